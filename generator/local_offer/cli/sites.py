"""From a council's folder to its site: check, build, serve."""

import logging
import sys
from os import environ
from pathlib import Path

import click

from local_offer import order, plugin
from local_offer.cli.bar import Bar
from local_offer.cli.folders import counted, fail, folder_argument, needs_offer, sound
from local_offer.exports import code_quality
from local_offer.pages.words import count
from local_offer.site.swap import beside, wrong_target


@click.command()
@folder_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab"]),
    default="text",
    help="How to say what is wrong; gitlab is a Code Quality report.",
)
@click.option("--fix", is_flag=True, help="First mend what can mean only one thing, and say what was mended.")
def check(folder: Path, form: str, fix: bool) -> None:
    """Read and check the records of FOLDER. Exits with 0 when they are sound, 1 when not, 2 when misused."""
    if fix:
        _mend(folder, is_text=form == "text")
    _, diagnostics = sound(folder, with_advice=True)
    if form == "gitlab":
        click.echo(code_quality(diagnostics), nl=False)
    for diagnostic in diagnostics if form != "gitlab" else ():
        click.echo({"json": diagnostic.as_json, "github": diagnostic.as_github}.get(form, diagnostic.as_text)())
    if form == "text" and diagnostics:
        click.echo(counted(diagnostics), err=True)
    sys.exit(any(diagnostic.is_error for diagnostic in diagnostics))


def _mend(folder: Path, *, is_text: bool) -> None:
    """Mends the records; where the output is for a program, what was mended goes beside it."""
    needs_offer(folder, "name it")
    number = 0
    try:
        for mended in order.mend(folder, sound(folder)[0].contract):
            click.echo(mended.as_text(), err=not is_text)
            number += 1
    except order.UnwritableError as wrong:
        fail(str(wrong), 1)
    if number:
        click.echo(f"{count(number, 'thing')} mended. Look at it with: git diff", err=True)


@click.command()
@folder_argument
@click.option("--site-dir", type=click.Path(path_type=Path, file_okay=False), help="Where the site goes.")
def build(folder: Path, site_dir: Path | None) -> None:
    """Build FOLDER's site. When anything fails, the site that was there stays as it was."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)  # what MkDocs says of the council's own pages
    try:
        target = site_dir or plugin.site_dir_of(folder)
        if wrong := wrong_target(folder, target):
            fail(wrong, 2)
        with beside(target) as new, Bar() as bar:
            pages = plugin.build(folder, new, plugin.today_from(environ), bar.show)
    except plugin.UnsoundOfferError:
        fail("Run 'local-offer check' to see the errors alone.", 1)
    except plugin.BadFolderError as wrong:
        fail(str(wrong), 2)
    except plugin.StoppedError as stopped:
        fail(f"{stopped}\nThe site that was there stays as it was.", 1)
    click.echo(f"{pages} pages in {target}", err=True)


@click.command()
@folder_argument
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
def serve(folder: Path, address: str) -> None:
    """Show FOLDER's site in a browser and build it anew after each edit."""
    click.echo(f"http://{address}/ follows your edits. Stop it with Ctrl+C.")
    try:
        plugin.serve(folder, address)
    except plugin.UnsoundOfferError as unsound:
        fail(str(unsound), 1)
    except plugin.BadFolderError as wrong:
        fail(str(wrong), 2)
