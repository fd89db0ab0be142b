"""How many services there are by need, age, area and topic, and where there are none."""

from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import folder_argument, offer_of
from local_offer.cli.report.say import say
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
    offer, today = offer_of(folder), today_from(environ)
    shown = published(offer, today)
    gaps = Gaps(shown)
    if form == "text":
        said = _gaps_text(gaps)
    else:
        said = gaps_csv(gaps.rows()) if form == "csv" else gaps_json(gaps, Wanted(shown), today)
    say(said, offer, today)


def _gaps_text(gaps: Gaps) -> str:
    """Services in the council's area, a line for each need and a column for each age."""
    needs = [need for need in gaps.needs if need != ALL]
    wide = max(len(need) for need in needs)
    lines = [" ".join([f"{'need':{wide}}", *(f"{band.id:>6}" for band in BANDS), "not stated"])]
    for need in needs:
        counts = [gaps.count(need=need, ages=band.id) for band in BANDS]
        cells = [f"{number or 'none':>6}" for number in counts]
        lines.append(" ".join([f"{need:{wide}}", *cells, f"{gaps.count(need=need, ages=NOT_STATED) or 'none':>10}"]))
    return "".join(f"{line}\n" for line in lines)
