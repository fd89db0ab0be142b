"""An entry that someone sent with the form on the code host."""

import re
from datetime import datetime
from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import council_offer, fail, into_option
from local_offer.cli.imports.options import accept_sent_option, below_option, dated_option, file_argument, write_option
from local_offer.cli.imports.replies import tell_reply
from local_offer.council import today_from
from local_offer.exports.entry.reply import entry_reply
from local_offer.files import content_of, put
from local_offer.imports.entry.issue import issue
from local_offer.intake.entry.entry import Sent, take_in_entry
from local_offer.intake.entry.texts import Sending
from local_offer.reading.text import LARGEST
from local_offer.views.questions import questions


@click.command("issue")
@file_argument
@into_option
@write_option
@dated_option("The day on which it was sent. [default: today]")
@click.option("--address", default="", help="The web address of the issue, which becomes the source of its facts.")
@click.option(
    "--report", type=click.Path(path_type=Path, dir_okay=False), help="Write an answer to the sender here, as Markdown."
)  # fmt: skip
@below_option("local")
@accept_sent_option
def import_issue(
    file: Path,
    folder: Path,
    write: bool,
    dated: datetime | None,
    address: str,
    report: Path | None,
    below: str,
    accept: bool,
) -> None:
    """An entry from FILE, the text of an issue that was made with the form for entries.

    What was answered takes the place of what stands in an entry, and both are shown. What cannot be used is told.
    Ends with 1 when something is needed before an entry can be made, and when others changed the same field since.
    """
    if address and not re.fullmatch(r"https?://[\w.-]+(:\d+)?/[\w./-]*", address):
        fail(f"--address: '{address}' is no web address of an issue", 2)
    offer = council_offer(folder)
    today = today_from(environ)
    sent = Sent(day=dated.date() if dated else today, address=address)
    answers = issue(_text(file), questions(offer.contract))
    sending = Sending(below=below, accept=accept)
    reply = take_in_entry(folder, offer, answers, sent, sending=sending, today=today, write=write)
    if report:
        put(report, entry_reply(reply))
    tell_reply(reply, write=write)


def _text(file: Path) -> str:
    """Whatever bytes it holds: what is no text is shown as a sign for that."""
    try:
        content = content_of(file, LARGEST)
    except OSError as error:
        fail(f"{file}: the file cannot be read: {error.strerror}", 1)
    if len(content) > LARGEST:
        fail(f"{file}: the text is larger than {LARGEST // 1024} KB, which no issue is", 1)
    return content.decode("utf-8-sig", "replace")
