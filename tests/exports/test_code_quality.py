"""The report that GitLab shows in a merge request, against the shape that GitLab documents."""

import json
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from tests.folder import BROKEN, SOUND

from local_offer.cli import main
from local_offer.diagnostics import Diagnostic
from local_offer.exports import code_quality

SHAPE = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""As https://docs.gitlab.com/ci/testing/code_quality/ says; paths are relative and begin with no `./`."""


def _told(line: int = 3, **changes: Any) -> Diagnostic:
    values: dict[str, Any] = {
        "path": "offer/services/a.yaml",
        "line": line,
        "column": 1,
        "level": "error",
        "rule": "unknown-need",
        "message": "'austism' is not a need",
        "remedy": "did you mean 'autism'?",
        **changes,
    }
    return Diagnostic(**values)


def _check(folder: object) -> tuple[int, list[dict[str, Any]]]:
    done = CliRunner(env={"SOURCE_DATE_EPOCH": "1795424400"}).invoke(main, ["check", str(folder), "--format", "gitlab"])
    assert done.stderr == ""
    return done.exit_code, json.loads(done.stdout)


@pytest.mark.parametrize("rule", ["unknown-need", "html-in-text", "yaml-syntax"])
def test_the_check_gives_a_report_of_the_documented_shape(rule: str) -> None:
    code, report = _check(BROKEN / rule)

    Draft202012Validator(SHAPE).validate(report)
    assert report
    assert code == any(row["severity"] == "major" for row in report)


def test_a_sound_offer_is_an_empty_report() -> None:
    assert _check(SOUND) == (0, [])


def test_every_fingerprint_is_unique_and_stays_when_lines_move() -> None:
    same = [_told(3), _told(9), _told(9, level="warning", rule="hard-words")]
    moved = [_told(5), _told(11), _told(11, level="warning", rule="hard-words")]

    before, after = ([row["fingerprint"] for row in json.loads(code_quality(told))] for told in (same, moved))

    assert len(set(before)) == 3
    assert before == after


def test_what_a_file_is_called_breaks_nothing() -> None:
    (row,) = json.loads(code_quality([_told(path="offer/\ud800.yaml", remedy="")]))

    assert row["description"] == "'austism' is not a need"
