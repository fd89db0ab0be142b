"""A booklet bound from what is wanted: its parts in the site's order, its map, its indexes, and what page one says."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.booklet.booklet import (
    AreaMap,
    Booklet,
    BookletLine,
    BookletSection,
    GuideChapter,
    IndexHead,
    NumberedTown,
)
from local_offer.pages.booklet.entries import entry_of
from local_offer.pages.booklet.guide_text import chapter_of
from local_offer.pages.booklet.wanted import WantedBooklet
from local_offer.records import Service
from local_offer.schema.glossary import GlossaryEntry, glossary
from local_offer.views.acronyms import acronyms_in
from local_offer.views.catalogue import Catalogue, needs_of, places_of
from local_offer.views.crisis import crisis_lines
from local_offer.views.groups import Grouping
from local_offer.views.outline import area
from local_offer.words import count

MAP_WIDTH = 600
ORDINARY = ("nurseries-here", "schools-here")
"""The groups of schools and nurseries that have no places of their own for special needs."""


def bound(wanted: WantedBooklet, catalogue: Catalogue, grouping: Grouping, today: date) -> Booklet:
    """`catalogue` is of the published offer. Same offer, same day: same booklet."""
    offer = catalogue.offer
    chapters = _leading_on(tuple(chapter_of(guide, offer, today) for guide in wanted.guides))
    sections = tuple(_sections(wanted, offer, grouping, today))
    ids = {service.id for service in wanted.services}
    listed = tuple(service for service in catalogue.services if service.id in ids)
    council = offer.council
    return Booklet(
        id=wanted.id,
        title=wanted.title,
        lede=wanted.lede,
        council=council.name,
        as_at=today,
        address=f"{council.site_url}{wanted.address}" if council.site_url else "",
        front=tuple(_front(offer)),
        licence=council.attribution,
        note=" ".join(filter(None, (council.demonstration, council.draft))),
        drawing=wanted.drawing,
        sections=sections,
        chapters=chapters,
        by_need=() if wanted.about.need else _by_need(listed, offer),
        by_place=_by_place(listed, catalogue),
        map=_map(listed, offer),
        glossary=_words(sections, " ".join(f"{each.lede} {each.html.striptags()}" for each in chapters)),
        crisis=crisis_lines(offer),
    )


def _leading_on(chapters: tuple[GuideChapter, ...]) -> tuple[GuideChapter, ...]:
    """A link from one to another leads to its page in the booklet."""
    pages = {f'href="{each.address}"': f'class="at" href="#guide-{each.id}"' for each in chapters if each.address}
    made = []
    for chapter in chapters:
        html = str(chapter.html)
        for address, page in pages.items():
            html = html.replace(address, page)
        made.append(replace(chapter, html=Markup(html)))  # noqa: S704 - as it came
    return tuple(made)


def _sections(wanted: WantedBooklet, offer: Offer, grouping: Grouping, today: date) -> Iterator[BookletSection]:
    groups = grouping.groups(wanted.services, wanted.about)

    def section(id: str, title: str, services: Sequence[Service], *, is_far: bool = False) -> BookletSection:
        brief = {each.id: each for each in services if wanted.is_brief and _is_brief(each, id)}
        entries = tuple(entry_of(each, offer, today, is_brief=each.id in brief) for each in services)
        return BookletSection(id=id, title=title, note=_note(brief.values(), offer), entries=entries, is_far=is_far)

    for part in (*groups.help, *groups.schools):
        yield section(part.id, part.title, part.services)
    help = [service for service in groups.national if not service.setting]
    schools = [service for service in groups.national if service.setting]
    if help:
        yield section("national", "For the whole country", help, is_far=True)
    if schools:
        title = "Schools and colleges that take pupils from the whole country"
        yield section("national-schools", title, schools, is_far=True)


def _is_brief(service: Service, section: str) -> bool:
    """A school outside the area, or one without places of its own for special needs."""
    return bool(service.setting) and (service.coverage.scope != "local" or section in ORDINARY)


def _note(brief: Iterable[Service], offer: Offer) -> str:
    """That they are told in brief, and in which booklets whole."""
    topics = dict.fromkeys(offer.title_of("topics", each.main_topic) for each in brief)
    if not topics:
        return ""
    whole = " and ".join(f"“{title}”" for title in topics)
    named = f"booklet {whole} tells" if len(topics) == 1 else f"booklets {whole} tell"
    return f"In brief here: what each is, and how to reach it. The {named} more."


def _front(offer: Offer) -> Iterator[BookletLine]:
    """How to ring, write and comment, as far as the council has said it: else plainly that nobody knows it yet."""
    council, facts = offer.council, offer.facts
    unknown = "Not known yet"
    yield BookletLine(asks="Telephone", says=facts.get("team_phone") or facts.get("comment_phone") or unknown)
    email = facts.get("team_email") or council.feedback_email
    if email:
        yield BookletLine(asks="Email", says=email)
    yield BookletLine(asks="Post", says=facts.get("comment_post") or facts.get("request_post") or unknown)
    yield BookletLine(asks="To comment", says=_how_to_comment(offer) or unknown)
    yield BookletLine(asks="Other copies and formats", says=facts.get("print_request") or unknown)


def _how_to_comment(offer: Offer) -> str:
    council, facts = offer.council, offer.facts
    ways = [
        f"Ring {facts['comment_phone']}" if "comment_phone" in facts else "",
        "Write to the address above" if "comment_post" in facts else "",
        facts.get("comment_in_person", ""),
        f"On the website: {council.site_url}have-your-say/" if council.site_url else "",
    ]
    return ". ".join(filter(None, ways))


def _by_need(services: Sequence[Service], offer: Offer) -> tuple[IndexHead, ...]:
    terms = offer.contract.vocabularies["needs"].terms
    heads = ((term.title, [s for s in services if id in needs_of(s)]) for id, term in terms.items())
    return _heads(heads)


def _by_place(services: Sequence[Service], catalogue: Catalogue) -> tuple[IndexHead, ...]:
    """First what is for every town and stands in none, then each town."""
    offer, everywhere = catalogue.offer, {service.id for service in catalogue.whole_area}
    whole = (f"All of the {offer.council.area}", [s for s in services if s.id in everywhere])
    heads = ((place.title, [s for s in services if place.id in places_of(s)]) for place in offer.places)
    return _heads([whole, *sorted(heads, key=lambda head: head[0])])


def _heads(heads: "Iterator[tuple[str, list[Service]]] | list[tuple[str, list[Service]]]") -> tuple[IndexHead, ...]:
    return tuple(
        IndexHead(title=title, entries=tuple((service.id, service.name) for service in found))
        for title, found in heads
        if found
    )


def _map(services: Sequence[Service], offer: Offer) -> AreaMap | None:
    """The towns in which entries stand, numbered from north to south."""
    shape = area(offer, MAP_WIDTH)
    if shape is None:
        return None
    standing = {place.id: sum(place.id in places_of(service) for service in services) for place in offer.places}
    found = []
    for place in offer.places:
        point = shape.point(place.position) if place.position else None
        if point and standing[place.id]:
            found.append((point[1], point[0], place.title, standing[place.id]))
    if not found:
        return None
    points = tuple(
        NumberedTown(number=number, title=title, count=held, across=across, down=down)
        for number, (down, across, title, held) in enumerate(sorted(found), 1)
    )
    said = ", ".join(f"{point.number} {point.title}" for point in points)
    return AreaMap(
        path=shape.path,
        width=shape.width,
        height=shape.height,
        points=points,
        words=f"Map of {offer.council.name} with {count(len(points), 'numbered town')}, from north to south: {said}.",
    )


def _words(sections: Sequence[BookletSection], guides: str) -> tuple[GlossaryEntry, ...]:
    """The short forms that occur, with their meanings."""
    said = [guides]
    for section in sections:
        for entry in section.entries:
            said += [entry.name, entry.summary, *(line.says for line in entry.lines)]
    found = frozenset(acronyms_in(" ".join(said)))
    return tuple(entry for entry in glossary() if found.intersection(entry.forms))
