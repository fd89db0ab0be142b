"""What a new service and a new organisation share: what options gave, and the file."""

from collections.abc import Mapping
from os import environ
from pathlib import Path
from typing import Any

import click

from local_offer.cli.folders import fail, read_settings
from local_offer.council import today_from
from local_offer.new import answers, record
from local_offer.offer import Offer


def take_given(offer: Offer, kind: str, said: Mapping[str, Any]) -> dict[str, Any]:
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
        given["sources"] = [{"name": given["sources"], "read": today()}]
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


def check_id(folder: Path, kind: str, id: str | None) -> None:
    """Says before any question is asked that an id will not do."""
    if id and (wrong := record.wrong_name(folder, kind, id)):
        fail(wrong.text, wrong.code)


def begin_file(folder: Path, kind: str, id: str | None, given: Mapping[str, Any], offer: Offer) -> Path:
    name = given.get("name") or (id or "").replace("-", " ").capitalize()
    if not name:
        fail(f"give an ID, or a --name from which it can be made; see: local-offer new {kind} --help", 2)
    id = id or record.free_id(folder, kind, name)
    check_id(folder, kind, id)
    values = {"name": name, **given}
    file = record.begin(folder, kind, id, values, offer.contract, read_settings(folder).site_url)
    click.echo(file)
    return file


def today() -> str:
    return today_from(environ).isoformat()
