"""What values mean, however they are written: which read alike, and how our reading takes them."""

import re
from collections.abc import Mapping
from typing import Any

from local_offer.schema.vocabulary import in_words_of_today

Schema = Mapping[str, Any]


def same(one: Any, other: Any) -> bool:
    """Whether two values read alike: 5 is 5.0, but 1 is not true. The order of fields does not count."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def meant(value: Any, schema: Schema) -> Any:
    """The value as our reading takes it: `urn: 111507` is text, one line has no line end behind it, and
    a word that a list had before is that of today."""
    if isinstance(value, Mapping):
        parts = schema.get("properties", {})
        return {key: meant(value[key], parts.get(key, {})) for key in value}
    if isinstance(value, list | tuple):
        return [meant(entry, schema.get("items", {})) for entry in value]
    if isinstance(value, str) and "formerly" in schema:
        return in_words_of_today(value, schema)
    if type(value) is int and schema.get("type") == "string":
        return str(value)
    if isinstance(value, str) and value.endswith("\n") and not _has_form(value, schema.get("pattern", "")):
        return value.rstrip("\n")
    return value


def _has_form(text: str, pattern: str) -> bool:
    return bool(re.search(re.sub(r"\$$", r"\\Z", pattern), text))
