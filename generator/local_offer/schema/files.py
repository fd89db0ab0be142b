"""Where the schema files are: beside this module in a wheel, at the top of the repository in a checkout."""

import json
from functools import cache
from pathlib import Path
from typing import Any

IN_WHEEL = Path(__file__).parent / "contract"
IN_CHECKOUT = Path(__file__).parents[3] / "schema"


class WrongSchemaError(Exception):
    """A slip in `schema/`, or it and the program do not agree. The text names the file and says what to do."""


def folder() -> Path:
    return IN_WHEEL if IN_WHEEL.is_dir() else IN_CHECKOUT


@cache
def read(name: str) -> dict[str, Any]:
    """One schema file, such as `service.json` or `vocabularies/needs.json`. Callers must not change it.

    Raises `WrongSchemaError` where it is no JSON.
    """
    try:
        document: dict[str, Any] = json.loads((folder() / name).read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise WrongSchemaError(f"schema/{name}: this is no JSON: mend it at {where} ({error.msg})") from error
    return document


def names() -> tuple[str, ...]:
    root = folder()
    return tuple(sorted(path.relative_to(root).as_posix() for path in root.rglob("*.json")))
