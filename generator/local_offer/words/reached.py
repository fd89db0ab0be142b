"""How someone is reached, in one line: what a fact of the council says where a record answers it."""

from collections.abc import Callable, Iterable, Mapping

from local_offer.records import Organisation, Service
from local_offer.records.parts import Hours, Phone
from local_offer.words.hours import days, times
from local_offer.words.links import way_of

Record = Service | Organisation


def reached(record: Record, form: str) -> str:
    """What the record says of the `form` that is asked for, such as `telephone`; empty where it says nothing of it.

    A telephone number comes with what it is for and when it is answered. A `contact` is the name and the ways, and
    prose the name at least.
    """
    return _ANSWERS.get(form, _prose)(record)


def _telephone(record: Record) -> str:
    numbers = [_number(phone, record.name) for phone in record.contact.phones]
    # Times that have a note are those of something else, such as a clinic.
    hours = _joined(line for line in _times(record) if not (line.note and (line.days or line.opens or line.closes)))
    return f"{'; '.join(numbers)}{f'. {hours}' if hours else ''}" if numbers else ""


def _number(phone: Phone, name: str) -> str:
    """What it is for is not said where that is the record's own name, which stands beside it."""
    is_text = way_of(phone) == "text-message"
    said = f"Text {phone.text} to {phone.number}" if is_text and phone.text else phone.number
    return f"{said}, {phone.label}" if phone.label and phone.label.casefold() != name.casefold() else said


def _email(record: Record) -> str:
    return record.contact.email or ""


def _web(record: Record) -> str:
    return record.contact.website or ""


def _address(record: Record) -> str:
    if record.contact.address:
        return record.contact.address
    places = record.locations if isinstance(record, Service) else ()
    open_ones = [place for place in places if place.precision == "exact" and place.address and place.postcode]
    return ", ".join(part for p in open_ones[:1] for part in (p.name, p.address, p.town, p.postcode) if part)


def _hours(record: Record) -> str:
    return _joined(_times(record))


def _times(record: Record) -> tuple[Hours, ...]:
    return record.hours if isinstance(record, Service) else ()


def _joined(hours: Iterable[Hours]) -> str:
    return ". ".join(said for line in hours if (said := _line(line)))


def _line(hours: Hours) -> str:
    return ", ".join(part for part in (days(hours), times(hours), hours.note) if part)


def _contact(record: Record) -> str:
    """The name is part of it, since a guide asks who; a website only where nobody can be rung or written to."""
    ways = [way for way in (_telephone(record), _email(record)) if way]
    ways = ways or [short for short in (_address(record), _web(record)) if short]
    return f"{record.name}: {'; '.join(ways)}" if ways else ""


def _prose(record: Record) -> str:
    return _contact(record) or record.name


def _route(record: Record) -> str:
    """How one gets there, or else how to ask."""
    how = record.access.how if isinstance(record, Service) else None
    return f"{record.name}: {how}" if how else _prose(record)


def _nothing(record: Record) -> str:
    return ""


_ANSWERS: Mapping[str, Callable[[Record], str]] = {
    "telephone": _telephone,
    "email": _email,
    "web": _web,
    "address": _address,
    "hours": _hours,
    "date": _nothing,
    "years": _nothing,
    "words": _nothing,
    "figures": _nothing,
    "contact": _contact,
    "route": _route,
}

__all__ = ["reached"]
