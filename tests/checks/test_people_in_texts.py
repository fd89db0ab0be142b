"""Persons in texts of services, organisations and guides are told, and nobody else is taken for one."""

from dataclasses import replace
from typing import Any

import pytest
from tests.checks.people import NOBODY, NOBODY_SAID, SOMEONE, SOMEONE_SAID
from tests.folder import TODAY, Folder, service

from local_offer.checks.privacy import in_words
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.reading import yaml
from local_offer.records import Comment, Service, build


def faults(description: str, **changes: Any) -> list[Fault]:
    """What is wrong with the texts of a service that is described so."""
    values = {**yaml.parse(service(), "").values, "description": description, **changes}
    record = build(Service, values, id="saturday-club", path="offer/services/saturday-club.yaml")
    return list(in_words.faults(Offer(services=(record,)), TODAY))


def faults_said(said: str) -> list[Fault]:
    """What is wrong with a comment that says so."""
    comment = Comment(id="a", path="a.yaml", date=TODAY, about="content", said=said)
    return list(in_words.faults(Offer(comments=(comment,)), TODAY))


def test_a_person_in_a_text_is_told() -> None:
    assert [text for text in SOMEONE if not faults(text)] == []


def test_names_that_are_no_persons_are_taken() -> None:
    assert [text for text in NOBODY if faults(text)] == []


def test_what_people_said_of_someone_is_refused() -> None:
    assert [text for text in SOMEONE_SAID if not faults_said(text)] == []


def test_what_people_said_of_services_is_taken() -> None:
    assert [text for text in NOBODY_SAID if faults_said(text)] == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Karen Jones runs it.", "warning"), ("Ask for Karen.", "warning"), ("Mrs Smith will help.", "warning"),
        ("Karen Jones runs it. Ring 01632 960123.", "error"), ("Karen Jones runs it from her home.", "error"),
        ("Karen Jones has epilepsy.", "error"), ("Her son Tom comes too.", "error"), ("Tom, 7, likes it.", "error"),
        ("For Tom Ridgewell aged 7 who has autism.", "error"), ("For Tom aged 7 who has autism.", "error"),
        ("Karen goes to Oak Tree School.", "error"), ("Karen was born in 1961.", "error"),
    ],
)  # fmt: skip
def test_a_name_alone_is_a_doubt_and_more_of_the_person_beside_it_an_error(text: str, level: str) -> None:
    assert {fault.level for fault in faults(text)} == {level}


@pytest.mark.parametrize(
    ("contact", "level"),
    [
        ({"role": "Karen Jones"}, "warning"),
        ({"role": "Karen", "email": "club@example.org"}, "error"),
        ({"role": "Karen when she is in", "email": "club@example.org"}, "warning"),
        ({"phones": [{"number": "01632 960123", "label": "Karen"}]}, "error"),
        ({"phones": [{"number": "01632 960123", "label": "Sue or Pat"}]}, "error"),
        ({"role": "The manager", "phones": [{"number": "01632 960123", "label": "Rowan ward"}]}, ""),
    ],
)  # fmt: skip
def test_a_name_as_a_role_stands_beside_the_number(contact: dict[str, Any], level: str) -> None:
    assert "".join({fault.level for fault in faults("Play and trips.", contact=contact)}) == level


def test_the_offers_own_names_are_no_persons() -> None:
    values = yaml.parse(service(name="Karen's Kids", also_known_as="[Karen Jones Music]"), "").values
    own = build(Service, values, id="a", path="a.yaml")
    other = replace(own, id="b", path="b.yaml", name="Saturday Club", also_known_as=(), description="See Karen's Kids.")

    assert list(in_words.faults(Offer(services=(own, other)), TODAY)) == []


def test_a_club_that_is_called_as_a_person_is_hides_no_person() -> None:
    values = yaml.parse(service(name="Ruby", description="Our daughter Ruby likes it."), "").values
    named = build(Service, values, id="a", path="a.yaml")

    assert [fault.rule for fault in in_words.faults(Offer(services=(named,)), TODAY)] == ["name-in-words"]


def test_a_town_that_is_called_as_a_person_is_may_be_said() -> None:
    places = "[{town: Royston}, {town: King's Lynn}]"
    text = "A school in Royston and in King's Lynn."
    values = yaml.parse(service(name="The Hall", description=text, locations=places), "").values
    school = build(Service, values, id="a", path="a.yaml")
    club = replace(school, id="b", path="b.yaml", name="A club", description="Ask for Royston.", locations=())

    assert in_words.of_values("service", values, KnownNames(Offer())) == []
    assert [fault.path for fault in in_words.faults(Offer(services=(school, club)), TODAY)] == ["b.yaml"]


