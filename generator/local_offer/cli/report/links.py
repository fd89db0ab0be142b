"""Which web addresses of records and guides work, and which have moved or stopped working."""

import sys
from collections.abc import Mapping
from datetime import date
from os import environ
from pathlib import Path

import click

from local_offer import files
from local_offer.cli.bar import Bar
from local_offer.cli.folders import fail, folder_argument, offer_of
from local_offer.cli.report.say import say
from local_offer.council import today_from
from local_offer.diagnostics import Diagnostic
from local_offer.exports.web_links import Places, answers_csv, links_json, links_markdown, links_text, to_mend
from local_offer.offer import published
from local_offer.reading import asking
from local_offer.reading.asking_all import Manners, ask_all
from local_offer.reading.web_answers import COLUMNS, NAME, answers_of
from local_offer.records.web_answer import LinkState, WebAnswer
from local_offer.views.web_links import places_of_links, renewed

_AT_ONCE = 25
"""So many answers are kept in one go."""
_FEW = 2
"""So few may all have stopped working on one day."""
_FORMS = {"text": links_text, "json": links_json, "markdown": links_markdown}


@click.command("links")
@folder_argument
@click.option(
    "--results", type=click.Path(path_type=Path, dir_okay=False),
    help="Where answers are kept; offer/links.csv if not said.",
)  # fmt: skip
@click.option("--no-asking", is_flag=True, help="Ask nothing: report what is kept.")
@click.option("--minutes", type=click.FloatRange(0.1, 600), default=20, show_default=True, help="For so long at most.")
@click.option(
    "--pause", type=click.FloatRange(0, 60), default=1, show_default=True,
    help="Seconds between two addresses of one site.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(list(_FORMS)), default="text",
    help="The report's form; markdown is for an issue.",
)  # fmt: skip
@click.option("--strict", is_flag=True, help="End with 3 when an address has stopped working.")
def report_links(
    folder: Path, results: Path | None, no_asking: bool, minutes: float, pause: float, form: str, strict: bool
) -> None:
    """Ask each web address of records and guides how it is, and keep the answers in a file.

    One address of a site is asked at a time, with a pause between, and no page is read. When the time is over, those
    that are left are asked first the next time. The site says of an address that it stopped working, and since when.
    """
    offer, today = offer_of(folder), today_from(environ)
    shown = published(offer, today)
    places = places_of_links(shown)
    file = results or folder / "offer" / NAME
    known = {address: answer for address, answer in _kept(file).items() if address in places}
    if not no_asking:
        _ask(file, places, known, Manners(pause=pause, minutes=minutes), today)
    say(_FORMS[form](known, places, today), offer, today)
    if strict and to_mend(known, places):
        sys.exit(3)


def _ask(file: Path, places: Places, known: dict[str, WebAnswer], manners: Manners, today: date) -> None:
    """Renews what is known, and keeps it as it goes: neither an end in the middle nor another run loses an answer."""
    _keep(file, places, known)  # first of all: a folder that cannot be written is told before anyone is asked
    before, waiting = dict(known), 0
    heard: dict[str, LinkState] = {}
    try:
        with Bar() as bar:
            for address, said in ask_all(places, before, asking.ask, manners):
                known[address] = renewed(address, said, before.get(address), today)
                heard[address] = said.state
                waiting += 1
                bar.show("Asking web addresses", len(heard), len(places))
                if waiting >= _AT_ONCE and not _is_cut_off(heard):
                    _keep(file, places, known)
                    waiting = 0
    finally:
        if not _is_cut_off(heard):
            _keep(file, places, known)
    if _is_cut_off(heard):
        fail(f"None of {len(heard)} addresses answered: is this machine connected? Nothing was kept.", 1)


def _is_cut_off(heard: Mapping[str, LinkState]) -> bool:
    """The fault is here and not with so many sites."""
    return len(heard) > _FEW and all(state in ("no-host", "no-answer") for state in heard.values())


def _keep(file: Path, places: Places, known: dict[str, WebAnswer]) -> None:
    for address, answer in _kept(file).items():
        if address in places and (address not in known or known[address].asked < answer.asked):
            known[address] = answer
    files.put(file, answers_csv(known.values(), COLUMNS))


def _kept(file: Path) -> Mapping[str, WebAnswer]:
    if not file.exists():
        return {}
    found = answers_of(file, str(file))
    if isinstance(found, Diagnostic):
        fail(f"{found.path}:{found.line}: {found.message}; {found.remedy}", 1)
    return found
