"""A file of `schema/` with other words, such as the rules, for as long as a test looks at what they change."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from local_offer.schema import fields, files, rules

OTHER_WORDS = {"there is no organisation": "nobody is called", "did you mean": "is it"}
KEPT = (
    files.read, rules.rules, rules.sayings, rules.rules_of_vocabularies, rules.keys_of_formats,
    fields.questions, fields.leaves, fields.leaf, fields.parts, fields.folded, fields.prose, fields.past,
    fields.words,
)  # fmt: skip


@contextmanager
def changed_schema(
    folder: Path, monkeypatch: pytest.MonkeyPatch, words: Mapping[str, str], name: str = "rules.json"
) -> Iterator[None]:
    """A copy of `schema/` in `folder` stands in the place of ours, with these words in the place of others."""
    copy = shutil.copytree(files.folder(), folder / "schema")
    text = (copy / name).read_text(encoding="utf-8")
    for old, new in words.items():
        assert old in text
        text = text.replace(old, new)
    (copy / name).write_text(text, encoding="utf-8")
    with monkeypatch.context() as patched:
        patched.setattr(files, "IN_WHEEL", copy)
        _forget()
        try:
            yield
        finally:
            _forget()


def _forget() -> None:
    for kept in KEPT:
        kept.cache_clear()
