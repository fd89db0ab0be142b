"""The commonest words of families in other languages, and a line in each, from `languages.json`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """`line` leads to the guide on interpreters; `script` names the file in which its words come."""

    code: str
    name: str
    script: str
    line: str
    dir: str = "ltr"


@dataclass(frozen=True, kw_only=True, slots=True)
class Languages:
    """`words` are, by what is sought in English, the words of each language by its code."""

    guide: str
    languages: tuple[Language, ...]
    words: Mapping[str, Mapping[str, tuple[str, ...]]]


@cache
def languages() -> Languages:
    said = files.read("languages.json")
    return Languages(
        guide=said["guide"],
        languages=tuple(Language(**language) for language in said["languages"]),
        words={
            entry["sought"]: {code: tuple(words) for code, words in entry.items() if code != "sought"}
            for entry in said["words"]
        },
    )


def language_of_code(code: str | None) -> Language | None:
    """Nothing for English, and for what we do not know."""
    return next((language for language in languages().languages if language.code == code), None)
