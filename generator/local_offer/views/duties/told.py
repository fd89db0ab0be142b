"""What the proof comes to for a family: what the offer covers well, where it is thin, and who was asked."""

from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.schema.themes import Theme, themes
from local_offer.views.duties.found import Link, State, through
from local_offer.views.duties.proof import DutyResult, Proof

HALF = 0.5
"""So much of a theme's rows makes it thin and no longer empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ThemeResult:
    """`last` is the newest day on which what it rests on was made."""

    theme: Theme
    state: State
    rows: tuple[DutyResult, ...]
    last: date | None = None
    guide: Link | None = None


def told(proof: Proof, offer: Offer) -> tuple[ThemeResult, ...]:
    """In the order of the themes."""
    known = {result.duty.id: result for result in proof.results}
    return tuple(_theme(theme, known, offer) for theme in themes(offer.council.area))


def _theme(theme: Theme, known: dict[str, DutyResult], offer: Offer) -> ThemeResult:
    rows = tuple(known[id] for id in theme.rows)
    guide = offer.guide_by_id.get(theme.guide)
    return ThemeResult(
        theme=theme,
        state=through((row.state for row in rows), HALF),
        rows=rows,
        last=max((row.found.made for row in rows if row.found.made), default=None),
        guide=Link(title=guide.question or guide.title, address=guide.address) if guide else None,
    )
