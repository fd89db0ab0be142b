"""Reports for the council's own team."""

import sys
from collections.abc import Iterable, Iterator
from os import environ
from pathlib import Path

import click

from local_offer import plugin
from local_offer.cli.folders import fail, folder_argument, offer_of
from local_offer.exports import (
    duties_csv,
    duties_json,
    freshness_csv,
    freshness_json,
    freshness_markdown,
    gaps_csv,
    gaps_json,
    letters_csv,
    letters_json,
    letters_text,
)
from local_offer.offer import published
from local_offer.views.ages import BANDS
from local_offer.views.asked_for import Wanted
from local_offer.views.duties import DutyResult, Proof, proof
from local_offer.views.freshness import Freshness, due, freshness
from local_offer.views.gaps import ALL, NOT_STATED, Gaps
from local_offer.views.letters import letters


@click.group()
def report() -> None:
    """Report on the offer for the council's own team."""


@report.command("freshness")
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
    offer = offer_of(folder)
    today = plugin.today_from(environ)
    rows = freshness(offer, today)
    rows = due(rows) if only_due else rows
    if form == "text":
        click.echo(_freshness_text(rows), nl=False)
    elif form == "markdown":
        click.echo(freshness_markdown(rows, today, plugin.site_url_of(folder)), nl=False)
    else:
        click.echo({"json": freshness_json, "csv": freshness_csv}[form](rows), nl=False)


@report.command("duties")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
@click.option("--strict", is_flag=True, help="End with 1 when something that the law says must be there is not met.")
def report_duties(folder: Path, form: str, strict: bool) -> None:
    """What the law asks, whether the offer meets it, by what, and what is missing."""
    today = plugin.today_from(environ)
    found = proof(published(offer_of(folder), today), today)
    if form == "text":
        click.echo("".join(f"{line}\n" for line in _duties_text(found)), nl=False)
    else:
        click.echo({"json": duties_json, "csv": duties_csv}[form](found), nl=False)
    if strict and found.unmet_musts:
        click.echo(f"{len(found.unmet_musts)} parts of the law that must be met are not, or only partly:", err=True)
        for result in found.unmet_musts:
            click.echo(f"  {result.duty.id}  {result.state}  {result.duty.title}", err=True)
        sys.exit(1)


def _duties_text(found: Proof) -> Iterator[str]:
    for group in found.groups:
        yield group.group.title
        for result in group.results:
            yield from _duty_text(result)
        yield ""
    counts = found.counts
    yield ", ".join(f"{state.replace('-', ' ')} {number}" for state, number in counts.items())


def _duty_text(result: DutyResult) -> Iterator[str]:
    duty = result.duty
    yield f"  {result.state.replace('-', ' ')}  {duty.id}  {duty.title} ({duty.force}: {duty.citation})"
    for part in result.met_by:
        titles = ", ".join(link.title for link in part.links)
        yield f"    by: {part.says}{f': {titles}' if titles else ''}"
    for phrase in result.missing:
        yield f"    missing: {phrase}"


def _freshness_text(rows: Iterable[Freshness]) -> str:
    words = {"due": "due", "never": "not checked by its provider", "fresh": "checked"}
    lines = [f"{row.checked or 'no date   '}  {words[row.state]}  {row.kind}  {row.id}  {row.name}" for row in rows]
    return "".join(f"{line}\n" for line in lines)


@report.command("gaps")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
def report_gaps(folder: Path, form: str) -> None:
    """How many open services there are by need, age, area and topic, and what families asked for."""
    today = plugin.today_from(environ)
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


@report.command("letters")
@folder_argument
@click.option("--provider", help="Only the letter to this organisation, or to this school: its id.")
@click.option("--due", "only_due", is_flag=True, help="Only to those with an entry that is due or was never checked.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The letters' form.")
def report_letters(folder: Path, provider: str | None, only_due: bool, form: str) -> None:
    """A letter to each provider that asks it to check its entries, made for mail merge."""
    offer = offer_of(folder)
    today = plugin.today_from(environ)
    written = letters(published(offer, today), today)
    if provider is not None:
        written = tuple(letter for letter in written if letter.provider == provider)
        if not written:
            fail(f"'{provider}' provides nothing that is listed; give an organisation's id, or a school's", 2)
    if only_due:
        written = tuple(letter for letter in written if letter.due)
    write = {"text": letters_text, "json": letters_json, "csv": letters_csv}[form]
    click.echo(write(written, offer.council, plugin.site_url_of(folder)), nl=False)
