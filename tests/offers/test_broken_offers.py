"""Every folder of `broken/` is told what is wrong with it, in the words of its `expected.txt`.

A new rule needs a new folder here, named after it, and nothing else.
"""

import re
from pathlib import Path

import pytest
from tests.folder import BROKEN, TODAY, read, told

from local_offer.council import council_of, examine
from local_offer.diagnostics import in_order
from local_offer.reading.names import is_of_a_record
from local_offer.schema import contract
from local_offer.schema.rules import rules

TOP = Path(__file__).parents[2]
FOLDERS = sorted(path.name for path in BROKEN.iterdir())
FIELDS = f"{', '.join([*contract().schemas['service']['properties']][:30])} …"
"""What an editor is shown of the names of fields: as many as fit, in the schema's order."""
ELSEWHERE = {
    "not-utf-8": "git would keep such bytes as no text; tests/reading/test_bytes.py makes them",
    "takes-back": "it needs what stood there before; tests/cli/test_review.py makes it",
    "too-large": "256 KB of nothing; tests/reading/test_bytes.py makes them",
    "link-out": "not every machine has links; tests/reading/test_names.py makes them",
    "more-faults": "more lines than anyone reads; tests/cli/test_check.py makes them",
    "unreadable-file": "git keeps no such permissions; tests/reading/test_unreadable.py takes them away",
}


BESIDE_OTHERS = {
    "former-id-in-use", "hidden-place-elsewhere", "name-in-words", "possible-duplicate", "same-service",
    "school-and-age", "unexplained-acronym", "unused-organisation",
}  # fmt: skip
"""What is not always told of a record that is checked alone: it shows beside what others say, or what others are called
may excuse it."""


@pytest.mark.parametrize("name", FOLDERS)
def test_a_broken_offer_is_told_in_the_expected_words(name: str) -> None:
    assert told(BROKEN / name) == _expected(name)


@pytest.mark.parametrize("name", FOLDERS)
def test_a_record_alone_is_told_what_the_whole_check_tells_it(name: str) -> None:
    folder = BROKEN / name
    files = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    for path in (path for path in files if is_of_a_record(path) and "/." not in path):
        whole = [line for line in _expected(name) if line.startswith(f"{path}:")]

        _, found = examine(folder, council_of(folder), TODAY, with_advice=True, only={path})

        alone = [one.as_text() for one in found]
        assert alone == [line for line in whole if line in alone or line.rpartition("[")[2][:-1] not in BESIDE_OTHERS]


@pytest.mark.parametrize("name", FOLDERS)
def test_a_quiet_check_tells_all_errors_and_all_that_is_wrong_in_guides(name: str) -> None:
    folder = BROKEN / name
    _, found = examine(folder, council_of(folder), TODAY)

    _, told = examine(folder, council_of(folder), TODAY, is_quiet=True)

    assert set(told) <= set(found)
    assert set(told) >= {one for one in found if one.is_error or one.rule == "undrawn-markdown"}


@pytest.mark.parametrize("name", sorted(set(FOLDERS) - {"all-files-in-order", "guide-at-fault", "places-at-fault"}))
def test_a_broken_offer_shows_the_rule_it_is_named_after(name: str) -> None:
    expected = (BROKEN / name / "expected.txt").read_text(encoding="utf-8")

    assert f"[{name}]\n" in expected


def test_every_rule_has_a_broken_offer_or_a_reason_for_none() -> None:
    assert rules().keys() - set(FOLDERS) == set(ELSEWHERE)


@pytest.mark.parametrize("rule", sorted(ELSEWHERE))
def test_a_rule_without_a_broken_offer_is_tested_where_its_reason_says(rule: str) -> None:
    file = re.search(r"tests/\S+\.py", ELSEWHERE[rule])

    assert file
    assert f'"{rule}"' in (TOP / file[0]).read_text(encoding="utf-8")


def test_diagnostics_are_shown_by_path_then_by_line() -> None:
    _, diagnostics = read(BROKEN / "all-files-in-order")

    assert diagnostics == in_order(reversed(diagnostics))
    places = [(diagnostic.path, diagnostic.line) for diagnostic in diagnostics]
    assert places == sorted(places)
    assert len({path for path, _ in places}) == 7


def _expected(name: str) -> list[str]:
    expected = (BROKEN / name / "expected.txt").read_text(encoding="utf-8")
    return expected.replace("{fields of a service}", FIELDS).splitlines()
