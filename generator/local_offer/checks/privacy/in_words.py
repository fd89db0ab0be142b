"""What could tell who someone is, in any text of any record: each text is gathered once and looked at by every rule."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache, partial

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
    persons,
    school_and_age,
    telephone_in_words,
)
from local_offer.checks.privacy.free_texts import Texts, free_texts, phones_of, texts_of_values
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.schema import private_words
from local_offer.schema.private_words import signs_in, signs_of

Signs = tuple[tuple[str, ...], ...]
BY_ITSELF: Mapping[Callable[[Texts], Iterable[Fault]], Signs] = {
    address_in_words.faults: address_in_words.SIGNS,
    birth_in_words.faults: birth_in_words.SIGNS,
    email_in_words.faults: email_in_words.SIGNS,
    few_in_words.faults: (),
    handle_in_words.faults: handle_in_words.SIGNS,
    known_without_a_name.faults: known_without_a_name.SIGNS,
    number_of_a_person.faults: number_of_a_person.SIGNS,
    school_and_age.of_one_child: school_and_age.OF_ONE_CHILD,
    telephone_in_words.faults: telephone_in_words.SIGNS,
}
"""Those that look at a record's texts and at nothing else, each with the groups of patterns without one of which it
finds nothing in a text that nobody said."""
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
    """Every text is looked at once by itself, and what is doubtful again when any record takes another name."""
    known, answers = KnownNames(offer), answers or RecordAnswers()
    found = answers.of("in-words", offer, None, _seen)
    return answers.beside("in-words", known.facts, found, partial(_told, known))


def _told(known: KnownNames, seen: _Seen) -> Iterator[Fault]:
    yield from seen.faults
    if seen.doubtful:
        yield from (fault for rule in BESIDE_NAMES for fault in rule(seen.doubtful, known))


def by_themselves(offer: Offer, today: date) -> Iterator[Fault]:
    """What is sure without the offer's own names."""
    return (fault for record in free_texts(offer) for rule in BY_ITSELF for fault in rule(record))


def _seen(offer: Offer) -> Iterator[_Seen]:
    for record in free_texts(offer):
        found = _alone(record)
        doubtful = tuple(text for text in record.texts if name_in_words.may_name(text, record))
        if found or doubtful:
            yield _Seen(record.path, found, record.of(doubtful) if doubtful else None)


def _alone(record: Texts) -> tuple[Fault, ...]:
    """A rule looks only at texts in which a quick look sees a sign of what it finds; at what people said, always."""
    if record.is_said:
        return tuple(fault for rule in BY_ITSELF for fault in rule(record))
    asked = [(rules, text) for text in record.texts if (rules := _rules_for(text.words))]
    found = list[Fault]()
    for rule in BY_ITSELF if asked else ():
        if texts := tuple(text for rules, text in asked if rule in rules):
            found += rule(record.of(texts))
    return tuple(found)


@lru_cache(maxsize=16_384)
def _rules_for(text: str) -> frozenset[Callable[[Texts], Iterable[Fault]]]:
    return _rules_by_signs(signs_in(text))


@lru_cache(maxsize=16_384)
def _rules_by_signs(there: int) -> frozenset[Callable[[Texts], Iterable[Fault]]]:
    return frozenset(rule for rule, groups in _signs().items() if any(there & group == group for group in groups))


def let_go() -> None:
    """Of what is known of single texts, for when all of them are looked at and no edit will follow."""
    for known in (_rules_for, _rules_by_signs):
        known.cache_clear()
    persons.let_go()
    private_words.let_go()


@cache
def _signs() -> Mapping[Callable[[Texts], Iterable[Fault]], tuple[int, ...]]:
    return {rule: tuple(map(signs_of, groups)) for rule, groups in BY_ITSELF.items()}


def of_values(kind: str, values: object, known: KnownNames) -> list[Fault]:
    """What is wrong with the texts, the address and the numbers of what is not a record yet."""
    texts = texts_of_values(kind, values)
    names = [text.words for text in texts.texts if text.pointer[0] in ("name", "also_known_as")]
    towns = [text.words for text in texts.texts if text.pointer[-1] == "town"]
    contact = values.get("contact") if isinstance(values, dict) else None
    email = contact.get("email") if isinstance(contact, dict) else None
    return [
        *_alone(texts),
        *(fault for rule in BESIDE_NAMES for fault in rule(texts, known.beside(names, towns))),
        *personal_email.of_email("", str(email or ""), texts.called),
        *personal_mobile.of_phones("", phones_of(contact)),
    ]
