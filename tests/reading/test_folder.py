"""A council's folder as a whole: nothing hides anything else, and an edit costs one file."""

import os
from pathlib import Path
from typing import Any

import pytest
from tests.folder import Folder, service

from local_offer.offer import Council
from local_offer.reading import Memory, read
from local_offer.reading.documents import Outcome, outcome


def test_one_bad_file_never_hides_the_next(folder: Folder) -> None:
    folder.write("services/a.yaml", "")
    folder.write("services/b.yaml", b"\xff\xfe")
    folder.write("services/c.yaml", "[" * 1000)
    folder.write("services/d.yaml", "a: *b\n")
    folder.write("services/e.yaml", service(colour="blue"))
    folder.write("services/f.yaml", service(ages="{from: 11, to: 5}"))
    folder.write("services/g.yaml", service(name="Gardening"))

    rules = folder.rules()

    assert {"empty-file", "not-utf-8", "too-deep", "yaml-alias", "unknown-field", "ages-turned-round"} <= set(rules)
    assert [found.id for found in folder.offer().services] == ["f", "g"]


def test_services_of_other_folders_are_read_as_well(folder: Folder) -> None:
    folder.write("services/clubs/for-teenagers/monday-club.yaml", service())

    club = folder.offer().services[0]

    assert (club.id, club.path) == ("monday-club", "offer/services/clubs/for-teenagers/monday-club.yaml")


def test_records_come_in_the_order_of_their_ids(folder: Folder) -> None:
    for name in ("z/a", "b", "a/c"):
        folder.write(f"services/{name}.yaml", service(name=name[-1]))

    assert [found.id for found in folder.offer().services] == ["a", "b", "c"]


def test_a_place_list_that_cannot_be_read_does_not_make_its_places_unknown(folder: Folder) -> None:
    folder.write("vocabulary/places.yaml", "crewe: [\n")
    folder.write("services/a.yaml", service(coverage="{scope: local, places: [crewe]}", colour="blue"))

    assert folder.rules() == ["unknown-field", "yaml-syntax"]


def test_a_council_without_a_place_list_is_told_where_to_write_it(folder: Folder) -> None:
    folder.write("services/a.yaml", service(coverage="{scope: local, places: [crewe]}"))

    (told,) = folder.told()

    assert "'crewe' is not a place; list your places in offer/vocabulary/places.yaml" in told


def test_a_councils_own_topics_and_places_are_known(folder: Folder) -> None:
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe}\n")
    folder.write("vocabulary/topics.yaml", "drumming: {title: Drumming, description: Loud and good.}\n")
    folder.write("services/a.yaml", service(topics="[drumming]", coverage="{scope: local, places: [crewe]}"))

    offer = folder.offer()

    assert not folder.told()
    assert offer.title_of("topics", "drumming") == "Drumming"
    assert [place.id for place in offer.places] == ["crewe"]


def test_what_is_known_of_an_unread_file_keeps_others_from_blame(folder: Folder) -> None:
    folder.write("organisations/example-trust.yaml", "name: [\n")
    folder.write("organisations/other-trust.yaml", "name: Other\nkind: charity\nsources: [{name: Its page}]\n")
    folder.write("services/a.yaml", service(organisation="example-trust"))
    folder.write("services/b.yaml", service(name="B", organisation="other-trust", colour="blue"))
    folder.write("waivers.yaml", "waivers: [{rule: personal-email, record: services/b, reason: A team's.}]\n")

    assert folder.rules() == ["yaml-syntax", "unknown-field"]


def test_a_second_reading_reads_only_what_was_edited(folder: Folder) -> None:
    club = folder.write("services/a.yaml", service())
    folder.write("services/b.yaml", service(name="B"))
    memory = Memory()
    first = read(folder.path, Council(), memory)
    club.write_text(service(name="Sunday Club"), encoding="utf-8")
    _make_older(club)

    second = read(folder.path, Council(), memory)

    assert [found.name for found in first.offer.services] == ["Saturday Club", "B"]
    assert [found.name for found in second.offer.services] == ["Sunday Club", "B"]


def test_a_record_that_was_not_edited_stays_the_same_in_memory(folder: Folder) -> None:
    club = folder.write("services/a.yaml", service(locations="[{town: Crewe}]"))
    folder.write("services/b.yaml", service(name="B", locations="[{town: Crewe}]"))
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe}\n")
    memory = Memory()
    first = read(folder.path, Council(), memory).offer
    club.write_text(service(name="Sunday Club"), encoding="utf-8")

    second = read(folder.path, Council(), memory).offer

    assert second.services[0] is not first.services[0]
    assert second.services[1] is first.services[1]
    assert second.services[1].locations[0].place == "crewe"
    assert second.contract is first.contract


