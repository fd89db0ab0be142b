"""A part of someone else's JSON, where anything may stand: what is of a wrong kind is told and left out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from local_offer.imports.directories.left_out import LeftOut
from local_offer.records.ages import Age
from local_offer.schema.no_answers import says_nothing
from local_offer.schema.twice_encoded import untwisted
from local_offer.words.said_ages import age_said, ages_said

_KINDS = {dict: "a group", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_LONE = re.compile(r"[\ud800-\udfff]")
MOST = 200
"""So many entries of a list are looked at."""
LONGEST = 30_000
"""So many characters of a text are."""


@dataclass(frozen=True)
class JsonPart:
    """A group of the JSON. `path` says where it stands: `$.content[3].organisation`; `row` is its entry's number."""

    values: Mapping[str, Any]
    path: str
    row: int
    told: LeftOut

    def __bool__(self) -> bool:
        return bool(self.values)

    def has(self, *keys: str) -> bool:
        return any(self._given(key) not in (None, "", [], {}) for key in keys)

    def text(self, key: str) -> str:
        """The text as it stands, without signs that nobody sees; a number is its digits; empty if there is none."""
        return self._text(key, self._given(key))

    def said(self, key: str) -> str:
        """The text, also where it is a word for no answer elsewhere: a fee that is "none" is none."""
        return self._text(key, self.values.get(key))

    def _given(self, key: str) -> Any:
        """The value, without a word for no answer such as `N/A`, which is told."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip() or not says_nothing(value):
            return value
        self.told.no_answer(f"'{value.strip()}' in {key}", self.row)
        return None

    def _text(self, key: str, value: Any) -> str:
        if isinstance(value, str):
            if len(value) > LONGEST:
                self.told.mistake(
                    f"{self.path}.{key}: only the first {LONGEST:,} of {len(value):,} characters are read"
                )
            text = cleaned(value[:LONGEST])
            if (meant := untwisted(text)) != text:
                self.told.mistake(f"{self.path}.{key} was written in two encodings, so it is read as '{meant[:40]}'")
            return meant
        if isinstance(value, int | float) and not isinstance(value, bool):
            return f"{value:.15g}" if isinstance(value, float) else str(value)[:40]
        self._expect(key, value, "text")
        return ""

    def line(self, key: str) -> str:
        return " ".join(self.text(key).split())

    def number(self, key: str) -> float | None:
        """Also from text that is a number."""
        value = self._given(key)
        if isinstance(value, str) and re.fullmatch(r"\s*-?[0-9]{1,9}(\.[0-9]{1,12})?\s*", value):
            return float(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            # What is larger is no age, price or wait; 1e999 is infinite to Python.
            return float(value) if -1e9 < value < 1e9 else None
        if value != "":
            self._expect(key, value, "a number")
        return None

    def age(self, key: str) -> Age | None:
        """Also from text such as "18 months". A number below 0 stands for "not filled"."""
        value = self._given(key)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            self._expect(key, value, "an age")
            return None
        text = " ".join(self._text(key, value).split())
        if text.startswith("-") or not text:
            return None
        span = ages_said(text)
        ends = [end for end in (span.from_, span.to) if end] if span else []  # "5+" has one
        found = age_said(text) or (ends[0] if len(ends) == 1 else None)
        if not found:
            self.told.mistake(f"{self.path}.{key} is '{text[:40]}', which is no age, so it is left out")
        return found

    def flag(self, key: str) -> bool | None:
        value = self._given(key)
        if isinstance(value, str) and value.strip().casefold() in ("true", "false", "yes", "no", ""):
            return {"true": True, "yes": True, "": None}.get(value.strip().casefold(), False)
        if isinstance(value, bool):
            return value
        self._expect(key, value, "true or false")
        return None

    def part(self, key: str) -> "JsonPart":
        """The group below `key`; an empty one if there is none."""
        value = self.values.get(key)
        if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
            return self._below(f"{key}[0]", value[0])
        if not isinstance(value, dict):
            self._expect(key, value, "a group of fields")
            value = {}
        return self._below(key, value)

    def parts(self, *keys: str) -> Iterator["JsonPart"]:
        """The groups in the lists below `keys`. One group where a list belongs stands for a list of one."""
        for key in keys:
            value = self.values.get(key)
            if isinstance(value, dict):
                yield self._below(key, value)
                continue
            if not isinstance(value, list):
                self._expect(key, value, "a list")
                continue
            if len(value) > MOST:
                self.told.mistake(f"{self.path}.{key}: only the first {MOST} of {len(value)} are read")
            for index, entry in enumerate(value[:MOST]):
                if isinstance(entry, dict):
                    yield self._below(f"{key}[{index}]", entry)
                else:
                    self._expect(f"{key}[{index}]", entry, "a group of fields")

    def texts(self, key: str) -> list[str]:
        """The texts in a list, or a text by itself."""
        value = self.values.get(key)
        if isinstance(value, list):
            return [cleaned(entry) for entry in value[:MOST] if isinstance(entry, str) and not says_nothing(entry)]
        return [self.text(key)] if self.has(key) else []

    def _below(self, key: str, values: Mapping[str, Any]) -> "JsonPart":
        return JsonPart(values, f"{self.path}.{key}", self.row, self.told)

    def _expect(self, key: str, value: Any, kind: str) -> None:
        if value is not None:
            is_ = _KINDS.get(type(value), "something else")
            self.told.mistake(f"{self.path}.{key} should be {kind} and is {is_}, so it is left out")


def cleaned(text: str) -> str:
    """Without control signs, signs that turn the direction of text, and halves of characters."""
    return _LONE.sub("", _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")))
