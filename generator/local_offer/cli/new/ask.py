"""Questions on a terminal, asked again until the answer will do."""

from collections.abc import Callable, Mapping
from typing import Any

import click

from local_offer.new import answers
from local_offer.offer import Offer
from local_offer.schema import Contract, fields

Wrong = Callable[[str], str]


def service(offer: Offer, read: str) -> dict[str, Any]:
    """The answers for a new service; `has_new_organisation` tells that it is provided by one that is not there yet."""
    click.echo("A few questions. Press Ctrl+C to stop; nothing is written before the last answer.")
    return _ask_each("service", offer, read)


def organisation(offer: Offer, read: str) -> dict[str, Any]:
    """The answers for a new organisation."""
    return _ask_each("organisation", offer, read)


def _ask_each(kind: str, offer: Offer, read: str) -> dict[str, Any]:
    """What `schema/fields.json` has the terminal ask, in its order."""
    answers: dict[str, Any] = {}
    for path in (leaf.path for leaf in fields.leaves(kind) if leaf.asked["terminal"]):
        field, _, part_name = path.partition(".")
        if path == "organisation":
            answers |= _ask_provider(offer)
        elif path == "coverage.why_listed":
            if (scope := answers["coverage"]["scope"]) in ("neighbouring", "regional"):
                answers["coverage"]["why_listed"] = _ask_part(offer.contract, field, part_name, scope)
        elif path == "sources.name":
            answers["sources"] = _ask_source(offer.contract, kind, read)
        elif path != "setting.kind":  # asked in place of an organisation
            answers[field] = _ask_field(offer.contract, kind, field, part_name)
    return answers


def _ask_field(contract: Contract, kind: str, field: str, part_name: str) -> Any:
    schema = contract.schemas[kind]["properties"][field]
    if part_name:
        (word,) = _ask_words(contract, kind, field, part_name)
        return {part_name: word}
    if "items" in schema:
        return _ask_words(contract, kind, field)
    return _ask_words(contract, kind, field)[0] if "vocabulary" in schema else _ask_line(contract, kind, field)


def _ask_line(contract: Contract, kind: str, field: str) -> str:
    schema = contract.schemas[kind]["properties"][field]
    _show_head(schema, f"Such as: {schema['examples'][0]}")
    return _ask(schema["title"], lambda answer: answers.wrong(contract, kind, field, answer))


def _ask_part(contract: Contract, field: str, name: str, scope: str) -> str:
    schema = contract.schemas["service"]["properties"][field]["properties"][name]
    _show_head(schema, f"Such as: {schema['examples'][0]}")
    return _ask(
        schema["title"],
        lambda answer: answers.wrong(contract, "service", field, {"scope": scope, name: answer}),
    )


def _ask_source(contract: Contract, kind: str, read: str) -> list[dict[str, str]]:
    schema = contract.schemas[kind]["properties"]["sources"]
    _show_head(schema, f"Such as: {schema['examples'][0][0]['name']}")
    name = _ask("Source", lambda answer: answers.wrong(contract, kind, "sources", [{"name": answer, "read": read}]))
    return [{"name": name, "read": read}]


def _ask_words(contract: Contract, kind: str, field: str, part: str = "") -> list[str]:
    """One or more words of a list, by number, id or title."""
    schema = contract.schemas[kind]["properties"][field]
    one = schema["properties"][part] if part else schema
    several = "items" in one
    vocabulary = one["items"]["vocabulary"] if several else one["vocabulary"]
    _show_head(one)
    terms = list(contract.vocabularies[vocabulary].terms.values())
    for number, term in enumerate(terms, 1):
        click.echo(f"  {number:3}  {term.title}")
    chosen: list[str] = []

    def wrong(answer: str) -> str:
        chosen[:] = []
        for word in answer.split(",") if several else [answer]:
            meant = answers.term_meant(contract, vocabulary, word.strip())
            chosen.append(meant or word.strip())
        value: Any = chosen if several else chosen[0]
        return answers.wrong(contract, kind, field, {part: value} if part else value)

    _ask("Numbers, with commas" if several else "Number", wrong)
    return chosen


def _ask_provider(offer: Offer) -> dict[str, Any]:
    """The organisation of a service, by its id, or that it is a new one; or else the kind of setting."""
    schema = offer.contract.schemas["service"]["properties"]["organisation"]
    click.echo(f"\n{schema['title']}: who provides it.")
    click.echo("Type a part of the name. For a school, college or nursery that is its own provider, press Enter.")
    while True:
        name = str(click.prompt("Organisation", default="", show_default=False)).strip()
        if not name:
            (kind,) = _ask_words(offer.contract, "service", "setting", "kind")
            return {"setting": {"kind": kind}}
        near = answers.near_organisations(offer, name)
        for number, each in enumerate(near, 1):
            click.echo(f"  {number:3}  {each.name}")
        click.echo(f"  {len(near) + 1:3}  {'None of these: a' if near else 'A'} new organisation")
        click.echo(f"  {len(near) + 2:3}  Look again under another name")
        number = click.prompt("Number", type=click.IntRange(1, len(near) + 2))
        if number <= len(near):
            return {"organisation": near[number - 1].id}
        if number == len(near) + 1:
            return {"has_new_organisation": True}


def _show_head(schema: Mapping[str, Any], *more: str) -> None:
    click.echo(f"\n{schema['title']}: {schema['description']}")
    for text in more:
        click.echo(text)


def _ask(question: str, wrong: Wrong) -> str:
    while True:
        answer = str(click.prompt(question, default="", show_default=False)).strip()
        if not (told := wrong(answer)):
            return answer
        click.echo(f"  {told}")
