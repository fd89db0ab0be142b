"""A new council's folder, written where nothing is yet."""

import json
from datetime import date
from pathlib import Path
from string import Template

import yaml

from local_offer.files import put
from local_offer.files.folders import whole_folder
from local_offer.new.facts import facts_to_fill_in
from local_offer.new.requirements import requirements_for
from local_offer.new.shared import shared_files
from local_offer.new.wheel import FOLDER, Wheel, awaited, read_wheel
from local_offer.offer import Council
from local_offer.reading import read
from local_offer.schema import contract
from local_offer.schema.area import word_for
from local_offer.writing import issue_form

FILES = Path(__file__).parent / "files"
_RENAMED = {"gitignore": ".gitignore"}
"""Names that would mean something in our own repository."""
_WITH_HOLES = {".md", ".yml", ".yaml"}
ISSUE_FORM = ".github/ISSUE_TEMPLATE/entry.yml"


def begin(folder: Path, council: str, gss: str, today: date, program: Path | None = None, area: str = "") -> int:
    """Writes the folder and returns how many files it holds. `gss` must be the code of a council. `area` is its
    word for what it serves: by default the one that fits the code.

    `program` is the program's own file, which is laid into the folder. Without it `make` can install nothing there yet.
    Raises `NotEmptyError`, `NotTheProgramError` and `UnwritableError`.
    """
    wheel = read_wheel(program) if program else awaited()
    its = Council(name=council, gss=gss, area=area or word_for(gss))
    files: dict[str, str | bytes] = {**_texts(its, today, wheel), **requirements_for(wheel)}
    if wheel.content:
        files[f"{FOLDER}/{wheel.name}"] = wheel.content
    with whole_folder(folder) as new:
        for place, content in files.items():
            put(new / place, content, name=str(folder / place))
        own = read(new, its).offer.contract  # with its own places
        put(new / ISSUE_FORM, issue_form(own), name=str(folder / ISSUE_FORM))
    return len(files)


def _texts(council: Council, today: date, wheel: Wheel) -> dict[str, str]:
    texts = {place: file.read_text(encoding="utf-8") for place, file in shared_files()}
    holes = {
        "council": council.name,
        "name": _in_yaml(council.name),
        "site_name": _in_yaml(f"{council.name} SEND Local Offer"),
        "area": _in_yaml(council.area),
        "gss": council.gss,
        "today": today.isoformat(),
        "wheel": wheel.name,
    }
    for file in sorted(path for path in FILES.rglob("*") if path.is_file()):
        place = file.relative_to(FILES).as_posix()
        text = file.read_text(encoding="utf-8")
        texts[_RENAMED.get(place, place)] = Template(text).substitute(holes) if file.suffix in _WITH_HOLES else text
    texts["offer/council.yaml"] = facts_to_fill_in(contract(area=council.area), today)
    return texts


def _in_yaml(text: str) -> str:
    """In quotes where YAML needs them, as for "on", which are JSON's too."""
    is_plain = text.replace(" ", "").isalpha() and yaml.safe_load(text) == text
    return text if is_plain else json.dumps(text, ensure_ascii=False)
