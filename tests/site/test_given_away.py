"""Nothing hidden goes into what is packed: text, e-books, posters."""

from dataclasses import replace
from functools import cache

import pytest
from tests.folder import TODAY
from tests.town import town

from local_offer.council import council_of
from local_offer.offer import Offer, published
from local_offer.pages.booklet.bound import bound
from local_offer.pages.booklet.printed import LetterSize, printed
from local_offer.pages.booklet.wanted import every, of_ids
from local_offer.pages.e_book.epub import documents
from local_offer.pages.e_book.plain import plain_text
from local_offer.pages.poster.poster import poster, printed_poster
from local_offer.reading import read
from local_offer.site.handover.door import GivenAwayError
from local_offer.site.shelf.booklets import bindery, on_paper, on_screen
from local_offer.site.shelf.posters import posters
from local_offer.views.catalogue import Catalogue
from local_offer.views.groups import Grouping

TELLS = "The refuge is at 12 Example Street, CW5 5AA."


@cache
def _telling() -> Offer:
    """Services that give away where the refuge is."""
    offer = read(town(), council_of(town())).offer
    return replace(
        offer,
        services=tuple(
            service if service.id == "refuge" else replace(service, summary=TELLS) for service in offer.services
        ),
    )


@pytest.mark.parametrize("way", ["pdf", "txt", "epub"])
def test_a_booklet_in_any_form_that_would_tell_a_hidden_place_is_not_made(way: str) -> None:
    wanted = [of_ids(["the-drop-in"], Catalogue(published(_telling(), TODAY)).offer)]

    ready = bindery(_telling(), wanted, TODAY)

    with pytest.raises(GivenAwayError):
        list(on_paper(ready, LetterSize(), None) if way == "pdf" else on_screen(ready, [way]))


def test_a_poster_that_would_tell_a_hidden_place_is_not_made() -> None:
    with pytest.raises(GivenAwayError):
        list(posters(_telling(), ["macclesfield"], TODAY, TODAY, None))


def test_no_booklet_or_poster_of_the_town_tells_a_place_that_is_hidden_or_cut() -> None:
    offer = read(town(), council_of(town())).offer
    catalogue = Catalogue(published(offer, TODAY))
    grouping = Grouping(catalogue.offer)
    bindings = [bound(each, catalogue, grouping, TODAY) for each in every(catalogue)]

    told = [printed_poster(poster(place, TODAY, catalogue, TODAY)) for place in catalogue.offer.places]
    for each in bindings:
        told += [printed(each, LetterSize()), plain_text(each), *documents(each).values()]

    assert any("A safe place for families" in text for text in told)
    assert not [secret for secret in ("Example Street", "CW5 5AA") for text in told if secret in text]
    cut = [entry for each in bindings for entry in each.entries if entry.id == "supported-living"]
    assert "Sandbach" in str(cut)
    assert "1AA" not in str(cut)


def test_what_is_open_is_made_beside_a_hidden_place_without_it() -> None:
    offer = read(town(), council_of(town())).offer
    wanted = [of_ids(["refuge", "the-drop-in"], published(offer, TODAY))]

    made = {name: content for _, name, content in on_screen(bindery(offer, wanted, TODAY), ["txt", "epub"])}

    assert set(made) == {"picked.txt", "picked.epub"}
    assert b"A safe place for families" in made["picked.txt"]
    assert b"Example Street" not in made["picked.txt"]
