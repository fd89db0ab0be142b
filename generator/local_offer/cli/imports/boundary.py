"""The council's outline, from a national file of outlines."""

from datetime import datetime
from pathlib import Path

import click

from local_offer import imports, writing
from local_offer.cli.folders import council_offer, fail, into_option
from local_offer.cli.imports.options import dated_option, file_argument, write_option
from local_offer.cli.imports.tell import tell_if_written
from local_offer.diagnostics import fault
from local_offer.files import put
from local_offer.offer import Offer
from local_offer.reading.outlines.boundary import PATH, holds_places, require_outline
from local_offer.reading.outlines.geojson import Polygon, WrongShapeError
from local_offer.reading.outlines.national_outlines import OutlineError, area_in
from local_offer.words import count


@click.command("boundary")
@file_argument
@into_option
@write_option
@click.option("--source", required=True, help="Who publishes the file and what it is called.")
@click.option(
    "--licence", default="Open Government Licence v3.0", show_default=True, help="Under which it may be used."
)
@click.option("--url", default="", help="The address of the file or of its page.")
@dated_option("The day from which the outline holds, or on which the file was saved.")
def import_boundary(
    file: Path, folder: Path, write: bool, source: str, licence: str, url: str, dated: datetime | None
) -> None:
    """The council's outline from FILE, GeoJSON with the areas of many councils or with yours alone.

    The area with the council's code (gss in mkdocs.yml) is taken, made as simple as a map needs, and takes the place
    of the outline that was there.
    """
    offer = council_offer(folder)
    polygons = _polygons(file, offer)
    simple = imports.simplified(polygons)
    rings = tuple(ring for polygon in simple for ring in polygon)
    if not holds_places(rings, offer.places, offer.postcodes, offer.council.gss):
        fail(_in_words(file, WrongShapeError("holds-nothing")), 1)
    click.echo(f"{offer.title_of('areas', offer.council.gss)}: {_kept(polygons, simple)}")
    if write:
        said = {"gss": offer.council.gss, "source": source, "url": url, "licence": licence}
        said |= {"date": f"{dated:%Y-%m-%d}"} if dated else {}
        text = writing.outline_text(simple, {name: value for name, value in said.items() if value})
        put(folder / PATH, text, within=folder / "offer")
        click.echo(f"Name it under 'attribution' in mkdocs.yml as its licence asks: {source}, {licence}")
    tell_if_written(write=write)


def _polygons(file: Path, offer: Offer) -> tuple[Polygon, ...]:
    try:
        polygons = area_in(file, offer.council.gss)
        rings = tuple(ring for polygon in polygons for ring in polygon)
        require_outline(rings, most=sum(map(len, rings)))
    except OutlineError as wrong:
        fail(f"{file}: {wrong}", 1)
    except WrongShapeError as wrong:
        fail(_in_words(file, wrong), 1)
    return polygons


def _in_words(file: Path, wrong: WrongShapeError) -> str:
    said = fault(f"not-an-outline/{wrong.way}", str(file), **wrong.filled)  # type: ignore[arg-type]
    return f"{file}: {said.message}; {said.remedy}"


def _kept(before: tuple[Polygon, ...], after: tuple[tuple[imports.Ring, ...], ...]) -> str:
    points = (sum(len(ring) for polygon in polygons for ring in polygon) for polygons in (before, after))
    had, has = points
    gone = len(before) - len(after)
    small = f"; {count(gone, 'island')} too small for a map left out" if gone else ""
    return f"{has:,} of {had:,} points kept{small}"
