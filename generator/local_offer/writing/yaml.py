"""Values as YAML that our reading takes back unchanged: no needless quotes, fields in the schema's order."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

# What our reading, YAML 1.2's core schema, would take for something other than text.
_NOT_TEXT = (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"-?(0|[1-9][0-9]*)", list("-0123456789")),
    ("float", r"-?(0|[1-9][0-9]*)\.[0-9]+", list("-0123456789")),
)
# What YAML 1.1 tools would take for something else. They get quotes as well, so that every tool agrees.
_NOT_TEXT_ELSEWHERE = (
    r"(?i)y|n|yes|no|on|off|=|<<|[-+]?\.inf|\.nan|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?"
    r"|[-+]?0[xob][0-9a-f_]+|[-+]?\.?[0-9][0-9_]*\.?[0-9_]*(e[-+]?[0-9]+)?"
)


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Dumper.yaml_implicit_resolvers = {}
for _name, _pattern, _first in _NOT_TEXT:
    _Dumper.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(rf"^(?:{_pattern})$"), _first)


# YAML 1.1 takes these for line ends, and folds them.
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = "'" if re.fullmatch(_NOT_TEXT_ELSEWHERE, value) else None
    style = "|" if "\n" in value else style
    # Blank lines at an end would run into those that an edit puts below.
    style = '"' if _OTHER_LINE_ENDS.search(value) or value.endswith("\n\n") else style
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


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
