"""From a record back to the values of its document."""

from tests.folder import SOUND, read

from local_offer.records import Organisation, Service, build, stated


def test_a_record_states_what_it_was_built_from() -> None:
    offer, _ = read(SOUND)
    records = offer.providers_and_services

    assert [build(type(each), stated(each), id=each.id, path=each.path) for each in records] == list(records)
    assert {type(each) for each in records} == {Service, Organisation}


def test_what_goes_without_saying_is_not_stated() -> None:
    helpline = read(SOUND)[0].service_by_id["helpline"]

    said = stated(helpline)

    assert said["contact"]["phones"][2] == {"number": "85999", "kind": "text-message", "text": "HELLO"}
    assert said["access"] == {"diagnosis_needed": "no", "plan_needed": "no"}
    assert said["sources"] == [{"name": "The council's own form", "entry": "1625", "date": "2026-11"}]
    assert not said.keys() & {"id", "path", "status", "locations", "times_ended"}
