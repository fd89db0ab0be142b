"""What else may help."""

from tests.views.services import ids, offer, school, service

from local_offer.views.catalogue import Catalogue
from local_offer.views.related import MOST, Related


def test_services_of_the_same_need_come_before_those_of_the_same_place() -> None:
    club = service("club", needs=["autism"], locations=[{"place": "crewe"}])
    same_need = service("z-same-need", needs=["autism"])
    same_place = service("a-same-place", locations=[{"place": "crewe"}])

    related = Related(Catalogue(offer(club, same_place, same_need)))

    assert ids(related.of(club)) == ["z-same-need", "a-same-place"]


def test_a_service_is_not_related_to_itself_nor_twice_to_another() -> None:
    services = [service(id, needs=["autism", "hearing"]) for id in ("a", "b", "c")]

    related = Related(Catalogue(offer(*services)))

    assert [ids(related.of(found)) for found in services] == [["b", "c"], ["c", "a"], ["a", "b"]]


def test_what_is_not_open_stands_last() -> None:
    club, open_one = service("club"), service("open")
    shut = service("b-shut", status={"state": "temporarily-closed"})

    assert ids(Related(Catalogue(offer(club, shut, open_one))).of(open_one)) == ["club", "b-shut"]


def test_a_local_service_is_related_to_no_national_one() -> None:
    club, helpline = service("club", needs=["autism"]), service("helpline", "national", needs=["autism"])

    related = Related(Catalogue(offer(club, helpline)))

    assert not related.of(club)
    assert not related.of(helpline)


def test_what_is_for_other_ages_stands_last() -> None:
    infants, juniors, seniors = (
        school(id, setting={"kind": "academy", "phase": phase}, needs=needs)
        for id, phase, needs in (("a", "primary", ["hearing"]), ("b", "primary", []), ("c", "secondary", ["hearing"]))
    )

    assert ids(Related(Catalogue(offer(infants, juniors, seniors))).of(infants)) == ["b", "c"]


def test_a_service_of_another_topic_is_not_related() -> None:
    club, clinic = service("club"), service("clinic", topics=["health"])

    assert not Related(Catalogue(offer(club, clinic))).of(club)


def test_every_service_is_reached_from_another_however_many_there_are() -> None:
    services = [service(f"club-{number:02}") for number in range(40)]
    related = Related(Catalogue(offer(*services)))

    reached = {other.id for found in services for other in related.of(found)}

    assert reached == {found.id for found in services}
    assert all(len(related.of(found)) == MOST for found in services)


def test_a_closed_service_is_related_to_what_is_open() -> None:
    closed, club = service("closed", status={"state": "closed"}), service("club")

    related = Related(Catalogue(offer(closed, club)))

    assert ids(related.of(closed)) == ["club"]
    assert not related.of(club)
