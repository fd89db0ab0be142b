"""Which rule a value breaks that does not hold to its schema: one function for each word of JSON Schema."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from local_offer.diagnostics import Pointer
from local_offer.schema.last_age import last_age
from local_offer.schema.rules import keys_of_formats, nouns, rules_of_vocabularies
from local_offer.words import nearest
from local_offer.words.said_ages import age_said

_MOST_LISTED = 30
_ANSWERS = {"true": "yes", "false": "no"}


class Said:
    """How a rule says it: its key and what fills its braces. `more` is to be added to the pointer; `near` looks for the
    word that was meant, which takes a while."""

    def __init__(self, key: str, more: Pointer = (), near: Callable[[], str] = str, **filled: object) -> None:
        self.key, self.more, self.near, self.filled = key, more, near, filled


Words = Iterator[Said]


@dataclass(frozen=True, kw_only=True, slots=True)
class Breach:
    """A word of JSON Schema that a value breaks: `maxLength`, with its limit of 200."""

    keyword: str
    limit: Any
    value: Any
    schema: Mapping[str, Any]
    message: str


def _required(breach: Breach, name: str) -> Words:
    for field in breach.limit:
        if field not in breach.value:
            example = _json(breach.schema["properties"][field]["examples"][0])
            yield Said("missing-field", name=name, field=field, example=example)


def _unknown_fields(breach: Breach, name: str) -> Words:
    known = list(breach.schema.get("properties", {}))
    for field in breach.value:
        if field not in known:
            yield Said(
                "unknown-field",
                (field,),
                partial(nearest, field, known),
                name=name,
                field=short(field),
                fields=_listed(known),
            )


_SIGN_OF_YAML = re.compile(r"""^[-?!&*|>%@`]|[\[\]{}#:"']""")
"""What would not stand for itself between brackets."""


def _type(breach: Breach, name: str) -> Words:
    if isinstance(breach.value, bool) and "enum" in breach.schema:
        return  # not one of the choices, which is said there
    if breach.schema.get("format") == "age" and isinstance(breach.value, bool | int | float):
        return  # not an age, which is said there
    kinds = [breach.limit] if isinstance(breach.limit, str) else breach.limit
    wanted = " or ".join(nouns()[kind] for kind in kinds)
    said: dict[str, Any] = {"name": name, "wanted": wanted, "found": _noun(breach.value)}
    if breach.value is None:
        yield Said("wrong-kind/nothing", **said)
    elif "string" in kinds and isinstance(breach.value, int | float):
        yield Said("wrong-kind/quotes", **said)
    elif breach.limit == "array" and isinstance(breach.value, str) and not _is_of_groups(breach):
        value = short(breach.value)
        yield Said("wrong-kind/list", **said, value=_json(value) if _SIGN_OF_YAML.search(value) else value)
    elif examples := breach.schema.get("examples"):
        yield Said("wrong-kind/such-as", **said, example=_json(examples[0]))
    else:
        yield Said("wrong-kind/other", **said)


def _is_of_groups(breach: Breach) -> bool:
    """Whether brackets round a text would not make it an entry of the list."""
    return bool(breach.schema.get("items", {}).get("type") == "object")


def _choice(breach: Breach, name: str) -> Words:
    if not isinstance(breach.value, str | int | bool):
        return  # the wrong kind of value, which is said already
    vocabulary = breach.schema.get("vocabulary", "")
    rule = rules_of_vocabularies().get(vocabulary, "unknown-choice")
    value = str(breach.value).lower() if isinstance(breach.value, bool) else str(breach.value)
    near = partial(nearest, _ANSWERS.get(value, value.lower().replace(" ", "-").replace("_", "-")), breach.limit)
    key = f"{rule}/list" if breach.limit else f"{rule}/none"
    yield Said(key, (), near, value=short(value), name=name, choices=_listed(breach.limit), vocabulary=vocabulary)


def _format(breach: Breach, name: str) -> Words:
    value = str(breach.value).lower() if isinstance(breach.value, bool) else str(breach.value)
    near = partial(_age_meant, breach.value) if breach.limit == "age" else str
    yield Said(keys_of_formats()[breach.limit], (), near, name=name, value=short(value))


def _age_meant(value: Any) -> str:
    meant = None if isinstance(value, bool) else age_said(value)
    return str(meant.value) if meant and meant.years <= last_age() else ""


def _pattern(breach: Breach, name: str) -> Words:
    if not breach.value:
        return  # too short, which is said already
    text = str(breach.value)
    value = short(text)
    if "\n" in text.strip():
        yield Said("wrong-form/one-line", name=name)
    elif text != text.strip():
        yield Said("wrong-form/space", name=name)
    elif breach.limit.startswith("^[a-z0-9]+(-"):
        yield Said("wrong-form/id", value=value)
    elif "[01][0-9]" in breach.limit:
        yield Said("wrong-form/time", name=name, value=value)
    else:
        first = breach.schema.get("examples", [""])[0]
        yield Said("wrong-form/like", name=name, value=value, example=first[0] if isinstance(first, list) else first)


def _longer(breach: Breach, name: str) -> Words:
    yield Said("too-short/few" if breach.value else "too-short/empty", name=name, least=breach.limit)


def _shorter(breach: Breach, name: str) -> Words:
    most, length = breach.limit, len(breach.value)
    yield Said("too-long", name=name, length=length, most=most, over=length - most)


def _at_least(breach: Breach, name: str) -> Words:
    yield Said("out-of-range/least", name=name, value=breach.value, limit=breach.limit)


def _at_most(breach: Breach, name: str) -> Words:
    yield Said("out-of-range/most", name=name, value=breach.value, limit=breach.limit)


def _more_entries(breach: Breach, name: str) -> Words:
    yield Said("too-few", name=name)


def _fewer_entries(breach: Breach, name: str) -> Words:
    yield Said("too-many", name=name, count=len(breach.value), most=breach.limit)


def _repeated(breach: Breach, name: str) -> Words:
    seen: list[Any] = []
    for index, entry in enumerate(breach.value):
        if entry in seen:
            yield Said(
                "repeated-entry", (index,), entry=short(entry if isinstance(entry, str) else _json(entry)), name=name
            )
        seen.append(entry)


def _other(breach: Breach, name: str) -> Words:
    yield Said("wrong-form/other", name=name, problem=short(breach.message))


_WORDS: Mapping[str, Callable[[Breach, str], Words]] = {
    "required": _required, "additionalProperties": _unknown_fields, "type": _type, "enum": _choice,
    "format": _format, "pattern": _pattern, "minLength": _longer, "maxLength": _shorter,
    "minimum": _at_least, "maximum": _at_most, "minItems": _more_entries, "minProperties": _more_entries,
    "maxItems": _fewer_entries, "uniqueItems": _repeated,
}  # fmt: skip


def words_for(breach: Breach, name: str) -> Words:
    """What to say of a breach in the field called `name`."""
    return _WORDS.get(breach.keyword, _other)(breach, name)


def name_of(pointer: Pointer, own_name: str) -> str:
    """`contact.phones[2].number` counts from 1, as people do."""
    if not pointer:
        return own_name
    text = ""
    for step in pointer:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return f"'{text.lstrip('.')}'"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:_MOST_LISTED]) + (" …" if len(words) > _MOST_LISTED else "")


def _noun(value: object) -> str:
    if value is None:
        return nouns()["null"]
    if isinstance(value, bool):
        return f"'{str(value).lower()}'"
    if isinstance(value, dict):
        return nouns()["object"]
    return nouns()["array"] if isinstance(value, list) else f"'{short(str(value))}'"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def short(text: str) -> str:
    text = text.strip("\n").replace("\n", " ")
    return text if len(text) <= 60 else f"{text[:59]}…"
