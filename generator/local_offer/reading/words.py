"""Faults against a schema, in the words of an editor: one function for each word of JSON Schema."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any

from jsonschema.exceptions import ValidationError

from local_offer.diagnostics import Pointer

_NOUNS = {
    "string": "text", "integer": "a whole number", "number": "a number",
    "object": "a group of fields", "array": "a list",
}  # fmt: skip
_FORMAT_RULES = {
    "date": ("not-a-date", "a date", "write year-month-day, such as 2026-11-02"),
    "partial-date": ("not-a-date", "a date", "write a day, month or year, such as 2026-11-02, 2026-11 or 2026"),
    "web-address": ("not-a-web-address", "a web address", "begin it with https:// and a site's name"),
    "email-address": ("not-an-email", "an email address", "write it as team@example.org"),
    "phone-number": ("not-a-phone", "a UK telephone number", "write it as 01270 123456; notes go into 'label'"),
    "postcode": ("not-a-postcode", "a UK postcode", "write it in capitals with a space, such as CW1 2AG"),
}
_ID_FORM = "use small letters, digits and single hyphens, such as saturday-club"
_SINGULAR = {
    "needs": "need", "topics": "topic", "places": "place", "areas": "area",
}  # fmt: skip

Words = Iterator[tuple[str, Pointer, str, str]]
"""Rule, what to add to the pointer, message, remedy."""


def _required(error: ValidationError, name: str) -> Words:
    for field in error.validator_value:
        if field not in error.instance:
            schema = error.schema["properties"][field]
            example = json.dumps(schema["examples"][0], ensure_ascii=False)
            yield "missing-field", (), f"{name} needs '{field}'", f"add it, such as {field}: {example}"


def _unknown_fields(error: ValidationError, name: str) -> Words:
    known = list(error.schema.get("properties", {}))
    for field in error.instance:
        if field not in known:
            near = get_close_matches(field, known, 1, 0.6)
            remedy = f"did you mean '{near[0]}'?" if near else f"take it out; its fields are {_listed(known)}"
            yield "unknown-field", (field,), f"{name} has no field called '{_short(field)}'", remedy


def _type(error: ValidationError, name: str) -> Words:
    wanted = _NOUNS[error.validator_value]
    remedy = f"write {wanted}"
    if error.validator_value == "string" and isinstance(error.instance, int | float):
        remedy = "put it in quotes"
    elif error.validator_value == "array" and isinstance(error.instance, str):
        remedy = f"write it as a list: [{_short(error.instance)}]"
    elif examples := error.schema.get("examples"):
        remedy = f"write {wanted}, such as {json.dumps(examples[0], ensure_ascii=False)}"
    yield "wrong-kind", (), f"{name} must be {wanted}, not {_noun(error.instance)}", remedy


def _choice(error: ValidationError, name: str) -> Words:
    if not isinstance(error.instance, str | int | bool):
        return  # the wrong kind of value, which is said already
    vocabulary = error.schema.get("vocabulary", "")
    noun = _SINGULAR.get(vocabulary)
    value = str(error.instance).lower() if isinstance(error.instance, bool) else str(error.instance)
    choices = error.validator_value
    message = f"'{_short(value)}' is not {_a(noun)}" if noun else f"'{_short(value)}' is not a choice for {name}"
    meant = {"true": "yes", "false": "no"}.get(value, value.lower().replace(" ", "-").replace("_", "-"))
    near = get_close_matches(meant, choices, 1, 0.6)
    if near:
        remedy = f"did you mean '{near[0]}'?"
    elif not choices:
        remedy = f"list your {vocabulary} in offer/vocabulary/{vocabulary}.yaml"
    else:
        remedy = f"choose from {_listed(choices)}"
    yield f"unknown-{noun}" if noun else "unknown-choice", (), message, remedy


def _format(error: ValidationError, name: str) -> Words:
    rule, noun, remedy = _FORMAT_RULES[error.validator_value]
    yield rule, (), f"{name} is '{_short(str(error.instance))}', which is not {noun}", remedy


def _pattern(error: ValidationError, name: str) -> Words:
    value = _short(str(error.instance))
    examples = error.schema.get("examples", [""])
    example = examples[0][0] if isinstance(examples[0], list) else examples[0]
    if "\n" in str(error.instance).strip():
        yield "wrong-form", (), f"{name} must be one line", "join the lines; longer text goes into 'description'"
    elif str(error.instance) != str(error.instance).strip():
        yield "wrong-form", (), f"{name} has a space before or after it", "take the space out"
    elif error.validator_value.startswith("^[a-z0-9]+(-"):
        yield "wrong-form", (), f"'{value}' is not an id", _ID_FORM
    elif "[01][0-9]" in error.validator_value:
        yield "wrong-form", (), f"{name} is '{value}', which is not a time", "write it as 09:30 or 16:00"
    else:
        yield "wrong-form", (), f"{name} is '{value}', which has the wrong form", f"write it like '{example}'"


def _longer(error: ValidationError, name: str) -> Words:
    remedy = f"write at least {error.validator_value} characters" if error.instance else "write it, or take it out"
    yield "too-short", (), f"{name} is too short" if error.instance else f"{name} is empty", remedy


def _shorter(error: ValidationError, name: str) -> Words:
    limit, length = error.validator_value, len(error.instance)
    message = f"{name} has {length} characters; at most {limit} fit"
    yield "too-long", (), message, f"take out {length - limit} or more"


def _at_least(error: ValidationError, name: str) -> Words:
    yield "out-of-range", (), f"{name} is {error.instance}", f"write {error.validator_value} or more"


def _at_most(error: ValidationError, name: str) -> Words:
    yield "out-of-range", (), f"{name} is {error.instance}", f"write {error.validator_value} or less"


def _more_entries(error: ValidationError, name: str) -> Words:
    yield "too-few", (), f"{name} is empty", "fill it in, or take it out if it is not needed"


def _fewer_entries(error: ValidationError, name: str) -> Words:
    message = f"{name} has {len(error.instance)} entries; at most {error.validator_value} fit"
    yield "too-many", (), message, "keep the ones that matter most"


def _repeated(error: ValidationError, name: str) -> Words:
    seen: list[Any] = []
    for index, entry in enumerate(error.instance):
        if entry in seen:
            text = _short(str(entry))
            yield "repeated-entry", (index,), f"'{text}' stands twice in {name}", "keep one of them"
        seen.append(entry)


def _not_an_id(error: ValidationError, name: str) -> Words:
    yield "wrong-form", (), f"'{_short(str(error.instance))}' is not an id", _ID_FORM


def _other(error: ValidationError, name: str) -> Words:
    yield "wrong-form", (), f"{name} is not right: {_short(error.message)}", "look at the field guide"


_WORDS: Mapping[str, Callable[[ValidationError, str], Words]] = {
    "required": _required, "additionalProperties": _unknown_fields, "type": _type, "enum": _choice,
    "format": _format, "pattern": _pattern, "minLength": _longer, "maxLength": _shorter,
    "minimum": _at_least, "maximum": _at_most, "minItems": _more_entries, "minProperties": _more_entries,
    "maxItems": _fewer_entries, "uniqueItems": _repeated, "propertyNames": _not_an_id,
}  # fmt: skip


def words_for(error: ValidationError) -> Callable[[ValidationError, str], Words]:
    return _WORDS.get(str(error.validator), _other)


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
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