def test_the_author_of_what_a_guide_cites_is_named(folder: Folder) -> None:
    guide = folder.path / "docs" / "guides" / "help.md"
    guide.parent.mkdir(parents=True)
    guide.write_text("---\ntitle: Help\nsources: [{name: 'Karen Jones, the law'}]\n---\nAsk Karen.\n", encoding="utf-8")

    assert [line.split(": ")[0] for line in folder.told()] == ["docs/guides/help.md:5:1"]


REMARK = "# Rang the office in May, Mrs Smith will send the times."
PRIVATE = "# Karen Jones,\n# her mobile is 07700 900123"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("services/saturday-club.yaml", service()),
        ("services/saturday-club.yaml", service(contact='{website: "https://example.org/#club"}')),
        ("comments/2026/a-bus.yaml", "date: 2026-10-01\nabout: content\nsaid: More buses.\nstate: received\n"),
        ("council.yaml", "facts: {helpline: unknown}\n"),
        ("vocabulary/places.yaml", "crewe: {title: Crewe}\n"),
    ],
)
def test_a_comment_of_yaml_tells_nobodys_number_and_names_no_one_beside_it(
    folder: Folder, path: str, text: str
) -> None:
    file = folder.write(path, f"{text}{PRIVATE}\n")

    found = [line for line in folder.told() if "-in-words]" in line]

    assert [line.rpartition(" ")[2] for line in found] == ["[name-in-words]", "[telephone-in-words]"]
    assert all(line.startswith(f"offer/{path}:{text.count(chr(10)) + 1}:1: error:") for line in found)
    file.write_text(f"{text}{REMARK}\n", encoding="utf-8")
    assert not [line for line in folder.told() if "-in-words]" in line]


@pytest.mark.parametrize("field", ["website", "social"])
def test_a_link_that_is_a_mobile_is_told_unless_the_number_is_published(folder: Folder, field: str) -> None:
    link = "https://wa.me/447700900123"
    contact = f"{field}: {link if field == 'website' else [link]}"
    folder.write("services/a.yaml", service(contact=f"{{{contact}}}"))
    phones = "phones: [{number: 07700 900123, label: Bookings}]"
    folder.write("services/b.yaml", service(name="Sunday Choir", contact=f"{{{contact}, {phones}}}"))

    found = [line for line in folder.told() if "-in-words]" in line]

    assert len(found) == 1
    assert found[0].startswith("offer/services/a.yaml:")
    assert "07700" not in found[0]


def test_the_reason_of_a_waiver_holds_nobodys_number(folder: Folder) -> None:
    folder.write("waivers.yaml", "waivers: [{rule: hard-words, record: services/a, reason: Karen on 07700 900123.}]\n")

    assert {"name-in-words", "telephone-in-words"} < set(folder.errors())


def test_no_message_about_a_person_repeats_what_it_found(folder: Folder) -> None:
    told = (
        "Our son Gethin, 7, is at Oak Tree Primary: gethin@hotmail.co.uk, 07700 900123, @gethins_mum, NHS 9434765919."
    )
    contact = "{role: Gethin, email: gethin@hotmail.co.uk, phones: [{number: 07700 900123}]}"
    folder.write("services/a.yaml", service(description=f'"{told}"', contact=contact))
    contact = "{email: Gethin at hotmail, phones: [{number: Gethin 900123}]}"
    folder.write("services/b.yaml", service(description=f'"{told}"', contact=contact))
    wrong = "Gethin 07700 900123"
    folder.write(
        "services/c.yaml", service(needs=f"[{wrong}]", keywords=f"[{wrong}, {wrong}]", description=f"[{wrong}]")
    )
    folder.write("services/d.yaml", f"{service(topics=wrong, opened=wrong)}{wrong}: true\n")
    said = f'date: 2026-10-01\nabout: content\nsaid: "{told}"\nstate: received\n# {told}\n'
    folder.write("comments/2026/a-bus.yaml", said)

    messages = " ".join(folder.told()).casefold()

    assert "name-in-words" in messages
    assert not [part for part in ("gethin", "900123", "oak tree", "9434", "hotmail") if part in messages]
