"""What is wrong with a council's records, and what of it can be mended at once."""

import re
import sys
from os.path import abspath
from pathlib import Path

import click

from local_offer.cli.folders import (
    counts_in_words,
    fail,
    read_offer,
    read_settings,
    require_offer,
)
from local_offer.diagnostics import Diagnostic
from local_offer.reading.names import is_of_a_record
from local_offer.schema import Contract
from local_offer.words import count

_IS_READ = re.compile(r"(offer|docs|translations)/|mkdocs\.yml$")


@click.command()
@click.argument("paths", metavar="[FILES or FOLDER]...", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab"]),
    default="text",
    help="How to say what is wrong; gitlab is a Code Quality report.",
)
@click.option(
    "--base",
    "ref",
    metavar="REF",
    help="Tell first what has changed since REF, such as HEAD^, and what it would take back.",
)
@click.option("--fix", is_flag=True, help="First mend what can mean only one thing, and say what was mended.")
def check(paths: tuple[Path, ...], form: str, ref: str | None, fix: bool) -> None:
    """Read and check the records of FOLDER. Exits with 0 when they are sound, 1 when not, 2 when misused.

    FOLDER is the council's, by default this one. FILES are records or guides: they alone are checked, beside the names
    of all others, while you write. What only shows beside what others say is told when FOLDER is checked.
    """
    if (fix or ref) and not all(path.is_dir() for path in paths):
        fail("--fix and --base look at the whole offer; name its folder", 2)
    folder, only = _asked(paths)
    if fix:
        _mend(folder, is_text=form == "text")
    offer, diagnostics = read_offer(folder, with_advice=True, only=only)
    if ref:
        changed, more = _changed_since(folder, ref, offer.contract)
        diagnostics = tuple(sorted((*more, *diagnostics), key=lambda one: not one.is_about(changed)))
    if form == "gitlab":
        from local_offer.exports import code_quality

        click.echo(code_quality(diagnostics), nl=False)
    for diagnostic in diagnostics if form != "gitlab" else ():
        click.echo({"json": diagnostic.as_json, "github": diagnostic.as_github}.get(form, diagnostic.as_text)())
    if form == "text" and diagnostics:
        click.echo(counts_in_words(diagnostics), err=True)
    if any(diagnostic.is_error for diagnostic in diagnostics):
        sys.exit(1)
    if read_settings(folder).warnings:
        fail(f"{folder / 'mkdocs.yml'} holds what nobody knows, and a build refuses that; take it out", 2)


def _asked(paths: tuple[Path, ...]) -> tuple[Path, frozenset[str]]:
    """The council's folder and the records that are named, by their paths in it; none where the whole offer is asked
    about, as it is by a file on which all hang, such as a list of places."""
    if len(paths) < 2 and all(path.is_dir() for path in paths):
        return next(iter(paths), Path()), frozenset()
    files = [Path(abspath(path)) for path in paths]  # noqa: PTH100 - a link is named as where it stands
    folder = next((above for above in files[0].parents if (above / "offer").is_dir()), Path())
    named = frozenset(file.relative_to(folder).as_posix() for file in files if file.is_relative_to(folder))
    if len(named) < len(set(files)) or any(file.is_dir() for file in files) or not all(map(_IS_READ.match, named)):
        fail("name one council's folder, or files of its offer", 2)
    return folder, named if all(map(is_of_a_record, named)) else frozenset()


def _changed_since(folder: Path, ref: str, contract: Contract) -> tuple[set[str], list[Diagnostic]]:
    """The files that have changed, and what they would take back of what stood there."""
    from local_offer.intake.entry.pasted import taken_back
    from local_offer.reading.history.base import UnknownBaseError, base

    try:
        with base(folder, ref) as was:
            changed = [change.path for change in was.changes]
            return set(changed), list(taken_back(folder, was.folder, changed, contract))
    except UnknownBaseError as wrong:
        fail(str(wrong), 2)


def _mend(folder: Path, *, is_text: bool) -> None:
    """Mends the records; where the output is for a program, what was mended goes beside it."""
    from local_offer import order

    require_offer(folder, "name it")
    number = 0
    for mended in order.mend(folder, read_offer(folder)[0].contract):
        click.echo(mended.as_text(), err=not is_text)
        number += 1
    if number:
        click.echo(f"{count(number, 'thing')} mended. Look at it with: git diff", err=True)
