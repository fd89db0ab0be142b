"""Faults against a schema, in the words of an editor: one function for each word of JSON Schema."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from local_offer.diagnostics import Pointer
from local_offer.words import nearest

_NOUNS = {
    "string": "text", "integer": "a whole number", "number": "a number",
    "object": "a group of fields", "array": "a list",
}  # fmt: skip
_FORMAT_RULES = {
    "date": ("not-a-date", "a date", "write year-month-day, such as 2026-11-02"),
    "partial-date": (
        "not-a-date",
        "a date",
        "write a day, month or year, such as 2026-11-02, 2026-11 or 2026",
    ),
    "web-address": ("not-a-web-address", "a web address", "begin it with https:// and a site's name"),
    "email-address": ("not-an-email", "an email address", "write it as team@example.org"),
    "phone-number": (
        "not-a-phone",
        "a UK telephone number",
        "write it as 01270 123456; notes go into 'label'",
    ),
    "postcode": ("not-a-postcode", "a UK postcode", "write it in capitals with a space, such as CW1 2AG"),
}
_CODES = {"areas": "write the council's code from the Office for National Statistics, such as E06000049"}
"""Vocabularies of codes, whose neighbours mean nothing like each other."""
_ID_FORM = "use small letters, digits and single hyphens, such as saturday-club"
_SINGULAR = {
    "needs": "need", "topics": "topic", "places": "place", "areas": "area",
}  # fmt: skip

Words = Iterator[tuple[str, Pointer, str, str]]
"""Rule, what to add to the pointer, message, remedy."""


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
            schema = breach.schema["properties"][field]
            example = json.dumps(schema["examples"][0], ensure_ascii=False)
            yield "missing-field", (), f"{name} needs '{field}'", f"add it, such as {field}: {example}"


def _unknown_fields(breach: Breach, name: str) -> Words:
    known = list(breach.schema.get("properties", {}))
    for field in breach.value:
        if field not in known:
            near = nearest(field, known)
            remedy = f"did you mean '{near}'?" if near else f"take it out; its fields are {_listed(known)}"
            yield "unknown-field", (field,), f"{name} has no field called '{_short(field)}'", remedy


def _type(breach: Breach, name: str) -> Words:
    if isinstance(breach.value, bool) and "enum" in breach.schema:
        return  # not one of the choices, which is said there
    wanted = _NOUNS[breach.limit]
    remedy = f"write {wanted}"
    if breach.value is None:
        remedy = "fill it in, or take it out"
    elif breach.limit == "string" and isinstance(breach.value, int | float):
        remedy = "put it in quotes"
    elif breach.limit == "array" and isinstance(breach.value, str):
        remedy = f"write it as a list: [{_short(breach.value)}]"
    elif examples := breach.schema.get("examples"):
        remedy = f"write {wanted}, such as {json.dumps(examples[0], ensure_ascii=False)}"
    yield "wrong-kind", (), f"{name} must be {wanted}, not {_noun(breach.value)}", remedy


def _choice(breach: Breach, name: str) -> Words:
    if not isinstance(breach.value, str | int | bool):
        return  # the wrong kind of value, which is said already
    vocabulary = breach.schema.get("vocabulary", "")
    noun = _SINGULAR.get(vocabulary)
    value = str(breach.value).lower() if isinstance(breach.value, bool) else str(breach.value)
    choices = breach.limit
    message = f"'{_short(value)}' is not {_a(noun)}" if noun else f"'{_short(value)}' is not a choice for {name}"
    meant = {"true": "yes", "false": "no"}.get(value, value.lower().replace(" ", "-").replace("_", "-"))
    near = nearest(meant, choices)
    if vocabulary in _CODES:
        remedy = _CODES[vocabulary]
    elif near:
        remedy = f"did you mean '{near}'?"
    elif not choices:
        remedy = f"list your {vocabulary} in offer/vocabulary/{vocabulary}.yaml"
    else:
        remedy = f"choose from {_listed(choices)}"
    yield f"unknown-{noun}" if noun else "unknown-choice", (), message, remedy


def _format(breach: Breach, name: str) -> Words:
    rule, noun, remedy = _FORMAT_RULES[breach.limit]
    yield rule, (), f"{name} is '{_short(str(breach.value))}', which is not {noun}", remedy


def _pattern(breach: Breach, name: str) -> Words:
    if not breach.value:
        return  # too short, which is said already
    value = _short(str(breach.value))
    examples = breach.schema.get("examples", [""])
    example = examples[0][0] if isinstance(examples[0], list) else examples[0]
    if "\n" in str(breach.value).strip():
        yield (
            "wrong-form",
            (),
            f"{name} must be one line",
            "join the lines; longer text goes into 'description'",
        )
    elif str(breach.value) != str(breach.value).strip():
        yield "wrong-form", (), f"{name} has a space before or after it", "take the space out"
    elif breach.limit.startswith("^[a-z0-9]+(-"):
        yield "wrong-form", (), f"'{value}' is not an id", _ID_FORM
    elif "[01][0-9]" in breach.limit:
        yield "wrong-form", (), f"{name} is '{value}', which is not a time", "write it as 09:30 or 16:00"
    else:
        yield "wrong-form", (), f"{name} is '{value}', which has the wrong form", f"write it like '{example}'"


def _longer(breach: Breach, name: str) -> Words:
    remedy = f"write at least {breach.limit} characters" if breach.value else "write it, or take it out"
    yield "too-short", (), f"{name} is too short" if breach.value else f"{name} is empty", remedy


def _shorter(breach: Breach, name: str) -> Words:
    limit, length = breach.limit, len(breach.value)
    message = f"{name} has {length} characters; at most {limit} fit"
    yield "too-long", (), message, f"take out {length - limit} or more"


def _at_least(breach: Breach, name: str) -> Words:
    yield "out-of-range", (), f"{name} is {breach.value}", f"write {breach.limit} or more"


def _at_most(breach: Breach, name: str) -> Words:
    yield "out-of-range", (), f"{name} is {breach.value}", f"write {breach.limit} or less"


def _more_entries(breach: Breach, name: str) -> Words:
    yield "too-few", (), f"{name} is empty", "fill it in, or take it out if it is not needed"


def _fewer_entries(breach: Breach, name: str) -> Words:
    message = f"{name} has {len(breach.value)} entries; at most {breach.limit} fit"
    yield "too-many", (), message, "keep the ones that matter most"


def _repeated(breach: Breach, name: str) -> Words:
    seen: list[Any] = []
    for index, entry in enumerate(breach.value):
        if entry in seen:
            text = _short(str(entry))
            yield "repeated-entry", (index,), f"'{text}' stands twice in {name}", "keep one of them"
        seen.append(entry)


def _other(breach: Breach, name: str) -> Words:
    yield "wrong-form", (), f"{name} is not right: {_short(breach.message)}", "look at the field guide"


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
    most = 30
    return ", ".join(words[:most]) + (" …" if len(words) > most else "")


def _noun(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"'{str(value).lower()}'"
    if isinstance(value, dict):
        return "a group of fields"
    return "a list" if isinstance(value, list) else f"'{_short(str(value))}'"


@cache
def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _short(text: str) -> str:
    text = text.strip("\n").replace("\n", " ")
    return text if len(text) <= 60 else f"{text[:59]}…"
