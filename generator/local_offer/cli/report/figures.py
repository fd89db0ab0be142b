"""What official figures say, and which common measures have none."""

from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import folder_argument, offer_of
from local_offer.cli.report.say import say
from local_offer.council import today_from
from local_offer.exports import figures_csv, figures_json, figures_text
from local_offer.offer import published


@click.command("figures")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
def report_figures(folder: Path, form: str) -> None:
    """Every official figure over time, and the common measures that have none.

    The CSV has the columns that `import figures` reads.
    """
    offer, today = offer_of(folder), today_from(environ)
    shown = published(offer, today)
    if form == "csv":
        said = figures_csv(shown)
    else:
        said = figures_json(shown, today) if form == "json" else figures_text(shown, today)
    say(said, offer, today)
