"""Guides in Easy Read and in other languages: which are fresh, older or missing."""

from collections.abc import Iterable, Mapping
from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import folder_argument, offer_of
from local_offer.cli.report.say import say
from local_offer.council import today_from
from local_offer.exports.variants import variant_row, variants_csv, variants_json
from local_offer.views.variants import Variant, variants


@click.command("variants")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
def report_variants(folder: Path, form: str) -> None:
    """List the guides in Easy Read and other languages: fresh, older than the guide, or missing."""
    offer, today = offer_of(folder), today_from(environ)
    told = {"text": _text, "json": variants_json, "csv": variants_csv}[form](variants(offer))
    say(told, offer, today)


def _text(found: Iterable[Variant]) -> str:
    rows = [variant_row(each) for each in found]
    rows.sort(key=lambda row: (("older", "unmarked", "fresh", "missing").index(row["state"]), row["guide"]))
    return "".join(map(_line, rows))


def _line(row: Mapping[str, str]) -> str:
    made = f", made {row['made']}" if row["made"] else ""
    return f"{row['state']:8}  {row['variant']:9}  {row['guide']}{made}\n"
