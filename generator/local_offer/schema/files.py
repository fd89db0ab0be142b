"""Where the schema files are: beside this module in a wheel, at the top of the repository in a checkout."""

import json
from functools import cache
from pathlib import Path
from typing import Any

IN_WHEEL = Path(__file__).parent / "contract"
IN_CHECKOUT = Path(__file__).parents[3] / "schema"


def folder() -> Path:
    return IN_WHEEL if IN_WHEEL.is_dir() else IN_CHECKOUT


@cache
def read(name: str) -> dict[str, Any]:
    """One schema file, such as `service.json` or `vocabularies/needs.json`. Callers must not change it."""
    document: dict[str, Any] = json.loads((folder() / name).read_text(encoding="utf-8"))
    return document


def names() -> tuple[str, ...]:
    root = folder()
    return tuple(sorted(path.relative_to(root).as_posix() for path in root.rglob("*.json")))
