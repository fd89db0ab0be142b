"""Which records the check of an earlier build had nothing to say of: those that are the same are not asked again."""

from collections.abc import Hashable, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from local_offer.checks.answers import RecordAnswers, Remarks, same
from local_offer.files import content_of
from local_offer.kept import Store, contents, made_by, sign_of
from local_offer.offer import AnyRecord, Council
from local_offer.reading import Memory

NAME = "answers"
_WORDS, _POSTCODES = Path("offer") / "vocabulary", Path("offer") / "postcodes.csv"


class KeptAnswers(RecordAnswers):
    """Of a record of which something was said nothing is kept: it is asked again."""

    def __init__(self, store: Store, memory: Memory, folder: Path, council: Council) -> None:
        super().__init__(partial(_key, memory))
        self._store = store
        self._stamp = sign_of(made_by(), council, contents(folder / _WORDS), _sign(folder / _POSTCODES))
        self._signs: dict[str, str] = {}
        """By question that of the facts by which it was asked."""
        found = store.found(NAME, self._stamp)
        self._kept: Mapping[str, Any] = found if isinstance(found, dict) else {}

    def before(self, question: str, facts: object) -> dict[Hashable, tuple[Any, ...]]:
        self._signs[question] = sign_of(facts)
        try:
            sign, silent = self._kept[question]
            return {(str(path), str(of)): () for path, of in silent.items()} if sign == self._signs[question] else {}
        except (KeyError, TypeError, ValueError, AttributeError):
            return {}

    def keep(self) -> None:
        """For the next build."""
        new = {question: (self._signs[question], _silent(answers)) for question, (_, answers) in self.known.items()}
        if new != {question: tuple(kept) for question, kept in self._kept.items() if isinstance(kept, list)}:
            self._store.keep(NAME, self._stamp, new)


def _key(memory: Memory, record: AnyRecord, remarks: Remarks) -> Hashable:
    """The path of the record with the hash of its file, or the one in memory where it has none of its own."""
    _, found = memory.outcomes.get(record.path, (None, None))
    return (record.path, found.sign) if found and found.sign else same(record, remarks)


def _silent(answers: Mapping[Hashable, tuple[Any, ...]]) -> dict[str, str]:
    """Those that are known by what stands in their files, and not by their place in memory."""
    silent = (key for key, said in answers.items() if not said and isinstance(key, tuple))
    return dict(key for key in silent if isinstance(key[0], str))


def _sign(file: Path) -> str:
    try:
        return sha256(content_of(file)).hexdigest()
    except OSError:
        return ""
