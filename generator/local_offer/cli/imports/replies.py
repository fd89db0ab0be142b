"""What became of an entry that someone sent, in words for whoever takes it in."""

from collections.abc import Iterable

import click

from local_offer.cli.folders import fail
from local_offer.cli.imports.tell import tell_if_written
from local_offer.exports.entry.reply import diff
from local_offer.views.entry_reply import Reply, Told


def tell_reply(reply: Reply, *, write: bool) -> None:
    for file in reply.files:
        click.echo(_safe(f"{file.outcome}: {file.name}: {file.path}"))
        for line in diff(file):
            click.echo(_safe(f"  {line}"))
    for heading, told in (
        ("needed", reply.needed),
        ("left out", reply.refused),
        ("changed by others too", reply.clashes),
        ("for a person to read", reply.passed_on),
        ("advice", reply.advice),
    ):
        _tell_each(heading, told)
    if reply.needed:
        fail("Nothing was written: something is needed first.", 1)
    if not reply.files:
        fail("Nothing was written: no answer says something about an entry.", 1)
    tell_if_written(write=write)
    if reply.clashes:
        fail("Where others changed the same, nothing was changed. Say --accept to take what was sent.", 1)


def _tell_each(heading: str, told: Iterable[Told]) -> None:
    for one in told:
        remedy = f"; {one.remedy}" if one.remedy else ""
        click.echo(_safe(f"{heading}: {one.label}: {one.message}{remedy}"))
        for line in one.answer.splitlines():
            click.echo(_safe(f"  > {line}"))


def _safe(line: str) -> str:
    """Nothing that could play with a terminal."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in line)
