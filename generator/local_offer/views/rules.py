"""Every rule of the check, explained: what it means, what the check says, and what to do about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from local_offer.schema.rules import Group, Rule, Saying, fill, rules, wording
from local_offer.words import together

_LOOKS_AT = {
    "service": "services",
    "organisation": "organisations",
    "comment": "comments",
    "log": "the log",
    "gap": "gaps",
    "series": "figures",
    "guide": "guides",
    "council": "the council’s own files",
    "postcodes": "the list of postcodes",
    "file": "every file",
    "folder": "the folder",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """One thing that the check may say, as a sentence, and what to do then."""

    message: str
    remedy: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Explained:
    """A rule. Each of its ways to speak has an example."""

    id: str
    title: str
    means: str
    is_error: bool
    looks_at: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Chapter:
    """Rules that belong together."""

    id: str
    title: str
    intro: str
    rules: tuple[Explained, ...]


def chapters() -> tuple[Chapter, ...]:
    """Every rule in its chapter, in the order of `schema/rules.json`."""
    return tuple(
        _chapter(group, of_group) for group, of_group in groupby(rules().values(), key=lambda rule: rule.group)
    )


def _chapter(group: Group, of_group: Iterator[Rule]) -> Chapter:
    return Chapter(id=group.id, title=group.title, intro=group.intro, rules=tuple(map(_explained, of_group)))


def _explained(rule: Rule) -> Explained:
    return Explained(
        id=rule.id,
        title=rule.title,
        means=rule.means,
        is_error=rule.level == "error",
        looks_at=together([_LOOKS_AT[kind] for kind in rule.about]),
        examples=tuple(_example(saying) for saying in rule.says),
    )


def _example(saying: Saying) -> Example:
    """With its plain remedy, and not "did you mean", which says for itself what to do."""
    filled = {name: value for name, value in saying.example.items() if name != "near"}
    return Example(
        message=_sentence(wording(saying.key, **filled).message), remedy=_sentence(fill(saying.remedy, filled))
    )


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}{'' if words.endswith(('…', '?', '”')) else '.'}"
