"""Lists: fifty to a page, near things first, the whole country in a band of its own."""

import pytest
from tests.folder import TODAY, Folder, service

from local_offer.offer import published
from local_offer.pages import Page, sheets


def made(folder: Folder) -> dict[str, Page]:
    offer = published(folder.offer(), TODAY)
    return {sheet.address: sheet.make() for sheet in sheets(offer, frozenset(), TODAY)}


@pytest.fixture
def many(folder: Folder) -> dict[str, Page]:
    """The pages of an offer with 120 clubs of one trust, 12 national ones and one in the next council."""
    folder.write("organisations/trust.yaml", "name: Trust\nkind: charity\nsources: [{name: Its own page}]\n")
    for number in range(120):
        club = service(name=f"Club {number:03}", setting=None, organisation="trust")
        folder.write(f"services/club-{number:03}.yaml", club)
    for number in range(12):
        scope = "{scope: national, why_listed: For everyone}"
        folder.write(f"services/nation-{number}.yaml", service(name=f"Nation {number}", coverage=scope))
    near = "{scope: neighbouring, why_listed: Just over the border}"
    folder.write("services/near.yaml", service(name="Near club", coverage=near, setting=None, organisation="trust"))
    return made(folder)


def links_in(page: Page) -> list[str]:
    return [part.partition("/")[0] for part in str(page.body).split("/services/")[1:]]


def test_a_list_goes_on_after_fifty(many: dict[str, Page]) -> None:
    first, second, third = (many[f"topics/clubs/{more}"] for more in ("", "2/", "3/"))

    assert [len([id for id in links_in(page) if id.startswith("club-")]) for page in (first, second, third)] == [
        50,
        50,
        20,
    ]
    assert "Showing 1 to 50 of 121" in first.body
    assert 'rel="next"' in first.body
    assert 'rel="next"' not in third.body


def test_a_list_of_a_need_says_whose_word_it_is_and_begins_with_what_says_it_itself(folder: Folder) -> None:
    kinds = "[autism, vision, physical, hearing, medical]"
    for name, more in {
        "A School": {"setting": f"{{kind: special-school, registered_for: {{needs: {kinds}}}}}"},
        "B School": {"setting": "{kind: special-school, registered_for: {needs: [hearing]}}"},
        "C School": {"setting": "{kind: special-school}", "needs": "[hearing]"},
    }.items():
        folder.write(f"services/{name[0].lower()}-school.yaml", service(name=name, **more))

    page = str(made(folder)["needs/hearing/"].body)

    assert links_in(made(folder)["needs/hearing/"]) == ["c-school", "b-school", "a-school"]
    assert "Registered for autism, blindness and sight loss, physical disability and 2 other kinds" in page
    assert "not the school’s own word" in page


def test_no_service_of_a_list_is_lost_or_shown_twice(many: dict[str, Page]) -> None:
    shown = [
        id for more in ("", "2/", "3/") for id in links_in(many[f"topics/clubs/{more}"]) if not id.startswith("nation")
    ]

    assert len(shown) == len(set(shown)) == 121


def test_schools_are_folded_where_a_list_is_not_about_them(folder: Folder) -> None:
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe}\n")
    there = {"locations": "[{place: crewe}]"}
    for number in range(25):
        folder.write(f"services/school-{number:02}.yaml", service(name=f"School {number}", topics="[schools]", **there))
    folder.write("services/club.yaml", service(setting=None, organisation="trust", **there))
    folder.write("organisations/trust.yaml", "name: Trust\nkind: charity\nsources: [{name: Its own page}]\n")

    pages = made(folder)
    place = str(pages["places/crewe/"].body)

    assert place.index("/services/club/") < place.index("<summary>Nurseries (25)</summary>")
    assert len(links_in(pages["places/crewe/"])) == 1 + 20
    assert 'href="../../places/crewe/schools/"' in place
    assert len(links_in(pages["places/crewe/schools/"])) == 25
    assert "<summary>" not in str(pages["topics/schools/crewe/"].body)


def test_a_list_begins_with_its_guide_and_leads_to_each_group(folder: Folder) -> None:
    folder.write("organisations/trust.yaml", "name: Trust\nkind: charity\nsources: [{name: Its own page}]\n")
    folder.write("services/club.yaml", service(name="Club", setting=None, organisation="trust"))
    folder.write("services/swim.yaml", service(name="Swim", coverage="{scope: national, why_listed: For everyone}"))
    top = "title: Clubs\nquestion: Where can we go?\nin_short: To a club. {{ local iass_phone }} tells you more.\n"
    folder.write("../docs/guides/clubs.md", f"---\n{top}starts: {{topics: [clubs]}}\n---\n")

    page = str(made(folder)["topics/clubs/"].body)

    assert '<h2 id="start"><a href="../../guides/clubs/">Where can we go?</a></h2><p>To a club.</p>' in page
    assert page.index('id="start"') < page.index('<h2 id="group-clubs">') < page.index('id="national"')
    assert 'href="#group-clubs">Clubs and things to do: 1' in page


def test_the_whole_country_has_a_band_beside_the_list_and_a_list_of_its_own(many: dict[str, Page]) -> None:
    band = str(many["topics/clubs/"].body).partition('class="lo-box lo-band"')[2]

    assert "Anywhere in the country: 12" in band
    assert 0 < band.count("/services/nation-") < 12
    assert len([id for id in links_in(many["topics/clubs/national/"]) if id.startswith("nation-")]) == 12


def test_every_letter_is_in_parts_of_fifty(many: dict[str, Page]) -> None:
    assert [len(links_in(many[f"a-z/c/{more}"])) for more in ("", "2/", "3/")] == [50, 50, 20]
    assert all(f'href="../a-z/c/{more}"' in many["a-z/"].body for more in ("", "2/", "3/"))


def test_an_organisations_page_shows_at_most_fifty_of_its_services(many: dict[str, Page]) -> None:
    pages = [page for address, page in many.items() if address.startswith("organisations/trust/")]

    assert max(len(links_in(page)) for page in pages) <= 50
    assert len({id for page in pages for id in links_in(page)}) == 121


def test_a_list_with_nothing_in_it_says_so_and_leads_on(many: dict[str, Page]) -> None:
    page = many["topics/housing/"]

    assert "We list nothing in or near this council here yet." in page.body
    assert "<p></p>" not in page.body
    assert 'href="../../have-your-say/#missing=' in page.body


@pytest.mark.parametrize("id", ["national", "schools", "whole-area", "2"])
def test_a_place_whose_page_would_stand_where_another_does_is_reported(folder: Folder, id: str) -> None:
    folder.write("vocabulary/places.yaml", f"{id}: {{title: Somewhere}}\n")

    (told,) = folder.told()

    assert told.startswith("offer/vocabulary/places.yaml:1:1: error: ")


def test_no_two_pages_have_one_address(many: dict[str, Page], folder: Folder) -> None:
    offer = published(folder.offer(), TODAY)

    addresses = [sheet.address for sheet in sheets(offer, frozenset(), TODAY)]

    assert len(addresses) == len(set(addresses)) == len(many)
