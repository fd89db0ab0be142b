"""A poster for a month, as a PDF."""

from dataclasses import replace
from datetime import datetime
from os import environ
from pathlib import Path

import click

from local_offer import files
from local_offer.cli.bar import Bar
from local_offer.cli.folders import fail, folder_argument, offer_of
from local_offer.council import today_from
from local_offer.printing import CannotPrintError, NoPressError, note_on
from local_offer.reading.history.history import history
from local_offer.site.handover.door import GivenAwayError
from local_offer.site.shelf.booklets import KEPT
from local_offer.site.shelf.posters import posters


@click.command()
@folder_argument
@click.option("--place", multiple=True, metavar="TOWN", help="For this town, by its id, such as crewe.")
@click.option("--month", type=click.DateTime(["%Y-%m"]), metavar="MONTH", help="Such as 2026-11. [default: this month]")
@click.option(
    "--into",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("posters"),
    help="The folder into which they go. [default: posters]",
)
def poster(folder: Path, place: tuple[str, ...], month: datetime | None, target: Path) -> None:
    """Make posters for hubs and surgeries: what is new near a town this month, on one sheet in large print. Without
    --place: one for each town near which something is new."""
    today = today_from(environ)
    read = offer_of(folder)
    offer = replace(read, history=history(folder, read, today))
    for id in place:
        if id not in offer.place_by_id:
            fail(f"--place {id}: there is no place of that name here", 2)
    asked = month.date() if month else today
    count = 0
    blank: list[str] = []
    try:
        with Bar() as bar:
            for made in posters(offer, place, asked, today, folder / KEPT, bar.show):
                target.mkdir(parents=True, exist_ok=True)
                files.put(target / f"{made.poster.id}.pdf", made.pdf.content)
                count += 1
                blank.append(made.pdf.blank)
    except (NoPressError, CannotPrintError, GivenAwayError) as wrong:
        fail(str(wrong), 1)
    if note := note_on(blank):
        click.echo(note, err=True)
    click.echo(f"{count} posters in {target}" if count != 1 else f"1 poster in {target}", err=True)
