"""A new council's folder."""

from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import fail
from local_offer.council import today_from
from local_offer.files.folders import NotEmptyError
from local_offer.new.council import begin
from local_offer.schema import contract


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--council", required=True, help="The council's name, as families say it.")
@click.option("--gss", required=True, help="Its nine-character code from the Office for National Statistics.")
def init(folder: Path, council: str, gss: str) -> None:
    """Make FOLDER for another council: settings, two example records to replace, guides, workflows."""
    areas = contract().vocabularies["areas"]
    if not council.strip() or not council.isprintable():
        fail("the council needs a name, on one line", 2)
    if gss not in areas:
        near = [area for area in areas.terms.values() if council.strip().casefold() in area.title.casefold()]
        found = min(near, key=lambda area: len(area.title), default=None)
        fail(f"'{gss}' is not a council with education duties{f'; {found.id} is {found.title}' if found else ''}", 2)
    try:
        files = begin(folder, council.strip(), gss, today_from(environ))
    except NotEmptyError as wrong:
        fail(str(wrong), 1)
    click.echo(f"{files} files in {folder}. Go there, read README.md, and run: local-offer check")
