"""What all that reads registers' files shares: which register a file is of, of which day, and what is said of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain
from os import environ
from pathlib import Path
from typing import TypeAlias

import click

from local_offer import imports, intake
from local_offer.cli.bar import Bar
from local_offer.cli.folders import council_offer, fail, into_option
from local_offer.cli.imports.options import (
    accept_options,
    accepting,
    below_option,
    dated_option,
    file_argument,
    record_option,
    write_option,
)
from local_offer.cli.imports.tell import tell
from local_offer.council import today_from
from local_offer.imports import Listed
from local_offer.imports.registers.missing import is_a_part, said_of_a_part
from local_offer.offer import Offer
from local_offer.reading.tables.extract import Extract, read_extract
from local_offer.reading.tables.table import Row, TableError
from local_offer.schema.register_extracts import RegisterExtract, extract_of, nearest, register_extracts, told

ReadRegister: TypeAlias = Callable[[Iterable[Row], Offer, Mapping[str, str], str], Listed]


def schools(
    rows: Iterable[Row], offer: Offer, source: Mapping[str, str], day: str, links: Iterable[Row] = ()
) -> Listed:
    """`links` are rows of the register's list of links."""
    councils: dict[str, None] = {}

    def noted() -> Iterator[Row]:
        for row in rows:
            councils[row.get("LA (name)", "")] = None
            yield row

    drafts, skipped = imports.gias(noted(), offer, {"": source}, day, links)
    here = sum(draft.values.get("coverage", {}).get("scope") == "local" for draft in drafts)
    ours = [service for service in offer.services if service.is_open and service.registers.urn]
    lost = [row for row in skipped if not row.row]
    assumed = "It is taken for whole where it has other schools of the same council and sort." if ours else ""
    if is_a_part(len(lost), len(ours)):
        assumed = said_of_a_part(len(lost), len(ours))
        skipped = [row for row in skipped if row.row]
    named = tuple(filter(None, councils))
    return Listed(drafts=drafts, skipped=skipped, here=here, councils=named, assumed=assumed)


READERS: Mapping[str, ReadRegister] = {
    "schools": schools,
    "childcare": imports.ofsted,
    "care": imports.cqc,
    "section-41": imports.section_41,
}
"""What reads the file of each register, by its id in `schema/registers.json`."""


def extract_told(file: Path) -> tuple[RegisterExtract, Extract]:
    """The file, and the register whose columns it has. Raises `TableError`, which says what is known."""
    found: list[RegisterExtract] = []
    heads: list[Sequence[str]] = []

    def places(row: Sequence[str], about: str) -> Mapping[str, int] | None:
        heads.append(row)
        register = told(row, about)
        if register is None or (found and register != found[0]):
            return None
        found.append(register)
        return register.places(row)

    try:
        extract = read_extract(file, places)
    except TableError as wrong:
        if not any(map(_filled, heads)):
            raise
        raise TableError(f"{file}: {_unknown(max(heads, key=lambda row: len(_filled(row))))}") from wrong
    first = next(extract.rows, None)
    if first is None:
        raise TableError(f"{file}: there is no row below the heads; fetch it again")
    about = f"{extract.about} {first.get('dated', '')}"
    return found[0], replace(extract, about=about, rows=chain((first,), extract.rows))


def _extract_as(file: Path, id: str) -> tuple[RegisterExtract, Extract]:
    register, extract = extract_told(file)
    if register.id != id:
        raise TableError(f"{file}: this is {register.title}, not {extract_of(id).title}")
    return register, extract


def rows_as(file: Path, id: str) -> Iterator[Row]:
    """The rows of a file of that register. Ends the command for one that is none, or not whole."""
    try:
        yield from _extract_as(file, id)[1].rows
    except TableError as wrong:
        fail(str(wrong), 1)


def _unknown(heads: Sequence[str]) -> str:
    there = ", ".join(_filled(heads))[:300]
    if register := nearest(heads):
        return f"this looks like {register.title}, but has no column '{register.lacks(heads)[0]}'; it has: {there}"
    known = "; ".join(f"{register.title}, from {register.download}" for register in register_extracts())
    return f"no register is known by these columns: {there}. Known are: {known}"


def _filled(row: Sequence[str]) -> list[str]:
    return [cell.strip() for cell in row if cell.strip()]


def day_of(file: Path, extract: Extract, dated: datetime | None) -> str:
    """Of which day the file is: as was said, else as it says itself. Raises `TableError` where nothing tells."""
    today = today_from(environ).isoformat()
    day = dated.date().isoformat() if dated else imports.day_told(extract.about, today)
    if not day:
        raise TableError(f"{file}: neither its name nor its title says of which day it is; say --dated YYYY-MM-DD")
    return day


def source_of(register: RegisterExtract, day: str) -> dict[str, str]:
    licence = "Open Government Licence v3.0"
    return {"name": register.source, "url": register.address, "date": day, "licence": licence}


def register_command(name: str, id: str, below: str = "") -> Callable[[Callable[[], None]], click.Command]:
    """Makes of a function, which only says what it takes, the command that takes in a register's file as it is
    published. `below` is the folder of its new services, and empty where it only adds to records that are here."""

    def command(says: Callable[[], None]) -> click.Command:
        made = click.command(name, help=says.__doc__)(_taking(id))
        return below_option(below)(made) if below else made

    return command


def _taking(id: str) -> Callable[..., None]:
    @file_argument
    @into_option
    @write_option
    @accept_options
    @record_option
    @dated_option("The day of the file, if neither its name nor its title says it.")
    def take_in(
        file: Path,
        folder: Path,
        write: bool,
        accept: bool,
        only: Sequence[str],
        keep: Sequence[str],
        records: Sequence[str],
        dated: datetime | None,
        below: str = "",
    ) -> None:
        offer = council_offer(folder)
        listed = _listed(file, id, offer, dated)
        with Bar() as bar:
            steps = intake.take_in(
                folder, offer, listed.drafts, listed.skipped,
                below=below, write=write, accepting=accepting(accept, only, keep), records=records, progress=bar.show,
            )  # fmt: skip
        tell(steps, write=write)

    return take_in


def _listed(file: Path, id: str, offer: Offer, dated: datetime | None) -> Listed:
    """What the file says, and in a line of which day it is. Ends the command for one that cannot be used."""
    try:
        register, extract = _extract_as(file, id)
        day = day_of(file, extract, dated)
        listed = READERS[id](extract.rows, offer, source_of(register, day), day)
    except TableError as wrong:
        fail(str(wrong), 1)
    click.echo(f"{register.title}, as of {day}: {listed.here:,} rows of {offer.council.name}. {listed.assumed}".strip())
    if not listed.here and listed.councils:
        named = ", ".join(listed.councils[:5])
        fail(f"{file}: no row is of {offer.council.name}; it has rows of {named}", 1)
    return listed
