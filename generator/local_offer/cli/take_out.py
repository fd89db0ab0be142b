"""Taking a record out so that no list brings it back."""

from collections.abc import Sequence
from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import fail, into_option, offer_of
from local_offer.council import today_from
from local_offer.intake.taking_out import take_out as take_one_out
from local_offer.offer import IMPORTS, Offer
from local_offer.reading.validation import Checker, faults
from local_offer.records import Organisation, Service


@click.command("take-out")
@click.argument("records", nargs=-1, required=True, metavar="RECORD...")
@click.option("--reason", required=True, help="Why, in words that everyone may read. Name no person.")
@into_option
def take_out(records: Sequence[str], reason: str, folder: Path) -> None:
    """Delete RECORD, such as services/small-club, and note it in offer/imports.yaml, so that no list brings it back."""
    offer = offer_of(folder)
    found = [_named(offer, name) for name in records]
    line = {"record": "services/a", "name": "A", "date": "2026-01-01", "reason": reason}
    for wrong in faults({"taken_out": [line]}, Checker(offer.contract.schemas["imports"]), "", "the reason"):
        fail(f"{wrong.message}; {wrong.remedy}", 2)
    for record in found:
        take_one_out(folder, offer, record, reason, today_from(environ))
        click.echo(f"{record.path} is deleted, and noted in {IMPORTS}")
    click.echo("Now run: local-offer check")


def _named(offer: Offer, name: str) -> Service | Organisation:
    kind, _, id = name.removeprefix("offer/").removesuffix(".yaml").partition("/")
    id = id.rpartition("/")[2]
    found = {"services": offer.service_by_id, "organisations": offer.organisation_by_id}.get(kind, {}).get(id)
    if not isinstance(found, Service | Organisation):
        fail(f"there is no sound record '{name}'; write it as services/small-club or organisations/small-trust", 1)
    return found
