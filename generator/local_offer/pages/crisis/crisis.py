"""The panel of numbers for someone in danger or in crisis, and the page that holds all of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.environment import body, environment
from local_offer.pages.page import Crumb, Page
from local_offer.records import CrisisLine
from local_offer.schema.crisis import crisis
from local_offer.views.crisis import FIRST, crisis_lines, lines_of

ADDRESS = "help-now/"
LISTS = frozenset(["topics/mental-health/", "needs/social-emotional/"])
"""The lists above which the panel stands."""
MOST_AT_FIRST = 6
TITLE = "You are right to look for help"


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownKind:
    id: str
    title: str
    lede: str
    lines: tuple[CrisisLine, ...]


def panel(offer: Offer, root: str, *, is_asked: bool = False) -> Markup:
    """The panel as it stands above all else. The finder's is hidden until words ask for it, and holds what it shows."""
    lines = crisis_lines(offer)
    values = {
        "root": root,
        "lines": lines,
        "first": lines_of(FIRST, lines)[:MOST_AT_FIRST],
        "help": json.dumps(_shown(lines), ensure_ascii=False, separators=(",", ":")) if is_asked else "",
    }
    rendered = environment().get_template("crisis_panel.html").render(values)
    return Markup(rendered)  # noqa: S704 - made by our own escaping templates


def _shown(lines: Sequence[CrisisLine]) -> Mapping[str, Mapping[str, str]]:
    """By kind, what the finder's panel shows and what is looked for below it."""
    return {
        kind.id: {
            "lines": " ".join(line.id for line in lines_of(kind.id, lines)),
            "lede": kind.lede,
            "sought": kind.sought,
        }
        for kind in crisis().kinds
    }


def page(offer: Offer) -> Page:
    lines = crisis_lines(offer)
    first = lines_of(FIRST, lines)
    values = {
        "title": TITLE,
        "first": first,
        "kinds": [
            ShownKind(
                id=kind.id,
                title=kind.title,
                lede=kind.lede,
                lines=tuple(line for line in lines_of(kind.id, lines) if line not in first),
            )
            for kind in crisis().kinds
        ],
        "lines": lines,
    }
    return Page(
        address=ADDRESS,
        title="Help now",
        description="Numbers to call or text, day and night.",
        crumbs=(Crumb(title="Home"), Crumb(title="Help now")),
        section="find",
        explains=False,
        body=body("crisis.html", ADDRESS, values),
    )
