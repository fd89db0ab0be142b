"""Whether a team reads an email address or one person, as far as the address itself tells."""

import re
from typing import Literal

from local_offer.schema.mailboxes import mailbox_words
from local_offer.schema.names import first_names, first_names_and_words, last_names

Reader = Literal["team", "person", "doubt"]
# SENTeamEast, Jo.Bloggs2, jo-bloggs: words begin at a capital, and end at any other sign.
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_PARENT = re.compile(r"(?:mum|mummy|mam|dad|daddy|nan|nana)[0-9]+", re.IGNORECASE)
_SHORTEST_JOINED = 5
"""Letters of a family name that is found within a word. Shorter ones are found in too many: c-hill, a-ward."""


def reader_of(email: str, called: str = "") -> Reader:
    """Who reads the mail. `called` is the name of the service or organisation, whose words are no family name."""
    box, _, host = email.partition("@")
    box, host = box.partition("+")[0].replace("'", ""), host.lower()
    if is_host_of_persons(host) or _PARENT.search(box):
        return "person"
    words = [word.lower() for word in _WORD.findall(box)]
    if not words or _names_a_saint(words):
        return "team"
    own = frozenset(word.lower() for word in re.findall(r"[A-Za-z]+", called))
    known = [word in own or _is_a_word(word) or _is_of_the_host(word, host) or _holds_a_team(word) for word in words]
    return _of_one(words[0], known[0]) if len(words) == 1 else _of_several(words, known)


def is_host_of_persons(host: str) -> bool:
    """Whether people have mail of their own there."""
    return host in mailbox_words("domains") or host.partition(".")[0] in mailbox_words("hosts")


def _of_one(word: str, is_known: bool) -> Reader:
    if word in first_names() or word in first_names_and_words():
        return "doubt" if is_known else "person"
    if is_known or _holds_a_team(word):
        return "team"
    return "doubt" if word in last_names() else _of_joined(word)


def _of_joined(word: str) -> Reader:
    """Of names written as one word: janesmith, jsmith, smithj."""
    if _is_a_sure_last_name(word[:-1]) and not word.endswith("s"):
        return "person"
    for length in range(1, len(word) - 2):
        first, last = word[:length], word[length:]
        if last in last_names() and (length == 1 or _is_a_first_name(first)):
            is_sure = _is_a_sure_last_name(last)
            if is_sure or length > 2:
                return "person" if is_sure else "doubt"
    return "team"


def _is_a_sure_last_name(word: str) -> bool:
    return word in last_names() and len(word) >= _SHORTEST_JOINED and not _is_a_word(word)


def _of_several(words: list[str], known: list[bool]) -> Reader:
    first, *others = words
    if first in mailbox_words("titles"):
        return "team" if set(others) & (mailbox_words("places") | mailbox_words("teams")) else "person"
    if set(words) & mailbox_words("places"):
        return "team"
    if _is_a_first_name(first):
        return "doubt" if set(others) & mailbox_words("teams") else "person"
    if len(first) == 1 or len(words[-1]) == 1:
        return _of_initials(words)
    if first in first_names_and_words():
        return _of_a_word_and_name(others, known[1:])
    if any(map(_is_a_first_name, others)):
        return "doubt" if any(known) else "person"
    return _of_the_unnamed(words, known)


def _of_initials(words: list[str]) -> Reader:
    """Of j.bloggs and bloggs.j; e.safety and plan.b are no names."""
    long = [word for word in words if len(word) > 1]
    if not long or any(_is_a_word(word) and word not in last_names() for word in long):
        return "team"
    return "person"


def _of_a_word_and_name(others: list[str], known: list[bool]) -> Reader:
    """Of what stands behind a word that is a first name too: grace.jones, hope.street, rose.zz."""
    if all(word in last_names() and not _is_a_word(word) for word in others):
        return "person"
    return "team" if any(known) else "doubt"


def _of_the_unnamed(words: list[str], known: list[bool]) -> Reader:
    """Of words among which is no first name: place.zz, zz.kowalska."""
    if any(known) or all(len(word) < 4 and word not in last_names() for word in words):
        return "team"
    return "person" if words[-1] in last_names() else "doubt"


def _is_a_first_name(word: str) -> bool:
    return word in first_names() or (word in first_names_and_words() and not _is_a_word(word))


def _names_a_saint(words: list[str]) -> bool:
    return len(words) > 1 and words[0] in mailbox_words("saints")


def _is_a_word(word: str) -> bool:
    return any(word in mailbox_words(part) for part in ("places", "teams", "words"))


def _is_of_the_host(word: str, host: str) -> bool:
    return len(word) > 3 and word in host


def _holds_a_team(word: str) -> bool:
    """Whether a word such as avenuelibrary ends or begins with what a place or a team is called."""
    parts = mailbox_words("places") | mailbox_words("teams")
    return len(word) > 9 and any(word.endswith(part) or word.startswith(part) for part in parts if len(part) > 3)
