"""The council's folder that a command is given, and the offer in it."""

import sys
from collections.abc import Collection
from os import environ
from pathlib import Path
from typing import Never

import click

from local_offer.cli.bar import Bar
from local_offer.council import BadFolderError, Settings, examine, settings_of, today_from
from local_offer.diagnostics import Diagnostic, count_of
from local_offer.files.links import leads_out
from local_offer.offer import Offer
from local_offer.reading import read
from local_offer.words import count

folder_argument = click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True), default=".")
into_option = click.option(
    "--into",
    "folder",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=".",
    help="The council's folder. [default: this one]",
)


def read_settings(folder: Path) -> Settings:
    try:
        return settings_of(folder)
    except BadFolderError as wrong:
        fail(str(wrong), 2)


def read_offer(
    folder: Path, *, with_advice: bool = False, only: Collection[str] = ()
) -> tuple[Offer, tuple[Diagnostic, ...]]:
    """The offer and what is wrong with it, or with the records at the paths in `only`; and first what is odd in the
    settings."""
    council = _warned_of(read_settings(folder)).council
    with Bar() as bar:
        return examine(folder, council, today_from(environ), progress=bar.show, with_advice=with_advice, only=only)


def _warned_of(settings: Settings) -> Settings:
    for warning in settings.warnings:
        click.echo(warning, err=True)
    return settings


def offer_of(folder: Path) -> Offer:
    """The offer without the records that are at fault, of which word is given."""
    require_offer(folder, "name it")
    council = _warned_of(read_settings(folder)).council
    with Bar() as bar:
        offer = read(folder, council, progress=bar.show).offer
    if offer.unsound:  # only then the offer as a whole need be looked at
        _, diagnostics = examine(folder, council, today_from(environ))
        click.echo(f"{counts_in_words(diagnostics)}: records at fault are left out. Run: local-offer check", err=True)
    return offer


def require_offer(folder: Path, other_way: str) -> None:
    if leads_out(folder / "offer", folder):
        fail(f"{folder / 'offer'}: this is a link that leads out of the folder; put the records themselves here", 2)
    if not (folder / "offer").is_dir():
        fail(f"{folder}: there is no 'offer' folder here; run this in a council's folder, or {other_way}", 2)


def council_offer(folder: Path) -> Offer:
    """The offer into which records may be taken: each of them has a file of its own."""
    offer = offer_of(folder)
    if not offer.council.gss:
        fail(f"{folder / 'mkdocs.yml'} does not say which council this is; set 'gss' under 'council'", 2)
    if offer.unfiled:
        file = min(offer.unfiled.values())
        fail(f"{file} holds records that have no file of their own yet; first run: local-offer check --fix", 1)
    return offer


def counts_in_words(diagnostics: Collection[Diagnostic]) -> str:
    return ", ".join(count(count_of(level, diagnostics), level) for level in ("error", "warning"))


def fail(message: str, code: int) -> Never:
    click.echo(message, err=True)
    sys.exit(code)
