"""The command line: the only module that prints and exits."""

import logging
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from os import environ
from pathlib import Path
from typing import Any, Never

import click

from local_offer import imports, intake, plugin, writing
from local_offer.diagnostics import Diagnostic
from local_offer.exports import freshness_csv, freshness_json
from local_offer.intake import Step
from local_offer.offer import Offer
from local_offer.pages.words import count
from local_offer.reading.documents import plain_values
from local_offer.reading.names import wrong_id
from local_offer.reading.table import TableError, read_table
from local_offer.site.swap import beside, wrong_target
from local_offer.views.freshness import Freshness, freshness

folder_argument = click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True), default=".")
into_option = click.option(
    "--into",
    "folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=".",
    help="The council's folder. [default: this one]",
)
file_argument = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
dry_run_option = click.option("--dry-run", is_flag=True, help="Say what would be done and write nothing.")


def _folder_name(_: click.Context, option: click.Parameter, below: str) -> str:
    for part in below.split("/") if below else ():
        if wrong := wrong_id(part):
            raise click.BadParameter(wrong, param=option)
    return below


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="local-offer", message="%(version)s")
def main() -> None:
    """Check, build and keep a SEND local offer made of YAML records."""


@main.command()
@folder_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to say what is wrong.",
)
def check(folder: Path, form: str) -> None:
    """Read and check the records of FOLDER. Exits with 0 when they are sound, 1 when not, 2 when misused."""
    _, diagnostics = _sound(folder)
    for diagnostic in diagnostics:
        click.echo({"json": diagnostic.as_json, "github": diagnostic.as_github}.get(form, diagnostic.as_text)())
    if form == "text" and diagnostics:
        click.echo(_counted(diagnostics), err=True)
    sys.exit(any(diagnostic.is_error for diagnostic in diagnostics))


@main.command()
@folder_argument
@click.option("--site-dir", type=click.Path(path_type=Path, file_okay=False), help="Where the site goes.")
def build(folder: Path, site_dir: Path | None) -> None:
    """Build FOLDER's site. When anything fails, the site that was there stays as it was."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)  # what MkDocs says of the council's own pages
    try:
        target = site_dir or plugin.site_dir_of(folder)
        if wrong := wrong_target(folder, target):
            _fail(wrong, 2)
        with beside(target) as new, Bar() as bar:
            pages = plugin.build(folder, new, plugin.today_from(environ), bar.show)
    except plugin.UnsoundOfferError:
        _fail("Run 'local-offer check' to see the errors alone.", 1)
    except plugin.BadFolderError as wrong:
        _fail(str(wrong), 2)
    except plugin.StoppedError as stopped:
        _fail(f"{stopped}\nThe site that was there stays as it was.", 1)
    click.echo(f"{pages} pages in {target}", err=True)


@main.command()
@folder_argument
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
def serve(folder: Path, address: str) -> None:
    """Show FOLDER's site in a browser and build it anew after each edit."""
    click.echo(f"http://{address}/ follows your edits. Stop it with Ctrl+C.")
    try:
        plugin.serve(folder, address)
    except plugin.UnsoundOfferError as unsound:
        _fail(str(unsound), 1)
    except plugin.BadFolderError as wrong:
        _fail(str(wrong), 2)


@main.group()
def new() -> None:
    """Begin a new record."""


@new.command("service")
@click.argument("id")
@into_option
@click.option("--name", help="The service's name.")
def new_service(id: str, folder: Path, name: str | None) -> None:
    """Write a service file to fill in, with its help beside each field. ID becomes part of its address."""
    if wrong := wrong_id(id):
        _fail(wrong, 2)
    if not (folder / "offer").is_dir():
        _fail(
            f"{folder}: there is no 'offer' folder here; run this in a council's folder, or name it with --into",
            2,
        )
    taken = next((folder / "offer" / "services").rglob(f"{id}.yaml"), None)
    if taken:
        _fail(f"{taken} is there already; choose another id", 1)
    file = folder / "offer" / "services" / f"{id}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    given = {"name": name or id.replace("-", " ").capitalize()}
    schema = _sound(folder)[0].contract.schemas["service"]
    file.write_text(writing.skeleton(schema, given), encoding="utf-8", newline="\n")
    click.echo(f"{file}\nFill it in, then run: local-offer check")


