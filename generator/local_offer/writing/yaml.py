"""Values as YAML that our reading takes back unchanged: no needless quotes, fields in the schema's order."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import yaml

# The house style, which the form for providers writes too: `browser/providers/record/styles.js` has these patterns.
# Control letters, line ends that only YAML 1.1 knows, halves of letters, and marks that are no letters.
_ODD = re.compile(r"[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
# What any reading of YAML takes for something other than text: ours, that of YAML 1.1, or that of YAML 1.2.
_TAKEN = re.compile(
    r"(?i)|~|null|true|false|y|n|yes|no|on|off|=|<<|[-+]?\.inf|\.nan|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
    r"|[-+]?0[xob][0-9a-f_]+|[-+]?\.?[0-9][0-9_]*\.?[0-9_]*(e[-+]?[0-9]+)?"
)
_NOT_PLAIN = re.compile(
    r"^(---|\.\.\.|[?:-]( |$)|[ #,\[\]{}&*!|>'\"%@`\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])|: | #|[ :]$"
)
_SIGN_OF_FLOW = re.compile(r"[,?\[\]{}:]")
_NOT_BLOCK = re.compile(r"^[ \n]| \n|\n\n$| $")  # blank lines at the end would run into those that an edit puts below
_LONGEST_NAME = 100  # of a field before its colon: YAML wants it within 1,024 letters, escapes and all


def style_of(text: str, *, is_flow: bool = False, is_name: bool = False) -> str:
    """In which quotes, as a block (`|`), or with nothing around it."""
    if _ODD.search(text):
        return '"'
    if "\n" in text:
        return '"' if is_flow or is_name or _NOT_BLOCK.search(text) else "|"
    is_plain = not (_TAKEN.fullmatch(text) or _NOT_PLAIN.search(text) or (is_flow and _SIGN_OF_FLOW.search(text)))
    return "" if is_plain else "'"


class _Dumper(yaml.SafeDumper):
    event: Any

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def process_tag(self) -> None:
        """No tags: the style says what is text."""

    def check_simple_key(self) -> bool:
        return len(self.event.value) <= _LONGEST_NAME

    def choose_scalar_style(self) -> str:
        self.analysis = self.analyze_scalar(self.event.value)
        if self.event.tag != _TEXT:
            return ""
        return style_of(self.event.value, is_flow=self.flow_level > 0, is_name=self.simple_key_context)

    def write_double_quoted(self, text: str, split: bool = True) -> None:
        """As JSON has it, never folded."""
        written = json.dumps(text, ensure_ascii=False)
        self.write_indicator(_ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", written), True)


_TEXT = "tag:yaml.org,2002:str"


def _number(dumper: yaml.SafeDumper, value: float) -> yaml.ScalarNode:
    """In digits alone, with a point."""
    digits = f"{Decimal(repr(value)):f}"
    return dumper.represent_scalar("tag:yaml.org,2002:float", digits if "." in digits else f"{digits}.0")


_Dumper.add_representer(float, _number)


WIDTH = 110


def yaml_of(values: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    """The document's text, ending in a newline. `schema` gives the order of the fields."""
    return _dumped(_ordered(values, schema), width=WIDTH)


def lines_of(key: str | int, value: Any, schema: Mapping[str, Any], column: int) -> list[str]:
    """The lines of a field, or of an entry of a list where `key` is a number, that begins at `column`.

    The first is not indented, so that it can go behind a hyphen.
    """
    ordered = _ordered(value, schema)
    text = _dumped([ordered] if isinstance(key, int) else {key: ordered}, width=max(WIDTH - column, 40))
    first, *more = text.rstrip("\n").split("\n")
    return [first, *(" " * column + line if line else "" for line in more)]


def flow_of(value: Any, schema: Mapping[str, Any]) -> str:
    """The value on one line, as it stands between brackets."""
    return _dumped([_ordered(value, schema)], width=1_000_000, default_flow_style=True)[1:-2]


def _dumped(value: Any, *, width: int, default_flow_style: bool = False) -> str:
    text: str = yaml.dump(
        value,
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=width,
        default_flow_style=default_flow_style,
    )
    return text


def _ordered(value: Any, schema: Mapping[str, Any]) -> Any:
    if isinstance(value, Mapping):
        properties = schema.get("properties", {})
        rank = {name: index for index, name in enumerate(properties)}
        keys = sorted(value, key=lambda key: rank.get(key, len(rank)))
        return {key: _ordered(value[key], properties.get(key, {})) for key in keys}
    if isinstance(value, list | tuple):
        return [_ordered(entry, schema.get("items", {})) for entry in value]
    return value
