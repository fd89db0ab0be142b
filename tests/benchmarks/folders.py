"""Writes a synthetic council twice: as a council's folder, and as plain Markdown pages with the same words, for
plain MkDocs and for Hugo.

Run as `folders.py COUNCIL PLAIN --services N`; in a process of its own, so that what it needs is not counted.
"""

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import bare_hugo
from chance import Values
from council import Council
from local_offer.schema import contract

COUNCIL_SITE = """\
site_name: Example Borough SEND Local Offer
site_description: Help for children and young people in Example Borough.
site_url: https://local-offer.example/
theme:
  name: local-offer
plugins:
  - local-offer:
      demonstration: Not a real offer.
      council:
        name: Example Borough
        neighbours: [E06000050, E06000007, E08000009]
"""
# As Material comes, with its search; the pages are out of the navigation, where the build would be quadratic.
PLAIN_SITE = """\
site_name: Example Borough SEND Local Offer
site_description: Help for children and young people in Example Borough.
site_url: https://local-offer.example/
theme:
  name: material
nav:
  - index.md
validation:
  omitted_files: ignore
"""
CONTRACT = contract()
GUIDE = "# About this council\n\nA synthetic council, to measure how long a site takes.\n"
_PLAIN_TEXT = re.compile(r"[A-Za-z][A-Za-z0-9 ,.’'()/-]*[A-Za-z0-9.)]")
_WORDS_OF_YAML = frozenset({"yes", "no", "true", "false", "null", "on", "off"})


def write_council(council: Council, folder: Path) -> None:
    _write(folder / "mkdocs.yml", COUNCIL_SITE)
    _write(folder / "docs" / "guides" / "index.md", GUIDE)
    _write(folder / "offer" / "boundary.geojson", json.dumps(council.boundary()))
    _write(folder / "offer" / "vocabulary" / "places.yaml", _yaml(council.places()))
    for id, values in council.services():
        _write(folder / "offer" / "services" / f"{id}.yaml", _yaml(values))
    for id, values in council.organisations():
        _write(folder / "offer" / "organisations" / f"{id}.yaml", _yaml(values))


def write_plain(council: Council, folder: Path) -> None:
    _write(folder / "mkdocs.yml", PLAIN_SITE)
    _write(folder / "hugo.toml", bare_hugo.SETTINGS)
    for name, layout in bare_hugo.LAYOUTS.items():
        _write(folder / "layouts" / name, layout)
    _write(folder / "docs" / "index.md", GUIDE)
    for id, values in council.services():
        _write(folder / "docs" / "services" / f"{id}.md", _markdown(values))


def _markdown(values: Values) -> str:
    """The record as one would write it by hand: name, summary and description, then every fact below its title."""
    fields = CONTRACT.schemas["service"]["properties"]
    text = f"# {values['name']}\n\n{values['summary']}\n\n{values.get('description', '')}\n"
    for field, value in values.items():
        if field not in ("name", "summary", "description"):
            facts = "".join(f"- {fact}\n" for fact in _facts(value, fields[field]))
            text += f"\n## {fields[field]['title']}\n\n{facts}"
    return text


def _facts(value: Any, schema: Values) -> Iterator[str]:
    if isinstance(value, list):
        for entry in value:
            yield from _facts(entry, schema["items"])
    elif isinstance(value, dict):
        for field, inner in value.items():
            below = schema["properties"][field]
            yield from (f"{below['title']}: {fact}" for fact in _facts(inner, below))
    else:
        vocabulary = schema.get("vocabulary", "places")  # the invented places are in no contract
        yield str(value) if vocabulary == "places" else CONTRACT.title_of(vocabulary, value)


def _yaml(values: Values, indent: str = "") -> str:
    """Block style, as people write it. Quicker than PyYAML, which would take a minute for 10,000 records."""
    return "".join(f"{indent}{key}:{_yaml_value(value, indent)}" for key, value in values.items())


def _yaml_value(value: Any, indent: str) -> str:
    deeper = f"{indent}  "
    if isinstance(value, dict):
        return f"\n{_yaml(value, deeper)}"
    if isinstance(value, list):
        return "\n" + "".join(f"{deeper}- {_yaml_entry(entry, deeper)}" for entry in value)
    if isinstance(value, str) and "\n" in value:
        return " |-\n" + "".join(f"{deeper}{line}\n" if line else "\n" for line in value.split("\n"))
    return f" {_scalar(value)}\n"


def _yaml_entry(entry: Any, indent: str) -> str:
    return _yaml(entry, f"{indent}  ").lstrip() if isinstance(entry, dict) else f"{_scalar(entry)}\n"


def _scalar(value: Any) -> str:
    is_plain = isinstance(value, str) and _PLAIN_TEXT.fullmatch(value) and value not in _WORDS_OF_YAML
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("council", type=Path)
    options.add_argument("plain", type=Path)
    options.add_argument("--services", type=int, required=True)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    council = Council(size=chosen.services, seed=chosen.seed)
    write_council(council, chosen.council)
    write_plain(council, chosen.plain)


if __name__ == "__main__":
    main()
