"""What a change of records means, for the comment on a pull request; and how complete each entry is."""

from collections.abc import Iterable
from os import environ
from pathlib import Path

import click

from local_offer import plugin, reading
from local_offer.checks import plain_english
from local_offer.cli.folders import fail, folder_argument, needs_offer, offer_of, sound
from local_offer.cli.reports import report
from local_offer.exports import completeness_csv, completeness_json
from local_offer.review import Review, as_json, markdown, review, text
from local_offer.views.completeness import Rated, rated
from local_offer.views.differences import Touched


@click.command("review")
@folder_argument
@click.option("--base", required=True, metavar="REF", help="The branch, tag or commit to compare with, such as main.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="The form; markdown is for a comment on a pull request.",
)
def review_(folder: Path, base: str, form: str) -> None:
    """Say what changed in FOLDER since REF, as families will see it, and what would help most.

    Exits with 0 also when a record holds errors, of which it tells; 'local-offer check' ends with 1 then.
    """
    needs_offer(folder, "name it")
    write = {"text": text, "markdown": markdown, "json": as_json}[form]
    click.echo(write(_review(folder, base)), nl=False)


def _review(folder: Path, ref: str) -> Review:
    try:
        with reading.base(folder, ref) as was:
            offer, diagnostics = sound(folder, with_advice=True)
            before = reading.read(was.folder, offer.council).offer
            touched = [Touched(path=change.path, what=change.what) for change in was.changes]
    except reading.UnknownBaseError as wrong:
        fail(str(wrong), 2)
    return review(before, offer, touched, diagnostics, plain_english.NAMES, plugin.today_from(environ))


@report.command("completeness")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
def report_completeness(folder: Path, form: str) -> None:
    """How much of what families ask each entry answers, those that lack most first."""
    rows = rated(offer_of(folder), plugin.today_from(environ))
    write = {"text": _completeness_text, "json": completeness_json, "csv": completeness_csv}[form]
    click.echo(write(rows), nl=False)


def _completeness_text(rows: Iterable[Rated]) -> str:
    lines = (
        f"{row.complete.percent:>3} of 100  {row.complete.answered:>2} of {row.complete.asked:>2}  {row.kind}  {row.id}"
        f"  {', '.join(part.title for part in row.complete.missing) or 'nothing is missing'}\n"
        for row in rows
    )
    return "".join(lines)
