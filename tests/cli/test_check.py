"""`local-offer check`: how it ends and what it prints."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import BROKEN, SOUND, Folder, service

from local_offer.cli import main
from local_offer.diagnostics import Diagnostic, bounded, diagnostic

TODAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026


def _check(*words: str | Path) -> Result:
    return CliRunner(env=TODAY).invoke(main, ["check", *map(str, words)])


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_sound_offer_ends_with_0_and_no_word(form: str) -> None:
    done = _check(SOUND, "--format", form)

    assert (done.exit_code, done.output) == (0, "")


def test_errors_end_with_1_and_the_expected_words() -> None:
    done = _check(BROKEN / "unknown-need")

    assert done.exit_code == 1
    assert done.stdout == (BROKEN / "unknown-need" / "expected.txt").read_text(encoding="utf-8")
    assert done.stderr == "3 errors, 0 warnings\n"


def test_warnings_alone_end_with_0() -> None:
    done = _check(BROKEN / "html-in-text")

    assert done.exit_code == 0
    assert done.stderr == "0 errors, 3 warnings\n"


@pytest.mark.parametrize("words", [["nowhere"], [str(SOUND), "--format", "xml"], [str(SOUND), "--colour"], ["a", "b"]])
def test_misuse_ends_with_2(words: list[str]) -> None:
    assert _check(*words).exit_code == 2


@pytest.mark.parametrize(
    "settings",
    [
        "site_name: [",
        "site_name: A\n",
        "plugins: [local-offer]\n",
        "site_name: A\nplugins: [local-offer, nonsense]\n",
        "site_name: A\nuse_directory_urls: false\nplugins: [local-offer]\n",
        "site_name: A ⟦body⟧\nplugins: [local-offer]\n",
        "site_name: A\nplugins: [local-offer: {attribution: ⟦title⟧}]\n",
    ],
    ids=["no YAML", "no plugin", "no name", "unknown plugin", "other addresses", "a mark", "a mark inside"],
)
def test_settings_that_cannot_be_used_end_with_2_and_no_traceback(folder: Folder, settings: str) -> None:
    (folder.path / "mkdocs.yml").write_text(settings, encoding="utf-8")

    done = _check(folder.path)

    assert done.exit_code == 2
    assert "mkdocs.yml" in done.stderr
    assert isinstance(done.exception, SystemExit)


def test_settings_that_nobody_knows_are_told_and_end_with_2_as_a_build_does(folder: Folder) -> None:
    settings = "site_name: A\nsite_nam: B\nplugins: [local-offer: {colour: blue, demonstration: Made up.}]\n"
    (folder.path / "mkdocs.yml").write_text(settings, encoding="utf-8")

    done = _check(folder.path, "--format", "json")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "Plugin 'local-offer' option 'colour': Unrecognised configuration name: colour" in done.stderr
    assert "Config value 'site_nam': Unrecognised configuration name: site_nam" in done.stderr


def test_records_are_checked_without_pages_of_the_councils_own(folder: Folder) -> None:
    (folder.path / "mkdocs.yml").write_text(
        "site_name: A\nplugins: [local-offer: {draft: Not yet.}]\n", encoding="utf-8"
    )

    assert _check(folder.path).exit_code == 0


def test_the_folder_is_this_one_unless_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BROKEN / "unknown-need")

    assert _check().stdout == _check(BROKEN / "unknown-need").stdout


def test_a_file_is_checked_alone_beside_the_names_of_the_others(folder: Folder) -> None:
    (folder.path / "mkdocs.yml").write_text("site_name: A\nplugins: [local-offer: {draft: Not yet.}]\n", "utf-8")
    folder.write("organisations/trust.yaml", "nobody: reads me\n")
    folder.write("services/other.yaml", service(organisation="nobody"))
    there = folder.write("services/club.yaml", service(organisation="trust"))
    gone = folder.write("services/swim.yaml", service(organisation="truts"))

    assert _check(there).output == ""
    assert _check(there, gone).stdout == (
        "offer/services/swim.yaml:7:15: error: there is no organisation 'truts'; did you mean 'trust'? "
        "[unknown-organisation]\n"
    )


def test_a_file_on_which_all_records_hang_has_all_of_them_checked() -> None:
    topics = BROKEN / "places-at-fault" / "offer" / "vocabulary" / "places.yaml"

    assert _check(topics).stdout == _check(BROKEN / "places-at-fault").stdout


def test_a_file_that_is_not_read_where_it_stands_has_the_whole_offer_checked(folder: Folder) -> None:
    hidden = folder.write("services/.club/club.yaml", service())

    assert "[hidden-record]" in _check(hidden).stdout


def test_what_lies_in_no_councils_folder_ends_with_2() -> None:
    file = BROKEN / "unknown-need" / "offer" / "services" / "saturday-club.yaml"

    assert {_check(*paths).exit_code for paths in ([Path(__file__)], [SOUND, file], [SOUND, BROKEN])} == {2}


@pytest.mark.parametrize("name", ["services/club.yaml", "council.yaml"])
def test_who_names_a_file_has_nothing_mended(folder: Folder, name: str) -> None:
    named = folder.write(name, "{}\n")
    other = folder.write("services/other.yaml", service(topics="[Clubs]"))
    before = other.read_bytes()

    assert {_check(named, *more).exit_code for more in (["--fix"], ["--base", "HEAD"])} == {2}
    assert other.read_bytes() == before


def test_json_is_one_object_a_line_with_the_agreed_fields() -> None:
    done = _check(BROKEN / "unknown-need", "--format", "json")

    first, *_ = [json.loads(line) for line in done.stdout.splitlines()]
    assert list(first) == ["path", "line", "column", "level", "rule", "message", "remedy"]
    assert first == {
        "path": "offer/services/saturday-club.yaml",
        "line": 7,
        "column": 9,
        "level": "error",
        "rule": "unknown-need",
        "message": "'austism' is not a need",
        "remedy": "did you mean 'autism'?",
    }
    assert done.stderr == ""


def test_github_is_told_in_its_own_commands() -> None:
    done = _check(BROKEN / "unknown-need", "--format", "github")

    assert done.stdout.splitlines()[0] == (
        "::error file=offer/services/saturday-club.yaml,line=7,col=9,title=unknown-need::"
        "'austism' is not a need; did you mean 'autism'?"
    )


def test_github_cannot_be_given_commands_of_a_providers() -> None:
    diagnostic = Diagnostic(
        path="offer/a,b:c%.yaml",
        line=1,
        column=1,
        level="warning",
        rule="rule",
        message="50%\r\n::set-output name=x::y",
        remedy="",
    )

    assert diagnostic.as_github() == (
        "::warning file=offer/a%2Cb%3Ac%25.yaml,line=1,col=1,title=rule::50%25%0D%0A::set-output name=x::y"
    )


def test_text_stays_on_one_line_and_cannot_play_with_the_terminal() -> None:
    diagnostic = Diagnostic(
        path="a\nb", line=1, column=1, level="error", rule="rule", message="\x1b[31m\u202ered\r", remedy="café 😀"
    )

    assert diagnostic.as_text() == "a\\nb:1:1: error: \\x1b[31m\\u202ered\\r; café 😀 [rule]"


def test_a_hostile_record_prints_one_line_for_each_fault(folder: Folder) -> None:
    folder.write("services/a.yaml", service(needs='["\\e[31m\\n::error::", "a\\u2028b", "%0A"]'))

    text, github = _check(folder.path), _check(folder.path, "--format", "github")

    assert all(re.match(r"offer/services/a\.yaml:\d+:\d+: error: ", line) for line in text.stdout.split("\n")[:-1])
    assert all(line.startswith("::error file=offer/services/a.yaml,") for line in github.stdout.split("\n")[:-1])


def _many(number: int, name: str = "a") -> str:
    return service(name=name) + "".join(f"z{index}: a\n" for index in range(number))


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab"])
def test_of_very_many_faults_of_a_file_a_hundred_are_told_and_counted(folder: Folder, form: str) -> None:
    """The rule "more-faults"."""
    folder.write("services/a.yaml", _many(5_000))

    done = _check(folder.path, "--format", form)

    assert done.exit_code == 1
    told = json.loads(done.stdout) if form == "gitlab" else done.stdout.splitlines()
    assert len(told) == 101
    assert "and 4,900 more in this file" in str(told[-1])
    if form == "text":
        assert done.stderr == "5000 errors, 0 warnings\n"


def test_of_very_many_faults_in_all_a_thousand_are_told_and_errors_before_warnings(folder: Folder) -> None:
    for number in range(12):
        folder.write(f"services/a-{number:02}.yaml", _many(98, str(number)) + "b: a\nc: a\nd: a\n")
    folder.write("services/0.yaml", service(description="<b>Fun</b>"))

    done = _check(folder.path)

    told = done.stdout.splitlines()
    assert len([line for line in told if ": error: " in line and "more-faults" not in line]) == 1_000
    assert "offer/services/a-09.yaml:107:1: error: and 1 more in this file" in done.stdout
    assert "offer/services/a-10.yaml:7:1: error: and 202 more in this and other files" in told[-1]
    assert "offer/services/0.yaml:7:14: warning: and 1 more in this and other files" in told[0]
    assert done.stderr == "1212 errors, 1 warning\n"


def test_a_fault_in_each_of_thousands_of_files_is_told_a_thousand_times_and_counted_once() -> None:
    paths = [f"offer/{number}.yaml" for number in range(1_500)]
    found = [diagnostic("unreadable-file/file", path, line, reason="locked") for path in paths for line in (1, 2)]

    told = bounded(found)

    assert len(told) == 1_001
    assert sum(one.stands_for for one in told) == 3_000
