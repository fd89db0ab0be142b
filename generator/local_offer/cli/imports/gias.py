"""The national register of schools."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from local_offer import imports, intake
from local_offer.cli.bar import Bar
from local_offer.cli.folders import council_offer, into_option
from local_offer.cli.imports.from_register import rows_as, source_of
from local_offer.cli.imports.options import (
    accept_options,
    accepting,
    below_option,
    dated_option,
    existing_file,
    file_argument,
    groups_of,
    record_option,
    write_option,
)
from local_offer.cli.imports.tell import tell
from local_offer.schema.register_extracts import extract_of


@click.command("gias")
@file_argument
@into_option
@write_option
@accept_options
@record_option
@dated_option("The date of the extract.", required=True)
@click.option("--sources", type=existing_file, help="YAML of sources by the letters of a 'sources' column.")
@click.option("--links", type=existing_file, help="The register's list of links: what follows a closed school.")
@below_option("schools")
def import_gias(
    file: Path,
    folder: Path,
    write: bool,
    accept: bool,
    only: Sequence[str],
    keep: Sequence[str],
    records: Sequence[str],
    dated: datetime,
    sources: Path | None,
    links: Path | None,
    below: str,
) -> None:
    """Schools, colleges and nurseries from FILE, an extract of the Department for Education's register (GIAS).

    Takes every open one of the council, special ones of its neighbours and region, and those for the whole
    country. With a newer extract it says what has changed: closed, renamed, moved, new figures.
    """
    offer = council_offer(folder)
    as_of = dated.date().isoformat()
    known = {"": source_of(extract_of("schools"), as_of), **(groups_of(sources) if sources else {})}
    after = list(rows_as(links, "links")) if links else []
    drafts, skipped = imports.gias(rows_as(file, "schools"), offer, known, as_of, after)
    with Bar() as bar:
        steps = intake.take_in(
            folder, offer, drafts, skipped,
            below=below, write=write, accepting=accepting(accept, only, keep), records=records, progress=bar.show,
        )  # fmt: skip
    tell(steps, write=write)
