"""The site on the home screen of a phone."""

import json
from collections.abc import Mapping
from pathlib import Path

from tests.site.reading import ReadPage

from local_offer import theme


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


def test_pages_in_other_languages_let_a_device_keep_them_as_others_do() -> None:
    files = (Path(theme.__file__).with_name(name) for name in ("base.html", "other_language.html"))
    frames = [file.read_text(encoding="utf-8") for file in files]

    (line,) = {line for frame in frames for line in frame.splitlines() if "data-worker" in line}
    assert all(line in frame for frame in frames)


def test_the_page_for_missing_pages_is_no_copy_of_a_page(town_site: Path) -> None:
    assert '<meta name="local-offer" content="not-kept">' in (town_site / "404.html").read_text(encoding="utf-8")
