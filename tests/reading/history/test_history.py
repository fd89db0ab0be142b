"""What git remembers of a year, from real repositories."""

import os
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.folder import Folder
from tests.reading.history.history_of import TODAY, Repository

from local_offer.offer import published
from local_offer.reading.history import git
from local_offer.reading.history.history import Remembered, history
from local_offer.reading.history.touches import MANY
from local_offer.records import History


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """It was begun long ago, so that what a test commits is no first commit."""
    repository = Repository(tmp_path / "council")
    repository.commit("2020-01-01")
    return repository


def test_a_record_that_was_added_is_new(repository: Repository) -> None:
    repository.service("club")
    commit = repository.commit("2026-11-02")

    (change,) = repository.history().changes

    assert (change.date, change.what, change.kind, change.id) == (date(2026, 11, 2), "new", "service", "club")
    assert (change.commit, change.together) == (commit, 1)


def test_organisations_and_guides_have_a_history_too(repository: Repository) -> None:
    trust = "name: Trust\nkind: charity\nsources: [{name: A page}]\n"
    repository.folder.write("organisations/trust.yaml", trust)
    repository.guide("money/grants")
    repository.guide("index")
    repository.commit("2026-11-02")
    repository.guide("money/grants", "Other words.")
    repository.folder.write("organisations/trust.yaml", f"{trust}summary: Rowing for disabled children.\n")
    repository.commit("2026-11-03")

    changes = repository.history().changes

    assert [(c.what, c.kind, c.id, c.fields) for c in changes] == [
        ("changed", "guide", "money/grants", ("Text",)),
        ("changed", "organisation", "trust", ("Summary",)),
        ("new", "guide", "money/grants", ()),
        ("new", "organisation", "trust", ()),
    ]


def test_a_guide_that_is_marked_up_otherwise_has_not_changed(repository: Repository) -> None:
    repository.guide("money/grants", '<div class="lo-box" markdown>\n\n**Ask** [us](../help.md).\n\n</div>')
    repository.commit("2020-01-02")
    repository.guide("money/grants", '!!! note ""\n\n    *Ask* [us](../help.md).')
    repository.commit("2026-11-02")

    assert repository.changes() == []


@pytest.mark.parametrize("text", ["!!! note\n\n    Ask them.", '!!! note "First"\n\n    Ask us.', "[Ask](x.md) us."])
def test_a_guide_has_changed_when_it_says_or_links_to_something_else(repository: Repository, text: str) -> None:
    repository.guide("money/grants", "Ask us.")
    repository.commit("2020-01-02")
    repository.guide("money/grants", text)
    repository.commit("2026-11-02")

    assert repository.changes() == [("2026-11-02", "changed", "money/grants")]


def test_a_change_names_the_fields_by_their_titles_in_the_schema(repository: Repository) -> None:
    repository.service("club")
    repository.commit("2020-01-02")
    repository.service("club", summary="Other words.", eligibility="Anyone.", ages="{from: 5}", keywords="[play]")
    repository.commit("2026-11-02")

    (change,) = repository.history().changes

    assert change.what == "changed"
    assert change.fields == ("Summary", "Ages", "Who can use it")


@pytest.mark.parametrize(
    "silent",
    [{"sources": "[{name: Another}]"}, {"checked": "{date: 2026-11-01, by: provider}"}, {"keywords": "[play]"}],
)
def test_a_change_that_no_family_needs_to_know_is_no_news(repository: Repository, silent: dict[str, str]) -> None:
    repository.service("club")
    repository.commit("2020-01-02")
    repository.service("club", **silent)
    repository.commit("2026-11-02")

    assert repository.changes() == []


def test_another_word_for_the_same_is_no_change(repository: Repository) -> None:
    repository.service("club", coverage="{scope: borough}")
    repository.commit("2020-01-02")
    repository.service("club", coverage="{scope: local}")
    repository.commit("2026-11-02")

    assert repository.history().changes == ()


def test_a_comment_or_another_order_is_no_change(repository: Repository) -> None:
    file = repository.service("club")
    repository.commit("2020-01-02")
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("# A comment\n" + "".join(reversed(lines)), encoding="utf-8")
    repository.commit("2026-11-02")

    assert repository.changes() == []


