"""What a change of records means, for the comment on a pull request."""

from os import environ
from pathlib import Path

import click

from local_offer.checks import plain_english
from local_offer.cli.folders import fail, folder_argument, read_offer, require_offer
from local_offer.council import today_from
from local_offer.intake.entry.pasted import taken_back
from local_offer.reading import read
from local_offer.reading.history.base import UnknownBaseError, base
from local_offer.review import Review, as_json, markdown, review, text
from local_offer.views.differences import Touched
from local_offer.views.secrets.discreet import without_secrets
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secrets import of_change


@click.command("review")
@folder_argument
@click.option("--base", required=True, metavar="REF", help="The branch, tag or commit to compare with, such as main.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="The form; markdown is for a comment on a pull request.",
)
def review_(folder: Path, base: str, form: str) -> None:
    """Say what changed in FOLDER since REF, as families will see it, and what would help most.

    Exits with 0 also when a record holds errors, of which it tells; 'local-offer check' ends with 1 then.
    """
    require_offer(folder, "name it")
    write = {"text": text, "markdown": markdown, "json": as_json}[form]
    click.echo(write(_review(folder, base)), nl=False)


def _review(folder: Path, ref: str) -> Review:
    try:
        with base(folder, ref) as was:
            offer, diagnostics = read_offer(folder, with_advice=True)
            before = read(was.folder, offer.council).offer
            touched = [Touched(path=change.path, what=change.what) for change in was.changes]
            more = taken_back(folder, was.folder, [one.path for one in touched], offer.contract)
            diagnostics = (*diagnostics, *more)
    except UnknownBaseError as wrong:
        fail(str(wrong), 2)
    today = today_from(environ)
    told = review(before, offer, touched, diagnostics, plain_english.NAMES, today)
    # What was hidden before stays so, whatever the change says of it.
    return without_secrets(told, Lookout(of_change(before, offer, today)))
