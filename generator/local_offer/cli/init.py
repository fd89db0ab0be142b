"""A new council's folder."""

from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import fail
from local_offer.council import today_from
from local_offer.files.folders import NotEmptyError
from local_offer.new.council import begin
from local_offer.new.wheel import FOLDER, NotTheProgramError, awaited, installed_from
from local_offer.schema import contract
from local_offer.schema.area import word_for, wrong_word


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--council", required=True, help="The council's name, as families say it.")
@click.option("--gss", required=True, help="Its nine-character code from the Office for National Statistics.")
@click.option("--area", default="", help="What it serves, in a word: county, borough, city. [default: by its code]")
@click.option(
    "--wheel",
    type=click.Path(path_type=Path),
    help="The program's own file, which is laid into FOLDER. [default: the one from which it was installed]",
)
def init(folder: Path, council: str, gss: str, area: str, wheel: Path | None) -> None:
    """Make FOLDER for another council: settings, two example records to replace, guides, workflows."""
    areas = contract().vocabularies["areas"]
    if not council.strip() or not council.isprintable():
        fail("the council needs a name, on one line", 2)
    if gss not in areas:
        near = [area for area in areas.terms.values() if council.strip().casefold() in area.title.casefold()]
        found = min(near, key=lambda area: len(area.title), default=None)
        fail(f"'{gss}' is not a council with education duties{f'; {found.id} is {found.title}' if found else ''}", 2)
    if wrong := wrong_word(area) if area else "":
        fail(wrong, 2)
    program = wheel or installed_from()
    try:
        files = begin(folder, council.strip(), gss, today_from(environ), program, area)
    except (NotEmptyError, NotTheProgramError) as wrong:
        fail(str(wrong), 1)
    click.echo(f"{files} files in {folder}. Go there, read README.md, and run: make check")
    click.echo(f"Its pages say “in the {area or word_for(gss)}”; council: area in mkdocs.yml holds that word")
    if program:
        click.echo(f"It runs {program.name} and nothing else of its name; for a newer one see docs/councils/program.md")
    else:
        remedy = f"put it into {folder / FOLDER}, then run: local-offer new requirements --into {folder}"
        click.echo(f"{awaited().name} is not there yet, so `make` can install nothing; {remedy}", err=True)
