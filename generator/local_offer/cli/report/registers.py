"""What newer files of public registers say of the offer."""

import sys
from dataclasses import dataclass, field, replace
from datetime import datetime
from os import environ
from pathlib import Path

import click

from local_offer import imports
from local_offer.cli.bar import Bar
from local_offer.cli.folders import council_offer, into_option
from local_offer.cli.imports.from_register import READERS, day_of, extract_told, schools, source_of
from local_offer.cli.imports.options import dated_option
from local_offer.cli.report.say import say
from local_offer.council import today_from
from local_offer.exports import registers_counts, registers_json, registers_markdown, registers_text
from local_offer.intake.registers import Doing, compared, of_charities
from local_offer.offer import Offer
from local_offer.reading.tables.extract import Extract
from local_offer.reading.tables.table import Row, TableError
from local_offer.schema.register_extracts import RegisterExtract
from local_offer.views.register_findings import RegisterReport, to_do

WATCHED = "offer/sources/registers"
"""Where files are looked for, when none is named."""
_SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".ods")


@click.command("registers")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path, dir_okay=False))
@into_option
@dated_option("The day of the files, if neither their names nor their titles say it.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text",
    help="The report's form; markdown is for an issue.",
)  # fmt: skip
@click.option("--counts", is_flag=True, help="Only how many there are of each class, as lines for offer/council.yaml.")
@click.option("--strict", is_flag=True, help="End with 3 when there is something to do.")
def report_registers(
    files: tuple[Path, ...], folder: Path, dated: datetime | None, form: str, counts: bool, strict: bool
) -> None:
    """What has changed in public registers since the offer took them over: closed, moved, renamed, new, approved.

    FILE is an extract as it was published: of the register of schools and its list of links, the section 41 list,
    Ofsted's childcare register, CQC's care directory or the register of charities. Its columns tell which. Without
    FILE those in offer/sources/registers are read. Nothing is written. Ends with 1 when a file cannot be used.
    """
    offer, today = council_offer(folder), today_from(environ)
    listed = files or tuple(path for path in sorted((folder / WATCHED).glob("*")) if _is_a_list(path))
    if not listed:
        click.echo(f"No file is named, and there is none in {WATCHED}.", err=True)
    reports: list[RegisterReport] = []
    wrong: list[str] = []
    watching = _Watching(offer=offer, folder=folder, dated=dated)
    for file in sorted(listed, key=_is_of_links, reverse=True):
        try:
            reports += watching.reports(file)
        except TableError as error:
            wrong.append(str(error))
    if counts:
        said = registers_counts(reports)
    elif form == "markdown":
        said = registers_markdown(reports, wrong, today)
    else:
        said = {"text": registers_text, "json": registers_json}[form](reports)
    say(said, offer, today)
    for text in wrong:
        click.echo(text, err=True)
    if wrong or (strict and not counts and to_do(reports)):
        sys.exit(1 if wrong else 3)


def _is_a_list(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")


def _is_of_links(path: Path) -> bool:
    """By its name: what follows a closed school must be known before."""
    return "link" in path.name.lower()


@dataclass(kw_only=True)
class _Watching:
    offer: Offer
    folder: Path
    dated: datetime | None
    links: str = ""
    """The file with the register's links between schools, and its rows."""
    linked: list[Row] = field(default_factory=list)

    def reports(self, file: Path) -> list[RegisterReport]:
        """None for a list of links. Raises `TableError` for what is no register's file, or not whole."""
        register, extract = extract_told(file)
        if register.id == "links":
            self.links, self.linked = str(file), list(extract.rows)
            return []
        return [self._report(str(file), register, extract, day_of(file, extract, self.dated))]

    def _report(self, file: str, register: RegisterExtract, extract: Extract, day: str) -> RegisterReport:
        offer, folder = self.offer, "" if self.folder == Path() else str(self.folder)
        doing = Doing(register=register.id, file=file, dated=day, folder=folder, links=self.links)
        if register.id == "charities":
            return of_charities(extract.rows, offer, register, doing)
        source = source_of(register, day)
        if register.id == "schools":
            listed = schools(extract.rows, offer, source, day, self.linked)
        else:
            listed = READERS[register.id](extract.rows, offer, source, day)
        if not listed.here:
            others = f"; it has rows of {', '.join(listed.councils[:5])}" if listed.councils else ""
            refused = f"no row is of {offer.council.name}{others}; nothing was compared"
            return RegisterReport(file=file, register=register.title, dated=day, refused=refused)
        with Bar() as bar:
            report = compared(self.folder, offer, listed, register, doing, progress=bar.show)
        found = imports.counts(listed.drafts, register.id, register.places(extract.heads), offer)
        return replace(report, counts=found, source=register.source, address=register.address)
