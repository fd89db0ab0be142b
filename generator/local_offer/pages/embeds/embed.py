"""A list as another website shows it in a frame: a page by itself, without menu and scripts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from local_offer import words
from local_offer.offer import Council, Offer
from local_offer.pages.environment import body
from local_offer.pages.lists.cards import Row, row
from local_offer.pages.page import Page, Sheet
from local_offer.records import CrisisLine
from local_offer.views.catalogue import Catalogue
from local_offer.views.crisis import FIRST, crisis_lines, lines_of
from local_offer.views.embeds import Embed, embed_groups
from local_offer.views.groups import Grouping
from local_offer.views.made_of import with_providers

MOST = 20
"""Services in one frame; the rest stand on the list's own page."""
_LINES = 2
"""Numbers for someone in danger: what to ring now, and for the mind."""
POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
"""Stricter than that of other pages: nothing here runs or loads but the styles."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EmbedBody:
    title: str
    policy: str
    council: Council
    rows: tuple[Row, ...]
    total: int
    list_address: str
    foot: str
    crisis: tuple[CrisisLine, ...]


def sheets(catalogue: Catalogue, offer: Offer, today: date) -> Iterator[Sheet]:
    """One page for each list."""
    if not offer.council.embeds:
        return
    grouping = Grouping(offer)
    for group in embed_groups(catalogue):
        for embed in group.embeds:
            yield Sheet(
                address=embed.address,
                make=lambda embed=embed: page(embed, offer, grouping, today),  # type: ignore[misc]
                is_listed=False,
                of=lambda embed=embed: _made_of(embed, offer, grouping),  # type: ignore[misc]
            )


def page(embed: Embed, offer: Offer, grouping: Grouping, today: date) -> Page:
    services = embed.ordered(grouping)
    shown = EmbedBody(
        title=embed.title,
        policy=POLICY,
        council=offer.council,
        rows=tuple(row(service, offer) for service in services[:MOST]),
        total=len(services),
        list_address=embed.list_address,
        foot=f"From {source(offer.council)}, as at {words.day_in_words(today)}.",
        crisis=_lines(offer),
    )
    return Page(
        address=embed.address,
        title=embed.title,
        description="",
        body=body("embed.html", embed.address, shown),
        is_listed=False,
        stands_alone=True,
    )


def _made_of(embed: Embed, offer: Offer, grouping: Grouping) -> tuple[object, ...]:
    services = embed.ordered(grouping)
    return embed.title, embed.list_address, len(services), with_providers(services[:MOST], offer), _lines(offer)


def _lines(offer: Offer) -> tuple[CrisisLine, ...]:
    return lines_of(FIRST, crisis_lines(offer))[:_LINES]


def source(council: Council) -> str:
    """Whose list it is."""
    return f"the SEND local offer of {council.name}"
