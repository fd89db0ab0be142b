"""An entry that someone sent: made, changed, refused and told, with nothing lost."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.folder import SOUND, TODAY, Folder, read, service
from tests.imports.issues import CLUB, body, fenced, new
from tests.site.hostile import HOSTILE

from local_offer.exports.entry.reply import entry_reply
from local_offer.imports.entry.issue import issue
from local_offer.intake.entry.entry import Sent, take_in_entry
from local_offer.intake.entry.texts import Sending
from local_offer.reading.yaml import parse
from local_offer.views.entry_reply import Reply, Told
from local_offer.views.questions import NEEDED, IssueQuestion, questions

SENT = Sent(day=TODAY, address="https://github.example/council/offer/issues/12")
NEW = "offer/services/local/sunday-swimmers.yaml"
THERE = "services/clubs/saturday-club.yaml"


def _take_in(folder: Folder, text: str, *, write: bool = True, sent: Sent = SENT) -> Reply:
    offer = read(folder.path)[0]
    found = issue(text, questions(offer.contract))
    return take_in_entry(folder.path, offer, found, sent, sending=Sending(below="local"), today=TODAY, write=write)


def _content(folder: Folder) -> dict[str, bytes]:
    return {f.relative_to(folder.path).as_posix(): f.read_bytes() for f in folder.path.rglob("*") if f.is_file()}


def _values(folder: Folder, path: str) -> dict[str, Any]:
    values: dict[str, Any] = parse((folder.path / path).read_text(encoding="utf-8"), path).values
    return values


def _labels(told: tuple[Told, ...]) -> list[str]:
    return [one.label for one in told]


def test_a_new_entry_and_its_new_organisation_are_written_and_sound(folder: Folder) -> None:
    reply = _take_in(folder, new(organisation_contact_website="www.example.org", checked_by="the provider"))

    assert [(file.outcome, file.path) for file in reply.files] == [
        ("new", "offer/organisations/sunday-swimmers-trust.yaml"),
        ("new", NEW),
    ]
    assert (*reply.needed, *reply.refused, *reply.passed_on, *reply.advice) == ()
    assert not folder.told()
    assert _values(folder, NEW) == {
        "name": "Sunday Swimmers",
        "summary": "Swimming for disabled children aged 5 to 11.",
        "organisation": "sunday-swimmers-trust",
        "topics": ["clubs"],
        "coverage": {"scope": "local"},
        "checked": {"date": "2026-11-23", "by": "provider"},
        "sources": [{"name": "Answers to the form for entries", "url": SENT.address, "date": "2026-11-23"}],
    }


def test_nothing_is_written_until_it_is_asked_for(folder: Folder) -> None:
    dry = _take_in(folder, new(), write=False)

    assert not _content(folder)
    assert dry == _take_in(folder, new())


def test_the_same_issue_again_changes_nothing(folder: Folder) -> None:
    text = new(hours="Saturday 10:00 to 13:00", contact_phones="01632 960123, Office", checked_by="the provider")
    _take_in(folder, text)
    before = _content(folder)

    reply = _take_in(folder, text)

    assert [file.outcome for file in reply.files] == ["unchanged"]
    assert _content(folder) == before


def test_a_change_replaces_what_was_answered_and_keeps_the_rest(folder: Folder) -> None:
    text = f"# Ours.\n{service(ages='{from: 5, to: 11} # years', needs='[autism]', eligibility='Anyone.')}"
    file = folder.write(THERE, text)

    reply = _take_in(folder, body({"entry": "services/saturday-club/", "needs": "ADHD", "ages_to": "14"}))

    (changed,) = reply.files
    assert changed.outcome == "changed"
    assert (changed.before, changed.after) == (text, file.read_text(encoding="utf-8"))
    assert file.read_text(encoding="utf-8").startswith("# Ours.\n")
    values = _values(folder, f"offer/{THERE}")
    assert (values["needs"], values["ages"], values["eligibility"]) == (["adhd"], {"from": 5, "to": 14}, "Anyone.")
    assert values["sources"][0] == {"name": "The provider's own form"}
    assert values["sources"][1]["url"] == SENT.address


@pytest.mark.parametrize(
    "answer",
    [
        "saturday-club", "services/saturday-club/", "/services/saturday-club", "Saturday club", "saturday-play",
        "https://offer.example/services/saturday-club/?x=1#how", "offer/services/clubs/saturday-club.yaml",
    ],
)  # fmt: skip
def test_the_entry_to_be_changed_is_found_by_whatever_names_it(folder: Folder, answer: str) -> None:
    folder.write(THERE, service(former_ids="[saturday-play]"))

    reply = _take_in(folder, body({"entry": answer, "name": "The Saturday Club"}))

    assert [(file.outcome, file.path) for file in reply.files] == [("changed", f"offer/{THERE}")]


@pytest.mark.parametrize(
    "answer",
    ["saturday-clubs", "organisations/example-trust/", "../../etc/passwd", "$(id)", "<b>", "/", "x" * 9000, *HOSTILE],
)
def test_an_entry_that_is_not_there_is_told_and_nothing_is_made_instead(folder: Folder, answer: str) -> None:
    folder.write(THERE, service())
    before = _content(folder)

    reply = _take_in(folder, new(entry=answer))

    assert _labels(reply.needed) == ["Which entry is to be changed?"]
    assert reply.needed[0].answer == answer.replace("\r", "\n").strip()
    assert _content(folder) == before


def test_an_entry_nearly_named_is_offered(folder: Folder) -> None:
    folder.write(THERE, service())

    reply = _take_in(folder, new(entry="saturday-clubs"))

    assert reply.needed[0].remedy == "did you mean services/saturday-club/?"


def test_a_new_entry_of_a_name_that_is_there_is_read_as_a_change_and_told(folder: Folder) -> None:
    folder.write(THERE, service())

    reply = _take_in(folder, body({"name": "Saturday Club", "ages_from": "5"}))

    assert [(file.outcome, file.path) for file in reply.files] == [("changed", f"offer/{THERE}")]
    assert "is here already" in reply.advice[0].message


def test_a_new_entry_that_may_be_here_under_another_name_is_told(folder: Folder) -> None:
    folder.write("services/z-club.yaml", service(name="The Sunday Swimmer", setting=None))

    reply = _take_in(folder, new())

    assert not reply.needed
    assert "may be the same as 'Sunday Swimmers'" in reply.advice[-1].message


def test_two_providers_may_each_have_a_club_of_one_name(folder: Folder) -> None:
    _take_in(folder, new(locations_town="Crewe"))
    other = new(organisation="Other Trust", locations_town="Nantwich")

    reply = _take_in(folder, other)
    again = _take_in(folder, other)

    assert [file.path for file in reply.files][1:] == ["offer/services/local/sunday-swimmers-2.yaml"]
    assert {file.outcome for file in again.files} == {"unchanged"}


@pytest.mark.parametrize(
    "needed", ["name", "summary", "main_topic", "organisation", "organisation_kind", "coverage_scope"]
)
def test_what_a_new_entry_needs_is_asked_for_by_the_questions_label(folder: Folder, needed: str) -> None:
    reply = _take_in(folder, new(**{needed: "_No response_"}))

    (label,) = (question.label for question in questions(folder.offer().contract) if question.id == needed)
    assert label in _labels(reply.needed)
    assert not _content(folder)


def test_all_that_is_needed_is_asked_for_at_once(folder: Folder) -> None:
    reply = _take_in(folder, body({"name": "Club"}))

    labels = {question.label for question in questions(folder.offer().contract) if question.id in NEEDED}
    assert set(_labels(reply.needed)) == labels - {"Name"}


@pytest.mark.parametrize(
    ("id", "answer", "message"),
    [
        ("contact_website", "javascript:alert(1)", "which is not a web address"),
        ("contact_email", "ask Jo", "is not an email address"),
        ("contact_phones", "ask Jo", "is not a UK telephone number"),
        ("locations_postcode", "nowhere", "which is not a UK postcode"),
        ("ages_from", "30", "the answer is 30"),
        ("ages_from", "Year 1", "which is not an age as it is written here"),
        ("waiting_value", "-1", "the answer is -1"),
        ("status_date", "soon", "which is not a date"),
        ("description", "x" * 10_001, "at most 10000 fit"),
        ("cost_note", "x" * 301, "at most 300 fit"),
        ("needs", "Austism", "not one of the choices"),
        ("cost_free", "Yes, No", "only one can be chosen"),
        ("also_known_as", "\n".join(f"name {number}" for number in range(21)), "at most 20 fit"),
    ],
)
def test_an_answer_that_cannot_be_used_is_left_out_and_told_whole(
    folder: Folder, id: str, answer: str, message: str
) -> None:
    reply = _take_in(folder, new(**{id: answer}))

    (question,) = (question for question in questions(folder.offer().contract) if question.id == id)
    told = next(one for one in reply.refused if one.label == question.label)
    assert message in told.message
    assert told.answer == answer
    assert reply.files[-1].outcome == "new"
    assert not folder.errors()


def test_the_numbers_that_can_be_used_are_kept_beside_one_that_cannot(folder: Folder) -> None:
    _take_in(folder, new(contact_phones="01632 960123, Office\nask Jo"))

    assert _values(folder, NEW)["contact"] == {"phones": [{"number": "01632 960123", "label": "Office"}]}


def test_half_a_waiting_time_is_left_out_and_told(folder: Folder) -> None:
    reply = _take_in(folder, new(waiting_value="18", waiting_unit="Weeks"))

    assert _labels(reply.refused) == ["Waiting time: date"]
    assert "waiting" not in _values(folder, NEW)


@pytest.mark.parametrize(
    ("id", "answer", "message"),
    [
        ("contact_phones", "07912 345678, Jo", "mobile"),
        ("contact_email", "jo@gmail.com", "one person’s own"),
        ("ages_from", "12", "ages"),
        ("eligibility", "Her son Tom has autism.", "what looks like a person’s name"),
        ("access_how", "Come to my home, 12 Acacia Avenue, Exampletown.", "an address stands here"),
    ],
)
def test_what_the_check_would_refuse_stands_in_the_way(folder: Folder, id: str, answer: str, message: str) -> None:
    reply = _take_in(folder, new(**{"ages_to": "11", id: answer}))

    assert reply.needed
    assert message in " ".join(f"{told.label} {told.message} {told.remedy}" for told in reply.needed).casefold()
    assert not _content(folder)


def test_advice_on_the_words_does_not_stand_in_the_way(folder: Folder) -> None:
    reply = _take_in(folder, new(access_how="Ask for an XYZQ."))

    assert _labels(reply.advice) == ["How to ask"]
    assert reply.to_write


def test_what_no_question_asked_is_passed_on_whole(folder: Folder) -> None:
    reply = _take_in(folder, f"Hello\n\n{new(more='Please also close the other one.')}")

    assert [(told.label, told.answer) for told in reply.passed_on] == [
        ("Anything else", "Please also close the other one."),
        ("Above the questions", "Hello"),
    ]


def test_answers_about_an_organisation_that_is_here_are_passed_on(folder: Folder) -> None:
    _take_in(folder, new())

    reply = _take_in(
        folder, new(name="Monday Swimmers", organisation="sunday swimmers TRUST", organisation_kind="Company")
    )

    assert [(told.label, told.answer) for told in reply.passed_on] == [("Organisation: kind", "Company")]
    assert [file.kind for file in reply.files] == ["service"]


def test_a_name_nearly_that_of_an_organisation_is_told(folder: Folder) -> None:
    _take_in(folder, new())

    reply = _take_in(folder, new(name="Monday Swimmers", organisation="Sunday Swimers Trust"))

    assert "if you mean “Sunday Swimmers Trust”" in reply.advice[0].remedy


def test_one_place_is_changed_and_its_old_position_goes(folder: Folder) -> None:
    folder.write(
        THERE,
        service(
            locations="[{town: Crewe, postcode: CW1 2AG, precision: hidden, "
            "position: {latitude: 53.1, longitude: -2.4}, facilities: [lift]}]"
        ),
    )

    _take_in(folder, body({"entry": "saturday-club", "locations_postcode": "CW5 5AA", "locations_town": "Nantwich"}))

    (place,) = _values(folder, f"offer/{THERE}")["locations"]
    assert place == {"town": "Nantwich", "postcode": "CW5 5AA", "precision": "hidden", "facilities": ["lift"]}


def test_of_several_places_a_person_decides_which_is_meant(folder: Folder) -> None:
    file = folder.write(THERE, service(locations="[{town: Crewe}, {town: Nantwich}]"))
    before = file.read_text(encoding="utf-8")

    reply = _take_in(folder, body({"entry": "saturday-club", "locations_town": "Alsager"}))

    assert [(told.label, told.answer) for told in reply.passed_on] == [("Places where it happens: town", "Alsager")]
    assert file.read_text(encoding="utf-8") == before


def test_a_new_state_does_not_keep_the_words_about_the_old_one(folder: Folder) -> None:
    folder.write(THERE, service(status="{state: closed, date: 2026-01-31, note: It has ended.}"))

    _take_in(folder, body({"entry": "saturday-club", "status_state": "Open"}))

    assert _values(folder, f"offer/{THERE}")["status"] == {"state": "open"}


def test_a_main_topic_goes_first_and_the_others_stay(folder: Folder) -> None:
    folder.write(THERE, service(topics="[clubs, health]"))

    _take_in(folder, body({"entry": "saturday-club", "main_topic": "Health"}))

    assert _values(folder, f"offer/{THERE}")["topics"] == ["health", "clubs"]


def test_that_it_was_checked_is_no_new_source(folder: Folder) -> None:
    folder.write(THERE, service())

    _take_in(folder, body({"entry": "saturday-club", "checked_by": "the provider"}))

    values = _values(folder, f"offer/{THERE}")
    assert values["checked"] == {"date": "2026-11-23", "by": "provider"}
    assert values["sources"] == [{"name": "The provider's own form"}]


def _text_questions(folder: Folder) -> list[IssueQuestion]:
    return [q for q in questions(folder.offer().contract) if q.kind and not q.choices]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_in_every_answer_stays_text_or_is_told(folder: Folder, hostile: str) -> None:
    asked = _text_questions(folder)
    answers = {question.id: f"{hostile} and more" for question in asked}
    needed = {"name": f"Club {hostile}".replace("\n", " ")[:200], "organisation": "Sunday Swimmers Trust"}

    reply = _take_in(folder, new(**{**answers, **needed, "summary": CLUB["summary"]}), write=False)

    said = " ".join(file.after for file in reply.files) + " ".join(told.answer for told in reply.refused + reply.needed)
    for line in filter(None, (" ".join(part.split()) for part in hostile.splitlines())):
        assert line.split()[0][:10] in said or reply.needed
    for file in reply.files:
        document = parse(file.after, file.path)
        assert not document.diagnostics
        assert file.path.startswith(("offer/services/local/", "offer/organisations/"))


RECORD = """\
name: Sunday Swimmers
summary: Swimming for disabled children.
topics: [clubs] # first
coverage: {scope: local}
setting: {kind: nursery}
sources: [{name: The club's own form}]
"""


def _record(path: str, text: str = RECORD) -> str:
    return body({"record": fenced(f"# {path}\n{text}")})


def test_a_records_own_text_is_written_as_it_stands(folder: Folder) -> None:
    reply = _take_in(folder, _record(NEW))

    assert [(file.outcome, file.path) for file in reply.files] == [("new", NEW)]
    assert (folder.path / NEW).read_text(encoding="utf-8") == RECORD
    assert not folder.errors()


def test_a_record_that_is_there_is_replaced_with_both_texts_told(folder: Folder) -> None:
    file = folder.write("services/local/sunday-swimmers.yaml", service(name="Sunday Swimmers"))
    before = file.read_text(encoding="utf-8")

    reply = _take_in(folder, _record(NEW))

    assert [(file.before, file.after) for file in reply.files] == [(before, RECORD)]
    assert [change.label for change in reply.files[0].changes] == ["Summary", "Sources: Source 1: Name"]
    assert [file.outcome for file in _take_in(folder, _record(NEW)).files] == ["unchanged"]


def test_comments_of_the_file_that_is_there_stay_though_the_site_gave_its_text_without_them(folder: Folder) -> None:
    folder.write("services/local/sunday-swimmers.yaml", f"# Ring them in May.\n{RECORD}")
    sent = RECORD.replace(" # first", "").replace("Swimming for", "Swimming and games for")

    (file,) = _take_in(folder, _record(NEW, sent)).files

    assert file.after == "# Ring them in May.\n" + RECORD.replace("Swimming for", "Swimming and games for")


def test_answers_beside_a_record_are_passed_on(folder: Folder) -> None:
    text = new(record=fenced(f"# {NEW}\n{RECORD}"), more="x")

    reply = _take_in(folder, text)

    assert "Summary" in _labels(reply.passed_on)
    assert reply.passed_on[-1].answer == "x"
    assert [file.after for file in reply.files] == [RECORD]


@pytest.mark.parametrize(
    "path",
    [
        "../../evil.yaml", "/etc/evil.yaml", ".github/workflows/evil.yml", "offer/../evil.yaml", "offer/evil.yaml",
        "offer/services/../../evil.yaml", "offer/services/.hidden.yaml", "offer/services//x.yaml",
        "offer/services/x.yaml/../../../y.yaml", "offer/services/index.yaml", "offer/services/x/index/y.yaml",
        "offer/comments/2026/x.yaml", "offer/council.yaml", "offer/services/x.yml", "offer/services/X.yaml",
        "offer/services/-x.yaml", "offer/services/$(id).yaml", "offer/services/x.yaml.yaml", "offer/vocabulary/x.yaml",
        f"offer/services/{'x' * 90}.yaml", "offer\\services\\x.yaml", "mkdocs.yml",
    ],
)  # fmt: skip
def test_a_record_for_another_place_is_refused(folder: Folder, path: str) -> None:
    reply = _take_in(folder, _record(path))

    assert reply.needed
    assert not reply.to_write
    assert not _content(folder)
    assert not (folder.path.parent / "evil.yaml").exists()


def test_a_record_does_not_follow_a_link_out_of_the_folder(folder: Folder, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (folder.path / "offer" / "services" / "local").symlink_to(outside)

    reply = _take_in(folder, _record(NEW))

    assert "leads out of the folder" in reply.needed[0].message
    assert not list(outside.iterdir())


def test_a_record_of_a_name_that_stands_elsewhere_is_refused(folder: Folder) -> None:
    folder.write(THERE, service())

    reply = _take_in(folder, _record("offer/services/local/saturday-club.yaml"))

    assert reply.needed[0].message == f"“saturday-club” is taken by offer/{THERE}"


@pytest.mark.parametrize(
    ("text", "label", "message"),
    [
        ("name: [\n", "line 2", ""),
        ("- a\n", NEW, "not a record"),
        ("name: *a\n", "line 1", "alias"),
        ("name: !!python/object/apply:os.system ['id']\n", "line 1", "tag"),
        ("a: &a [1]\nb: [*a, *a]\n", "line 1", "anchor"),
        ("<<: {a: 1}\n", "line 1", "merge key"),
        ("[" * 500, "line 1", ""),
        (f"{RECORD}colour: blue\n", "line 7", "no field called 'colour'"),
        (RECORD.replace("[clubs]", "[clubz]"), "line 3", "'clubz' is not a topic"),
        (RECORD.replace("name: Sunday", "name: \x07Sunday"), "line 1", "control"),
        (f"{RECORD}description: {'x' * 300_000}\n", NEW, "larger than 256 KB"),
        (f"{RECORD}contact: {{phones: [{{number: 07912 345678}}]}}\n", NEW, "mobile"),
        (f"{RECORD}organisation: nobody\n", NEW, "nobody"),
    ],
)  # fmt: skip
def test_a_record_at_fault_is_told_and_not_written(folder: Folder, text: str, label: str, message: str) -> None:
    reply = _take_in(folder, _record(NEW, text))

    assert any(label in told.label and message in told.message for told in reply.needed), reply.needed
    assert not _content(folder)


def test_one_record_at_fault_holds_back_the_other(folder: Folder) -> None:
    text = fenced(f"# {NEW}\n{RECORD}# offer/organisations/swimmers.yaml\nname: Swimmers\n")

    reply = _take_in(folder, body({"record": text}))

    assert reply.needed
    assert not _content(folder)


def test_more_records_than_an_entry_has_are_refused(folder: Folder) -> None:
    text = "".join(f"# offer/services/local/club-{number}.yaml\n{RECORD}" for number in range(11))

    reply = _take_in(folder, body({"record": fenced(text)}))

    assert "there are 11 texts in it" in reply.needed[0].message
    assert not _content(folder)


def test_a_rich_entry_keeps_all_that_was_not_asked_about(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "council")
    shutil.copytree(SOUND, folder.path, dirs_exist_ok=True)
    offer = read(folder.path)[0]
    rich = next(service for service in offer.services if service.setting and service.setting.answers.teaching)
    before = _values(folder, rich.path)

    _take_in(folder, body({"entry": rich.id, "summary": "A special school for children with autism."}, offer.contract))

    after = _values(folder, rich.path)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"summary", "sources"}
    assert set(before) == set(after)


def test_the_day_is_the_day_on_which_it_was_sent(folder: Folder) -> None:
    _take_in(folder, new(), sent=Sent(day=date(2026, 10, 1)))

    assert _values(folder, NEW)["sources"] == [{"name": "Answers to the form for entries", "date": "2026-10-01"}]


def test_pictures_and_notes_of_the_page_are_left_out_of_answers_and_told(folder: Folder) -> None:
    upload = "https://github.com/user-attachments/assets/0a1b"
    pictures = f'![Image]({upload})\n\n<img width="400" src="{upload}" />\n\n{upload}'
    text = f"We meet on Fridays.\n\n{pictures}\n\n<!-- write here -->"

    reply = _take_in(folder, new(description=text, summary=f"Swimming for children. ![x]({upload})"))

    assert _values(folder, NEW)["description"] == "We meet on Fridays."
    assert [(told.label, told.message.split(" ")[0], told.answer) for told in reply.refused] == [
        ("Summary", "a", ""), ("Description", "3", ""), ("Description", "what", ""),
    ]  # fmt: skip
    assert "write here" not in entry_reply(reply)


def test_a_name_too_long_for_an_organisation_is_told_by_its_question(folder: Folder) -> None:
    reply = _take_in(folder, new(organisation="x" * 301))

    assert [(told.label, told.message) for told in reply.needed] == [
        ("Organisation", "the answer has 301 characters; at most 300 fit")
    ]
    assert not reply.refused
    assert not _content(folder)


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("contact_phones", "07912 345678, Jo\nask Jo"),
        ("contact_email", "jo.bloggs@gmail.com"),
        ("access_how", "Jo Bloggs runs it. Ring 01632 345678."),
    ],
)
def test_what_may_be_someones_own_is_not_told_again(folder: Folder, id: str, answer: str) -> None:
    reply = _take_in(folder, new(**{id: answer}))

    said = repr((reply.needed, reply.refused, reply.passed_on, reply.advice))
    assert reply.needed
    assert "ask the council to delete this issue" in reply.needed[0].remedy
    assert "345678" not in said
    assert "bloggs" not in said


def test_a_hidden_place_is_not_shown_in_the_answer_and_a_wish_to_show_it_is_told(folder: Folder) -> None:
    folder.write(THERE, service(locations='[{address: 12 Example Street, postcode: CW5 5AA, "precision": "hidden"}]'))

    kept = _take_in(folder, body({"entry": "saturday-club", "ages_from": "5"}), write=False)
    shown = _take_in(folder, body({"entry": "saturday-club", "locations_precision": "Exact"}), write=False)

    assert not kept.passed_on
    assert "Example Street" not in entry_reply(kept)
    assert [told.label for told in shown.passed_on] == ["A place that was hidden"]
    assert "Example Street" not in entry_reply(shown)


def test_each_change_is_told_in_words_by_its_question(folder: Folder) -> None:
    folder.write(
        THERE,
        service(
            needs="[autism]",
            ages="{from: 5, to: 11}",
            contact="{phones: [{number: 01632 960123, label: Office}]}",
            hours="[{days: [saturday], opens: 10:00, closes: 13:00}]",
        ),
    )
    answers = {
        "needs": "Autism, ADHD", "ages_to": "14", "contact_phones": "01632 960123\n01632 960124, Evenings",
        "hours": "Saturday 10:00 to 14:00, term time", "cost_free": "Yes", "main_topic": "Health",
    }  # fmt: skip

    (file,) = _take_in(folder, body({"entry": "saturday-club", **answers})).files

    assert [(change.label, change.was, change.now) for change in file.changes] == [
        ("Topics", "Clubs and things to do", "Health; Clubs and things to do"),
        ("Ages: to", "11", "14"),
        ("Needs", "Autism", "Autism; ADHD"),
        ("Is it free?", "", "Yes"),
        ("Opening times", "Saturday 10:00 to 13:00", "Saturday 10:00 to 14:00, term-time"),
        ("Telephone numbers", "01632 960123, Office", "01632 960123, Office; 01632 960124, Evenings"),
    ]
    assert "- **Ages: to**: was “11”, is now “14”\n" in entry_reply(Reply(files=(file,)))
    assert "- **Is it free?**: had no answer, is now “Yes”\n" in entry_reply(Reply(files=(file,)))


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("services/local/sunday-swimmers.yaml", "Name"),
        ("services/elsewhere/sunday-swimmers.yaml", "Name"),
        ("organisations/sunday-swimmers-trust.yaml", "Organisation"),
    ],
)
def test_a_file_that_cannot_be_read_is_never_written_over(folder: Folder, name: str, label: str) -> None:
    file = folder.write(name, "name: [\n")

    reply = _take_in(folder, new())

    assert [(told.label, told.message) for told in reply.needed] == [
        (label, f"an entry called “{file.stem}” is here, and its file cannot be read")
    ]
    assert _content(folder) == {f"offer/{name}": b"name: [\n"}
