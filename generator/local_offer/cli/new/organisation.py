"""A new organisation's file, from a few answers, to be filled in by hand."""

import sys
from pathlib import Path

import click

from local_offer.cli.folders import into_option, read_offer, require_offer
from local_offer.cli.new import ask
from local_offer.cli.new.record import begin_file, check_id, take_given, today


@click.command("organisation")
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
    require_offer(folder, "name it with --into")
    offer, _ = read_offer(folder)
    given = take_given(offer, "organisation", {"name": name, "kind": kind, "sources": source})
    if not given and sys.stdin.isatty():
        check_id(folder, "organisation", id)
        given = ask.organisation(offer, today())
    begin_file(folder, "organisation", id, given, offer)
    click.echo("Fill in the rest, then run: local-offer check")