def test_a_new_name_of_the_record_is_told_with_the_old(repository: Repository) -> None:
    repository.service("club")
    repository.commit("2020-01-02")
    repository.service("club", name="Play Club")
    repository.commit("2026-11-02")

    (change,) = repository.history().changes

    assert (change.what, change.was, change.fields) == ("changed", "Club", ("Name",))


def test_a_renamed_record_is_neither_new_nor_gone(repository: Repository) -> None:
    repository.service("club", description="Long words about the club that stay.")
    repository.commit("2026-10-01")
    (repository.path / "offer/services/club.yaml").unlink()
    repository.service("play-club", description="Long words about the club that stay.", former_ids="[club]")
    repository.commit("2026-11-02")

    (renamed, new) = repository.history().changes

    assert (renamed.what, renamed.id, renamed.was) == ("renamed", "play-club", "Club")
    assert (new.what, new.id) == ("new", "play-club")


def test_a_renamed_record_that_is_not_alike_is_known_by_its_former_id(repository: Repository) -> None:
    repository.service("club")
    repository.commit("2020-01-02")
    (repository.path / "offer/services/club.yaml").unlink()
    repository.service(
        "play", summary="Nothing is as it was.", topics="[health]", sources="[{name: X}]", former_ids="[club]"
    )
    repository.commit("2026-11-02")

    (change,) = repository.history().changes

    assert (change.what, change.id, change.was) == ("renamed", "play", "Club")


def test_a_file_that_moves_to_another_folder_has_not_changed(repository: Repository) -> None:
    file = repository.service("club")
    repository.commit("2020-01-02")
    (repository.path / "offer/services/local").mkdir()
    file.rename(repository.path / "offer/services/local/club.yaml")
    repository.commit("2026-11-02")

    assert repository.changes() == []


def test_a_record_that_closed_is_told_as_closed(repository: Repository) -> None:
    repository.service("club")
    repository.commit("2026-10-01")
    repository.service("club", status="{state: closed, date: 2026-11-01}")
    repository.commit("2026-11-02")

    assert repository.changes() == [("2026-11-02", "closed", "club"), ("2026-10-01", "new", "club")]


def test_a_record_that_came_in_closed_is_no_news(repository: Repository) -> None:
    repository.service("club", status="{state: closed}")
    repository.commit("2026-11-02")

    assert repository.changes() == []


def test_one_of_very_many_that_closed_is_told_as_closed(repository: Repository) -> None:
    clubs = [f"club-{number}" for number in range(MANY + 5)]
    for club in clubs:
        repository.service(club)
    repository.commit("2020-01-02")
    for club in clubs:
        repository.service(club, summary="Other words.", **({"status": "{state: closed}"} if club == "club-7" else {}))
    repository.commit("2026-11-02")

    changes = repository.history().changes

    assert [(c.id, c.together) for c in changes if c.what == "closed"] == [("club-7", 1)]
    assert {c.together for c in changes if c.what == "changed"} == {len(clubs)}


def test_a_removed_record_keeps_its_name_and_topics(repository: Repository) -> None:
    repository.service("club", topics="[clubs, health]")
    repository.commit("2026-10-01")
    (repository.path / "offer/services/club.yaml").unlink()
    repository.commit("2026-11-02")

    (change,) = repository.history().changes

    assert (change.what, change.id, change.title, change.topics) == ("removed", "club", "Club", ("clubs", "health"))


def test_what_came_back_was_not_removed(repository: Repository) -> None:
    repository.service("club")
    repository.commit("2026-09-01")
    (repository.path / "offer/services/club.yaml").unlink()
    repository.commit("2026-10-01")
    repository.service("club")
    repository.commit("2026-11-02")

    assert repository.changes() == [("2026-11-02", "new", "club")]


def test_many_that_came_at_once_are_counted(repository: Repository) -> None:
    for number in range(MANY + 1):
        repository.service(f"club-{number}")
    repository.commit("2026-11-02")

    changes = repository.history().changes

    assert {change.together for change in changes} == {MANY + 1} == {len(changes)}


def test_only_a_year_is_told_and_nothing_after_today(repository: Repository) -> None:
    for id, day in (("old", "2025-11-22"), ("first", "2025-11-23"), ("last", "2026-11-23"), ("later", "2026-11-24")):
        repository.service(id)
        repository.commit(day)

    assert [id for _, _, id in repository.changes()] == ["last", "first"]


