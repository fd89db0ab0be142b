"""From the national grid to degrees."""

from math import degrees as in_degrees

import pytest

from local_offer.views.national_grid import degrees, off_the_grid


def test_the_grid_is_undone_as_in_the_example_of_ordnance_survey() -> None:
    # "A guide to coordinate systems in Great Britain", annex C: 52 39 27.2531 N, 1 43 4.5177 E on Airy's ellipsoid.
    latitude, longitude = map(in_degrees, off_the_grid(651409.903, 313177.270))

    assert latitude * 3600 == pytest.approx(52 * 3600 + 39 * 60 + 27.2531, abs=0.0001)
    assert longitude * 3600 == pytest.approx(1 * 3600 + 43 * 60 + 4.5177, abs=0.0001)


@pytest.mark.parametrize(
    ("easting", "northing", "latitude", "longitude"),
    [
        # As pyproj 3.7.2 gave them, rounded to five places, without the correction grid:
        # Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True).transform(easting, northing)
        (651409.903, 313177.270, 52.65798, 1.71605),
        (90500, 10800, 49.9171, -6.31308),
        (180000, 33000, 50.15614, -5.08126),
        (400000, 0, 49.90024, -2.00134),
        (318000, 176000, 51.47699, -3.18212),
        (655000, 293000, 52.4753, 1.75351),
        (370409, 354748, 53.08912, -2.44328),
        (500000, 500000, 54.38568, -0.46166),
        (425000, 565000, 54.97898, -1.61093),
        (259000, 665000, 55.85751, -4.25422),
        (216600, 771200, 56.79609, -5.00471),
        (122000, 899000, 57.89352, -6.69307),
        (339921, 1181000, 60.50813, -3.09576),
    ],
)
def test_every_corner_of_the_country_lies_where_it_did(
    easting: float, northing: float, latitude: float, longitude: float
) -> None:
    assert degrees(easting, northing) == (latitude, longitude)


@pytest.mark.parametrize(
    ("easting", "northing", "latitude", "longitude"),
    [
        (370409, 354748, 53.08912, -2.44328),  # CW2 7LJ, Code-Point Open
        (529993, 183723, 51.53745, -0.12708),  # N1C 4BT
        (528589, 184465, 51.54444, -0.14704),  # NW1 8DP
    ],
)
def test_postcodes_lie_where_public_lists_have_them(
    easting: int, northing: int, latitude: float, longitude: float
) -> None:
    assert degrees(easting, northing) == pytest.approx((latitude, longitude), abs=0.00005)
