"""The file of a new record."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from local_offer.files import put
from local_offer.reading.names import FOLDERS, wrong_id
from local_offer.schema import Contract
from local_offer.words.ids import slug
from local_offer.writing import binding, schema_on_site, skeleton

_FOLDER_OF: Mapping[str, str] = {kind: name for name, kind in FOLDERS.items()}


@dataclass(frozen=True, kw_only=True)
class WrongName:
    """Why a new record cannot have an id, and the code with which a command ends: 2 when it is no id, 1 when taken."""

    text: str
    code: int


def wrong_name(folder: Path, kind: str, id: str) -> WrongName | None:
    if wrong := wrong_id(id):
        return WrongName(text=wrong, code=2)
    taken = next((folder / "offer" / _FOLDER_OF[kind]).rglob(f"{id}.yaml"), None)
    return WrongName(text=f"{taken} is there already; choose another id", code=1) if taken else None


def begin(folder: Path, kind: str, id: str, given: Mapping[str, Any], contract: Contract, site_url: str) -> Path:
    """Writes the file of a new record, whose id nobody has, with what is known filled in.

    Raises `UnwritableError`, also rather than take the place of another.
    """
    file = folder / "offer" / _FOLDER_OF[kind] / f"{id}.yaml"
    address = schema_address(folder, file, kind, site_url)
    text = skeleton(contract, kind, given, binding(address) if address else "")
    put(file, text, within=folder / "offer", anew=True)
    return file


def free_id(folder: Path, kind: str, name: str) -> str:
    """An id made from the name that no record of that kind has."""
    below = folder / "offer" / _FOLDER_OF[kind]
    id, number = slug(name), 1
    base = id
    while wrong_id(id) or any(below.rglob(f"{id}.yaml")):
        number += 1
        id = f"{base[:76]}-{number}"  # 80 with a number of three digits
    return id


def schema_address(folder: Path, file: Path, kind: str, site_url: str) -> str:
    """Where an editor finds the schema: on the site, or else in the folder's own `schema`; empty when in neither."""
    if on_site := schema_on_site(site_url, kind):
        return on_site
    schema = folder / "schema" / f"{kind}.json"
    return Path(os.path.relpath(schema, file.parent)).as_posix() if schema.is_file() else ""
