"""Every field of a record in words: its title in the schema, and what families read of its value."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from typing import Any

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.guides.marked import words_of
from local_offer.pages.places import lines_of
from local_offer.records import Guide, Organisation, Service, kind_of
from local_offer.records.ages import Ages
from local_offer.records.guide import GuideAnswer
from local_offer.records.parts import Checked, Hours, Phone, Position, Publish, Source
from local_offer.records.service import Closure, Commission, Location, Price, ServiceVariant, Session, Status, Waiting
from local_offer.schema.duties import duties
from local_offer.views.marks import filled

PROSE = 400  # characters that a field may hold, from which on it is compared sentence by sentence

_LINK = re.compile(r"\[([^\]\n]*)\]\(([^)\n]*)\)")
_TAG = re.compile(r"<[^<>]*>")
_PLACE = re.compile(r"\{[:#.][^{}\n]*\}")
_MARKS = re.compile(r"\*\*|^\s*(?:[-*+] |#+ )", re.MULTILINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """`said` is a line for each value. `field` is its way through the record, as in `("cost", "free")`."""

    field: tuple[str, ...]
    label: str
    said: tuple[str, ...]
    is_prose: bool = False


def stated(
    record: Service | Organisation | Guide, offer: Offer, names: Container[str] | None = None
) -> tuple[Fact, ...]:
    """What the record states, in the order of the schema: all of it, or of these fields alone.

    Nothing of the state of a service that is open, of which its file says nothing.
    """
    is_open = isinstance(record, Service) and record.status == Status()
    properties = offer.contract.schemas[kind_of(record)]["properties"].items()
    asked = {
        name: part
        for name, part in properties
        if (names is None or name in names) and not (is_open and name == "status")
    }
    found = tuple(_facts_of(record, asked, (), "", offer))
    if not isinstance(record, Guide):
        return found
    text = _text_of(record) if names is None or "text" in names else ()
    return tuple(_filled(fact, offer) for fact in (*found, *text))


def _text_of(guide: Guide) -> tuple[Fact, ...]:
    """What a guide says below its top, without how it is marked up."""
    said = unescape(_TAG.sub(" ", _PLACE.sub("", _without_marks(guide.text)))).replace("|", " ").strip()
    return (Fact(field=("text",), label="Text", said=(said,), is_prose=True),) if said else ()


def _filled(fact: Fact, offer: Offer) -> Fact:
    """With what its marks stand for today, such as a time limit or a telephone number of the council's."""
    return replace(fact, said=tuple(filled(said, lambda mark: words_of(mark, offer) or "") for said in fact.said))


def _facts_of(
    holder: Any, properties: Mapping[str, Any], way: tuple[str, ...], above: str, offer: Offer
) -> Iterator[Fact]:
    for name, part in properties.items():
        value = getattr(holder, f"{name}_" if name == "from" else name)
        label = f"{above}: {words.lower_first(part['title'])}" if above else str(part["title"])
        field = (*way, name)
        said = tuple(filter(None, _in_words(value, part, field, offer)))
        if said:
            yield Fact(field=field, label=label, said=said, is_prose=part.get("maxLength", 0) >= PROSE)
        elif part.get("type") == "object" and value is not None and not isinstance(value, _TOLD_WHOLE):
            yield from _facts_of(value, part["properties"], field, label, offer)


def _in_words(value: Any, schema: Mapping[str, Any], field: tuple[str, ...], offer: Offer) -> Iterable[str]:
    """The lines for a value that is told as a whole; nothing for a part that is told field by field."""
    match value:
        case None | () | "":
            return ()
        case tuple():
            each = schema.get("items", {})
            return (line for entry in value for line in _in_words(entry, each, field, offer))
        case date():
            return (words.day_in_words(value),)
        case Ages():
            return (words.sentences(words.ages(value), value.note),)
        case Waiting():
            as_of = f"As of {words.source_date(value.as_of)}"
            return (words.sentences(words.waiting(value), value.note, as_of, value.source),)
        case Price():
            return (words.sentences(words.price(value), value.note),)
        case Commission():
            return (words.sentences(value.by, words.contract(value), value.note, value.source, value.link),)
        case Hours():
            return (_hours(value, offer),)
        case Closure():
            return (words.sentences(words.closure(value), value.note),)
        case Session():
            times = " to ".join(words.clock(time) for time in (value.opens, value.closes) if time)
            return (words.sentences(" ".join([words.day_in_words(value.date), times]).strip(), value.name, value.note),)
        case Phone():
            kind = "" if value.kind == "call" else offer.title_of("phone-kinds", value.kind)
            return (words.sentences(value.number, value.label, kind, value.text and f"Word to send: {value.text}"),)
        case Location():
            return _location(value, offer)
        case Position():
            return (_point(value),)
        case ServiceVariant():
            return _variant(value, offer)
        case GuideAnswer():
            return (words.sentences(value.ask, value.say, value.more or ""),)
        case Source():
            return (_source(value),)
        case Checked():
            who = offer.title_of("checkers", value.by)
            return (words.sentences(f"{words.day_in_words(value.date)}, by {who}", value.how),)
        case Publish():
            return (_between(value.from_, value.to),)
        case str():
            return (_text(value, schema, field, offer),)
        case int() | float():
            return (f"{value:g}",)
    return ()


