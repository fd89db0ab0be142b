"""Every folder of `broken/` is told what is wrong with it, in the words of its `expected.txt`.

A new rule needs a new folder here, named after it, and nothing else.
"""

import re
from pathlib import Path

import pytest
from tests.folder import BROKEN, read, told

from local_offer.diagnostics import in_order
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


@pytest.mark.parametrize("name", FOLDERS)
def test_a_broken_offer_is_told_in_the_expected_words(name: str) -> None:
    expected = (BROKEN / name / "expected.txt").read_text(encoding="utf-8")

    lines = told(BROKEN / name)

    assert lines == expected.replace("{fields of a service}", FIELDS).splitlines()


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
