"""Every time limit of the law on one page, each with who must keep to it and where it stands."""

from collections.abc import Mapping

from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.schema.law import law_texts
from local_offer.schema.time_limits import groups, time_limits

ADDRESS = "time-limits/"


def page(guides: frozenset[str]) -> Page:
    """`guides` are the addresses of the council's own pages."""
    title = "Time limits"
    lede = "What must happen by when, if it is law or only guidance, and where it says so."
    parents = (Crumb(title="Guides", address="guides/"),) if "guides/" in guides else ()
    shown = {"title": title, "lede": lede, "law": tuple(law_texts().values()), "groups": _by_group()}
    return Page(
        address=ADDRESS,
        title=title,
        description=lede,
        crumbs=(Crumb(title="Home"), *parents, Crumb(title=title)),
        section="guides",
        body=body("time_limits.html", ADDRESS, shown),
    )


def _by_group() -> list[Mapping[str, object]]:
    """Each heading with its id, its title and its limits."""
    limits = time_limits().values()
    return [
        {"id": id, "title": title, "limits": [limit for limit in limits if limit.group == id]}
        for id, title in groups().items()
    ]
