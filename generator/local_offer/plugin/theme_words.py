"""What the theme's templates may ask for beside what MkDocs gives them."""

from pathlib import Path

from jinja2 import pass_context
from jinja2.runtime import Context

from local_offer.pages.guides.signs import sign_of
from local_offer.schema.duties import duties
from local_offer.site.assets.styles import asset_file, asset_mark
from local_offer.words import dial, mail


def duty_title(id: str) -> str:
    known = duties()
    return known[id].title if id in known else ""


@pass_context
def asset(context: Context, name: str) -> str:
    """The address of one of the theme's files, with a mark of its content so that browsers may keep it."""
    base: str = context["base_url"]
    winning = asset_file([Path(folder) for folder in context["config"].theme.dirs], name)
    return f"{base.rstrip('/') or '.' if base != '/' else ''}/assets/{name}?{asset_mark(winning)}"


FILTERS = {"dial": dial, "mail": mail, "duty_title": duty_title, "sign_of": sign_of}
