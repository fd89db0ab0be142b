"""A poster for a month: what is new near a town, as much as one sheet holds."""

from dataclasses import replace
from datetime import date
from functools import cache

from tests.folder import TODAY
from tests.town import town

from local_offer.council import council_of
from local_offer.offer import Offer, published
from local_offer.pages.poster.poster import Poster, poster, printed_poster, with_news
from local_offer.reading import read
from local_offer.records import Change, History
from local_offer.views.catalogue import Catalogue

PLACE = "macclesfield"


@cache
def _offer() -> Offer:
    return published(read(town(), council_of(town())).offer, TODAY)


def _new(id: str, what: str = "new", day: date = TODAY) -> Change:
    return Change(date=day, what=what, kind="service", id=id)  # type: ignore[arg-type]


def _catalogue(*changes: Change) -> Catalogue:
    return Catalogue(replace(_offer(), history=History(changes=changes, is_at_hand=True)))


def _poster(*changes: Change, place: str = PLACE) -> Poster:
    catalogue = _catalogue(*changes)
    return poster(catalogue.offer.place_by_id[place], TODAY, catalogue, TODAY)


def test_a_poster_tells_what_is_new_that_month_with_number_and_code() -> None:
    made = _poster(_new("the-drop-in"), _new("spark4autism", day=date(2026, 10, 30)))

    assert [(notice.word, notice.name, notice.number) for notice in made.notices] == [
        ("New", "The Drop-In", "01632 960221")
    ]
    html = printed_poster(made)
    for words in ("New near Macclesfield", "November 2026", "01632 960221", "places/macclesfield/", "23 November 2026"):
        assert words in html


def test_where_nothing_is_new_a_poster_says_so_by_its_heading_and_tells_what_is_near() -> None:
    made = _poster()

    assert not made.notices
    assert made.others
    assert all(notice.word not in ("New", "Changed") for notice in made.others)
    assert "Help near Macclesfield" in printed_poster(made)


def test_a_poster_names_nothing_twice_and_no_more_than_a_sheet_holds() -> None:
    ids = [service.id for service in _offer().services]

    made = _poster(*(_new(id, "changed") for id in ids))

    names = [notice.name for notice in (*made.notices, *made.others)]
    assert len(names) == len(set(names))
    assert 1 <= len(names) <= 6


def test_towns_near_which_nothing_is_new_have_none_of_their_own() -> None:
    assert PLACE in [place.id for place in with_news(TODAY, _catalogue(_new("the-drop-in")))]
    assert not list(with_news(TODAY, _catalogue()))
    assert not list(with_news(date(2026, 10, 1), _catalogue(_new("the-drop-in"))))
