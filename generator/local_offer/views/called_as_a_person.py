"""Whether a record has the name of a person, such as a childminder's. What it was called before must then rest."""

import re

from local_offer.schema.names import first_names, last_names
from local_offer.schema.private_words import has

_TITLE = re.compile(r"(?:mr|mrs|miss|ms|dr|prof|rev)\b\.?\s", re.IGNORECASE)


_LAST_FIRST = re.compile(r"([\w'’-]+), ([\w'’-]+)")


def names_a_person(title: str) -> bool:
    """Whether a person's name stands anywhere in it, as in "Mrs Bell", "Bell, Ann" and "Minding (Ann Bell)"."""
    plain = _LAST_FIRST.sub(r"\2 \1", title.title() if title.isupper() else title)
    words = re.sub(r"[(),:;/]", " ", plain).split()
    return any(_is_called_as_a_person(" ".join(words[place:])) for place in range(len(words)))


def _is_called_as_a_person(name: str) -> bool:
    first, last = (*name.split()[:2], "", "")[:2]
    return bool(_TITLE.match(name)) or (first.lower() in first_names() and _is_last_name(last))


def _is_last_name(word: str) -> bool:
    word = word.removesuffix("'s").removesuffix("’s")
    return word.lower() in last_names() or has("family-name-like", word)
