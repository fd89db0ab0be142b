"""What could tell who someone is, in any text of any record: each text is gathered once and looked at by every rule."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

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

RULES: tuple[Callable[[Texts, KnownNames], Iterable[Fault]], ...] = (
    address_in_words.faults,
    birth_in_words.faults,
    email_in_words.faults,
    few_in_words.faults,
    handle_in_words.faults,
    known_without_a_name.faults,
    name_in_words.faults,
    number_of_a_person.faults,
    school_and_age.faults,
    telephone_in_words.faults,
)


def of_values(kind: str, values: object, known: KnownNames) -> list[Fault]:
    """What is wrong with the texts, the address and the numbers of what is not a record yet."""
    texts = texts_of_values(kind, values)
    names = [text.words for text in texts.texts if text.pointer[0] in ("name", "also_known_as")]
    towns = [text.words for text in texts.texts if text.pointer[-1] == "town"]
    contact = values.get("contact") if isinstance(values, dict) else None
    email = contact.get("email") if isinstance(contact, dict) else None
    return [
        *(fault for rule in RULES for fault in rule(texts, known.beside(names, towns))),
        *personal_email.of_email("", str(email or ""), texts.called),
        *personal_mobile.of_phones("", phones_of(contact)),
    ]


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    """A text that was found sound in one record is not looked at again in another: sources and labels recur."""
    known = KnownNames(offer)
    sound: set[tuple[str, str]] = set()
    for record in free_texts(offer):
        new = tuple(text for text in record.texts if record.is_said or (text.words, text.sort) not in sound)
        found = [fault for rule in RULES for fault in rule(replace(record, texts=new), known)] if new else []
        yield from found
        if not record.is_said:
            faulty = {fault.pointer for fault in found}
            sound |= {(text.words, text.sort) for text in new if text.pointer not in faulty}