def test_a_file_that_changes_while_it_is_read_is_read_again(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    club = folder.write("services/a.yaml", service())
    memory = Memory()

    def late(file: Path, *more: Any, **named: Any) -> Outcome:
        found = outcome(file, *more, **named)
        club.write_text(service(name="Sunday Club"), encoding="utf-8")
        return found

    monkeypatch.setattr("local_offer.reading.folder.outcome", late)
    first = read(folder.path, Council(), memory).offer
    monkeypatch.undo()

    second = read(folder.path, Council(), memory).offer

    assert [found.name for found in (*first.services, *second.services)] == ["Saturday Club", "Sunday Club"]


def test_a_file_that_was_mended_is_forgiven(folder: Folder) -> None:
    club = folder.write("services/a.yaml", service(colour="blue"))
    memory = Memory()
    first = read(folder.path, Council(), memory)
    club.write_text(service(), encoding="utf-8")

    second = read(folder.path, Council(), memory)

    assert first.diagnostics
    assert not second.diagnostics
    assert [found.id for found in second.offer.services] == ["a"]


def test_a_file_that_was_deleted_is_forgotten(folder: Folder) -> None:
    club = folder.write("services/a.yaml", service())
    memory = Memory()
    read(folder.path, Council(), memory)
    club.unlink()

    second = read(folder.path, Council(), memory)

    assert not second.offer.services
    assert not second.diagnostics


def test_a_change_of_the_place_list_is_felt_by_every_record(folder: Folder) -> None:
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe}\n")
    folder.write("services/a.yaml", service(coverage="{scope: local, places: [crewe]}"))
    memory = Memory()
    read(folder.path, Council(), memory)
    folder.write("vocabulary/places.yaml", "nantwich: {title: Nantwich}\n")

    second = read(folder.path, Council(), memory)

    assert [diagnostic.rule for diagnostic in second.diagnostics] == ["unknown-place"]


def _make_older(file: Path) -> None:
    """A file copied from elsewhere may be older than what was read before."""
    os.utime(file, (1, 1))


def test_all_that_is_wrong_with_a_file_is_told_at_once(folder: Folder) -> None:
    phones = "[{number: 12}, {number: 01270 123456}]"
    contact = f"{{email: jane.smith@gmail.com, phones: {phones}}}"
    folder.write("services/club.yaml", service(topics="[klubs]", ages="{from: 11, to: 5}", contact=contact, name=None))
    told = folder.rules()

    folder.write("services/club.yaml", service(setting="{kind: nursry}", organisation="nobody"))

    assert set(told) == {"unknown-topic", "missing-field", "not-a-phone", "ages-turned-round", "personal-email"}
    assert set(folder.rules()) == {"unknown-choice", "unknown-organisation"}


@pytest.mark.parametrize(
    ("sound", "broken", "rule"),
    [
        ("Saturday", "Satur\aday", "control-character"),
        ("Saturday", "&x Saturday", "yaml-anchor"),
        ("topics: ", "topics:\u00a0", "yaml-syntax"),
        ("topics: ", "colour: red\nname: Again\ntopics: ", "repeated-field"),
        ("sources:", "locations: [{colour: red, postcode: CW99 1AA}]\nsources:", "unknown-postcode-district"),
    ],
)
def test_a_fault_of_yaml_or_of_a_place_hides_no_other(folder: Folder, sound: str, broken: str, rule: str) -> None:
    text = service(organisation="nobody", ages="{from: 11, to: 5}")

    folder.write("services/club.yaml", text.replace(sound, broken, 1))

    assert {rule, "unknown-organisation", "ages-turned-round"} <= set(folder.rules())


def test_a_number_in_quotes_is_that_number(folder: Folder) -> None:
    place = "[{town: Crewe, position: {latitude: '53.1', longitude: '-2.4'}}]"

    folder.write("services/club.yaml", service(ages="{from: '5', to: '11'}", locations=place))

    assert folder.rules() == []


def test_nobody_is_told_to_put_a_word_into_a_list_of_groups(folder: Folder) -> None:
    folder.write("services/club.yaml", service(sources="A form", topics="clubs"))

    assert not any("[A form]" in said for said in folder.told())
    assert any("[clubs]" in said for said in folder.told())
