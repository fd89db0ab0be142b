"""A guide and its variants: how each leads to the others, and what is said where one is older."""

from dataclasses import dataclass

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.records import Guide
from local_offer.schema.languages import language_of_code
from local_offer.views.variants import EASY_READ, Variant, variants_of
from local_offer.words import day_in_words

NOTHING = Markup("")


@dataclass(frozen=True, kw_only=True, slots=True)
class BesideGuide:
    """`html` stands above a page. `code` and `dir` are empty for English; `kind` is `easy` for Easy Read."""

    html: Markup = NOTHING
    code: str = ""
    dir: str = ""
    kind: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Way:
    address: str
    label: str
    code: str
    dir: str
    is_older: bool


def beside(page: Guide, offer: Offer) -> BesideGuide:
    guide = offer.guide_by_id.get(page.of or page.id)
    found = variants_of(guide, offer) if guide else ()
    own = next((variant for variant in found if variant.page == page), None)
    language = language_of_code(page.language)
    html = _html(page, own, found) if found else NOTHING
    return BesideGuide(
        html=html,
        code=language.code if language else "",
        dir=language.dir if language else "",
        kind="easy" if page.form == EASY_READ else "",
    )


def _html(page: Guide, own: Variant | None, found: tuple[Variant, ...]) -> Markup:
    values = {
        "ways": [_way(variant.page, variant) for variant in found if variant.page and variant.page != page],
        "full": own.guide.address if own else "",
        "is_easy": page.form == EASY_READ,
        "is_older": bool(own and own.state == "older"),
        "made": day_in_words(page.made) if page.made else "",
    }
    return body("guide_variants.html", page.address, values)


def _way(page: Guide, variant: Variant) -> _Way:
    language = language_of_code(page.language)
    name = language.name if language else "Easy Read version"
    return _Way(
        address=page.address,
        label=f"{name} (Easy Read)" if language and page.form == EASY_READ else name,
        code=language.code if language else "",
        dir=language.dir if language else "",
        is_older=variant.state == "older",
    )
