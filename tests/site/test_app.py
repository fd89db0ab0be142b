"""The site on the home screen of a phone."""

import json
from collections.abc import Mapping
from pathlib import Path

from tests.site.reading import ReadPage


def test_the_manifest_has_the_sites_name_colours_and_icons_that_are_there(
    town_site: Path, pages: Mapping[str, ReadPage]
) -> None:
    manifest = json.loads((town_site / "manifest.webmanifest").read_text(encoding="utf-8"))

    assert manifest["name"] == "Exampleshire SEND Local Offer"
    assert (manifest["background_color"], manifest["theme_color"]) == ("#fbf7f0", "#0b4650")
    for icon in manifest["icons"]:
        content = (town_site / icon["src"]).read_bytes()
        if icon["type"] == "image/png":  # whose width and height stand at this place
            assert icon["sizes"] == "x".join(str(int.from_bytes(content[at : at + 4])) for at in (16, 20))
    assert all(page.having("rel", "manifest") and page.having("rel", "apple-touch-icon") for page in pages.values())
