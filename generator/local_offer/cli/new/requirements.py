"""The list of what a council's folder installs."""

from pathlib import Path

import click

from local_offer.cli.folders import fail, into_option
from local_offer.new.requirements import renew
from local_offer.new.wheel import FOLDER, NotTheProgramError


@click.command("requirements")
@into_option
def new_requirements(folder: Path) -> None:
    """Write the requirements for the newest file of the program in wheels/, each line with its hash."""
    try:
        program, older = renew(folder)
    except NotTheProgramError as wrong:
        fail(str(wrong), 1)
    click.echo(f"requirements.txt and requirements-check.txt name {program}. Look at them with: git diff")
    for name in older:
        click.echo(f"{FOLDER}/{name} is no longer needed: git rm {FOLDER}/{name}")
