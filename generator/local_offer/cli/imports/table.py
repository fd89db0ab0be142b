"""A spreadsheet of services."""

from pathlib import Path

import click

from local_offer import imports, intake
from local_offer.cli.folders import council_offer, fail, into_option
from local_offer.cli.imports.options import (
    accept_option,
    below_option,
    file_argument,
    groups_of,
    rows_of,
    write_option,
    yaml_file,
)
from local_offer.cli.imports.told import told


@click.command("table")
@file_argument
@into_option
@write_option
@accept_option
@click.option("--map", "map_", type=yaml_file, help="YAML that says what the table's columns and words mean.")
@below_option()
def import_table(file: Path, folder: Path, write: bool, accept: bool, map_: Path | None, below: str) -> None:
    """Services and their organisations from FILE, a CSV table with a service on each row."""
    offer = council_offer(folder)
    try:
        mapping = imports.mapping_from(groups_of(map_) if map_ else {})
    except ValueError as wrong:
        fail(f"{map_}: {wrong}", 2)
    drafts, skipped = imports.services(rows_of(file), offer, mapping)
    told(intake.take_in(folder, offer, drafts, skipped, below=below, write=write, accept=accept), write=write)
