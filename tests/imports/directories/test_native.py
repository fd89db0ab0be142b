"""Records that come back from the feed of a council on this program."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.exports.open_referral.feeds import entries, feed_at, feed_of
from tests.folder import SOUND, TODAY, read
from tests.town import town

from local_offer.imports.directories import Directory, Gathered, JsonDocument, gather
from local_offer.offer import Council, Offer, published
from local_offer.records import kind_of, stated
from local_offer.views.feed_losses import FROM_ANOTHER_COUNCIL

FEED = Directory(name="Feed of a council", url="https://offer.example/open-referral/")


def taken(folder: Path, council: Council | None = None, every: int = 1) -> Gathered:
    """The records of its feed, or every so-manieth service, taken in by a council that has none yet: by default the
    same one."""
    offer, _ = read(folder)
    listed = [entry for _, entry in entries(feed_at(folder), "services")][::every]
    if every == 1:
        listed += [entry for _, entry in entries(feed_at(folder), "organizations")]
    documents = [JsonDocument(name="entry.json", value=entry) for entry in listed]
    own = replace(offer, services=(), organisations=(), council=council or offer.council)
    return gather(documents, own, FEED)


def differences(folder: Path, found: Gathered) -> Iterator[tuple[str, str, Any, Any]]:
    """Id, field, what was published and what came, wherever they differ."""
    offer, _ = read(folder)
    shown = published(offer, TODAY)
    came: dict[tuple[str, str], Any] = {(draft.kind, draft.id): draft.values for draft in found.drafts}
    for record in shown.providers_and_services:
        if (kind_of(record), record.id) not in came:
            continue  # it is left out, and told
        was, is_ = stated(record), dict(came[kind_of(record), record.id])
        *before, feed = is_["sources"]
        assert feed["name"] == FEED.name
        is_["sources"] = before
        for field in was.keys() | is_.keys():
            if was.get(field) != is_.get(field):
                yield record.id, field, was.get(field), is_.get(field)


def test_an_organisation_comes_over_without_a_service_and_once_with_its_services() -> None:
    feed = feed_at(SOUND)
    pages = [json.loads(feed[f"{kind}/pages/1/"]) for kind in ("organizations", "services")]
    nobody = Offer(council=Council(name="Elsewhere"))

    alone = gather([JsonDocument(name="o.json", value=pages[0])], nobody, FEED)
    both = gather([JsonDocument(name="o.json", value=page) for page in pages], nobody, FEED)

    ids = ["example-trust", "exampleshire-council"]
    assert sorted(draft.id for draft in alone.drafts) == ids
    assert sorted(draft.id for draft in both.drafts if draft.kind == "organisation") == ids
    assert (alone.skipped, alone.lines[0]) == ((), "read 2 as Open Referral UK 3, organisations")


@pytest.mark.parametrize("folder", [SOUND, town()], ids=["sound", "town"])
def test_a_record_comes_back_as_it_was_published(folder: Path) -> None:
    assert not_taken(folder) == []


def not_taken(folder: Path, every: int = 1) -> list[tuple[str, str]]:
    """Id and field of what the same council would not take back of its own feed; what is refused as one person's is
    refused from any feed, and told."""
    found = taken(folder, every=every)
    lost = list(differences(folder, found))
    refused = sum(is_email_alone(field, was, is_) for _, field, was, is_ in lost)
    assert found.skipped == ()
    assert {draft.id for draft in found.drafts} <= {
        each.id for each in published(read(folder)[0], TODAY).providers_and_services
    }
    assert refused <= sum(int(line.split()[1].rstrip(":")) for line in found.lines if "one person's own" in line)
    return [(id, field) for id, field, was, is_ in lost if not is_email_alone(field, was, is_)]


def is_email_alone(field: str, was: Any, is_: Any) -> bool:
    return field == "contact" and {key: value for key, value in was.items() if key != "email"} == (is_ or {})


def test_another_council_takes_all_but_what_is_said_of_the_first() -> None:
    found = taken(town(), Council(name="Elsewhere", gss="E06000050"))

    fields = {field for _, field, was, is_ in differences(town(), found) if not is_email_alone(field, was, is_)}
    # Two schools of towns that are far from it.
    assert {skipped.name for skipped in found.skipped} == {"Harbour College", "Heather Bank School"}
    assert fields <= set(FROM_ANOTHER_COUNCIL)
    assert {draft.values["checked"]["by"] for draft in found.drafts if "checked" in draft.values} == {"public-page"}


def test_bodies_of_one_name_stay_two_and_keep_words_that_stand_without_a_summary() -> None:
    offer, _ = read(SOUND)
    one, other = (
        replace(each, name="Scouts", summary=None, description="We meet.") for each in offer.organisations[:2]
    )
    services = tuple(
        replace(each, organisation=body.id, sources=each.sources)
        for each, body in zip(offer.services[:2], (one, other), strict=True)
    )
    feed = feed_of(replace(offer, services=services, organisations=(one, other)))
    listed = [JsonDocument(name="a.json", value=value) for _, value in entries(feed, "services")]

    found = gather(listed, replace(offer, services=(), organisations=()), FEED)

    bodies = {draft.id: draft.values for draft in found.drafts if draft.kind == "organisation"}
    assert bodies.keys() == {one.id, other.id}
    assert {values["description"] for values in bodies.values()} == {"We meet."}
    assert {draft.values["organisation"] for draft in found.drafts if draft.kind == "service"} == {one.id, other.id}


def changed(**properties: Any) -> Gathered:
    """The helpline of the sound offer, with other properties in its feed."""
    (entry,) = [value for _, value in entries(feed_at(SOUND), "services") if value["local_offer_id"] == "helpline"]
    offer = Offer(council=read(SOUND)[0].council)
    return gather([JsonDocument(name="one.json", value={**entry, **properties})], offer, FEED)


def drafted(found: Gathered) -> Mapping[str, Any]:
    (values,) = [draft.values for draft in found.drafts if draft.kind == "service"]
    return values


@pytest.mark.parametrize(
    ("properties", "field"),
    [
        ({"local_offer_needs": "autism"}, "needs"),
        ({"local_offer_needs": {"a": 1}}, "needs"),
        ({"local_offer_access": ["how"]}, "access"),
        ({"local_offer_access": {"secret": "x"}}, "access"),
        ({"local_offer_cost": {"free": 1e999}}, "cost"),
        ({"local_offer_hours": [[[]]]}, "hours"),
        ({"local_offer_opened": 5}, "opened"),
    ],
)
def test_what_a_record_cannot_hold_is_left_out_and_told(properties: dict[str, Any], field: str) -> None:
    found = changed(**properties)

    assert field not in drafted(found)
    assert any(f"local_offer_{field} is not as a record holds it" in line for line in found.lines)


def test_fields_that_no_record_has_are_not_taken() -> None:
    values = drafted(changed(local_offer_colour="x", local_offer_path="../../etc"))

    assert not values.keys() & {"colour", "path"}


@pytest.mark.parametrize("id", ["../club", "Club", "a" * 81, "a--b", "", ["a"]])
def test_an_id_that_no_file_may_have_makes_it_any_other_feeds(id: object) -> None:
    found = changed(local_offer_id=id)

    assert [draft.id for draft in found.drafts if draft.kind == "service"] == ["exampleshire-send-helpline"]


def test_what_goes_deep_or_on_for_ever_ends_nothing() -> None:
    deep: Any = "x"
    for _ in range(900):
        deep = [deep]

    found = changed(local_offer_needs=deep, local_offer_colour=deep, local_offer_outcomes="Ring me. " * 100_000)

    assert not drafted(found).keys() & {"needs", "outcomes"}


def test_a_word_of_the_other_councils_own_is_left_out_and_told() -> None:
    found = changed(local_offer_topics=["advice", "moon-visits"])

    assert drafted(found)["topics"] == ["advice"]
    assert any("'moon-visits', a word of the other council's topics" in line for line in found.lines)


def test_what_may_be_a_persons_is_refused_as_from_any_feed() -> None:
    contact = {"phones": [{"number": "07700 900456"}, {"number": "01632 960123"}], "email": "jane.smith@example.org"}

    found = changed(local_offer_contact=contact, local_offer_eligibility="Ring Jane on 07700 900456.")

    assert drafted(found)["contact"] == {"phones": [{"number": "01632 960123"}]}
    assert "07700" not in str(found.drafts)


def test_an_address_that_would_run_a_script_is_not_taken() -> None:
    values = drafted(changed(local_offer_booking="javascript:alert(1)"))

    assert "booking" not in values


def test_a_feed_that_only_says_it_is_ours_is_read_as_any_other() -> None:
    values = drafted(changed(local_offer_summary=None, local_offer_topics=None, local_offer_sources=None))

    assert values["summary"].startswith("Someone to ask about special educational needs")
