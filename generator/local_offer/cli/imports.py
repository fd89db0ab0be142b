"""What other systems know, taken in."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from local_offer import imports, intake, writing
from local_offer.cli.folders import council_offer, fail, into_option
from local_offer.intake import Step
from local_offer.offer import Offer
from local_offer.pages.words import count
from local_offer.reading.documents import plain_values
from local_offer.reading.names import wrong_id
from local_offer.reading.postcodes import LARGEST
from local_offer.reading.table import TableError, cells, read_table
from local_offer.records import PostcodeDistrict

file_argument = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
dry_run_option = click.option("--dry-run", is_flag=True, help="Say what would be done and write nothing.")


def _folder_name(_: click.Context, option: click.Parameter, below: str) -> str:
    for part in below.split("/") if below else ():
        if wrong := wrong_id(part):
            raise click.BadParameter(wrong, param=option)
    return below


@click.group("import")
def import_() -> None:
    """Take in records from other systems. What stands in a record is never changed, only what is blank filled."""


@import_.command("gias")
@file_argument
@into_option
@dry_run_option
@click.option("--dated", required=True, type=click.DateTime(["%Y-%m-%d"]), help="The date of the extract.")
@click.option(
    "--sources", type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="YAML of sources by the letters of a 'sources' column.",
)  # fmt: skip
@click.option(
    "--below", default="schools", show_default=True, callback=_folder_name, help="The folder below offer/services."
)
def import_gias(file: Path, folder: Path, dry_run: bool, dated: datetime, sources: Path | None, below: str) -> None:
    """Schools, colleges and nurseries from FILE, an extract of the Department for Education's register (GIAS).

    Takes every open one of the council, special ones of its neighbours and region, and those for the whole country.
    """
    offer = council_offer(folder)
    as_of = dated.date().isoformat()
    register = {
        "name": "Department for Education register of schools (GIAS)",
        "url": "https://get-information-schools.service.gov.uk/",
        "date": as_of,
        "licence": "Open Government Licence v3.0",
    }
    known = {"": register, **(_yaml(sources) if sources else {})}
    drafts, skipped = imports.gias(_rows(file, imports.GIAS_NEEDED), offer, known, as_of)
    _told(intake.take_in(folder, offer, drafts, skipped, below=below, write=not dry_run), dry_run)


@import_.command("table")
@file_argument
@into_option
@dry_run_option
@click.option(
    "--map", "map_", type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="YAML that says what the table's columns and words mean.",
)  # fmt: skip
@click.option("--below", default="", callback=_folder_name, help="The folder below offer/services.")
def import_table(file: Path, folder: Path, dry_run: bool, map_: Path | None, below: str) -> None:
    """Services and their organisations from FILE, a CSV table with a service on each row."""
    offer = council_offer(folder)
    try:
        mapping = imports.mapping_from(_yaml(map_) if map_ else {})
    except ValueError as wrong:
        fail(f"{map_}: {wrong}", 2)
    drafts, skipped = imports.services(_rows(file), offer, mapping)
    _told(intake.take_in(folder, offer, drafts, skipped, below=below, write=not dry_run), dry_run)


@import_.command("specialist-places")
@file_argument
@into_option
@dry_run_option
@click.option("--source", required=True, help="What the list is, as families will read it.")
def import_specialist_places(file: Path, folder: Path, dry_run: bool, source: str) -> None:
    """Needs for which schools have specialist places, from FILE: a CSV with urn, provision and needs."""
    offer = council_offer(folder)
    drafts, skipped = imports.specialist_places(_rows(file, imports.PLACES_NEEDED), offer, {"name": source})
    _told(intake.take_in(folder, offer, drafts, skipped, below="", write=not dry_run), dry_run)


@import_.command("postcodes")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@into_option
@dry_run_option
@click.option(
    "--within", default=3.0, show_default=True, type=click.FloatRange(0, 30),
    help="A district that comes within so many miles of the outline is taken.",
)  # fmt: skip
def import_postcodes(files: tuple[Path, ...], folder: Path, dry_run: bool, within: float) -> None:
    """Where postcodes lie, from FILE: the ONS Postcode Directory or Code-Point Open, whole or in parts.

    Takes whole districts in and near the council's outline. The list that was there before is replaced.
    """
    offer = council_offer(folder)
    districts = _postcodes_near(offer, folder, files, within)
    text = writing.postcode_list(districts)
    if len(text) > LARGEST:
        fail(f"{LARGEST // 1024} KB would not hold so many; come nearer to the outline with --within", 1)
    own = sum(area == offer.council.gss for district in districts for area in district.areas)
    total = sum(len(district.ends) for district in districts)
    click.echo(f"{count(total, 'postcode')} of {count(len(districts), 'district')}, {own} of them of the council")
    if dry_run:
        click.echo("Nothing was written. Leave out --dry-run to write.")
    else:
        (folder / "offer" / "postcodes.csv").write_text(text, encoding="utf-8", newline="\n")


def _postcodes_near(offer: Offer, folder: Path, files: Sequence[Path], within: float) -> Sequence[PostcodeDistrict]:
    if not offer.boundary:
        fail(f"{folder / 'offer' / 'boundary.geojson'}: the council's outline is needed to know what is near", 2)
    named = ", ".join(map(str, files))
    try:
        districts = imports.postcodes(map(cells, files), offer.council.gss, offer.boundary, within)
    except TableError as wrong:
        fail(str(wrong), 1)
    except ValueError as wrong:
        fail(f"{named}: {wrong}", 1)
    return districts or fail(f"{named}: no postcode there is near the council", 1)


def _rows(file: Path, needed: Iterable[str] = ()) -> list[dict[str, str]]:
    try:
        return read_table(file, tuple(needed))
    except TableError as wrong:
        fail(str(wrong), 1)


def _yaml(file: Path) -> Mapping[str, Any]:
    """The groups of fields in a YAML file that has no schema."""
    values, diagnostics = plain_values(file)
    for diagnostic in diagnostics:
        click.echo(diagnostic.as_text(), err=True)
    if values is None or not all(isinstance(group, dict) for group in values.values()):
        fail(f"{file}: this file cannot be used; it must hold groups of 'field: value' lines", 1)
    return values


def _told(steps: Iterable[Step], dry_run: bool) -> None:
    """Row by row what is worth a look, then how many of each."""
    listed = list(steps)
    for step in listed:
        if step.outcome != "left out" and (step.notes or step.outcome in ("filled", "kept")):
            click.echo(f"row {step.row}: {step.outcome}: {step.name}: {'; '.join(step.notes)}")
    reasons: dict[str, list[str]] = {}
    for step in listed:
        if step.outcome == "left out":
            reasons.setdefault(step.notes[0], []).append(str(step.row))
    for reason, rows in sorted(reasons.items(), key=lambda entry: -len(entry[1])):
        click.echo(f"left out {len(rows)}: {reason} (row {', '.join(rows[:5])}{' …' if len(rows) > 5 else ''})")
    counts = Counter(step.outcome for step in listed)
    click.echo(", ".join(f"{number} {outcome}" for outcome, number in sorted(counts.items())) or "no rows")
    if dry_run:
        click.echo("Nothing was written. Leave out --dry-run to write.")
