"""Edits a council's folder at random, and asks what each file of its plan is made of."""

import json
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from local_offer.checks.answers import RecordAnswers
from local_offer.council import council_of, examine
from local_offer.offer import published
from local_offer.reading import Memory
from local_offer.reading.history.history import history
from local_offer.reading.yaml import parse
from local_offer.search.counting import Documents
from local_offer.site import Shell, Shells, Site
from local_offer.site.journey import plan
from local_offer.site.unchanged.made_of import sign_of
from local_offer.site.unchanged.rest import rest_of
from local_offer.views.catalogue import Catalogue
from local_offer.views.made_of import with_provider
from local_offer.views.related.related import Related

SHELL = Shell("⟦title⟧⟦description⟧⟦head⟧⟦crumbs⟧⟦alerts⟧⟦paper⟧⟦body⟧⟦script⟧", {"every.js": "every.js"})


class Scripts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return name


SHELL._scripts = Scripts()


class Edited:
    """A folder that is edited, and what was read of it."""

    def __init__(self, folder: Path, today: date) -> None:
        self.folder, self.today = folder, today
        self.memory, self.answers = Memory(), RecordAnswers()

    def site(self) -> Site | None:
        """Nothing while it is unsound."""
        council = council_of(self.folder)
        offer, found = examine(self.folder, council, self.today, self.memory, answers=self.answers)
        if any(one.is_error for one in found):
            return None
        offer = replace(offer, history=history(self.folder, offer, self.today))
        return Site(
            offer=offer,
            shown=published(offer, self.today),
            addresses=frozenset(),
            guides=tuple,
            today=self.today,
            name=council.site_name,
            url=council.site_url,
            root_path="/",
            folder=self.folder,
            assets={},
            signs=self.memory.signs,
            guide_body=lambda leads_to: None,  # type: ignore[arg-type, return-value]
            written=self.folder,
            booklets={},
        )


Signed = dict[tuple[str, str], str]
"""By address and sign of what it is made of the hash of a file."""


def signed(site: Site) -> Signed:
    """Each file that says what it is made of."""
    planned = plan(site, Shells(at=lambda depth, has_search: SHELL, bare=lambda depth: SHELL, missing=SHELL))
    rest = rest_of(site)
    found: Signed = {}
    for part in planned.parts:
        for name in part.named:
            of = part.made_of(name)
            if of is not None and (sign := sign_of(of, rest, site.signs)):
                content = part.made(name) or ""
                found[name, sign] = sha256(content if isinstance(content, bytes) else content.encode()).hexdigest()
    return found | _terms(site, rest) | _neighbours(site, rest)


def _neighbours(site: Site, rest: str) -> Signed:
    """What stands beside each service, which is kept apart."""
    related = Related(Catalogue(site.shown))
    found = Signed()
    for each in site.shown.services:
        if sign := sign_of((related.sign, each), rest, site.signs):
            beside = [(other.service.id, other.need, other.miles) for other in related.of(each)]
            found[f"neighbours of {each.id}", sign] = repr(beside)
    return found


def _terms(site: Site, rest: str) -> Signed:
    """The pieces of which the finder is put together."""
    documents, found = Documents(site.shown, (), (), None), Signed()
    for service in site.shown.services:
        if sign := sign_of(with_provider(service, site.shown), rest, site.signs):
            found[f"terms of {service.id}", sign] = documents.text_of(service)
    return found


class Edits:
    """Edits of the records below `offer/`, of values that other records of the kind have."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.chance = Random(seed)  # noqa: S311 - the same each time
        self.pool: dict[str, dict[str, list[Any]]] = {}
        for kind in ("services", "organisations"):
            self.pool[kind] = {}
            for file in self._files(kind):
                for name, value in self._values(file).items():
                    self.pool[kind].setdefault(name, []).append(value)

    def _files(self, kind: str) -> list[Path]:
        return sorted((self.folder / "offer" / kind).rglob("*.yaml"))

    def _values(self, file: Path) -> dict[str, Any]:
        values: dict[str, Any] = parse(file.read_text(encoding="utf-8"), file.name).values
        return values

    def one(self) -> tuple[str, dict[Path, bytes | None]]:
        """What was done, and what stood in the files before."""
        kind = self.chance.choices(("services", "organisations", "others"), (8, 3, 2))[0]
        if kind == "others":
            return self._other()
        file = self.chance.choice(self._files(kind))
        before: dict[Path, bytes | None] = {file: file.read_bytes()}
        how = self.chance.choices(("field", "less", "gone", "new", "renamed"), (12, 4, 1, 1, 1))[0]
        values = self._values(file)
        name = self.chance.choice(sorted(self.pool[kind]))
        if how == "field":
            values[name] = self.chance.choice(self.pool[kind][name])
        elif how == "less":
            name = self.chance.choice(sorted(values))
            values.pop(name)
        elif how == "gone":
            file.unlink()
            return f"{how} {file.name}", before
        else:
            new = file.with_name(f"{self.chance.choice('abcxyz')}-{file.name}")
            before |= {new: new.read_bytes() if new.exists() else None}
            if how == "renamed":
                values["former_ids"] = [*values.get("former_ids", []), file.stem]
                file.unlink()
            new.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
            return f"{how} {new.name}", before
        file.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
        return f"{how} {name} of {file.name}", before

    def _other(self) -> tuple[str, dict[Path, bytes | None]]:
        """A line less in a guide, a comment, the log, a gap, figures, the council's own words, the outline …"""
        kinds = {"services", "organisations"}
        every = sorted(file for top in ("offer", "docs") for file in (self.folder / top).rglob("*") if file.is_file())
        file = self.chance.choice([file for file in every if not kinds & set(file.relative_to(self.folder).parts)])
        content = file.read_bytes()
        lines = content.splitlines(keepends=True)
        lines.pop(self.chance.randrange(len(lines)))
        file.write_bytes(b"".join(lines))
        return f"a line less in {file.name}", {file: content}


def undo(before: dict[Path, bytes | None]) -> None:
    for file, content in before.items():
        if content is None:
            file.unlink(missing_ok=True)
        else:
            file.write_bytes(content)
