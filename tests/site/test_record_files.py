"""Each record's own text stands beside its page, unless it tells what must not be found."""

import json
from pathlib import Path

import pytest
from tests.folder import SOUND

from local_offer.notation import without_comments


def test_a_records_own_text_stands_beside_its_page_without_editors_comments(sound_site: Path) -> None:
    site = sound_site
    for address, record in {
        "services/saturday-club": "services/clubs/saturday-club.yaml",
        "services/example-special-school": "services/schools/example-special-school.yaml",
        "organisations/example-trust": "organisations/example-trust.yaml",
    }.items():
        text = (SOUND / "offer" / record).read_text(encoding="utf-8")
        assert (site / address / "record.yaml").read_text(encoding="utf-8") == without_comments(text)
    assert "#" not in (site / "services" / "saturday-club" / "record.yaml").read_text(encoding="utf-8")
    (kit,) = (site / "providers").glob("form-*.json")
    services = json.loads(kit.read_text(encoding="utf-8"))["services"]
    assert [id for id, known in services.items() if known.get("has_notes")] == ["saturday-club"]
    assert (site / "services" / "refuge" / "index.html").is_file()
    assert not (site / "services" / "refuge" / "record.yaml").exists()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b\n", "a: b\n"),
        ("# note\na: b # note\n  # note\nc: d", "a: b\nc: d"),
        ('a: "#b" # c\nd: |\n  # no note\n', 'a: "#b"\nd: |\n  # no note\n'),
        ("# yaml-language-server: $schema=x.json\na: b\n", "# yaml-language-server: $schema=x.json\na: b\n"),
        ("a: [b, # one\n  c] # two\n# end", "a: [b,\n  c]\n"),
    ],
)
def test_a_text_without_comments_says_the_same(text: str, expected: str) -> None:
    assert without_comments(text) == expected
