"""The parts of a guide that are worked out: what its marks stand for, and the services that may help."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from markupsafe import Markup, escape

from local_offer.offer import Offer
from local_offer.pages.booklet.shelf import on_shelf
from local_offer.pages.environment import body, root_of
from local_offer.pages.figures.figures import ADDRESS as FIGURES
from local_offer.pages.figures.shown import anchor_of
from local_offer.pages.fresh import summary_words
from local_offer.pages.guides import facts
from local_offer.pages.guides.booklets import ready_booklets
from local_offer.pages.guides.marked import NOT_YET, words_of
from local_offer.pages.guides.told import told
from local_offer.pages.guides.variants import EASY_READ_PART
from local_offer.pages.lists.cards import row
from local_offer.pages.lists.growing_up import stops_and_starts
from local_offer.pages.said.comments import address_of, title_of
from local_offer.records import Guide, LookedFor
from local_offer.schema.duties import duties
from local_offer.schema.evidence import GuidePage
from local_offer.schema.time_limits import time_limits
from local_offer.theme.art.art import NAMES, art
from local_offer.views.bands import is_national
from local_offer.views.catalogue import Catalogue
from local_offer.views.comments import after_comments
from local_offer.views.duties.statements import ADDRESS as COUNCIL_SAYS
from local_offer.views.duties.statements import newest
from local_offer.views.facts import ADVICE_GUIDE, ADVICE_WAYS, ToldFact, missing_facts
from local_offer.views.figures.page import of_measure
from local_offer.views.guides import routes, services_for
from local_offer.views.marks import Mark, Place
from local_offer.views.variants import easy_read_pages
from local_offer.words import day_in_words

MOST_LOCAL, MOST_NATIONAL = 6, 3


def html_for(mark: Mark, offer: Offer, address: str) -> str | None:
    """The same as safe HTML within Markdown, for the page at an `address`. A fact is text, whatever signs it holds."""
    words = words_of(mark, offer)
    if words is None:
        return None
    if mark.kind == "figure" and mark.place == "text" and words != NOT_YET:
        return str(escape(words)) + _every_number(mark.name, offer, address)
    if mark.kind != "local":
        return str(escape(words))
    if mark.name not in offer.facts:
        return _not_there(mark, words)
    return str(told(mark.name, offer, address) if mark.place == "text" else _IN_A_LINK[mark.place](words))


_IN_A_LINK: Mapping[Place, Callable[[str], Markup]] = {
    "label": facts.plain,
    "target": facts.target,
    "part of a target": facts.part_of_target,
}


def _every_number(measure: str, offer: Offer, address: str) -> str:
    """The way to the series on the page of all figures."""
    found = of_measure(measure, offer)
    way = f"{root_of(address)}{FIGURES}#{anchor_of(found.series.id)}" if found else ""
    return str(Markup(' <small>(<a href="{}">every number</a>)</small>').format(way))


def _not_there(mark: Mark, words: str) -> str:
    if mark.place in ("target", "part of a target"):
        return ""
    return str(Markup('<span class="lo-unknown">{}</span>').format(words))


def related(guide: Guide, catalogue: Catalogue, offer: Offer) -> Markup:
    """The services that may help, found anew at each build; empty when the guide asks for none."""
    found = services_for(guide.related, catalogue)
    local = [service for service in found if not is_national(service)]
    national = [service for service in found if is_national(service)]
    if not found:
        return Markup("")
    values = {
        "local": [row(service, offer) for service in local[:MOST_LOCAL]],
        "national": [row(service, offer) for service in national[:MOST_NATIONAL]],
        "more": len(found) - min(len(local), MOST_LOCAL) - min(len(national), MOST_NATIONAL),
        "topics": [(id, offer.title_of("topics", id)) for id in guide.related.topics if id in catalogue.by_topic],
    }
    return body("guide_related.html", guide.address, values)


def missing(guide: Guide, offer: Offer) -> Markup:
    """One note on what only the council knows and the guide cannot tell, and how to reach the advice service."""
    lacking = missing_facts(guide, offer)
    ways = [facts.inline(offer.facts[way]) for way in ADVICE_WAYS if way in offer.facts]
    has_guide = ADVICE_GUIDE in offer.guide_by_id and guide.id != ADVICE_GUIDE
    if not lacking and not (ways and has_guide):
        return Markup("")
    values = {
        "lacking": _by_search(lacking),
        "count": len(lacking),
        "advice": ways,
        "can_ring": any('href="tel:' in way for way in ways),
        "has_guide": has_guide,
    }
    return facts.settled(body("guide_missing.html", guide.address, values))


def _by_search(lacking: Iterable[ToldFact]) -> list[tuple[LookedFor | None, list[str]]]:
    """The titles of what lacks, together where they were looked for in the same places."""
    found: dict[LookedFor | None, list[str]] = {}
    for fact in lacking:
        titles = found.setdefault(fact.looked_for, [])
        titles.append(fact.title)
    return list(found.items())


def after_said(guide: Guide, offer: Offer) -> Markup:
    """The comments after which a guide was changed; empty when there are none."""
    comments = after_comments(guide.id, offer)
    lines = [
        Markup('<p class="lo-soft">Changed after a comment: <a href="{}{}">{}</a></p>').format(
            root_of(guide.address), address_of(comment), title_of(comment)
        )
        for comment in comments
    ]
    return Markup("\n").join(lines)


def in_own_words(guide: Guide, offer: Offer, today: date) -> Markup:
    """The way to what the council itself says on the duties that the guide explains; empty when it says nothing."""
    explained = {id for id, duty in duties().items() if GuidePage(guide=guide.id) in duty.evidence}
    lines = [
        Markup('<p>What the council says it has arranged: <a href="{}{}#{}">{}</a> ({}, {})</p>').format(
            root_of(guide.address), COUNCIL_SAYS, said.duty, duties()[said.duty].title, said.by, day_in_words(said.date)
        )
        for said in newest(offer, today)
        if said.duty in explained
    ]
    return Markup("\n").join(lines)


PartMaker = Callable[[str, Offer, Catalogue, date], Markup]
"""A part of a guide, for a page at an address."""


def _list_of_guides(address: str, offer: Offer, catalogue: Catalogue, today: date) -> Markup:
    found = routes(offer)
    values = {
        "routes": found,
        "booklets": {
            route.id: on_shelf(f"guides-{route.id}", offer, address, "These guides as a booklet") for route in found
        },
        "easy": easy_read_pages(offer),
        "easy_part": EASY_READ_PART,
        "fresh": summary_words(offer.guides, today),
    }
    return body("guide_list.html", address, values)


def _demonstration(address: str, offer: Offer, catalogue: Catalogue, today: date) -> Markup:
    """A note for a demonstration; nothing for a real council."""
    return body("guide_demonstration.html", address, {"council": offer.council})


STEPS = ("ehc-decision", "ehc-no-plan", "ehc-final-plan")
"""The limits by which the steps to a plan end, each counted in weeks from the request."""


def _weeks_to_a_plan(address: str, offer: Offer, catalogue: Catalogue, today: date) -> Markup:
    """A drawing of the steps to a plan. The guide says the same in words."""
    weeks = [time_limits()[step].value or 0 for step in STEPS]
    ends = [round(100 * week / weeks[-1], 1) for week in weeks]
    starts = [0.0, *(end + 0.5 for end in ends[:-1])]
    steps = [
        {"week": week, "start": start, "middle": round((start + end) / 2, 1), "end": end}
        for week, start, end in zip(weeks, starts, ends, strict=True)
    ]
    return body("guide_weeks.html", address, {"steps": steps, "last": weeks[-1]})


def _drawing(name: str) -> PartMaker:
    return lambda address, offer, catalogue, today: Markup('<div class="lo-beside">{}</div>').format(art(name))


SHOWN: Mapping[str, PartMaker] = {
    "demonstration": _demonstration,
    "booklets": ready_booklets,
    "guides": _list_of_guides,
    "ehc-weeks": _weeks_to_a_plan,
    "stops-and-starts": lambda address, offer, catalogue, today: stops_and_starts(address, offer, catalogue),
    **{f"drawing-{name}": _drawing(name) for name in NAMES},
}
"""What `{{ show NAME }}` on a line of its own stands for."""

__all__ = ["SHOWN", "after_said", "html_for", "in_own_words", "missing", "related", "words_of"]
