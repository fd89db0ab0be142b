"""What the law asks, and how the offer answers."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import folder_argument, offer_of
from local_offer.cli.report.say import say
from local_offer.council import today_from
from local_offer.council.duty_record import recorded
from local_offer.exports import duties_csv, duties_json
from local_offer.files import put
from local_offer.offer import Offer, published
from local_offer.schema.duties import Tier
from local_offer.views.duties import DutyResult, Proof, proof
from local_offer.views.duties.steps import soon, steps
from local_offer.words import count, day_in_words
from local_offer.writing.duty_record import PATH, duty_record


@click.command("duties")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
@click.option("--strict", is_flag=True, help="End with 1 when something that the law says must be there is not met.")
@click.option(
    "--record",
    is_flag=True,
    help="First write into offer/duties.csv since when each duty stands as it does, as git knows it.",
)
def report_duties(folder: Path, form: str, strict: bool, record: bool) -> None:
    """What the law asks, whether the offer meets it, by what, and what is missing."""
    offer, today = offer_of(folder), today_from(environ)
    if record:
        offer = _recorded(folder, offer, today)
    found = proof(published(offer, today), today)
    say(_FORMS[form](found, today), offer, today)
    if strict and found.unmet_musts:
        click.echo(f"{len(found.unmet_musts)} parts of the law that must be met are not, or not wholly:", err=True)
        for result in found.unmet_musts:
            click.echo(f"  {result.duty.id}  {result.state}  {result.duty.title}", err=True)
        sys.exit(1)


def _recorded(folder: Path, offer: Offer, today: date) -> Offer:
    has = recorded(folder, offer.council, offer.duty_record, today)
    if not has.looked:
        click.echo("git knows nothing of these records before today, so there is nothing to record yet", err=True)
        return offer
    put(folder / PATH, duty_record(has), within=folder / "offer")
    click.echo(f"{PATH}: {count(len(has.changes), 'row')}, to the end of {day_in_words(has.looked)}", err=True)
    return replace(offer, duty_record=has)


_TIERS: Mapping[Tier, str] = {"act": "The Act", "regulations": "The Regulations", "code": "The Code of Practice"}


def _duties_text(found: Proof, today: date) -> str:
    return "".join(f"{line}\n" for line in _lines(found, today))


def _lines(found: Proof, today: date) -> Iterator[str]:
    for group in found.groups:
        yield group.group.title
        for result in group.results:
            yield from _duty_text(result)
        yield ""
    yield from _next(found, today)
    for tier, title in _TIERS.items():
        counts = ", ".join(f"{state.replace('-', ' ')} {number}" for state, number in found.counts(tier).items())
        yield f"{title}, what must be there: {counts}"
    paragraphs = found.paragraphs
    yield f"Schedule 2: {sum(p.is_whole for p in paragraphs)} of {len(paragraphs)} paragraphs are wholly met"


def _next(found: Proof, today: date) -> Iterator[str]:
    """For the council: what goes out of date soon, and what to do next."""
    yield "Goes out of date in the next 90 days"
    for result in soon(found, today):
        yield f"  {result.found.ends}  {result.duty.id}  {result.duty.title}"
    yield ""
    yield "What would move each row, cheapest first"
    for step in steps(found):
        first = f": {step.lacks[0].says}" if step.lacks else ""
        yield f"  {step.things or '?'}  {step.result.duty.id}  {step.result.duty.title}{first}"
    yield ""


def _duty_text(result: DutyResult) -> Iterator[str]:
    duty = result.duty
    yield f"  {result.state.replace('-', ' ')}  {duty.id}  {duty.title} ({duty.force}: {duty.citation})"
    if result.since:
        yield f"    {result.since.in_words}"
    if result.found.because:
        yield f"    because: {result.found.because}"
    for piece in result.found.pieces:
        yield f"    by the {piece.maker}: {piece.in_words}"
    for piece in result.software:
        yield f"    comes with the software: {piece.in_words}"
    if result.claims:
        yield f"    says of itself that it helps: {', '.join(link.title for link in result.claims)}"
    for share in result.found.shares:
        yield f"    {share.in_words}"
    for lack in result.found.lacks:
        yield f"    missing ({lack.who}): {lack.says}"


_FORMS: Mapping[str, Callable[[Proof, date], str]] = {
    "text": _duties_text,
    "json": duties_json,
    "csv": lambda found, today: duties_csv(found),
}
