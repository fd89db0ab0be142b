"""A postcode is compared with the council's own list, and nothing is told of a place that is hidden."""

import pytest
from tests.folder import Folder, service

SETTINGS = """\
site_name: Cheshire East
plugins:
  - local-offer:
      council: {name: Cheshire East, gss: E06000049}
      demonstration: An example.
"""
LIST = "postcode,latitude,longitude,area\nCW10 0AA,53.2000,-2.4500,E06000049\nCW10 9ZZ,53.1900,-2.4800,E06000050\n"


@pytest.mark.parametrize(
    ("location", "told"),
    [
        ("{postcode: CW10 0AA, area: E06000049}", ""),
        ("{postcode: CW10 9ZZ, area: E06000049}", "the postcode CW10 9ZZ is not in Cheshire East"),
        ("{postcode: CW10 9ZZ}", "the postcode CW10 9ZZ lies outside Cheshire East"),
        ("{postcode: CW10 9ZZ, precision: district}", ""),
        ("{postcode: EC1N 8BA, area: E06000049, precision: hidden}", ""),
        # One that is newer than the list, in a district of two councils.
        ("{postcode: CW10 1AA, area: E06000049}", ""),
        ("{postcode: CW10 0AA, position: {latitude: 53.21, longitude: -2.46}}", ""),
        (
            "{postcode: CW10 0AA, position: {latitude: 51.5, longitude: -0.1}}",
            "the position lies far from the postcode",
        ),
    ],
)
def test_the_councils_list_decides_and_what_is_hidden_stays_so(folder: Folder, location: str, told: str) -> None:
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    folder.write("postcodes.csv", LIST)
    folder.write("services/a.yaml", service(locations=f"[{location}]"))

    lines = [line for line in folder.told() if "postcode-elsewhere" in line]

    assert bool(lines) == bool(told)
    assert all(told in line for line in lines)
