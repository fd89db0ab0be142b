"""New records, from a few answers, to be filled in by hand."""

import sys
from collections.abc import Mapping
from os import environ
from pathlib import Path
from typing import Any

import click

from local_offer import plugin
from local_offer.cli import asking
from local_offer.cli.folders import fail, into_option, needs_offer, sound
from local_offer.new import answers, record
from local_offer.offer import Offer


@click.group()
def new() -> None:
    """Begin a new record."""


@new.command("service")
@click.argument("id", required=False)
@into_option
@click.option("--name", help="The service's name.")
@click.option("--summary", help="What it is and for whom, in one or two sentences.")
@click.option("--organisation", help="The id or the name of an organisation of the offer.")
@click.option("--topic", "topics", multiple=True, help="A topic, by its id or title. Can be given again.")
@click.option("--coverage", help="Whom it serves: borough, neighbouring, regional, national or online.")
@click.option("--source", help="Where the facts come from.")
def new_service(
    id: str | None,
    folder: Path,
    name: str | None,
    summary: str | None,
    organisation: str | None,
    topics: tuple[str, ...],
    coverage: str | None,
    source: str | None,
) -> None:
    """Begin a service's file, with help and choices beside each field.

    On a terminal it asks what is needed. With any option, or elsewhere, it asks nothing and leaves blank what is not
    given. ID becomes a part of the page's address; without one it is made from the name.
    """
    needs_offer(folder, "name it with --into")
    offer, _ = sound(folder)
    said: dict[str, Any] = {"name": name, "summary": summary, "topics": list(topics), "coverage": coverage}
    said |= {"organisation": organisation, "sources": source}
    given = _given(offer, "service", said)
    if not given and sys.stdin.isatty():
        _check_id(folder, "service", id)
        given = asking.service(offer, _today())
        if given.pop("has_new_organisation", False):
            click.echo("\nNow the new organisation.")
            asked = asking.organisation(offer.contract, _today())
            given["organisation"] = _begun(folder, "organisation", None, asked, offer).stem
    _begun(folder, "service", id, given, offer)
    click.echo("Fill in the rest, then run: local-offer check")


@new.command("organisation")
@click.argument("id", required=False)
@into_option
@click.option("--name", help="Its full name.")
@click.option("--kind", help="What sort of body it is, such as charity.")
@click.option("--source", help="Where the facts come from.")
def new_organisation(id: str | None, folder: Path, name: str | None, kind: str | None, source: str | None) -> None:
    """Begin an organisation's file, with help and choices beside each field.

    On a terminal it asks what is needed. With any option, or elsewhere, it asks nothing and leaves blank what is not
    given. ID becomes a part of the page's address; without one it is made from the name.
    """
    needs_offer(folder, "name it with --into")
    offer, _ = sound(folder)
    given = _given(offer, "organisation", {"name": name, "kind": kind, "sources": source})
    if not given and sys.stdin.isatty():
        _check_id(folder, "organisation", id)
        given = asking.organisation(offer.contract, _today())
    _begun(folder, "organisation", id, given, offer)
    click.echo("Fill in the rest, then run: local-offer check")


def _given(offer: Offer, kind: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that options gave, each found to be right."""
    contract = offer.contract
    given: dict[str, Any] = {field: value for field, value in said.items() if value}
    if "topics" in given:
        given["topics"] = [answers.term_meant(contract, "topics", word) or word for word in given["topics"]]
    if "kind" in given:
        given["kind"] = answers.term_meant(contract, "organisation-kinds", given["kind"]) or given["kind"]
    if "coverage" in given:
        given["coverage"] = {"scope": answers.term_meant(contract, "coverage", given["coverage"]) or given["coverage"]}
    if "sources" in given:
        given["sources"] = [{"name": given["sources"], "read": _today()}]
    if "organisation" in given:
        given["organisation"] = _organisation(offer, given["organisation"])
    for field, value in given.items():
        if wrong := answers.wrong(contract, kind, field, value):
            fail(wrong, 2)
    return given


def _organisation(offer: Offer, said: str) -> str:
    if said in offer.organisation_by_id:
        return said
    near = answers.near_organisations(offer, said)
    if near and near[0].name.casefold() == said.casefold():
        return near[0].id
    hint = f"did you mean {' or '.join(each.id for each in near[:3])}?" if near else "see offer/organisations"
    return fail(f"'{said}' is no organisation of this offer; {hint} For a new one: local-offer new organisation", 2)


def _check_id(folder: Path, kind: str, id: str | None) -> None:
    """Says before any question is asked that an id will not do."""
    if id and (wrong := record.wrong_name(folder, kind, id)):
        fail(wrong.text, wrong.code)


def _begun(folder: Path, kind: str, id: str | None, given: Mapping[str, Any], offer: Offer) -> Path:
    name = given.get("name") or (id or "").replace("-", " ").capitalize()
    if not name:
        fail(f"give an ID, or a --name from which it can be made; see: local-offer new {kind} --help", 2)
    id = id or record.free_id(folder, kind, name)
    _check_id(folder, kind, id)
    values = {"name": name, **given}
    file = record.begin(folder, kind, id, values, offer.contract, plugin.site_url_of(folder))
    click.echo(file)
    return file


def _today() -> str:
    return plugin.today_from(environ).isoformat()
