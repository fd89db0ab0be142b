"""Ofsted's register of childcare."""

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


@click.command("ofsted")
@file_argument
@into_option
@write_option
@accept_options
@record_option
@dated_option("The day of the file, if neither its name nor its title says it.")
@below_option("childcare")
def import_ofsted(
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
    """Nurseries, pre-schools and clubs from FILE, Ofsted's childcare register as it is published.

    Takes what is in the council's area and in nobody's home. Names of owners, mobile numbers and judgements are
    not taken.
    """
    take_in_register(
        file, folder, "childcare",
        dated=dated, below=below, write=write, accepting=accepting(accept, only, keep), records=records,
    )  # fmt: skip
