"""Records as an earlier build read them: a file that holds the same bytes is not read as YAML again."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from local_offer.files import content_of
from local_offer.kept import Store, made_by, sign_of
from local_offer.reading.documents import Outcome
from local_offer.reading.names import RecordFile
from local_offer.reading.text import LARGEST
from local_offer.schema import Contract

NAME = "records"


class KeptRecords:
    """Sound ones alone: what is wrong with the others is found out again."""

    def __init__(self, kept: Store, contract: Contract, kinds: Iterable[str]) -> None:
        self._kept = kept
        self._stamp = _stamp(contract, kinds) if kept.folder else ""
        found = kept.found(NAME, self._stamp)
        self._known: Mapping[str, Any] = found if isinstance(found, dict) else {}
        self._used: set[str] = set()

    def known(self, file: RecordFile) -> Outcome | None:
        """What stood in the file, where it holds what it held then."""
        if file.kind == "several" or file.path not in self._known:
            return None
        try:
            sign, values, remarks = self._known[file.path]
            if not isinstance(values, dict) or sha256(content_of(file.file, LARGEST)).hexdigest() != sign:
                return None
            told = tuple((int(line), str(said)) for line, said in remarks)
        except (OSError, ValueError, TypeError):
            return None
        self._used.add(file.path)
        return Outcome(values=values, remarks=told, sign=sign)

    def keep(self, outcomes: Mapping[str, Outcome]) -> None:
        """By path what all files hold now."""
        if not self._kept.folder:
            return
        sound = {path: found for path, found in outcomes.items() if found.sign and _is_sound(found)}
        if not sound.keys() == self._known.keys() == self._used:
            values = {path: (found.sign, found.values, found.remarks) for path, found in sound.items()}
            self._kept.keep(NAME, self._stamp, values)


def _is_sound(found: Outcome) -> bool:
    return found.values is not None and not found.diagnostics and not found.holds_several


def _stamp(contract: Contract, kinds: Iterable[str]) -> str:
    schemas = {kind: contract.schemas[kind] for kind in kinds}
    return sign_of(made_by(), json.dumps(schemas, sort_keys=True))
