"""Telephone numbers in texts, however they are written, and which of them are one person's own."""

import re
from collections.abc import Iterable, Iterator, Set

from local_offer.records.parts import Phone
from local_offer.schema.mailboxes import mailbox_words
from local_offer.schema.names import first_names
from local_offer.schema.private_words import has, private
from local_offer.schema.text_forms import has_form

_DIGITS = {
    "zero": "0", "nought": "0", "naught": "0", "oh": "0", "o": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "hundred": "00",
}  # fmt: skip
_LONGEST = 14
"""So many digits has a number with 00 and its country before it, and a needless 0 within."""
_TIMES = {"double": 2, "triple": 3, "treble": 3}


def is_mobile(number: str) -> bool:
    """Whether the whole of a number is one of a mobile, as a field for a number holds it."""
    return has_form("mobile", re.sub(r"[ ()-]", "", number))


def is_published(phone: Phone) -> bool:
    """Whether a number is an organisation's own: no mobile, a line for texts, or one whose label names who answers."""
    return not is_mobile(phone.number) or phone.kind == "text-message" or names_a_team(phone.label or "")


def names_a_team(label: str) -> bool:
    """Whether a label says which team or role answers: "Bookings", "Duty worker", and not "Karen" or "Mobile"."""
    words = set(re.findall(r"[a-z]+", label.lower()))
    return bool(words & (mailbox_words("teams") | mailbox_words("places"))) and not words & first_names()


def published_numbers(phones: Iterable[Phone]) -> frozenset[str]:
    """The mobile numbers of a contact that are an organisation's own, as `mobiles` gives them."""
    return frozenset(number for phone in phones if is_published(phone) for number in mobiles(phone.number))


def has_telephone(text: str) -> bool:
    """Numbers of the United Kingdom, and any that begin with +; also with letters for noughts, or in words."""
    without_days = private("day-or-time").sub(" ; ", text)
    if any(_is_number(run[0]) for run in private("long-number").finditer(without_days)):
        return True
    return bool(private("short-number").search(without_days)) or any(map(_says_a_number, _spoken(text)))


def has_mobile(text: str, published: Set[str] = frozenset()) -> bool:
    """Whether it holds a mobile but those that are `published`. Other numbers may stand in a service's text."""
    if not ("7" in text or has("spoken-number", text)):
        return False
    return has("mobile-without-nought", text) or any(number not in published for number in mobiles(text))


def mobiles(text: str) -> Iterator[str]:
    """Each mobile number in it, as digits from 07."""
    without_days = private("day-or-time").sub(" ; ", text) if "7" in text else ""
    runs = (_groups(run[0]) for run in private("long-number").finditer(without_days))
    for groups in (*runs, *map(_groups_said, _spoken(text))):
        for start in range(len(groups)):
            if number := _begun("whole-mobile", groups[start:]):
                yield f"07{number.partition('7')[2]}"


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
    return any(_begun("whole-number", digits[start:]) for start in range(len(digits)))


def _groups(run: str) -> list[str]:
    return [group.replace("O", "0").replace("o", "0") for group in private("number-group").findall(run)]


def _is_one_by_one(digits: list[str]) -> bool:
    return all(len(group) == 1 for group in digits)


def _begun(form: str, groups: list[str]) -> str:
    """The number that the first groups together are, or nothing."""
    joined = ""
    for group in groups[:_LONGEST]:
        joined += group
        if len(joined) > _LONGEST:
            break
        if private(form).fullmatch(joined):
            return joined
    return ""


def _spoken(text: str) -> Iterator[str]:
    """Runs of digits of which at least one is a word."""
    if has("spoken-number", text):
        runs = (found[0] for found in private("spoken-number").finditer(text))
        yield from (run for run in runs if re.search(r"[a-z]", run, re.IGNORECASE))


def _says_a_number(words: str) -> bool:
    """Whether it begins as a number does: not "one two three four five six seven", which is counting."""
    said = re.findall(r"\w+", words.lower())
    begins = said[0] in ("zero", "nought", "naught", "oh", "o", "0", "double", "seven", "7")
    is_long = len(said) >= (7 if begins else 10)
    groups = _groups_said(words)
    return is_long or any(_begun("whole-number", groups[start:]) for start in range(len(groups)))


def _groups_said(words: str) -> list[str]:
    """The digits of a number in words, word by word: "oh seven seven double oh" is 0, 7, 7 and 00."""
    groups, times = list[str](), 1
    for found in private("spoken-group").finditer(words.lower()):
        word = found[0]
        digits = _DIGITS.get(word, word if word.isdigit() else "")
        if digits:
            groups.append(digits * times)
        times = _TIMES.get(word, 1)
    return groups
