"""What is wrong with a council's records, and what of it can be mended at once."""

import sys
from pathlib import Path

import click

from local_offer.cli.folders import (
    counts_in_words,
    fail,
    folder_argument,
    read_offer,
    read_settings,
    require_offer,
)
from local_offer.diagnostics import Diagnostic
from local_offer.schema import Contract
from local_offer.words import count


@click.command()
@folder_argument
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
def check(folder: Path, form: str, ref: str | None, fix: bool) -> None:
    """Read and check the records of FOLDER. Exits with 0 when they are sound, 1 when not, 2 when misused."""
    if fix:
        _mend(folder, is_text=form == "text")
    offer, diagnostics = read_offer(folder, with_advice=True)
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
