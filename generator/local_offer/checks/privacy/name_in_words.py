"""What people said is published without anyone's name; names of services, organisations and places may stand."""

import re
from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import FreeText, Texts
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.checks.privacy.person_words import INSTITUTIONS, KIN, NO_NAMES, THINGS, TITLES, WORKERS
from local_offer.checks.privacy.persons import (
    Person,
    beside,
    fills,
    fold,
    is_author,
    is_first_name,
    is_name_and_word,
    may_hold_persons,
    persons,
)
from local_offer.diagnostics import Fault
from local_offer.schema.names import first_names
from local_offer.schema.private_words import has, private

_NAME = r"(?P<name>[A-Z][\w'-]+)"
_WHOLE = rf"{_NAME}(?:\s+[A-Z][\w'-]*\.?){{0,2}}"
_KNOWN_BY = (
    r"name(?:s)?\s+(?:is|are|was)|name's|call me|calls me|known as|(?:he|she|him|her)\s+(?:is\s+)?(?:called|named)"
)
_MET = (
    r"i am|i'm|im|this is|we are|we're|it's|signed(?: by)?|(?:spoke|spoken|speak|talk|talked) (?:to|with)|ask for"
    r"|met(?: with)?|(?:email|letter|call|help) from|helped by|supported by|thanks to|assigned to|care of"
    r"|(?:mother|mum|father|dad|parents?) of|carer (?:of|for)"
)
_THEIRS = (
    r"mum|mummy|mother|mam|dad|daddy|father|parents?|carers?|sister|brother|nan|gran|granny|grandma|grandmother"
    r"|grandad|grandfather|teacher|social worker|ehcp|ehc plan|diagnosis|condition|tutor|class|birthday"
)
_CLOSE = r"regards|wishes|sincerely|faithfully|truly|thanks|thank you|cheers|love|from|signed|yours|x+"

# Texts and no patterns yet: most offers that are checked hold no words of families, and these are slow to compile.
_WITH_A_CAPITAL = (
    rf"\b(?i:{TITLES})\.?\s+(?:and\s+(?i:{TITLES})\.?\s+)?(?P<name>[A-Z][\w'-]*)",
    rf"\b(?i:{KIN}|{WORKERS})\s*[,:(–-]?\s*(?i:called\s+|named\s+)?{_NAME}",
    rf"\b(?i:{_KNOWN_BY})\s+{_NAME}",
    rf"\b(?i:{_MET})\s+{_NAME}",
    rf"\b(?i:dear|hi|hello|hey|hiya|thanks|thank you|cheers|good (?:morning|afternoon|evening)),?\s+{_NAME}",
    # The end of a letter: its last line, or what follows "regards".
    rf"\b(?i:{_CLOSE})\s*[,.!–-]*\s+{_WHOLE}\s*(?:x+|\([^)]*\))?\s*[.!]?\s*(?:$|\n)",
    rf"(?:^|\s)[–—-]\s*{_WHOLE}\s*[.!]?\s*$",
    rf"(?m:(?<=\n)\s*{_WHOLE}\s*x*\s*$)",
    rf"\b(?P<name>[A-Z][a-z-]+)'s?\s+(?i:{_THEIRS})\b",
    rf"\b{_NAME}\s*,\s*(?i:aged?\s+\d{{1,2}}|\d{{1,2}}\s*,|(?:my|our) (?:{KIN}))\b",
    rf"\b{_NAME}\s+(?i:aged?\s+\d{{1,2}})(?=\s*(?:,|\.|$|who\b|has\b|is\b|with\b))",
    rf"\b{_NAME}\s*\((?i:aged?\s*)?\d{{1,2}}\)",
    rf"\b{_NAME}\s+[A-Z][\w'-]+,?\s+(?i:the\s+)?(?:{WORKERS})\b",
    r"\b(?P<name>[A-Z]\.\s?[A-Z][a-z]{2,})\b",
)
_IN_SMALL_LETTERS = (
    r"\b(?:mr|mrs)\.?\s+(?P<name>(?!and\b|or\b)[a-z][\w'-]+)",
    r"\b(?:my|his|her|our|their)\s+name(?:\s+is|'s)\s+(?P<name>[a-z][\w'-]+)",
    rf"\b(?:{KIN}|someone|man|woman|lady|person)\s+(?:is\s+)?(?:called|named)\s+(?P<name>[a-z][\w'-]+)",
)
_CERTAIN = re.compile(r"\b(?i:my|his|her)\s+(?i:name is|name's)\s+(?P<name>[A-Z][\w'-]+)")
_CALLED = re.compile(rf"\b(?P<before>[\w']+)\s+(?:called|named)\s+{_NAME}")
_THING = re.compile(rf"(?:{THINGS})s?", re.IGNORECASE)
_OF_A_PLACE = re.compile(rf"\s*(?:[A-Z][\w'-]+\s+){{0,3}}(?:{INSTITUTIONS})\b")
_SAINT = re.compile(
    r"\b(?:St\.?|Saints?|King|Queen|Prince|Princess|Lady|Lord|Our Lady of)\s+(?:[A-Z][\w'-]+\s+(?:and|&)\s+)?$"
)
_HIDDEN = "·"


