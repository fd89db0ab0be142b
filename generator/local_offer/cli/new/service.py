"""A new service's file, from a few answers, to be filled in by hand."""

import sys
from pathlib import Path
from typing import Any

import click

from local_offer.cli.folders import into_option, read_offer, require_offer
from local_offer.cli.new import ask
from local_offer.cli.new.record import begin_file, check_id, take_given, today


@click.command("service")
@click.argument("id", required=False)
@into_option
@click.option("--name", help="The service's name.")
@click.option("--summary", help="What it is and for whom, in one or two sentences.")
@click.option("--organisation", help="The id or the name of an organisation of the offer.")
@click.option("--topic", "topics", multiple=True, help="A topic, by its id or title. Can be given again.")
@click.option("--coverage", help="Whom it serves: local, neighbouring, regional, national or online.")
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
    require_offer(folder, "name it with --into")
    offer, _ = read_offer(folder)
    said: dict[str, Any] = {"name": name, "summary": summary, "topics": list(topics), "coverage": coverage}
    said |= {"organisation": organisation, "sources": source}
    given = take_given(offer, "service", said)
    if not given and sys.stdin.isatty():
        check_id(folder, "service", id)
        given = ask.service(offer, today())
        if given.pop("has_new_organisation", False):
            click.echo("\nNow the new organisation.")
            asked = ask.organisation(offer, today())
            given["organisation"] = begin_file(folder, "organisation", None, asked, offer).stem
    begin_file(folder, "service", id, given, offer)
    click.echo("Fill in the rest, then run: local-offer check")
