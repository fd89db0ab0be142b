"""The government's list of approved schools and colleges."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from local_offer.cli.folders import into_option
from local_offer.cli.imports.from_register import take_in_register
from local_offer.cli.imports.options import (
    accept_options,
    accepting,
    dated_option,
    file_argument,
    record_option,
    write_option,
)


@click.command("section-41")
@file_argument
@into_option
@write_option
@accept_options
@record_option
@dated_option("The day of the file, if neither its name nor its title says it.")
def import_section_41(
    file: Path,
    folder: Path,
    write: bool,
    accept: bool,
    only: Sequence[str],
    keep: Sequence[str],
    records: Sequence[str],
    dated: datetime | None,
) -> None:
    """Which schools and colleges are approved under section 41, from FILE, the government's list.

    Only adds to records that are here. One that is no longer on the list differs; with --accept it says so.
    """
    take_in_register(
        file, folder, "section-41",
        dated=dated, below="", write=write, accepting=accepting(accept, only, keep), records=records,
    )  # fmt: skip
