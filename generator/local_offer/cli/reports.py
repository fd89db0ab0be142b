"""Reports for the council's own team."""

from collections.abc import Iterable
from os import environ
from pathlib import Path

import click

from local_offer import plugin
from local_offer.cli.folders import folder_argument, offer_of
from local_offer.exports import freshness_csv, freshness_json
from local_offer.views.freshness import Freshness, freshness


@click.group()
def report() -> None:
    """Report on the offer for the council's own team."""


@report.command("freshness")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
def report_freshness(folder: Path, form: str) -> None:
    """When each entry was last checked, those that are due first."""
    offer = offer_of(folder)
    rows = freshness(offer, plugin.today_from(environ))
    if form == "text":
        click.echo(_freshness_text(rows), nl=False)
    else:
        click.echo({"json": freshness_json, "csv": freshness_csv}[form](rows), nl=False)


def _freshness_text(rows: Iterable[Freshness]) -> str:
    words = {"due": "due", "never": "not checked by its provider", "fresh": "checked"}
    lines = [f"{row.checked or 'no date   '}  {words[row.state]}  {row.id}  {row.name}" for row in rows]
    return "".join(f"{line}\n" for line in lines)