def test_a_commit_whose_clock_was_wrong_hides_none_before_it_and_is_told_when_it_was_made(
    repository: Repository,
) -> None:
    for id, day in (("a", "2026-09-01"), ("b", "2031-01-01"), ("c", "1990-01-01"), ("d", "2026-11-02")):
        repository.service(id)
        repository.commit(day)

    assert [(id, day) for day, _, id in repository.changes()] == [
        *(("d", "2026-11-02"), ("a", "2026-09-01"), ("b", "2026-09-01"), ("c", "2026-09-01"))
    ]


def test_changes_of_one_day_are_told_once(repository: Repository) -> None:
    repository.service("club")
    repository.commit("2020-01-02")
    repository.service("club", summary="Other words.")
    repository.commit("2026-11-02")
    repository.service("club", summary="Other words.", eligibility="Anyone.")
    repository.commit("2026-11-02")

    (change,) = repository.history().changes

    assert change.fields == ("Summary", "Who can use it")


def test_edits_that_are_not_committed_do_not_count(repository: Repository) -> None:
    repository.service("club")
    repository.commit("2020-01-02")
    repository.service("club", summary="Other words.")
    repository.service("draft")
    repository.git("add", "offer/services/draft.yaml")

    assert repository.history() == History(is_at_hand=True)


def test_what_was_merged_counts_from_the_merge(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "-b", "provider")
    repository.service("club")
    repository.commit("2026-09-01")
    repository.service("club", summary="Better words.")
    repository.commit("2026-10-01")
    repository.git("checkout", "--quiet", "main")
    repository.commit("2026-10-15")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Take it in", "provider", day="2026-11-02")

    assert repository.changes() == [("2026-11-02", "new", "club")]


def test_a_shallow_copy_does_not_take_everything_for_new(repository: Repository, tmp_path: Path) -> None:
    repository.service("old-club")
    repository.commit("2026-10-01")
    repository.service("new-club")
    repository.commit("2026-11-02")
    subprocess.run(
        ["git", "clone", "--quiet", "--depth=2", f"file://{repository.top}", str(tmp_path / "copy")], check=True
    )

    found = history(tmp_path / "copy", repository.offer(), TODAY)

    assert [change.id for change in found.changes] == ["new-club"]
    assert found.is_at_hand
    assert found.is_cut


def test_the_first_commit_of_a_whole_repository_counts(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "council")
    repository.service("club")
    repository.commit("2026-11-02")

    assert repository.changes() == [("2026-11-02", "new", "club")]


def test_a_council_may_be_a_folder_of_a_repository(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "all", below="sites/our council")
    repository.service("club")
    other = repository.top / "offer" / "services" / "not-ours.yaml"
    other.parent.mkdir(parents=True)
    other.write_text("name: Not ours\n", encoding="utf-8")
    repository.commit("2026-11-02")
    repository.service("club", summary="Other words.")
    repository.commit("2026-11-03")

    assert repository.changes() == [("2026-11-03", "changed", "club"), ("2026-11-02", "new", "club")]


def test_outside_a_repository_no_history_is_at_hand(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.path.parent))
    folder.write("services/club.yaml", "name: Club\n")

    assert history(folder.path, folder.offer(), TODAY) == History()


def test_a_repository_without_a_commit_has_no_history(tmp_path: Path) -> None:
    assert Repository(tmp_path / "council").history() == History()


