"""What could tell who someone is, in any text of any record: each text is gathered once and looked at by every rule."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from local_offer.checks.answers import RecordAnswers
from local_offer.checks.privacy import (
    address_in_words,
    birth_in_words,
    email_in_words,
    few_in_words,
    handle_in_words,
    known_without_a_name,
    name_in_words,
    number_of_a_person,
    personal_email,
    personal_mobile,
    school_and_age,
    telephone_in_words,
)
from local_offer.checks.privacy.free_texts import Texts, free_texts, phones_of, texts_of_values
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault
from local_offer.offer import Offer

BY_ITSELF: tuple[Callable[[Texts], Iterable[Fault]], ...] = (
    address_in_words.faults,
    birth_in_words.faults,
    email_in_words.faults,
    few_in_words.faults,
    handle_in_words.faults,
    known_without_a_name.faults,
    number_of_a_person.faults,
    school_and_age.of_one_child,
    telephone_in_words.faults,
)
"""Those that look at a record's texts and at nothing else."""
BESIDE_NAMES: tuple[Callable[[Texts, KnownNames], Iterable[Fault]], ...] = (
    name_in_words.faults,
    school_and_age.faults,
)
"""Those that must know what the offer's own services and places are called."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one record tells by itself, and those of its texts that must be looked at beside the offer's own names."""

    path: str
    faults: tuple[Fault, ...]
    doubtful: Texts | None


def faults(offer: Offer, today: date, answers: RecordAnswers | None = None) -> Iterator[Fault]:
    """Every text is looked at once by itself. Few are doubtful, so a change of a name costs little."""
    known = KnownNames(offer)
    for seen in (answers or RecordAnswers()).of("in-words", offer, None, _seen):
        yield from seen.faults
        if seen.doubtful:
            yield from (fault for rule in BESIDE_NAMES for fault in rule(seen.doubtful, known))


def by_themselves(offer: Offer, today: date) -> Iterator[Fault]:
    """What is sure without the offer's own names."""
    return (fault for record in free_texts(offer) for rule in BY_ITSELF for fault in rule(record))


def _seen(offer: Offer) -> Iterator[_Seen]:
    for record in free_texts(offer):
        found = tuple(fault for rule in BY_ITSELF for fault in rule(record))
        doubtful = tuple(text for text in record.texts if name_in_words.may_name(text, record))
        if found or doubtful:
            yield _Seen(record.path, found, replace(record, texts=doubtful) if doubtful else None)


def of_values(kind: str, values: object, known: KnownNames) -> list[Fault]:
    """What is wrong with the texts, the address and the numbers of what is not a record yet."""
    texts = texts_of_values(kind, values)
    names = [text.words for text in texts.texts if text.pointer[0] in ("name", "also_known_as")]
    towns = [text.words for text in texts.texts if text.pointer[-1] == "town"]
    contact = values.get("contact") if isinstance(values, dict) else None
    email = contact.get("email") if isinstance(contact, dict) else None
    return [
        *(fault for rule in BY_ITSELF for fault in rule(texts)),
        *(fault for rule in BESIDE_NAMES for fault in rule(texts, known.beside(names, towns))),
        *personal_email.of_email("", str(email or ""), texts.called),
        *personal_mobile.of_phones("", phones_of(contact)),
    ]
