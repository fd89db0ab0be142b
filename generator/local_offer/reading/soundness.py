"""Whether values hold to their schema: a schema made once into functions, which say yes or no and nothing else.

Nearly every record is sound, and to be told so need not cost what a list of all that is wrong does. They say yes only
where `jsonschema` finds nothing wrong. Where they say no it is asked and has the last word: what a schema holds that is
not known here makes a check slow, never wrong.
"""

import re
from collections.abc import Callable, Mapping
from math import inf
from types import NoneType
from typing import Any

from local_offer.reading.formats import FORMATS

IsSound = Callable[[Any], bool]
ByType = Mapping[type, IsSound]
"""For each type that a value may have: what is asked of it. A value of another type is not sound."""

_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,), "object": (dict,), "array": (list,), "boolean": (bool,), "null": (NoneType,),
    "integer": (int, float), "number": (int, float),
}  # fmt: skip
SAYS_NOTHING = frozenset({"$schema", "$defs", "title", "description", "examples", "form", "vocabulary", "formerly"})
"""What a schema says of values to people and to our program, and asks of none."""
KNOWN = SAYS_NOTHING | {
    "type", "enum", "format", "minLength", "maxLength", "pattern", "minimum", "maximum", "items", "minItems",
    "maxItems", "uniqueItems", "properties", "required", "additionalProperties", "propertyNames", "minProperties",
}  # fmt: skip


def soundness(schema: Mapping[str, Any]) -> IsSound:
    """The function for a schema in which every reference is resolved."""
    by_type = _Maker().by_type(schema)
    return lambda values: by_type.get(type(values), _no)(values)


def compiled(pattern: str) -> re.Pattern[str]:
    """JSON Schema's `$` is the end of the text. Python's would let a line end stand behind it."""
    return re.compile(re.sub(r"\$$", r"\\Z", pattern))


def _yes(_: object) -> bool:
    return True


def _no(_: object) -> bool:
    return False


_ANY: ByType = {one: _yes for types in _TYPES.values() for one in types}
_NONE: ByType = {}


class _Maker:
    """Makes a part of a schema once, though many fields refer to it."""

    def __init__(self) -> None:
        self._made: dict[int, ByType] = {}

    def by_type(self, schema: Mapping[str, Any] | bool) -> ByType:
        if isinstance(schema, bool):
            return _ANY if schema else _NONE
        if id(schema) not in self._made:
            self._made[id(schema)] = self._by_type(schema)
        return self._made[id(schema)]

    def _by_type(self, schema: Mapping[str, Any]) -> ByType:
        if not schema.keys() <= KNOWN:
            return _NONE
        named = schema.get("type", list(_TYPES))
        kinds = [named] if isinstance(named, str) else named
        made = {one: self._asked(one, schema) for kind in kinds for one in _TYPES[kind]}
        if float in made and "number" not in kinds:
            made[float] = _both(float.is_integer, made[float])
        return made

    def _asked(self, of: type, schema: Mapping[str, Any]) -> IsSound:
        asked: IsSound = _yes
        if of is str:
            asked = _text(schema)
        elif of is int or of is float:
            asked = _number(schema)
        elif of is list:
            asked = self._list(schema)
        elif of is dict:
            asked = self._group(schema)
        if "enum" in schema:
            asked = _both(_choice(of, schema["enum"]), asked)
        if "format" in schema:
            asked = _both(asked, FORMATS.get(schema["format"], _yes))
        return asked

    def _list(self, schema: Mapping[str, Any]) -> IsSound:
        each = self.by_type(schema.get("items", True))
        least, most = schema.get("minItems", 0), schema.get("maxItems", inf)
        is_unlike = schema.get("uniqueItems", False)

        def is_sound(entries: list[Any]) -> bool:
            if not least <= len(entries) <= most or (is_unlike and _repeats(entries)):
                return False
            for entry in entries:  # noqa: SIM110 - of few entries this is quicker by a half
                if not each.get(type(entry), _no)(entry):
                    return False
            return True

        return is_sound

    def _group(self, schema: Mapping[str, Any]) -> IsSound:
        fields = {name: self.by_type(part) for name, part in schema.get("properties", {}).items()}
        others = self.by_type(schema.get("additionalProperties", True))
        names = self.by_type(schema.get("propertyNames", True))[str]
        needed, least = frozenset(schema.get("required", ())), schema.get("minProperties", 0)

        def is_sound(values: dict[str, Any]) -> bool:
            if len(values) < least or not needed <= values.keys():
                return False
            for name, value in values.items():
                if not fields.get(name, others).get(type(value), _no)(value):
                    return False
            return names is _yes or all(map(names, values))

        return is_sound


def _both(one: IsSound, other: IsSound) -> IsSound:
    if _yes in (one, other):
        return other if one is _yes else one
    return lambda value: one(value) and other(value)


def _text(schema: Mapping[str, Any]) -> IsSound:
    least, most = schema.get("minLength", 0), schema.get("maxLength", inf)
    has_length: IsSound = _yes if (least, most) == (0, inf) else lambda text: least <= len(text) <= most
    if "pattern" not in schema:
        return has_length
    search = compiled(schema["pattern"]).search
    return _both(has_length, lambda text: search(text) is not None)


def _number(schema: Mapping[str, Any]) -> IsSound:
    least, most = schema.get("minimum", -inf), schema.get("maximum", inf)
    return _yes if (least, most) == (-inf, inf) else lambda number: least <= number <= most


def _choice(of: type, choices: list[Any]) -> IsSound:
    """Only words are chosen from here: `true` is no 1, and what is one and the same is not for Python to say."""
    return frozenset(choice for choice in choices if isinstance(choice, str)).__contains__ if of is str else _no


def _repeats(entries: list[Any]) -> bool:
    """Whether two may be the same: Python holds more to be so than JSON Schema does."""
    try:
        return len(set(entries)) < len(entries)
    except TypeError:  # groups
        return any(entry in entries[:place] for place, entry in enumerate(entries))
