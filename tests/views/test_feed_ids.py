"""What records and their parts are called in the feed."""

import uuid
from dataclasses import replace

from tests.folder import SOUND, read

from local_offer.offer import Council
from local_offer.views.feed_ids import NAMESPACE, FeedIds, parts, uuid5

OFFER, _ = read(SOUND)
CLUB = OFFER.service_by_id["saturday-club"]
IDS = FeedIds(Council(name="Exampleshire", gss="E06000049"))


def test_an_id_is_a_uuid_of_version_5() -> None:
    assert uuid5(NAMESPACE, "club") == str(uuid.uuid5(uuid.UUID(NAMESPACE), "club"))
    assert uuid.UUID(IDS.of(CLUB)).version == 5


def test_an_id_stays_when_words_and_ids_change() -> None:
    first = replace(CLUB, former_ids=())
    renamed = replace(first, id="sunday-club", former_ids=(first.id,))
    again = replace(first, id="weekend-club", former_ids=(first.id, "sunday-club"))

    assert {IDS.of(each) for each in (first, replace(first, name="Another"), renamed, again)} == {IDS.of(first)}


def test_an_id_stays_when_the_site_or_the_councils_name_changes() -> None:
    moved = FeedIds(Council(name="North Exampleshire", gss="E06000049", site_url="https://new.example/"))

    assert moved.of(CLUB) == IDS.of(CLUB)


def test_councils_and_kinds_of_records_never_share_an_id() -> None:
    trust = replace(OFFER.organisation_by_id["example-trust"], id=CLUB.id, former_ids=())
    others = [
        FeedIds(Council(name="Exampleshire", gss="E06000050")),
        FeedIds(Council(name="Exampleshire", site_url="https://a.example/")),
        FeedIds(Council(name="Exampleshire")),
    ]

    named = [IDS.of(CLUB), IDS.of(trust), *(ids.of(CLUB) for ids in others)]
    assert len(set(named)) == len(named)


def test_a_common_word_has_one_id_in_every_council_and_a_councils_own_word_its_own() -> None:
    other = FeedIds(Council(name="Elsewhere", gss="E06000050"))

    assert IDS.term("needs", "autism") == other.term("needs", "autism")
    assert IDS.term("topics", "family-hubs") != other.term("topics", "family-hubs")


def test_parts_that_are_alike_are_told_apart() -> None:
    owner = IDS.of(CLUB)

    assert len(set(parts(owner, "phones", ["1", "1", "2"]))) == 3
    assert parts(owner, "phones", ["2", "1"]) == parts(owner, "phones", ["1", "2"])[::-1]