@main.group("import")
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
    offer = _council_offer(folder)
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
    offer = _council_offer(folder)
    try:
        mapping = imports.mapping_from(_yaml(map_) if map_ else {})
    except ValueError as wrong:
        _fail(f"{map_}: {wrong}", 2)
    drafts, skipped = imports.services(_rows(file), offer, mapping)
    _told(intake.take_in(folder, offer, drafts, skipped, below=below, write=not dry_run), dry_run)


@import_.command("specialist-places")
@file_argument
@into_option
@dry_run_option
@click.option("--source", required=True, help="What the list is, as families will read it.")
def import_specialist_places(file: Path, folder: Path, dry_run: bool, source: str) -> None:
    """Needs for which schools have specialist places, from FILE: a CSV with urn, provision and needs."""
    offer = _council_offer(folder)
    drafts, skipped = imports.specialist_places(_rows(file, imports.PLACES_NEEDED), offer, {"name": source})
    _told(intake.take_in(folder, offer, drafts, skipped, below="", write=not dry_run), dry_run)


@main.group()
def report() -> None:
    """Report on the offer for the council's own team."""


@report.command("freshness")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
def report_freshness(folder: Path, form: str) -> None:
    """When each entry was last checked, those that are due first."""
    offer = _offer(folder)
    rows = freshness(offer, plugin.today_from(environ))
    if form == "text":
        click.echo(_freshness_text(rows), nl=False)
    else:
        click.echo({"json": freshness_json, "csv": freshness_csv}[form](rows), nl=False)


class Bar:
    """A progress bar on a terminal, from the second second on."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown = False

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)

    def show(self, stage: str, done: int, total: int) -> None:
        if not sys.stderr.isatty() or time.monotonic() - self._begun < 1:
            return
        self._shown = True
        full = 30 * done // max(total, 1)
        click.echo(f"\r\033[K{stage} [{'#' * full}{' ' * (30 - full)}] {done} of {total}", nl=False, err=True)


def _sound(folder: Path) -> tuple[Offer, tuple[Diagnostic, ...]]:
    try:
        with Bar() as bar:
            council = plugin.council_of(folder)
            return plugin.sound(folder, council, plugin.today_from(environ), progress=bar.show)
    except plugin.BadFolderError as wrong:
        _fail(str(wrong), 2)


def _offer(folder: Path) -> Offer:
    """The offer without the records that are at fault, of which word is given."""
    offer, diagnostics = _sound(folder)
    if offer.unsound:
        click.echo(f"{_counted(diagnostics)}: records at fault are left out. Run: local-offer check", err=True)
    return offer


def _council_offer(folder: Path) -> Offer:
    offer = _offer(folder)
    if not offer.council.gss:
        _fail(f"{folder / 'mkdocs.yml'} does not say which council this is; set 'gss' under 'council'", 2)
    return offer


def _rows(file: Path, needed: Iterable[str] = ()) -> list[dict[str, str]]:
    try:
        return read_table(file, tuple(needed))
    except TableError as wrong:
        _fail(str(wrong), 1)


def _yaml(file: Path) -> Mapping[str, Any]:
    """The groups of fields in a YAML file that has no schema."""
    values, diagnostics = plain_values(file)
    for diagnostic in diagnostics:
        click.echo(diagnostic.as_text(), err=True)
    if values is None or not all(isinstance(group, dict) for group in values.values()):
        _fail(f"{file}: this file cannot be used; it must hold groups of 'field: value' lines", 1)
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


def _freshness_text(rows: Iterable[Freshness]) -> str:
    words = {"due": "due", "never": "not checked by its provider", "fresh": "checked"}
    lines = [f"{row.checked or 'no date   '}  {words[row.state]}  {row.id}  {row.name}" for row in rows]
    return "".join(f"{line}\n" for line in lines)


def _counted(diagnostics: Iterable[Diagnostic]) -> str:
    levels = Counter(diagnostic.level for diagnostic in diagnostics)
    return f"{count(levels['error'], 'error')}, {count(levels['warning'], 'warning')}"


def _fail(message: str, code: int) -> Never:
    click.echo(message, err=True)
    sys.exit(code)
