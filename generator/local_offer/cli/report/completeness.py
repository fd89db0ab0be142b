"""How complete each entry is."""

from collections.abc import Iterable
from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import folder_argument, offer_of
from local_offer.cli.report.say import say
from local_offer.council import today_from
from local_offer.exports import completeness_csv, completeness_json
from local_offer.offer import published
from local_offer.views.completeness import Rated, ratings


@click.command("completeness")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
def report_completeness(folder: Path, form: str) -> None:
    """How much of what families ask each entry answers, those that lack most first."""
    offer, today = offer_of(folder), today_from(environ)
    rows = ratings(published(offer, today), today)
    write = {"text": _completeness_text, "json": completeness_json, "csv": completeness_csv}[form]
    say(write(rows), offer, today)


def _completeness_text(rows: Iterable[Rated]) -> str:
    lines = (
        f"{row.complete.percent:>3} of 100  {row.complete.answered:>2} of {row.complete.asked:>2}  {row.kind}  {row.id}"
        f"  {', '.join(part.title for part in row.complete.missing) or 'nothing is missing'}\n"
        for row in rows
    )
    return "".join(lines)
