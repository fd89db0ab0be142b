"""When each entry was last checked."""

from collections.abc import Iterable
from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import folder_argument, offer_of, read_settings
from local_offer.cli.report.say import say
from local_offer.council import today_from
from local_offer.exports import freshness_csv, freshness_json, freshness_markdown
from local_offer.offer import published
from local_offer.views.freshness import Freshness, due, freshness


@click.command("freshness")
@folder_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv", "markdown"]),
    default="text",
    help="The report's form; markdown is for an issue.",
)
@click.option("--due", "only_due", is_flag=True, help="Only what is due, or was never checked by its provider.")
def report_freshness(folder: Path, form: str, only_due: bool) -> None:
    """When each service, organisation and guide was last checked, those that are due first."""
    offer, today = offer_of(folder), today_from(environ)
    rows = freshness(published(offer, today), today)
    rows = due(rows) if only_due else rows
    if form == "markdown":
        said = freshness_markdown(rows, today, read_settings(folder).site_url)
    else:
        said = {"text": _freshness_text, "json": freshness_json, "csv": freshness_csv}[form](rows)
    say(said, offer, today)


def _freshness_text(rows: Iterable[Freshness]) -> str:
    words = {"due": "due", "never": "not checked by its provider", "fresh": "checked"}
    lines = [f"{row.checked or 'no date   '}  {words[row.state]}  {row.kind}  {row.id}  {row.name}" for row in rows]
    return "".join(f"{line}\n" for line in lines)
