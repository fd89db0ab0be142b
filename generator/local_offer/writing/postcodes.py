"""Where postcodes lie, as `offer/postcodes.csv` holds it."""

from collections.abc import Iterable, Iterator

from local_offer.records import PostcodeDistrict

HEADER = "postcode,latitude,longitude,area"


def postcode_list(districts: Iterable[PostcodeDistrict]) -> str:
    return "".join(f"{line}\n" for line in (HEADER, *_lines(districts)))


def _lines(districts: Iterable[PostcodeDistrict]) -> Iterator[str]:
    for district in districts:
        columns = zip(district.ends, district.latitudes, district.longitudes, district.areas, strict=True)
        for end, latitude, longitude, area in columns:
            yield f"{district.name} {end},{latitude / 10_000:.4f},{longitude / 10_000:.4f},{area}"
