"""A table of official figures."""

from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import into_option, offer_of
from local_offer.cli.imports.options import accept_option, file_argument, rows_of, write_option
from local_offer.cli.imports.tell import tell_if_written
from local_offer.council import today_from
from local_offer.intake.figures import FiguresStep, take_in_figures


@click.command("figures")
@file_argument
@into_option
@write_option
@accept_option
def import_figures(file: Path, folder: Path, write: bool, accept: bool) -> None:
    """Official figures from FILE: a CSV with the columns that `report figures --format csv` writes.

    A series that the check would refuse is not written, such as one with a number of people under six.
    """
    rows = rows_of(file, ("series", "period", "value"))
    offer = offer_of(folder)
    steps, left_out = take_in_figures(folder, offer, rows, today_from(environ), write=write, accept=accept)
    for step in steps:
        _tell(step, accept=accept)
    for line in left_out:
        click.echo(f"row {line.row}: left out: {line.reason}")
    added = sum(len(step.series.added) for step in steps if not step.refused)
    differing, refused = sum(len(step.series.differing) for step in steps), sum(bool(step.refused) for step in steps)
    click.echo(f"{added} new numbers, {differing} that differ, {refused} series refused")
    tell_if_written(write=write)


def _tell(step: FiguresStep, *, accept: bool) -> None:
    for said in step.refused:
        click.echo(f"{step.path}: refused: {said}")
    for said in () if step.refused else step.series.added:
        click.echo(f"{step.path}: new: {said}")
    for said in step.series.differing:
        click.echo(f"{step.path}: {'changed' if accept and not step.refused else 'differs'}: {said}")