_TOLD_WHOLE = (Ages, Waiting, Position, Checked, Publish)


def _text(value: str, schema: Mapping[str, Any], field: tuple[str, ...], offer: Offer) -> str:
    if "vocabulary" in schema:
        return offer.title_of(schema["vocabulary"], value)
    if schema.get("format") == "partial-date":
        return words.source_date(value)
    if field == ("description",):
        return _without_marks(value)
    if field == ("organisation",):
        return _named(value, offer.organisation_by_id)
    if field == ("status", "replaced_by"):
        return _named(value, offer.service_by_id)
    if field == ("duties",):
        known = duties(offer.council.area)
        return known[value].title if value in known else value
    return value


def _named(id: str, records: Mapping[str, Service | Organisation]) -> str:
    """What a record is called today; never its id, which may be a name that nobody should read again."""
    named = records.get(id) or next((each for each in records.values() if id in each.former_ids), None)
    return named.name if named else "One that is not in this offer"


def _without_marks(text: str) -> str:
    """Limited Markdown as its words; where a link leads stays to be seen."""
    return _MARKS.sub("", _LINK.sub(r"\1 (\2)", text))


def _hours(hours: Hours, offer: Offer) -> str:
    term = words.lower_first(offer.title_of("terms", hours.term)) if hours.term else ""
    when = " ".join(filter(None, [words.days(hours), words.times(hours), term]))
    return words.sentences(when, hours.note, _between(hours.from_, hours.to))


def _between(first: date | None, last: date | None) -> str:
    """`From 5 September 2026 until 19 December 2026`; empty when neither is stated."""
    ends = (("from", first), ("until", last))
    said = " ".join(f"{word} {words.day_in_words(day)}" for word, day in ends if day)
    return said[:1].upper() + said[1:]


def _location(location: Location, offer: Offer) -> Iterator[str]:
    """Its address, then what else is known of it, each beginning with what the place is called."""
    address = ", ".join(lines_of(location)).replace("\N{NO-BREAK SPACE}", " ")
    title = location.name or location.town or "This place"
    if location.precision == "exact":
        yield address or location.name or location.town or ""  # a line below may say where it is
    else:
        yield words.sentences(address, offer.title_of("precision", location.precision))
    if where := _on_the_map(location, offer):
        yield f"{title}: {where}"
    for facility in location.facilities:
        yield f"{title}: {words.lower_first(offer.title_of('facilities', facility))}"
    if location.transport:
        yield f"{title}: {location.transport}"
    for hours in location.hours:
        yield f"{title}: {_hours(hours, offer)}"


def _point(position: Position) -> str:
    off = f", within {words.count(position.within, 'mile')}" if position.within else ""
    return f"{position.latitude:g}, {position.longitude:g}{off}"


def _on_the_map(location: Location, offer: Offer) -> str:
    """In which place and council it lies, and where exactly: a move of these alone changes lists and the map."""
    place = offer.place_by_id.get(location.place or "")
    area = offer.title_of("areas", location.area) if location.area else ""
    position = _point(location.position) if location.position else ""
    return ", ".join(filter(None, [place.title if place else location.place, area, position]))


def _variant(variant: ServiceVariant, offer: Offer) -> Iterator[str]:
    """Its words, each beginning with what they are in."""
    form = offer.title_of("variants", variant.form)
    yield f"{form}: {variant.summary}"
    said = (
        _without_marks(variant.description or ""),
        variant.eligibility,
        variant.how,
        variant.next,
        variant.challenge,
    )
    for text in filter(None, said):
        yield f"{form}: {text}"
    made = f"Made on {words.day_in_words(variant.made)}" if variant.made else ""
    mark = f"Mark of the English then: {variant.made_from}" if variant.made_from else ""
    if told := words.sentences(made, variant.made_by, mark):
        yield f"{form}: {told}"


def _source(source: Source) -> str:
    dated = f"Of {words.source_date(source.date)}" if source.date else ""
    read = f"Read {words.source_date(source.read)}" if source.read else ""
    number = f"Its number there: {source.entry}" if source.entry else ""
    return words.sentences(
        source.name, source.url and words.short_web(source.url), dated, read, number, source.licence, source.facts
    )
