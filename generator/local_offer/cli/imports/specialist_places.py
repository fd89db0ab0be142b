"""A council's list of specialist places."""

from collections.abc import Sequence
from pathlib import Path

import click

from local_offer import imports, intake
from local_offer.cli.folders import council_offer, into_option
from local_offer.cli.imports.options import accept_options, accepting, file_argument, rows_of, write_option
from local_offer.cli.imports.tell import tell


@click.command("specialist-places")
@file_argument
@into_option
@write_option
@accept_options
@click.option("--source", required=True, help="What the list is, as families will read it.")
def import_specialist_places(
    file: Path, folder: Path, write: bool, accept: bool, only: Sequence[str], keep: Sequence[str], source: str
) -> None:
    """Needs for which schools have specialist places, from FILE: a CSV with urn, provision and needs."""
    offer = council_offer(folder)
    drafts, skipped = imports.specialist_places(rows_of(file, imports.PLACES_NEEDED), offer, {"name": source})
    accepted = accepting(accept, only, keep)
    tell(intake.take_in(folder, offer, drafts, skipped, below="", write=write, accepting=accepted), write=write)