def test_without_git_no_history_is_at_hand(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.service("club")
    repository.commit("2026-11-02")
    offer = repository.offer()
    monkeypatch.setenv("PATH", str(repository.path))

    assert history(repository.path, offer, TODAY) == History()


def test_a_git_that_hangs_or_fails_does_no_harm(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    offer = repository.offer()
    program = repository.top / "bin" / "git"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexec sleep 30\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(git, "PATIENCE", 0.2)

    assert history(repository.path, offer, TODAY) == History()


def test_strange_names_of_files_do_no_harm(repository: Repository) -> None:
    below = repository.path / "offer" / "services"
    names = [
        "--output=x.yaml",
        ":(exclude)x.yaml",
        ":100644 100644 0 0 A.yaml",
        "line\nend.yaml",
        'quote".yaml',
        "Ünï.yaml",
        "UPPER.yaml",
    ]
    for name in names:
        (below / name).write_text("name: X\n", encoding="utf-8")
    with open(os.fsencode(below) + b"/\xff\xfe.yaml", "w", encoding="utf-8") as file:  # noqa: PTH123 - no text
        file.write("name: X\n")
    (below / "link.yaml").symlink_to("/etc/passwd")
    (below / ".hidden").mkdir()
    (below / ".hidden" / "secret.yaml").write_text("name: X\n", encoding="utf-8")
    repository.service("club")
    repository.commit("2026-11-02")
    for name in names:
        (below / name).unlink()
    repository.commit("2026-11-03")

    assert repository.changes() == [("2026-11-02", "new", "club")]


def test_nothing_that_the_repository_names_is_run(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.service("club")
    repository.commit("2026-10-01")
    repository.service("club", summary="Other words.")
    repository.folder.write(".gitattributes", "* diff=evil filter=evil\n")
    repository.commit("2026-11-02")
    mark = tmp_path / "was-run"
    evil = tmp_path / "evil"
    evil.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="utf-8")
    evil.chmod(0o755)
    for name in (
        *("core.fsmonitor", "core.pager", "pager.log", "diff.external", "diff.evil.textconv", "diff.evil.command"),
        *("filter.evil.smudge", "filter.evil.clean", "gpg.program", "core.sshCommand", "core.editor"),
        *("alias.log", "credential.helper"),
    ):
        repository.git("config", name, f"!{evil}" if name.startswith("alias") else str(evil))
    for name in ("log.showSignature", "diff.noprefix", "log.follow"):
        repository.git("config", name, "true")
    repository.git("config", "log.diffMerges", "combined")
    repository.git("config", "log.showRoot", "false")
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH_COMMAND"):
        monkeypatch.setenv(name, str(evil))
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    offer = repository.offer()

    found = history(repository.path, offer, TODAY)

    assert [change.what for change in found.changes] == ["changed", "new"]
    assert not mark.exists()


def test_what_was_put_in_the_place_of_a_commit_is_not_believed(repository: Repository) -> None:
    repository.service("club")
    true = repository.commit("2026-10-01")
    false = repository.git("commit-tree", f"{true}^{{tree}}", "-p", f"{true}^", "-m", "Another", day="2026-09-09")
    repository.git("replace", true, false)

    assert repository.git("log", "-1", "--format=%cs") == "2026-09-09"
    assert repository.changes() == [("2026-10-01", "new", "club")]


def test_old_text_that_is_no_record_does_no_harm(repository: Repository) -> None:
    file = repository.service("club")
    good = file.read_bytes()
    for number, content in enumerate([b"name: [", b"\xff\xfe\0", b"- a\n", b"name: &a X\n", b"x" * 300_000, b""]):
        file.write_bytes(content)
        repository.commit(f"2026-10-{number + 1:02}")
    file.write_bytes(good)
    repository.commit("2026-11-02")

    assert repository.changes() == [("2026-10-01", "new", "club")]


def test_an_edit_under_serve_asks_git_for_one_line(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.service("club")
    repository.commit("2026-10-01")
    repository.service("club", summary="Other words.")
    repository.commit("2026-11-02")
    offer, remembered = repository.offer(), Remembered()
    first = history(repository.path, offer, TODAY, remembered)
    monkeypatch.setattr(git, "commits", None)

    again = history(repository.path, offer, TODAY, remembered)

    assert again == first
    assert len(first.changes) == 2


def test_a_commit_under_serve_is_seen(repository: Repository) -> None:
    remembered = Remembered()
    history(repository.path, repository.offer(), TODAY, remembered)
    repository.service("club")
    repository.commit("2026-11-02")

    found = history(repository.path, repository.offer(), TODAY, remembered)

    assert [change.id for change in found.changes] == ["club"]


def test_a_record_is_new_from_the_day_on_which_it_is_shown(repository: Repository) -> None:
    repository.service("camp", publish="{from: 2026-11-10}")
    repository.commit("2026-10-01")

    assert repository.changes() == [("2026-11-10", "new", "camp")]


def test_what_the_public_may_not_see_has_no_history(repository: Repository) -> None:
    repository.service("later", publish="{from: 2026-12-01}")
    repository.service("over", publish="{to: 2026-11-01}")
    repository.service("shown")
    repository.commit("2026-10-01")
    offer = replace(repository.offer(), history=repository.history())

    assert [change.id for change in published(offer, TODAY).history.changes] == ["shown"]


def test_a_record_that_the_public_never_saw_was_not_removed(repository: Repository) -> None:
    repository.service("later", publish="{from: 2026-12-01}")
    repository.commit("2026-10-01")
    (repository.path / "offer/services/later.yaml").unlink()
    repository.commit("2026-11-02")

    assert repository.changes() == []


def test_a_commit_of_a_day_that_no_calendar_has_is_none_of_this_year(repository: Repository) -> None:
    repository.service("club")
    repository.commit("2026-11-01")
    tree = repository.git("write-tree")
    far = f"tree {tree}\nauthor A <a@b.example> {10**17} +0000\ncommitter A <a@b.example> {10**17} +0000\n\nA change\n"
    (repository.top / "commit").write_text(far, encoding="utf-8")
    repository.git("update-ref", "HEAD", repository.git("hash-object", "-t", "commit", "-w", "--literally", "commit"))

    assert repository.history().is_at_hand
    assert repository.changes() == []


HIDDEN = "[{address: 12 Thrushgill Street, precision: hidden}]"


@pytest.mark.parametrize("locations", ["[{address: 12 Thrushgill Street}]", HIDDEN, None])
def test_what_a_record_that_hides_a_place_was_called_is_not_told(repository: Repository, locations: str | None) -> None:
    repository.service("refuge", name="Thrushgill Haven", locations=locations)
    repository.commit("2026-11-02")
    repository.service("refuge", name="A refuge", locations="[{precision: hidden}]")
    repository.commit("2026-11-03")

    changes = repository.history().changes

    assert [(change.what, change.was) for change in changes if change.what != "new"] == [("changed", "")]


def test_a_record_that_hid_a_place_once_is_taken_out_in_silence_with_who_ran_it(repository: Repository) -> None:
    trust = "name: Trust\nkind: charity\nsources: [{name: A page}]\n"
    files = [repository.folder.write(f"organisations/{id}.yaml", trust) for id in ("trust", "other")]
    files.append(repository.service("refuge", organisation="trust", setting=None, locations=HIDDEN))
    repository.commit("2026-11-02")
    repository.service("refuge", organisation="trust", setting=None, locations="[{town: Crewe}]")
    repository.commit("2026-11-03")
    for file in files:
        file.unlink()
    repository.commit("2026-11-04")

    assert [change.id for change in repository.history().changes] == ["other"]


@pytest.mark.parametrize("name", ["Mrs Pepperpot", "SARAH JONES", "Jones, Sarah", "Minding (Sarah Jones)"])
def test_a_person_after_whom_a_record_was_called_is_not_named_when_it_goes_or_is_renamed(
    repository: Repository, name: str
) -> None:
    gone = repository.service("gone", name=f'"{name}"')
    repository.service("stays", name=f'"{name}"')
    repository.commit("2026-11-02")
    gone.unlink()
    repository.service("stays", name="Sunny Minders")
    repository.commit("2026-11-04")

    told = [(change.id, change.title, change.was) for change in repository.history().changes if change.what != "new"]

    assert told == [("stays", "", "")]


def test_places_of_earlier_versions_of_a_record_that_hides_one_are_known(repository: Repository) -> None:
    repository.service("refuge", locations="[{address: 12 Thrushgill Street, postcode: CW1 4QY}, {postcode: CW2 5AA}]")
    repository.service("club", locations="[{address: 3 Fern Lane}]")
    repository.commit("2026-11-02")
    repository.service("refuge", locations="[{precision: hidden}, {postcode: CW2 5AA}]")
    repository.service("club", locations="[{address: 4 Fern Lane}]")
    repository.commit("2026-11-03")

    told = {place.location.address for place in repository.history().hidden if place.location.address}

    assert told == {"12 Thrushgill Street"}
    assert "CW2 5AA" not in {place.location.postcode for place in repository.history().hidden}


def test_a_former_name_of_another_record_that_tells_of_a_hidden_place_is_not_told(repository: Repository) -> None:
    repository.service("refuge", locations=HIDDEN)
    repository.service("club", name="Club at 12 Thrushgill Street")
    repository.commit("2026-11-02")
    repository.service("club", name="A club")
    repository.commit("2026-11-03")

    assert "Thrushgill" not in str(repository.history().changes)
