"""An id made from a name, which is also the name of a file and an address. `form/slug.js` makes the same."""

import re
from collections.abc import Container

from local_offer.words.letters import plain, words_in

_LONGEST = 80  # signs, as long as an id may be
_BEFORE_A_NUMBER = 76  # with one of three digits
_CYRILLIC = (
    "аa бb вv гh ґg дd еe єie жzh зz иy іi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ь ъ ыy эe юiu яia"
)
"""Each letter and what stands for it in English; `и` is as in Ukrainian."""
_GREEK = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo"
_IN_ENGLISH_LETTERS = str.maketrans({pair[0]: pair[1:] for pair in f"{_CYRILLIC} {_GREEK}".split(" ")})


def slug(name: str) -> str:
    """`St Mary's School` gives `st-marys-school`, `Школа` gives `shkola`.

    A name in letters that have none for them in English ends in a number made from it: the same for the same name,
    and another for another.
    """
    words = words_in(plain(name.replace("&", " and ")).replace(".", ""))
    said = " ".join(words).translate(_IN_ENGLISH_LETTERS)
    readable = "-".join(re.findall("[a-z0-9]+", said))
    if readable and said.isascii():
        return readable[:_LONGEST].strip("-")
    if not name.strip():
        return "unnamed"
    number = _number(" ".join(words) or name.strip())
    return f"{readable[: _LONGEST - len(number) - 1].strip('-') or 'name'}-{number}"


def free(id: str, taken: Container[str]) -> str:
    """The same id, with a number behind it where it is taken."""
    number, found = 1, id
    while found in taken:
        number += 1
        found = f"{id[:_BEFORE_A_NUMBER]}-{number}"
    return found


def _number(text: str) -> str:
    """32 bits of FNV-1a, a short sum that both languages work out alike."""
    sum = 0x811C9DC5
    for byte in text.encode():
        sum = (sum ^ byte) * 0x01000193 & 0xFFFFFFFF
    return f"{sum:08x}"
