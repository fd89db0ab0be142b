"""The workbook that providers fill in."""

from pathlib import Path

import click

from local_offer.cli.folders import fail, into_option, read_offer, require_offer
from local_offer.exports import entry_sheets
from local_offer.files import put
from local_offer.files.placing import unwritable


@click.command("table")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@into_option
def new_table(file: Path, folder: Path) -> None:
    """Write an Excel workbook to fill in, as FILE. It has lists to choose from, and import table takes it in."""
    require_offer(folder, "name it with --into")
    if file.suffix.lower() != ".xlsx":
        fail(f"{file}: give it a name that ends in .xlsx", 2)
    if file.exists():
        fail(f"{file} is there already; choose another name", 1)
    offer = read_offer(folder)[0]
    try:
        content = entry_sheets(offer.contract, offer.council.name)
    except OSError as error:  # a workbook is made by way of a folder for what is temporary, which may be full
        raise unwritable(str(file), error) from error
    put(file, content, anew=True)
    click.echo(f"{file}\nWhen it is filled in: local-offer import table {file}")