def faults(record: Texts, known: KnownNames) -> Iterator[Fault]:
    for text in record.texts:
        if not record.is_said:
            yield from _of_a_person(text, record, known)
        elif name := name_in(text.words, known.names):
            yield text.fault("name-in-words/said", word=text.word_at(text.words.find(name)))


def may_name(text: FreeText, record: Texts) -> bool:
    """Whether a text must be looked at beside the names that are no person's: of others, few hold anything like one."""
    return record.is_said or may_hold_persons(text.words, text.sort)


def _of_a_person(text: FreeText, record: Texts, known: KnownNames) -> Iterator[Fault]:
    """One fault at most: of the first person of whom more is told, else of the first."""
    found = persons(text, known)
    for person in found:
        if what := beside(person, text.words) or _in_contact(person, text, record):
            yield text.fault(f"name-in-words/{what}", word=text.word_at(person.start))
            return
    is_source = record.kind == "guide" and text.pointer[:1] == ("sources",)
    alone = [person for person in found if not is_author(person, text.words)]
    if alone and not is_source and record.kind != "remark":
        yield text.fault("name-in-words/alone", word=text.word_at(alone[0].start))


def _in_contact(person: Person, text: FreeText, record: Texts) -> str:
    """A role or a label that is a name stands beside the number."""
    is_label = text.sort == "role" and text.pointer[:1] == ("contact",)
    return "number" if is_label and record.is_reached and (person.is_sure or fills(person, text.words)) else ""


def name_in(text: str, known: re.Pattern[str]) -> str:
    """The first thing in `text` that stands as a person's name does, or is a common first name; else empty.

    `known` finds the names that are no person's.
    """
    text = private("namesake").sub(_HIDDEN, known.sub(_HIDDEN, text))
    if certain := _CERTAIN.search(text):
        return certain["name"]
    for pattern in _WITH_A_CAPITAL:
        for found in re.finditer(pattern, text):
            if _is_a_name(found, text):
                return found["name"]
    for pattern in _IN_SMALL_LETTERS:
        for found in re.finditer(pattern, text, re.IGNORECASE):
            if found["name"].casefold() not in NO_NAMES:
                return found["name"]
    for found in _CALLED.finditer(text):
        if not _THING.fullmatch(found["before"]) and _is_a_name(found, text):
            return found["name"]
    for found in re.finditer(r"(?P<name>[^\W\d_]+)", text):
        if fold(found["name"]) in first_names() and not _is_of_a_place(found, text):
            return found["name"]
    return _by_letters(text)


def _by_letters(text: str) -> str:
    """J.B., "my son J", and "little Oisín"."""
    for asked in private("asked-for").finditer(text):
        if asked[2] is not None and is_name_and_word(asked[1]) and not has("of-a-place", text[asked.end(1) :]):
            return asked[1]
    for way in ("initials", "kin-by-letter"):
        if found := private(way).search(text):
            return found[0]
    for found in private("small-one").finditer(text):
        name = found[1]
        is_word = name.endswith("s") or name.casefold() in NO_NAMES or has("of-a-place", text[found.end() :])
        if is_first_name(name) or not (name.isascii() and is_word):
            return name
    return ""


def _is_a_name(found: re.Match[str], text: str) -> bool:
    bare = found["name"].removesuffix("'s").rstrip("'").casefold()
    # Short forms such as EHCP stand where names do. Few names in capitals are as short, and common ones are known.
    is_short_form = found["name"].isupper() and 1 < len(bare) < 5 and bare not in first_names()
    return bare not in NO_NAMES and not is_short_form and not _is_of_a_place(found, text)


def _is_of_a_place(found: re.Match[str], text: str) -> bool:
    """Whether the words around it are those of an institution or a street: St Thomas, James Hall Street."""
    before, after = text[: found.start("name")], text[found.end("name") :].removeprefix("'s")
    return bool(_OF_A_PLACE.match(after) or _SAINT.search(before) or has("of-a-place", text[found.end("name") :]))
