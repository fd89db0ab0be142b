"""Guides and services in Easy Read and in other languages: which are fresh, older or missing."""

from collections.abc import Iterable, Mapping
from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import fail, folder_argument, offer_of
from local_offer.cli.report.say import say
from local_offer.council import today_from
from local_offer.exports.variants import variant_row, variants_csv, variants_json
from local_offer.offer import Offer
from local_offer.views.variants import Variant, variants
from local_offer.words import nearest

_STATES = ("older", "unmarked", "fresh", "missing")


@click.command("variants")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
@click.option(
    "--accept",
    "accepted",
    multiple=True,
    metavar="VARIANT",
    help="Say that this one, such as complaints.pl, tells what the English tells today. Several times for several.",
)
def report_variants(folder: Path, form: str, accepted: tuple[str, ...]) -> None:
    """List the guides and services in Easy Read and other languages: fresh, older than the English, or missing."""
    offer, today = offer_of(folder), today_from(environ)
    if accepted:
        _accept(folder, offer, accepted)
        return
    told = {"text": _text, "json": variants_json, "csv": variants_csv}[form](variants(offer))
    say(told, offer, today)


def _accept(folder: Path, offer: Offer, accepted: tuple[str, ...]) -> None:
    from local_offer.order.marking import marked

    known = [variant.id for variant in variants(offer) if variant.made]
    for id in accepted:
        if id not in known:
            near = nearest(id, known)
            advice = f"did you mean '{near}'?" if near else "see: local-offer report variants"
            fail(f"there is no variant called '{id}'; {advice}", 2)
    for mended in marked(folder, offer.contract, accepted):
        click.echo(mended.as_text())


def _text(found: Iterable[Variant]) -> str:
    rows = [variant_row(each) for each in found]
    rows.sort(key=lambda row: (_STATES.index(row["state"]), row["of"], row["record"]))
    return "".join(map(_line, rows))


def _line(row: Mapping[str, str]) -> str:
    made = f", made {row['made']}" if row["made"] else ""
    return f"{row['state']:8}  {row['variant']:9}  {row['id'] or row['record']}{made}\n"
