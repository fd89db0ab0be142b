"""What people said is published without anyone's telephone number, and other texts without a mobile number."""

import re
from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault
from local_offer.schema.private_words import private
from local_offer.views.personal import is_mobile


def faults(record: Texts, known: KnownNames) -> Iterator[Fault]:
    for text in record.texts:
        if has_telephone(text.words) if record.is_said else has_mobile(text.words):
            yield text.fault("telephone-in-words")


def has_telephone(text: str) -> bool:
    """Numbers of the United Kingdom, and any that begin with +; also with letters for noughts, or in words."""
    without_days = private("day-or-time").sub(" ; ", text)
    runs = (found[0] for found in private("long-number").finditer(without_days))
    if any(_is_number(run) for run in runs) or private("short-number").search(without_days):
        return True
    return any(_says_digits(found[0]) for found in private("spoken-number").finditer(text))


def has_mobile(text: str) -> bool:
    """A work number may stand in a text of a service; a mobile is mostly one person's own."""
    if "7" not in text:
        return False
    runs = (found[0] for found in private("long-number").finditer(private("day-or-time").sub(" ; ", text)))
    return any(is_mobile("".join(_groups(run))) for run in runs)


def _is_number(run: str) -> bool:
    digits = _groups(run)
    if not any(letter.isdigit() for letter in run):
        return False
    if run.startswith("+"):
        # Numbers with their code have ten or eleven digits; nine are one of which a digit was forgotten.
        return len("".join(digits)) >= 9
    # "0-5 6-11" is a list of ages.
    if digits[0] == "0" and len(digits) > 1 and not _is_one_by_one(digits) and re.match(r"0\s*[–—-]", run):
        return False
    return any(_begins_a_number(digits[start:]) for start in range(len(digits)))


def _groups(run: str) -> list[str]:
    return [group.replace("O", "0").replace("o", "0") for group in private("number-group").findall(run)]


def _is_one_by_one(digits: list[str]) -> bool:
    return all(len(group) == 1 for group in digits)


def _begins_a_number(groups: list[str]) -> bool:
    """Whether the first groups together are a number."""
    joined = ""
    for group in groups:
        joined += group
        if private("whole-number").fullmatch(joined):
            return True
    return False


def _says_digits(words: str) -> bool:
    """Whether it begins as a number does: not "one two three four five six seven", which is counting."""
    return (
        bool(re.match(r"(zero|nought|naught|oh|o|0|double|seven|7)\b", words, re.IGNORECASE))
        or len(re.findall(r"[\w]+", words)) >= 10
    )
