"""How many services there are by need, age, area and topic, and where there are none."""

from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import folder_argument, offer_of
from local_offer.council import today_from
from local_offer.exports import gaps_csv, gaps_json
from local_offer.offer import published
from local_offer.views.ages import BANDS
from local_offer.views.asked_for import Wanted
from local_offer.views.gaps import ALL, NOT_STATED, Gaps


@click.command("gaps")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
def report_gaps(folder: Path, form: str) -> None:
    """How many open services there are by need, age, area and topic, and what families asked for."""
    today = today_from(environ)
    offer = published(offer_of(folder), today)
    gaps = Gaps(offer)
    if form == "text":
        click.echo(_gaps_text(gaps), nl=False)
    else:
        click.echo(gaps_csv(gaps.rows()) if form == "csv" else gaps_json(gaps, Wanted(offer), today), nl=False)


def _gaps_text(gaps: Gaps) -> str:
    """Services in the borough, a line for each need and a column for each age."""
    needs = [need for need in gaps.needs if need != ALL]
    wide = max(len(need) for need in needs)
    lines = [" ".join([f"{'need':{wide}}", *(f"{band.id:>6}" for band in BANDS), "not stated"])]
    for need in needs:
        counts = [gaps.count(need=need, ages=band.id) for band in BANDS]
        cells = [f"{number or 'none':>6}" for number in counts]
        lines.append(" ".join([f"{need:{wide}}", *cells, f"{gaps.count(need=need, ages=NOT_STATED) or 'none':>10}"]))
    return "".join(f"{line}\n" for line in lines)
