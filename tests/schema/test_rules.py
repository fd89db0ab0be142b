"""What a rule says stands once, in `schema/rules.json`, and nothing else of it stands anywhere."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.changed_schema import OTHER_WORDS, changed_schema
from tests.folder import BROKEN, told

import local_offer
from local_offer.cli import main
from local_offer.schema import files, rules
from local_offer.schema.files import WrongSchemaError
from local_offer.schema.rules import braces, fill, sayings, wording

PROGRAM = Path(local_offer.__file__).parent
MODULES = {file.relative_to(PROGRAM).as_posix(): file.read_text(encoding="utf-8") for file in PROGRAM.rglob("*.py")}
SCRIPTS = {
    file.relative_to(PROGRAM).as_posix(): file.read_text(encoding="utf-8")
    for file in (PROGRAM / "browser").rglob("*.js")
}
MAKERS = ("fault", "diagnostic", "_wrong", "Said", "wording")
"""What makes a fault or a diagnostic of a rule's key."""
NAMING = [name for name, text in MODULES.items() if any(f"{maker}(" in text for maker in MAKERS)]
OTHERS = (
    "cli/",
    "imports/",
    "intake/entry/texts.py",
    "order/files.py",
    "reading/json_files",
    "reading/tables/extract",
    "reading/tables/sheets",
    "reading/tables/table",
)
"""What reads other people's lists, or writes files: no rule speaks of that."""
WAYS = ("list", "none")
"""How a rule on the words of a list speaks of one that is long, and of one that is empty."""
LEVELS = ("error", "warning")
ABOUT = {
    "service",
    "organisation",
    "comment",
    "log",
    "gap",
    "series",
    "guide",
    "council",
    "postcodes",
    "file",
    "folder",
}

GROUPS = [group["id"] for group in files.read("rules.json")["groups"]]
SENTENCES = {
    part
    for saying in sayings().values()
    for sentence in (saying.message, saying.remedy)
    for part in re.split(r"\{[a-z_]+\}", sentence)
    if len(part) > 14
}
"""What stands between the braces, where it is long enough to be nothing else."""


def test_a_rule_is_explained_in_whole_sentences() -> None:
    for rule in rules.rules().values():
        assert rule.title[0].isupper()
        assert not rule.title.endswith(".")
        assert rule.means.endswith(".")
        assert rule.level in LEVELS
        assert set(rule.about) <= ABOUT


def test_what_a_rule_says_begins_small_and_ends_without_a_stop() -> None:
    for saying in sayings().values():
        for sentence in (saying.message, saying.remedy):
            assert sentence
            assert not sentence[0].isupper()
            assert not sentence.endswith(".")


def test_every_brace_of_a_rule_has_an_example() -> None:
    for saying in sayings().values():
        named = {*braces(saying.message), *braces(saying.remedy)}

        assert named == saying.example.keys() - {"near"}
        assert wording(saying.key, **saying.example).message


def test_what_is_filled_in_stays_as_it_was_written() -> None:
    assert (
        fill("'{a}' and {b}", {"a": "{b} {a.__class__} {0} {", "b": "%s {{x}}"})
        == "'{b} {a.__class__} {0} {' and %s {{x}}"
    )


def test_a_brace_that_nobody_fills_is_a_fault_of_ours() -> None:
    with pytest.raises(WrongSchemaError, match=r"'unknown-gap' has the brace \{id\}, which nothing fills"):
        wording("unknown-gap")


def test_a_rule_that_is_not_there_is_a_fault_of_ours() -> None:
    with pytest.raises(WrongSchemaError, match=r"^schema/rules.json: there is no 'unknown-gapp', .*: add it there$"):
        wording("unknown-gapp")


@pytest.mark.parametrize(
    ("words", "slip", "expected"),
    [
        (
            '"id": "ages-turned-round", "group": "days"', '"id": "ages-turned-round", "group": "dais"',
            f"'ages-turned-round' has \"group\": \"dais\", which is none: write one of {', '.join(GROUPS)}",
        ),
        (
            "the ages run from {youngest}", "the ages run from {youngst}",
            "'ages-turned-round' has the brace {youngst}, which nothing fills: write {youngest} or {oldest}, "
            "or fill it in its example and where the program names the rule",
        ),
        (
            '"title": "The youngest age is', '"titel": "The youngest age is',
            "'ages-turned-round' has no \"title\": add it",
        ),
        (
            '"message": "the ages run', '"mesage": "the ages run',
            "'ages-turned-round' has no \"message\": add it here, or to its rule",
        ),
    ],
)  # fmt: skip
def test_a_slip_in_a_rule_ends_a_command_with_what_to_write(
    words: str, slip: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with changed_schema(tmp_path, monkeypatch, {words: slip}):
        done = CliRunner().invoke(main, ["check", str(BROKEN / "ages-turned-round")])

    assert (done.exit_code, done.output) == (2, f"Error: schema/rules.json: {expected}\n")


def test_only_diagnostics_makes_faults_so_that_each_is_made_by_its_rule() -> None:
    made = {name for name in MODULES for _ in _calls(name, ("Fault", "Diagnostic"))}

    assert made == {"diagnostics.py"}


def test_every_way_in_which_a_rule_speaks_is_used() -> None:
    in_lists = {f"{rule}/{way}" for rule in (*rules.rules_of_vocabularies().values(), "unknown-choice") for way in WAYS}
    chosen_by_the_schema = {*rules.keys_of_formats().values(), *in_lists}
    others = sayings().keys() - chosen_by_the_schema

    assert [key for key in others if not _is_named(key)] == []


def test_every_brace_is_filled_where_a_rule_is_named() -> None:
    for name in [name for name, text in MODULES.items() if any(f"{maker}(" in text for maker in MAKERS)]:
        for call in _calls(name, MAKERS):
            key = call.args[0] if call.args else None
            given = {keyword.arg for keyword in call.keywords}
            # Where a group of values fills them, the broken offers try it.
            named = str(key.value) if isinstance(key, ast.Constant) else ""
            if named in sayings() and None not in given:
                saying = sayings()[named]
                assert {*braces(saying.message), *braces(saying.remedy)} <= given, f"{name}:{call.lineno}"


def test_no_sentence_of_a_rule_stands_in_the_program() -> None:
    ours = "\0".join(text for name, text in {**MODULES, **SCRIPTS}.items() if not name.startswith(OTHERS))

    assert [part for part in SENTENCES if part in ours] == []


def test_words_changed_in_the_file_change_what_the_check_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with changed_schema(tmp_path, monkeypatch, OTHER_WORDS):
        lines = told(BROKEN / "unknown-organisation")

    expected = "nobody is called 'example-trusts'; is it 'example-trust'? [unknown-organisation]"
    assert any(expected in line for line in lines)


def _is_named(key: str) -> bool:
    rule = key.partition("/")[0]
    return any(f'"{key}"' in text or f'f"{rule}/{{' in text for text in (*MODULES.values(), *SCRIPTS.values()))


@cache
def _tree(name: str) -> ast.Module:
    return ast.parse(MODULES[name])


def _calls(name: str, called: tuple[str, ...]) -> Iterator[ast.Call]:
    said = MODULES[name]
    for node in ast.walk(_tree(name)) if any(f"{each}(" in said for each in called) else ():
        if isinstance(node, ast.Call):
            function = node.func
            last = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            if last in called:
                yield node
