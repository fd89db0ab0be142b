"""Icons are found by the names of Material's reference, and give a drawing and nothing else."""

from importlib.util import find_spec
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest

from local_offer.checks import guide_markdown
from local_offer.theme import material_icons
from local_offer.theme.material_icons import icon, nearest_icon


@pytest.mark.parametrize(
    "name",
    ["material-phone", "octicons-heart-24", "simple-youtube", "fontawesome-solid-phone", "fontawesome-brands-youtube"],
)
def test_each_set_has_its_icons_by_name(name: str) -> None:
    drawn = icon(name)

    assert drawn is not None
    assert drawn.get("aria-hidden") == "true"
    assert {part.tag for part in drawn} == {"path"}
    assert len(tostring(drawn)) > 100


@pytest.mark.parametrize(
    "name",
    ["material-telefone", "smile", "material-", "fontawesome-phone", "material-../logo", "logo", "material-PHONE", ""],
)
def test_a_name_that_no_set_has_gives_nothing(name: str) -> None:
    assert icon(name) is None


def test_a_slip_in_a_name_is_met_with_the_nearest_icon() -> None:
    assert nearest_icon("material-phon") == "material-phone"
    assert nearest_icon("fontawesome-brand-youtube") == "fontawesome-brands-youtube"
    assert nearest_icon("material-zzzzzzzzzzzzzzzzzz") == ""
    assert nearest_icon("nothing-phone") == ""


def test_where_the_theme_is_not_installed_no_icon_is_said_to_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    material_icons._folder.cache_clear()
    monkeypatch.setattr(material_icons, "find_spec", lambda name: None)

    told = list(guide_markdown.of_page("Ring :material-nothing-like-it: now.", 1, "docs/guides/a.md", ()))

    monkeypatch.undo()
    material_icons._folder.cache_clear()
    assert told == []
    assert list(guide_markdown.of_page("Ring :material-nothing-like-it: now.", 1, "docs/guides/a.md", ()))


def test_every_icon_of_the_package_is_known_by_its_name_and_can_be_drawn() -> None:
    spec = find_spec("material")
    assert spec
    folder = Path((spec.submodule_search_locations or [""])[0]) / "templates" / ".icons"
    files = [file.relative_to(folder).with_suffix("") for file in folder.rglob("*.svg") if file.parent != folder]

    names = {"-".join(file.parts) for file in files}

    assert len(names) > 10_000
    assert [name for name in sorted(names)[::97] if icon(name) is None] == []
    assert {name for group in material_icons.SETS for name in material_icons._names(group)} == names
