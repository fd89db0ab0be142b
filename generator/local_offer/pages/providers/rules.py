"""The page of every rule of the check, made from `schema/rules.json`."""

from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.views.rules import chapters

ADDRESS = "providers/rules/"
TITLE = "Every rule of the check"
LEDE = "What the check of an entry looks at, what it says, and what to do about it."


def page(guides: frozenset[str]) -> Page:
    """`guides` are the addresses of the pages that the council wrote."""
    providers = (Crumb(title="For providers", address="providers/"),) if "providers/" in guides else ()
    return Page(
        address=ADDRESS,
        title=TITLE,
        description=LEDE,
        crumbs=(Crumb(title="Home"), *providers, Crumb(title=TITLE)),
        styles=("providers/form.css",),
        explains=False,
        body=body("rules.html", ADDRESS, {"title": TITLE, "lede": LEDE, "chapters": chapters()}),
    )
