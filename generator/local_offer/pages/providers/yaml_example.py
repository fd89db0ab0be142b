"""An example of a field as it is written in a record's YAML."""

import json
import re
from collections.abc import Iterator
from typing import Any

_PLAIN = re.compile(r"[A-Za-z0-9][^:#\n]*")
_NOT_TEXT = re.compile(r"(?i)-?[0-9]+(\.[0-9]+)?|true|false|null|~|y|n|yes|no|on|off")


def yaml_example(value: Any) -> str:
    """The lines of a value, which our reading takes back unchanged."""
    return "\n".join(_lines(value))


def _lines(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, dict | list) and inner:
                yield f"{key}:"
                yield from (f"  {line}" for line in _lines(inner))
            else:
                yield f"{key}: {_scalar(inner)}"
    elif isinstance(value, list):
        for inner in value:
            first, *others = _lines(inner) if isinstance(inner, dict | list) else (_scalar(inner),)
            yield f"- {first}"
            yield from (f"  {line}" for line in others)
    else:
        yield _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value) and not _NOT_TEXT.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)
