"""The drawings: small, in the theme's colours, and nothing in them that a page may not hold."""

import re

import pytest

from local_offer.theme.art.art import HERE, NAMES, art, known


def test_there_are_drawings_of_every_age_band() -> None:
    assert {"age-0", "age-5", "age-11", "age-16", "age-19"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_is_small_silent_and_takes_the_colours_of_the_theme(name: str) -> None:
    drawn = art(name)

    assert (HERE / f"{name}.svg").stat().st_size < 3072
    assert drawn.startswith('<svg class="lo-art" aria-hidden="true" viewBox="0 0 ')
    assert not re.search(r"<(?!/?svg|/?path|/?g\b)|style=| id=| on\w+=|href|data:", drawn)
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawn)) <= {
        "none",
        *re.findall(r"var\(--lo-art-\w+,#[0-9a-f]{3,6}\)", drawn),
    }


def test_a_name_that_no_drawing_has_is_none() -> None:
    assert (known("bus"), known("dragon"), known(None)) == ("bus", "", "")
    with pytest.raises(FileNotFoundError):
        art("dragon")
