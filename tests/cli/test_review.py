"""`local-offer review`: a change in a real git repository, told to a person."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import service
from tests.reading.history.history_of import Repository

from local_offer.cli import main
from local_offer.notation import mark, mark_of

TODAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026


def _review(folder: Path, *words: str) -> Result:
    return CliRunner(env=TODAY).invoke(main, ["review", str(folder), *words])


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "council")
    made.service("saturday-club")
    made.service("chess-club", summary="Chess for everyone aged 11 to 16.")
    made.commit("2026-11-01")
    made.git("checkout", "--quiet", "-b", "proposed")
    return made


def _said(repository: Repository, *words: str) -> str:
    done = _review(repository.path, "--base", "main", "--format", "markdown", *words)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_change_is_told_before_and_after_in_the_words_of_the_page(repository: Repository) -> None:
    repository.service("saturday-club", cost="{options: [{amount: 6, per: session}]}", ages="{from: 5, to: 11}")

    said = _said(repository)

    assert "### 1. “Saturday Club”: service, changed" in said
    assert "| What does it cost? | Not known yet | £6 a session |" in said
    assert "- Ages\n  - Added: “Ages 5 to 11”\n" in said
    assert "amount" not in said
    assert "Chess" not in said


def test_of_a_long_text_only_the_sentences_that_changed_are_told(repository: Repository) -> None:
    repository.service("saturday-club", description="We play. We meet at ten. We go home at one.")
    repository.commit("2026-11-02")
    repository.git("branch", "--force", "main")
    repository.service("saturday-club", description="We play. We meet at nine. We go home at one.")

    said = _said(repository)

    assert "- Description\n  - Before: “We meet at ten.”\n  - After: “We meet at nine.”\n" in said
    assert "We play" not in said


def test_of_a_new_entry_all_that_it_says_is_told_and_what_would_help_most(repository: Repository) -> None:
    repository.service("sunday-club", needs="[autism]", setting=None, organisation="nobody-known")

    said = _said(repository)

    assert "“Sunday Club”: new service" in said
    assert "| Who is it for? | Autism |" in said
    assert "- Needs: “Autism”\n" in said
    assert "answers that families ask for are there" in said
    assert "- How do we get it? Fill in “How to ask”: what to do first.\n" in said
    assert "**Must be mended**\n\n- Line " in said


def test_a_removed_entry_is_told_with_what_to_do_instead(repository: Repository) -> None:
    (repository.path / "offer" / "services" / "chess-club.yaml").unlink()

    said = _said(repository)

    assert "“Chess Club”: service, taken out" in said
    assert "Its page would vanish" in said
    assert "“Chess for everyone aged 11 to 16.”" in said
    assert "`state: closed`" in said


def test_a_new_file_name_must_lead_on_from_the_old_one(repository: Repository) -> None:
    services = repository.path / "offer" / "services"
    (services / "chess-club.yaml").rename(services / "chess.yaml")
    assert "Put `chess-club` under “Former ids”" in _said(repository)

    repository.service("chess", name="Chess Club", summary="Chess for all ages here.", former_ids="[chess-club]")
    said = _said(repository)
    assert "service, with a new address" in said
    assert "Former ids”, so" not in said


def test_an_entry_that_cannot_be_read_is_told_with_lines_and_remedies(repository: Repository) -> None:
    repository.service("saturday-club", needs="[austism]")

    said = _said(repository)

    assert "It cannot be shown before its errors are mended." in said
    assert "- Line 7: 'austism' is not a need. Did you mean 'autism'?\n" in said
    assert "1 error must be mended" in said


def test_what_stands_outside_the_borough_or_was_hidden_is_pointed_out(repository: Repository) -> None:
    place = "[{name: Refuge, address: 1 Secret Lane, town: Crewe, postcode: CW1 2AG, precision: %s}]"
    repository.service("saturday-club", locations=place % "hidden")
    repository.commit("2026-11-02")
    repository.git("branch", "--force", "main")

    repository.service("saturday-club", locations=(place % "hidden").replace("1 Secret", "2 Secret"))
    said = _said(repository)
    assert "Nothing that families see changes" in said
    assert "Secret" not in said

    assert "would be shown" not in said

    repository.service("saturday-club", locations=place % "exact")
    assert "A place that was not to be found exactly would be shown." in _said(repository)


def test_a_service_that_closes_is_told_what_families_will_find(repository: Repository) -> None:
    repository.service("saturday-club", status="{state: closed, date: 2026-11-20}")

    said = _said(repository)

    assert "“Saturday Club”: service, closed" in said
    assert "- Status: state\n  - Added: “Closed”\n" in said
    assert "says that it has closed, from 20 November 2026 on. Name what to use instead under “Replaced by”" in said
    assert "this entry says that it has closed" in said
    assert "How complete" not in said


def test_new_contacts_and_facts_without_a_source_are_pointed_out(repository: Repository) -> None:
    repository.service("saturday-club", contact="{phones: [{number: 01632 960123}]}")

    said = _said(repository)

    assert "Try the new number or address before you accept it." in said
    assert "Ask where the new facts come from." in said


def test_words_for_a_terminal_cannot_play_with_it(repository: Repository) -> None:
    repository.service("saturday-club", description='"\\u202eevil \\u2066words"')

    text = _review(repository.path, "--base", "main").stdout

    assert "evil" in text
    assert all(letter.isprintable() or letter == "\n" for letter in text)


def test_an_error_that_a_change_makes_elsewhere_is_told(repository: Repository) -> None:
    repository.folder.write("organisations/trust.yaml", "name: Trust\nkind: charity\nsources: [{name: Its form}]\n")
    repository.service("walks", setting=None, organisation="trust")
    repository.commit("2026-11-02")
    repository.git("branch", "--force", "main")
    (repository.path / "offer" / "organisations" / "trust.yaml").unlink()

    said = _said(repository)

    assert "### Errors in other files" in said
    assert "- `offer/services/walks.yaml`, line " in said


def test_what_may_be_there_already_is_told_of_the_change_and_before_all_else(repository: Repository) -> None:
    repository.service("a-walk", description="See <b>here</b>.")
    repository.commit("2026-11-02")
    repository.git("branch", "--force", "main")
    repository.service("clubs-on-saturday", name="Saturday Clubs")  # before the other by its name

    said = _said(repository)
    marks = CliRunner(env=TODAY).invoke(main, ["check", str(repository.path), "--format", "github", "--base", "main"])

    assert "- Line 1: 'Saturday Club' at " in said
    first, *others = marks.stdout.splitlines()
    assert "title=possible-duplicate" in first
    assert any("file=offer/services/a-walk.yaml" in other for other in others)


def test_guides_and_other_records_have_a_line_each(repository: Repository) -> None:
    repository.guide("travel", "How to travel.")
    repository.folder.write("waivers.yaml", "waivers: []\n")

    said = _said(repository)

    assert "- Guide “Travel”: new, `docs/guides/travel.md`\n" in said
    assert "- Waivers “Waivers”: new, `offer/waivers.yaml`\n" in said


def test_nothing_changed_is_said(repository: Repository) -> None:
    repository.service("saturday-club", summary='"Play and trips for disabled children aged 5 to 11."')

    assert "Nothing that families see changes" in _said(repository)
    repository.git("checkout", "--quiet", ".")
    assert "No record and no guide changes" in _said(repository)


def test_what_came_to_the_base_since_is_no_part_of_the_change(repository: Repository) -> None:
    repository.service("saturday-club", ages="{from: 5, to: 11}")
    repository.commit("2026-11-02")
    repository.git("checkout", "--quiet", "main")
    repository.service("chess-club", ages="{from: 11, to: 16}")
    repository.commit("2026-11-03")
    repository.git("checkout", "--quiet", "proposed")

    assert "Chess" not in _said(repository)


def test_a_councils_folder_below_the_top_of_its_repository_is_compared(tmp_path: Path) -> None:
    made = Repository(tmp_path / "top", below="offers/council")
    made.service("saturday-club")
    made.commit("2026-11-01")
    made.service("saturday-club", ages="{from: 5, to: 11}")

    assert "“Saturday Club”: service, changed" in _said(made)


@pytest.mark.parametrize("ref", ["no-such-branch", "--output=/tmp/x", "HEAD:offer", ""])
def test_a_base_that_git_does_not_know_ends_with_2(repository: Repository, ref: str) -> None:
    done = _review(repository.path, f"--base={ref}")

    assert done.exit_code == 2
    assert "name a branch, a tag or a commit" in done.stderr


def test_a_folder_without_git_ends_with_2(tmp_path: Path) -> None:
    (tmp_path / "offer" / "services").mkdir(parents=True)

    assert _review(tmp_path, "--base", "main").exit_code == 2


def test_json_and_text_tell_the_same(repository: Repository) -> None:
    repository.service("saturday-club", ages="{from: 5, to: 11}", needs="[autism]")

    (entry,) = json.loads(_review(repository.path, "--base", "main", "--format", "json").stdout)["entries"]
    text = _review(repository.path, "--base", "main").stdout

    assert entry["name"] == "Saturday Club"
    assert {change["label"] for change in entry["changes"]} == {"Ages", "Needs"}
    assert entry["complete"]["answered"] > 0
    assert entry["complete"]["wanted_most"][0] == "access-how"
    assert "  Ages\n    + Ages 5 to 11\n" in text


def test_a_change_of_very_much_is_counted_and_fits_a_comment(repository: Repository) -> None:
    long = "We play with everyone who comes and we take our time with it. " * 30
    for number in range(150):
        repository.folder.write(f"services/club-{number}.yaml", service(name=f"Club {number}", description=f'"{long}"'))

    said = _said(repository)

    assert len(said) < 62_000
    assert said.startswith("## What this changes for families\n\nThis touches 150 entries")
    shown = len(re.findall(r"^### [0-9]+\.", said, re.MULTILINE))
    assert 5 < shown <= 20
    assert f"### More entries: {150 - shown}" in said
    assert f"- And {50 - shown} more.\n" in said


def test_an_entry_that_could_not_be_read_before_is_shown_whole(repository: Repository) -> None:
    repository.service("saturday-club", needs="[austism]")
    repository.commit("2026-11-02")
    repository.git("branch", "--force", "main")
    repository.service("saturday-club", needs="[autism]")

    said = _said(repository)

    assert "It could not be read before" in said
    assert "- Needs\n  - Added: “Autism”\n" in said


def test_what_dates_keep_from_families_is_told_so(repository: Repository) -> None:
    repository.service("chess-club", publish="{from: 2026-12-24}")

    said = _said(repository)

    assert "Its dates under “Show it” keep it from families today." in said
    assert "- Show it\n  - Added: “From 24 December 2026”\n" in said


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[{address: 12 Thrushgill Street}]", "[{precision: hidden}]"),
        ("[{address: 12 Thrushgill Street, precision: hidden}]", "[{address: 12 Thrushgill Street}]"),
        ("[{address: 12 Thrushgill Street, precision: hidden}]", "[{precision: hidden}]"),
    ],
)
def test_a_place_that_is_hidden_before_or_after_the_change_is_not_repeated(
    repository: Repository, before: str, after: str
) -> None:
    repository.service("refuge", locations=before)
    repository.commit("2026-11-02")
    repository.git("branch", "--force", "main")
    repository.service("refuge", locations=after)
    repository.service("saturday-club", summary="We meet at 12 Thrushgill St.")

    said = _said(repository)

    assert "Thrushgill" not in said
    assert "left out here" in said


def _pasted(repository: Repository, *, was: str, **changes: str) -> str:
    """Puts over the file what the form writes for someone who began before others changed the summary."""
    began = service(name="Saturday Club", summary="Play and trips.")
    foot = f"# Written with the form. began: {mark(began)}; was: {was}\n"
    sent = service(**{"name": "Saturday Club", "summary": "Play and trips.", **changes})
    repository.folder.write("services/saturday-club.yaml", sent + foot)
    repository.commit("2026-11-03")
    words = ["check", str(repository.path), "--base", "main", "--format", "json"]
    told = map(json.loads, CliRunner(env=TODAY).invoke(main, words).stdout.splitlines())
    return next(
        (f"{one['line']}: {one['message']}; {one['remedy']}" for one in told if one["rule"] == "takes-back"), ""
    )


def test_a_text_of_the_form_that_takes_back_what_others_changed_is_an_error(repository: Repository) -> None:
    told = _pasted(repository, was="ages=none", ages="{from: 5, to: 11}")

    assert told.startswith("8: since this text was begun, others changed what it did not: Summary; write what stands")
    assert "others changed what it did not: Summary" in _said(repository)


def test_a_text_of_the_form_that_changes_what_others_changed_is_an_error(repository: Repository) -> None:
    was = f"summary={mark_of('Play and trips.')}"

    assert "others changed the same: Summary; look which" in _pasted(repository, was=was, summary="Play for all.")


def test_what_a_text_of_the_form_began_from_is_no_fault_where_nobody_changed_it(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "main")
    repository.service("saturday-club", summary="Play and trips.")
    repository.commit("2026-11-02")
    repository.git("checkout", "--quiet", "-b", "another")

    assert not _pasted(repository, was="ages=none", ages="{from: 5, to: 11}")
    repository.git("branch", "--force", "main")
    assert not _pasted(repository, was="ages=none", ages="{from: 5, to: 11}", summary="Play.")  # the line of before
