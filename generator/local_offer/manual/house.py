"""The drawing of the house: the rooms of the program in their order, each with the first sentence of its own text."""

import ast
import tomllib
from html import escape
from pathlib import Path

PACKAGE = Path("generator", "local_offer")


def house(root: Path) -> str:
    """HTML: a floor for each layer that `lint-imports` holds, the topmost first. `root` is the checkout."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    floors = "\n".join(
        f"<li><ul>{''.join(_room(name, root) for name in floor.split(' | '))}</ul></li>" for floor in layers
    )
    return f'<ol class="house">\n{floors}\n</ol>'


def _room(name: str, root: Path) -> str:
    place = root / PACKAGE / name
    text = (place / "__init__.py" if place.is_dir() else place.with_suffix(".py")).read_text(encoding="utf-8")
    first = (ast.get_docstring(ast.parse(text)) or "").partition("\n\n")[0]
    return f"<li><b>{name}</b> {escape(' '.join(first.replace('`', '').split()))}</li>"
