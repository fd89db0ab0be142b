"""The issue form: made from the schema, in date, and such as the code host takes."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from tests.folder import Folder

from local_offer.cli import main
from local_offer.schema import Contract, Term, contract
from local_offer.views.questions import questions
from local_offer.writing import issue_form
from local_offer.writing.issue_form import PATH

ROOT = Path(__file__).parents[2]
CHECK = Path(sys.executable).parent / "check-jsonschema"


def _body(of: Contract) -> list[dict[str, Any]]:
    form: dict[str, Any] = yaml.safe_load(issue_form(of))
    return [part for part in form["body"] if part["type"] != "markdown"]


def test_the_form_in_the_repository_is_in_date() -> None:
    done = CliRunner().invoke(main, ["new", "issue-form", "--check", "--into", str(ROOT)])

    assert done.output == ""
    assert done.exit_code == 0


@pytest.mark.parametrize("name", ["comment.yml", "entry.yml"])
def test_every_form_holds_to_the_hosts_own_schema(name: str) -> None:
    file = ROOT / ".github" / "ISSUE_TEMPLATE" / name

    done = subprocess.run(
        [CHECK, "--builtin-schema", "vendor.github-issue-forms", file], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout


def test_the_form_keeps_to_what_the_host_takes() -> None:
    """It drops a form with a longer description without a word, and refuses a longer issue: an issue with no answer
    must leave room for a description as long as ours may be, the longest text of a school's, and the record's own."""
    form = yaml.safe_load(issue_form(contract()))
    unanswered = "".join(f"### {part['attributes']['label']}\n\n_No response_\n\n" for part in _body(contract()))

    assert len(form["description"]) <= 200
    assert len(unanswered) + 50_000 < 65_536


def test_every_question_has_a_label_of_its_own_and_help() -> None:
    asked = questions(contract())

    # The host takes labels for the same when only their signs differ.
    assert len({re.sub("[^a-z0-9]+", "-", question.label.casefold()) for question in asked}) == len(asked)
    assert len({question.id for question in asked}) == len(asked)
    assert all(re.fullmatch("[a-z0-9_]+", question.id) and question.help for question in asked)


def test_the_words_of_a_question_are_the_schemas_own() -> None:
    schema = contract().schemas["service"]["properties"]["access"]["properties"]["next"]

    (question,) = (question for question in questions(contract()) if question.id == "access_next")

    assert question.label == schema["title"]
    assert question.help == f"{schema['description']} For example: {schema['examples'][0]}"


def test_the_councils_own_topics_and_places_can_be_chosen() -> None:
    own = contract([Term(id="family-hubs", title="Family hubs")], [Term(id="crewe", title="Crewe")])

    options = {part["id"]: part["attributes"].get("options") for part in _body(own)}

    assert "Family hubs" in options["topics"]
    assert "Family hubs" in options["main_topic"]
    assert options["coverage_places"] == ["Crewe"]


def test_a_council_without_places_is_not_asked_for_any() -> None:
    assert "coverage_places" not in {part["id"] for part in _body(contract())}


def test_no_two_choices_read_the_same_and_none_is_a_word_the_host_keeps() -> None:
    own = contract([Term(id="clubs-too", title="CLUBS and things to do"), Term(id="no-topic", title="None")])

    for part in _body(own):
        options = part["attributes"].get("options", [])
        words = [(option if isinstance(option, str) else option["label"]).casefold() for option in options]
        assert len(set(words)) == len(words)
        assert not {"none", ""} & set(words)


def test_nothing_but_the_promise_must_be_answered() -> None:
    needed = [part["id"] for part in _body(contract()) if part.get("validations", {}).get("required")]

    assert needed == []  # text from the form on the website says all by itself


@pytest.mark.parametrize(
    "title", ["a: b", "Yes", "'", "# x", "[x]", "{{ x }}", "${{ x }}", "<b>", "x, y", "🙂", "2026"]
)
def test_a_councils_word_stays_the_word_it_is(title: str) -> None:
    own = contract([Term(id="own", title=title)])

    (options,) = (part["attributes"]["options"] for part in _body(own) if part["id"] == "topics")

    assert title in options


def test_a_form_that_is_out_of_date_is_told_and_made_anew(folder: Folder) -> None:
    into = ["--into", str(folder.path)]
    assert CliRunner().invoke(main, ["new", "issue-form", "--check", *into]).exit_code == 1

    CliRunner().invoke(main, ["new", "issue-form", *into])
    assert CliRunner().invoke(main, ["new", "issue-form", "--check", *into]).exit_code == 0

    folder.write("vocabulary/topics.yaml", "family-hubs: {title: Family hubs, description: Places to meet.}\n")
    done = CliRunner().invoke(main, ["new", "issue-form", "--check", *into])
    assert done.exit_code == 1
    assert "out of date" in done.output
    assert "Family hubs" not in (folder.path / PATH).read_text(encoding="utf-8")


def test_no_form_is_made_of_a_vocabulary_at_fault(folder: Folder) -> None:
    folder.write("vocabulary/topics.yaml", "family-hubs: {title: [Family hubs}\n")

    done = CliRunner().invoke(main, ["new", "issue-form", "--into", str(folder.path)])

    assert done.exit_code == 1
    assert "offer/vocabulary/topics.yaml:1" in done.output
    assert not (folder.path / PATH).exists()
