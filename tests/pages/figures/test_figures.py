"""Pages of official figures: every number stands in a table, and a drawing shows what the table says."""

import re
from dataclasses import replace

from tests.folder import SOUND, TODAY, read

from local_offer.offer import Offer
from local_offer.pages.figures import figures, school_places
from local_offer.pages.figures.chart import BOTTOM, MOST_MARKED, TOP, chart
from local_offer.records import Figure, Series
from local_offer.records.parts import Source
from local_offer.views.figures.told import told

OFFER = read(SOUND)[0]


def series(*figures: Figure, unit: str = "plans") -> Series:
    return Series(
        id="plans", path="", title="<b>Plans</b>", subject="plans", unit=unit, counted_by="The council",
        points=figures, sources=(Source(name="A report"),),
    )  # fmt: skip


def test_every_number_of_every_record_stands_on_the_page_in_full() -> None:
    html = figures.page(OFFER, frozenset(), TODAY).body

    for each in OFFER.figures:
        for figure in (figure for line in each.all_lines for figure in line.points if figure.value is not None):
            assert re.search(rf"[>£ ]{figure.value:,.10g}[<% ]", html), (each.id, figure)


def test_a_council_without_figures_is_told_what_is_not_published_and_by_whom_it_is() -> None:
    html = figures.page(Offer(), frozenset(), TODAY).body

    assert "has put no figures here yet" in html
    assert "New plans made within 20 weeks" in html
    assert "Department for Education" in html
    assert "<svg" not in html


def test_no_places_are_told_as_not_known() -> None:
    html = school_places.page(Offer(), TODAY).body

    assert "We list no special school" in html
    assert html.count("Not known") > 5
    assert not re.search(r"\b0 (?:places|children|special)", html)


def test_what_others_wrote_is_text() -> None:
    shown = figures.page(replace(OFFER, figures=(series(Figure(period="2025", value=12)),)), frozenset(), TODAY)

    assert "&lt;b&gt;Plans&lt;/b&gt;" in shown.body
    assert "<b>Plans</b>" not in shown.body


def test_a_line_is_drawn_from_nothing_and_not_over_a_year_that_is_missing() -> None:
    drawn = chart(told(series(*(Figure(period=year, value=50) for year in ("2020", "2021", "2023"))), OFFER))

    assert drawn
    assert drawn.zero == BOTTOM
    (line,) = drawn.lines
    assert {spot.y for spot in line.spots} == {TOP}
    assert [(part.x1, part.x2) for part in line.stretches] == [(3.0, 34.33)]


def test_many_numbers_are_one_line_with_few_marks() -> None:
    many = [Figure(period=f"{year}-{month:02}", value=year) for year in range(1990, 2024) for month in range(1, 13)]

    drawn = chart(told(series(*many), OFFER))

    assert drawn
    assert len(drawn.lines[0].stretches) == len(many) - 1
    assert len(drawn.lines[0].spots) <= 3 < MOST_MARKED


def test_a_debt_is_drawn_on_either_side_of_nothing() -> None:
    drawn = chart(told(series(Figure(period="2024", value=-50), Figure(period="2025", value=50), unit="pounds"), OFFER))

    assert drawn
    assert TOP < drawn.zero < BOTTOM


def test_one_number_is_not_drawn() -> None:
    assert chart(told(series(Figure(period="2025", value=12)), OFFER)) is None
