"""What each rule of the check is called and says, from `rules.json`: sentences with braces, and how they are filled."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from local_offer.schema import files
from local_offer.schema.files import WrongSchemaError

Level = Literal["error", "warning"]

_BRACE = re.compile(r"\{([a-z_]+)\}")
_NEEDED = ("id", "group", "level", "about", "title", "means")


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Rules that stand together on the page of all rules."""

    id: str
    title: str
    intro: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Saying:
    """One way in which a rule speaks. `example` fills its braces; with `near` it may ask "did you mean" instead, and
    `form` is what the form for providers says in the place of the message or remedy."""

    key: str
    """The rule's id, and after a stroke the name of this way where there are several: `unknown-service/itself`."""
    rule: str
    level: Level
    message: str
    remedy: str
    near: bool = False
    form: Mapping[str, str] = field(default_factory=dict)
    example: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """`about` are the kinds of record or file it looks at. `vocabulary` and `formats` are the list, and the forms of
    text, of which it speaks. `issue` is what is said to who answered the issue form, in the place of the message or
    remedy. `words` are parts of sentences that fill a brace."""

    id: str
    group: Group
    level: Level
    about: tuple[str, ...]
    title: str
    means: str
    says: tuple[Saying, ...]
    vocabulary: str = ""
    formats: tuple[str, ...] = ()
    issue: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    waivable: bool = True
    """Whether a council may accept the fault: not where a page would be false, or lead nowhere."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """A rule's words on one case, filled in."""

    rule: str
    level: Level
    message: str
    remedy: str


@cache
def rules() -> Mapping[str, Rule]:
    """By id, in the order of the file. Raises `WrongSchemaError` where a rule leaves out what it must say."""
    document = files.read("rules.json")
    groups = {entry["id"]: entry for entry in document["groups"]}
    return MappingProxyType({entry["id"]: _rule(entry, _group(entry, groups)) for entry in document["rules"]})


@cache
def sayings() -> Mapping[str, Saying]:
    """Every way in which any rule speaks, by its key."""
    return MappingProxyType({saying.key: saying for rule in rules().values() for saying in rule.says})


def is_waivable(rule: str) -> bool:
    """Whether a council may accept the fault. Of a rule that is not there nobody can say."""
    return rule not in rules() or rules()[rule].waivable


def wording(key: str, /, *, near: str = "", **filled: object) -> Wording:
    """What the rule says. `near` is the word that was meant, if one is near.

    Raises `WrongSchemaError` for a rule that is not there, and for a brace that is not filled.
    """
    saying = sayings().get(key)
    if saying is None:
        raise WrongSchemaError(f"schema/rules.json: there is no '{key}', which the program names: add it there")
    try:
        remedy = fill(did_you_mean(), {"near": near}) if near and saying.near else fill(saying.remedy, filled)
        message = fill(saying.message, filled)
    except KeyError as empty:
        raise _unfilled(key, empty.args[0], filled) from None
    return Wording(rule=saying.rule, level=saying.level, message=message, remedy=remedy)


def fill(sentence: str, filled: Mapping[str, object]) -> str:
    """The sentence with each brace filled in. What is filled in is text: braces in it stay as they are."""
    return "".join(str(filled[part]) if is_name else part for part, is_name in _parts(sentence) if part)


def braces(sentence: str) -> tuple[str, ...]:
    """The names of what is to be filled in."""
    return tuple(part for part, is_name in _parts(sentence) if is_name)


def did_you_mean() -> str:
    return str(files.read("rules.json")["did_you_mean"])


def wholes() -> Mapping[str, str]:
    """What a whole record or file is called within a message, by its kind: `this service`."""
    return MappingProxyType(files.read("rules.json")["wholes"])


def nouns() -> Mapping[str, str]:
    """What a kind of value is called, by its word in JSON Schema: `a whole number`."""
    return MappingProxyType(files.read("rules.json")["nouns"])


@cache
def rules_of_vocabularies() -> Mapping[str, str]:
    """By vocabulary the rule that its words break: `unknown-need`. The others have `unknown-choice` together."""
    return MappingProxyType({rule.vocabulary: rule.id for rule in rules().values() if rule.vocabulary})


@cache
def keys_of_formats() -> Mapping[str, str]:
    """By form of text, such as `date`, the way in which its rule speaks of it."""
    return MappingProxyType({name: f"{rule.id}/{name}" for rule in rules().values() for name in rule.formats})


@cache
def _parts(sentence: str) -> tuple[tuple[str, bool], ...]:
    """The sentence cut at its braces: text, name, text, name, text."""
    return tuple((part, place % 2 == 1) for place, part in enumerate(_BRACE.split(sentence)))


def _group(entry: Mapping[str, Any], groups: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """The group of a rule, which has all that each rule must say."""
    if lacking := [name for name in _NEEDED if name not in entry]:
        raise WrongSchemaError(f"schema/rules.json: '{entry.get('id', entry)}' has no \"{lacking[0]}\": add it")
    if entry["group"] not in groups:
        raise WrongSchemaError(
            f'schema/rules.json: \'{entry["id"]}\' has "group": "{entry["group"]}", which is none: '
            f"write one of {', '.join(groups)}"
        )
    return groups[entry["group"]]


def _unfilled(key: str, name: str, filled: Iterable[str]) -> WrongSchemaError:
    """`filled` are the names that its example, or the program, fills."""
    known = " or ".join(f"{{{each}}}" for each in filled if each != "near") or "no brace"
    return WrongSchemaError(
        f"schema/rules.json: '{key}' has the brace {{{name}}}, which nothing fills: write {known}, "
        "or fill it in its example and where the program names the rule"
    )


def _rule(entry: Mapping[str, Any], group: Mapping[str, Any]) -> Rule:
    optional = ("vocabulary", "words", "waivable")
    return Rule(
        id=entry["id"],
        group=Group(id=group["id"], title=group["title"], intro=group["intro"]),
        level=entry["level"],
        about=tuple(entry["about"]),
        title=entry["title"],
        means=entry["means"],
        says=tuple(_says(entry, group)),
        formats=tuple(entry.get("formats", ())),
        issue={**group.get("issue", {}), **entry.get("issue", {})},
        **{name: entry[name] for name in optional if name in entry},
    )


def _says(entry: Mapping[str, Any], group: Mapping[str, Any]) -> list[Saying]:
    """A way that leaves something out says it as its rule does, and the rule as its group."""
    own: dict[str, Any] = {
        name: entry[name] for name in ("level", "message", "near", "form", "example") if name in entry
    }
    own["remedy"] = entry.get("remedy", group.get("remedy"))
    ways = entry.get("says", {"": {}})
    id = entry["id"]
    return [_saying({**own, **way, "key": f"{id}/{name}" if name else id, "rule": id}) for name, way in ways.items()]


def _saying(told: Mapping[str, Any]) -> Saying:
    key, example = told["key"], told.get("example", {})
    for part in ("message", "remedy"):
        if not told.get(part):
            raise WrongSchemaError(f"schema/rules.json: '{key}' has no \"{part}\": add it here, or to its rule")
        if strange := [name for name in braces(told[part]) if name not in example]:
            raise _unfilled(key, strange[0], example)
    return Saying(**told)
