"""A spreadsheet of services."""

from collections.abc import Sequence
from pathlib import Path

import click

from local_offer import imports, intake
from local_offer.cli.bar import Bar
from local_offer.cli.folders import council_offer, fail, into_option
from local_offer.cli.imports.options import (
    accept_options,
    accepting,
    apart_option,
    below_option,
    existing_file,
    file_argument,
    groups_of,
    write_option,
)
from local_offer.cli.imports.tell import tell
from local_offer.reading.tables.sheets import read_sheets
from local_offer.reading.tables.table import TableError
from local_offer.records import TableSheet


@click.command("table")
@file_argument
@into_option
@write_option
@accept_options
@apart_option
@click.option("--map", "map_", type=existing_file, help="YAML that says what the table's columns and words mean.")
@below_option()
def import_table(
    file: Path,
    folder: Path,
    write: bool,
    accept: bool,
    only: Sequence[str],
    keep: Sequence[str],
    apart: bool,
    map_: Path | None,
    below: str,
) -> None:
    """Services and their organisations from FILE, a spreadsheet (Excel, LibreOffice or CSV) with one on each row.

    Its columns are those of the template that local-offer new table writes, our short names, or what a map says.
    """
    offer = council_offer(folder)
    try:
        mapping = imports.mapping_from(groups_of(map_) if map_ else {})
    except ValueError as wrong:
        fail(f"{map_}: {wrong}", 2)
    found = imports.gather(_sheets(file), offer, mapping, f"The spreadsheet {file.name}")
    for line in found.told:
        click.echo(line)
    with Bar() as bar:
        steps = intake.take_in(
            folder, offer, found.drafts, found.skipped,
            below=below, write=write, accepting=accepting(accept, only, keep), apart=apart, progress=bar.show,
        )  # fmt: skip
    tell(steps, write=write)


def _sheets(file: Path) -> tuple[TableSheet, ...]:
    try:
        return read_sheets(file)
    except TableError as wrong:
        fail(str(wrong), 1)
