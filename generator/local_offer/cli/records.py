"""New records, to be filled in by hand."""

from pathlib import Path

import click

from local_offer import writing
from local_offer.cli.folders import fail, into_option, needs_offer, sound
from local_offer.reading.names import wrong_id


@click.group()
def new() -> None:
    """Begin a new record."""


@new.command("service")
@click.argument("id")
@into_option
@click.option("--name", help="The service's name.")
def new_service(id: str, folder: Path, name: str | None) -> None:
    """Write a service file to fill in, with its help beside each field. ID becomes part of its address."""
    if wrong := wrong_id(id):
        fail(wrong, 2)
    needs_offer(folder, "name it with --into")
    taken = next((folder / "offer" / "services").rglob(f"{id}.yaml"), None)
    if taken:
        fail(f"{taken} is there already; choose another id", 1)
    file = folder / "offer" / "services" / f"{id}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    given = {"name": name or id.replace("-", " ").capitalize()}
    schema = sound(folder)[0].contract.schemas["service"]
    file.write_text(writing.skeleton(schema, given), encoding="utf-8", newline="\n")
    click.echo(f"{file}\nFill it in, then run: local-offer check")
