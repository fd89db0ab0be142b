"""What stops and what starts, as a part of a page."""

from tests.folder import TODAY, Folder, service

from local_offer.offer import published
from local_offer.pages import sheets
from local_offer.pages.lists.growing_up import stops_and_starts
from local_offer.views.catalogue import Catalogue


def shown(folder: Folder) -> str:
    offer = published(folder.offer(), TODAY)
    return str(stops_and_starts("guides/growing/", offer, Catalogue(offer)))


def helper(name: str, ages: str, scope: str = "{scope: local}") -> str:
    return service(name=name, ages=ages, coverage=scope, setting=None, organisation="trust")


def test_it_says_what_stops_and_starts_and_when(folder: Folder) -> None:
    folder.write("organisations/trust.yaml", "name: Trust\nkind: charity\nsources: [{name: Its own page}]\n")
    folder.write("services/nurses.yaml", helper("Nurses", "{from: 0, to: 17}"))
    folder.write("services/job-coach.yaml", helper("Job coach", "{from: 18}"))

    part = shown(folder)

    at_18 = part[part.index('id="at-18"') : part.index('id="at-19"')]
    stops, starts = at_18.split("<h3>What starts</h3>")
    assert "Nurses" in stops
    assert "Stops when you turn 18." in stops
    assert "Job coach" in starts
    assert "Starts when you turn 18." in starts


def test_only_a_few_are_shown_and_the_rest_are_a_list_away(folder: Folder) -> None:
    folder.write("organisations/trust.yaml", "name: Trust\nkind: charity\nsources: [{name: Its own page}]\n")
    for number in range(7):
        folder.write(f"services/club-{number}.yaml", helper(f"Club {number}", "{from: 16}"))

    part = shown(folder)

    assert part.count("Starts when you turn 16.") == 5
    assert 'And 2 more. <a href="../../ages/16-18/">' in part


def test_the_lists_of_ages_from_11_on_lead_to_it(folder: Folder) -> None:
    folder.write("services/club.yaml", service())
    offer = published(folder.offer(), TODAY)
    pages = {s.address: str(s.make().body) for s in sheets(offer, frozenset(), TODAY) if s.address.startswith("ages/")}

    leading = {address for address, body in pages.items() if 'href="../../ages/growing-up/"' in body}

    assert leading == {"ages/11-15/", "ages/16-18/", "ages/19-25/"}
    assert 'id="at-16"' in pages["ages/growing-up/"]
