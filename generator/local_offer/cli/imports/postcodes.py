"""Where postcodes lie, from a national list."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from local_offer import imports, writing
from local_offer.cli.folders import council_offer, fail, into_option
from local_offer.cli.imports.options import write_option
from local_offer.cli.imports.tell import tell_if_written
from local_offer.files import put
from local_offer.offer import Offer
from local_offer.reading.postcodes import LARGEST, PATH
from local_offer.reading.tables.table import TableError, cells
from local_offer.records import PostcodeDistrict
from local_offer.views.gazetteer import Gazetteer
from local_offer.words import count


@click.command("postcodes")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@into_option
@write_option
@click.option(
    "--within", default=3.0, show_default=True, type=click.FloatRange(0, 30),
    help="A district that comes within so many miles of the outline is taken.",
)  # fmt: skip
def import_postcodes(files: tuple[Path, ...], folder: Path, write: bool, within: float) -> None:
    """Where postcodes lie, from FILE: the ONS Postcode Directory or Code-Point Open, whole or in parts.

    Takes whole districts in and near the council's outline. The list that was there before is replaced.
    """
    offer = council_offer(folder)
    districts = _postcodes_near(offer, folder, files, within)
    text = writing.postcode_list(districts)
    if len(text) > LARGEST:
        fail(f"{LARGEST // 1024} KB would not hold so many; come nearer to the outline with --within", 1)
    own = sum(area == offer.council.gss for district in districts for area in district.areas)
    total = sum(len(district.ends) for district in districts)
    click.echo(f"{count(total, 'postcode')} of {count(len(districts), 'district')}, {own} of them of the council")
    if total and not own:
        click.echo(
            f"Warning: none of them has the council's code, {offer.council.gss}; the codes there are "
            f"{_commonest(districts)}. Is the list older than the council, or of another part of the country?"
        )
    if write:
        put(folder / PATH, text, within=folder / "offer")
    tell_if_written(write=write)


def _commonest(districts: Sequence[PostcodeDistrict]) -> str:
    codes = Counter(area for district in districts for area in district.areas if area)
    return ", ".join(f"{code} ({number:,})" for code, number in codes.most_common(3)) or "blank"


def _postcodes_near(offer: Offer, folder: Path, files: Sequence[Path], within: float) -> Sequence[PostcodeDistrict]:
    if not offer.boundary:
        fail(f"{folder / 'offer' / 'boundary.geojson'}: the council's outline is needed to know what is near", 2)
    named = ", ".join(map(str, files))
    try:
        named_council = Gazetteer(offer).named
        districts = imports.postcodes(map(cells, files), offer.council.gss, offer.boundary, within, named_council)
    except TableError as wrong:
        fail(str(wrong), 1)
    except ValueError as wrong:
        fail(f"{named}: {wrong}", 1)
    return districts or fail(f"{named}: no postcode there is near the council", 1)
