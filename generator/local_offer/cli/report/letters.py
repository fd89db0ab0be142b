"""Letters that ask providers to check their entries."""

from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import fail, folder_argument, offer_of, read_settings
from local_offer.cli.report.say import say
from local_offer.council import today_from
from local_offer.exports import letters_csv, letters_json, letters_text
from local_offer.offer import published
from local_offer.views.letters import letters


@click.command("letters")
@folder_argument
@click.option("--provider", help="Only the letter to this organisation, or to this school: its id.")
@click.option("--due", "only_due", is_flag=True, help="Only to those with an entry that is due or was never checked.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The letters' form.")
def report_letters(folder: Path, provider: str | None, only_due: bool, form: str) -> None:
    """A letter to each provider that asks it to check its entries, made for mail merge."""
    offer, today = offer_of(folder), today_from(environ)
    written = letters(published(offer, today), today)
    if provider is not None:
        written = tuple(letter for letter in written if letter.provider == provider)
        if not written:
            fail(f"'{provider}' provides nothing that is listed; give an organisation's id, or a school's", 2)
    if only_due:
        written = tuple(letter for letter in written if letter.due)
    write = {"text": letters_text, "json": letters_json, "csv": letters_csv}[form]
    say(write(written, offer.council, read_settings(folder).site_url), offer, today)
