"""What is read line by line says the same as libyaml does, and leaves all else to it."""

import random
from pathlib import Path

import pytest
from tests.folder import BROKEN, SOUND

from local_offer.reading import yaml
from local_offer.reading.block_yaml import Marks, block_values

TOP = Path(__file__).parents[2]
RECORDS = [file.read_text(encoding="utf-8", errors="replace") for file in sorted((TOP / "offer").rglob("*.yaml"))[::7]]
EXAMPLES = [
    file.read_text(encoding="utf-8", errors="replace")
    for top in (SOUND, BROKEN)
    for file in sorted(top.rglob("*.yaml"))
]
LINES = (
    "a:", "b:", "c:", "d: 1", "e: x y", "- f", "- g: h", "- i:", "-", "- ", "", "", "# c", "j: |", "k: |-", "- |",
    "l: 'it''s'", 'm: "n"', "o: ''", "text", "(more", "  and more", "p: q:r", "s: t #u", "v: w#x", "- - y", "-   z: a",
    "b: ~", "c: null", "d:  2 ", "- 'e'", '- "f"', "- -1.5", "g: -", "h: - i", "j: ? k", "l: :m", "n: |+", "o: >",
    "p: | ", "q: é", " ", "r: [s]", "t: &u v", "<<: w", "---", "a: 'x", "b: true", "c: 0123", "d:\t1", "e: x\u2028y",
)  # fmt: skip


def _by_libyaml(text: str, monkeypatch: pytest.MonkeyPatch) -> yaml.YamlDocument:
    with monkeypatch.context() as without:
        without.setattr(yaml, "block_values", lambda *_: None)
        return yaml.parse(text, "x.yaml", with_marks=True)


def _is_read_alike(text: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether it is read line by line at all; then nothing in it differs, the order of fields neither."""
    marks, key_marks = Marks(), Marks()
    values = block_values(text, marks, key_marks)
    if values is None:
        return False
    document = _by_libyaml(text, monkeypatch)
    assert not document.diagnostics, text
    assert repr(values) == repr(document.values) == repr(block_values(text)), text
    assert (marks, key_marks) == (document.marks, document.key_marks), text
    return True


def test_most_records_are_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    read = [_is_read_alike(text, monkeypatch) for text in RECORDS]

    assert sum(read) > 0.8 * len(read)


def test_examples_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    read = [_is_read_alike(text, monkeypatch) for text in EXAMPLES]

    assert any(read)


def test_lines_put_together_at_random_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(7)  # noqa: S311 - the same each time
    read = 0
    for _ in range(4_000):
        indents = [0]
        for _ in range(chance.randrange(8)):
            indents.append(max(0, indents[-1] + chance.choice([-4, -2, -1, 0, 0, 0, 1, 2, 2, 2, 4])))
        lines = [" " * indent + chance.choice(LINES) for indent in indents]
        read += _is_read_alike("\n".join(lines) + chance.choice(["\n", "\n\n", "", " "]), monkeypatch)

    assert read > 100


@pytest.mark.parametrize(
    "text",
    ["a: b", "a: b\r\n", "a:\tb\n", "- a\n", "a: [b]\n", "a: {b: c}\n", "a: &b c\n", "a: 'b\n\n  c'\n", "a: >\n  b\n",
     "a: b # c\n", "a: b\na: c\n", "a: b: c\n", "a: |\n   b\n  c\n", "a:\n  b\n", "--- \na: b\n", "\ufeffa: b\n", ""],
)  # fmt: skip
def test_what_is_written_otherwise_is_left_to_libyaml(text: str) -> None:
    assert block_values(text) is None
