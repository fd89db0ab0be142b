"""An entry that someone sent by e-mail, or as a file of text."""

import sys
from datetime import datetime
from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import council_offer, fail, into_option
from local_offer.cli.imports.options import accept_sent_option, below_option, dated_option, write_option
from local_offer.cli.imports.replies import tell_reply
from local_offer.council import today_from
from local_offer.files import content_of
from local_offer.imports.entry.issue import Issue
from local_offer.imports.entry.mail import LARGEST, UnreadableError, records_in
from local_offer.imports.entry.texts import RecordText
from local_offer.intake.entry.entry import Sent, take_in_entry
from local_offer.intake.entry.texts import Sending

_MOST = 100
_STDIN = "-"


@click.command("entry")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@into_option
@write_option
@dated_option("The day on which it was sent. [default: today]")
@below_option("local")
@accept_sent_option
def import_entry(
    files: tuple[Path, ...], folder: Path, write: bool, dated: datetime | None, below: str, accept: bool
) -> None:
    """An entry from FILE..., as the form on the website makes it: a file of text, or a saved letter (.eml).

    A letter may hold it in its words or as a file that is attached. Use - for what is pasted. Each difference is shown,
    field by field. Where the record was changed since the entry was begun, fields that one side changed are brought
    together; what both changed stands as it is, is told, and ends the command with 1. So does what is needed first.
    """
    found = [record for file in dict.fromkeys(files) for record in _records(file)]
    offer = council_offer(folder)
    today = today_from(environ)
    reply = take_in_entry(
        folder,
        offer,
        Issue(records=tuple(dict.fromkeys(found))),
        Sent(day=dated.date() if dated else today),
        sending=Sending(below=below, most=_MOST, is_public=False, accept=accept),
        today=today,
        write=write,
    )
    tell_reply(reply, write=write)


def _records(file: Path) -> tuple[RecordText, ...]:
    try:
        return records_in(sys.stdin.buffer.read(LARGEST + 1) if str(file) == _STDIN else content_of(file, LARGEST))
    except OSError as error:
        fail(f"{file}: the file cannot be read: {error.strerror}", 1)
    except UnreadableError as wrong:
        fail(f"{file}: {wrong}", 1)
