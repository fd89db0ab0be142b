"""The register of the Care Quality Commission."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from local_offer.cli.folders import into_option
from local_offer.cli.imports.from_register import take_in_register
from local_offer.cli.imports.options import (
    accept_options,
    accepting,
    below_option,
    dated_option,
    file_argument,
    record_option,
    write_option,
)


@click.command("cqc")
@file_argument
@into_option
@write_option
@accept_options
@record_option
@dated_option("The day of the file, if neither its name nor its title says it.")
@below_option("care")
def import_cqc(
    file: Path,
    folder: Path,
    write: bool,
    accept: bool,
    only: Sequence[str],
    keep: Sequence[str],
    records: Sequence[str],
    dated: datetime | None,
    below: str,
) -> None:
    """Care and health services for children from FILE, the CQC's care directory as it is published.

    Takes what is registered for children in the council's area and close by. Names of managers and ratings are not
    taken, and where people live is shown by its district alone.
    """
    take_in_register(
        file, folder, "care",
        dated=dated, below=below, write=write, accepting=accepting(accept, only, keep), records=records,
    )  # fmt: skip
