"""A council's folder as an offer: its vocabulary first, then every record."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from local_offer.diagnostics import Diagnostic, in_order
from local_offer.kept import Store
from local_offer.offer import AnyRecord, Council, Offer
from local_offer.reading import block_yaml
from local_offer.reading.beside import own_contract, read_beside
from local_offer.reading.built import BuiltRecords
from local_offer.reading.chosen import asked_for
from local_offer.reading.documents import Located, Outcome, outcome
from local_offer.reading.in_part import InPart
from local_offer.reading.kept_records import KeptRecords
from local_offer.reading.names import FOLDERS, RecordFile, guide_files, record_files
from local_offer.reading.postcodes import Found, postcodes
from local_offer.reading.several import Several, read_several
from local_offer.reading.validation import Checker
from local_offer.records import (
    Comment,
    Gap,
    Guide,
    LogEntry,
    Organisation,
    Series,
    Service,
    build,
)
from local_offer.schema import Contract, Term, contract
from local_offer.schema.rules import wholes
from local_offer.views.placed import Places
from local_offer.workers import Progress, share, silent

Stamp = tuple[int, int, int, int]
"""When a file was changed, how long it is, and which it is: another after each change."""
Record = TypeVar("Record", bound=AnyRecord)
KINDS = ("service", "organisation", "comment", "log", "gap", "series", "guide")


@dataclass(kw_only=True)
class Memory:
    """What was read before, so that an edit under `serve` costs one file: by path, its stamp. `kept` has what an
    earlier build read."""

    kept: Store = field(default_factory=Store)
    reads_once: bool = False
    """As a build: then what stands in files is let go of when records are built of it, for together it is large."""
    outcomes: dict[str, tuple[Stamp | None, Outcome]] = field(default_factory=dict)
    contract: tuple[object, Contract] | None = None
    built: BuiltRecords = field(default_factory=BuiltRecords)
    places: Places = field(default_factory=Places)
    postcodes: tuple[Stamp, Found] | None = None
    located: Located = field(default_factory=dict)
    """Where the faults of the last check stand."""

    def built_of(self, sound: Iterable[tuple[RecordFile, dict[str, Any]]]) -> list[AnyRecord]:
        """The records, of files with what stands in them."""
        records = self.built.records(sound)
        if self.reads_once:
            block_yaml.let_go()
            self.built = BuiltRecords()
            known = self.outcomes.items()
            self.outcomes = {path: (stamp, replace(found, values=None)) for path, (stamp, found) in known}
        return records

    def knows(self, path: str, stamp: Stamp | None) -> bool:
        return stamp is not None and path in self.outcomes and self.outcomes[path][0] == stamp

    @property
    def stamps(self) -> Mapping[str, Stamp | None]:
        """By path those of the files that were read last."""
        return {path: stamp for path, (stamp, _) in self.outcomes.items()}

    def contract_of(self, topics: list[Term], places: list[Term], area: str) -> Contract:
        """That of the last reading while the words are the same; with others every file must be read again."""
        words = (topics, places, area)
        if self.contract is None or self.contract[0] != words:
            self.contract = words, contract(*words)
            self.outcomes.clear()
        return self.contract[1]

    @property
    def signs(self) -> Mapping[str, str]:
        """By path the hash of what each file holds."""
        return {path: found.sign for path, (_, found) in self.outcomes.items() if found.sign}

    def postcodes_of(self, folder: Path) -> Found:
        stamp = _stamp(folder / "offer" / "postcodes.csv")
        if self.postcodes and self.postcodes[0] == stamp:
            return self.postcodes[1]
        found = postcodes(folder)
        self.postcodes = (stamp, found) if stamp else None
        return found


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The offer made of every sound record, and what is wrong with the others."""

    offer: Offer
    diagnostics: tuple[Diagnostic, ...]
    in_part: tuple[tuple[Service | Organisation, InPart], ...] = ()
    """Of records that break the schema, what can be looked at."""
    is_whole: bool = True
    """Whether all records were read."""


def read(
    folder: Path,
    council: Council | None = None,
    memory: Memory | None = None,
    progress: Progress = silent,
    *,
    only: Collection[str] = (),
) -> Reading:
    """Reads `offer` and `docs/guides`. Never raises for what an editor wrote: all of it is in the diagnostics.

    With paths in `only` the records there are read, and what `asked_for` adds to them. Of all others it is known that
    they are there, as of those that cannot be read. Where one of them is not found, as behind a link, all are read.
    """
    memory, council = memory or Memory(), council or Council()
    every, name_faults = record_files(folder)
    every += guide_files(folder)
    if not set(only) <= {file.path for file in every}.union(fault.path for fault in name_faults):
        only = ()
    beside = read_beside(folder, council, memory.postcodes_of(folder), memory.contract_of, is_whole=not only)

    def outcomes_of(files: list[RecordFile]) -> list[Outcome]:
        return _outcomes(files, beside.contract, memory, progress)

    files = asked_for(every, only, beside.records_named, outcomes_of) if only else every
    read_files = {file.path for file in files}
    files, outcomes, several = _with_several(folder, files, outcomes_of(files), beside.contract)
    sound = [(file, found.values) for file, found in zip(files, outcomes, strict=True) if found.values is not None]
    records = memory.built_of(sound)
    guides = _records(Guide, records)
    remarks = {file.path: found.remarks for file, found in zip(files, outcomes, strict=True) if found.remarks}
    unsound = {file.name for file, found in zip(files, outcomes, strict=True) if found.diagnostics}
    offer = Offer(
        council=council,
        contract=beside.contract,
        services=_records(Service, records),
        organisations=_records(Organisation, records),
        comments=_records(Comment, records),
        guides=tuple(guide for guide in guides if not guide.of),
        variants=tuple(guide for guide in guides if guide.of),
        log=_records(LogEntry, records),
        gaps=_records(Gap, records),
        figures=_records(Series, records),
        **beside.parts,
        remarks=beside.remarks | remarks,
        unfiled=several.held_by,
        unsound=frozenset(unsound).union(
            _misnamed(name_faults), (file.name for file in every if file.path not in read_files)
        ),
    )
    wrong = [*beside.faults, *name_faults, *several.diagnostics]
    wrong += [one for found in outcomes for one in found.diagnostics if one.rule not in beside.follow]
    parts = tuple(_in_part(files, outcomes))
    placed = memory.places.placed(offer)
    return Reading(offer=placed, diagnostics=in_order(wrong), in_part=parts, is_whole=not only)


def _in_part(
    files: Iterable[RecordFile], outcomes: Iterable[Outcome]
) -> Iterator[tuple[Service | Organisation, InPart]]:
    kinds: dict[str, type[Service] | type[Organisation]] = {"service": Service, "organisation": Organisation}
    for file, found in zip(files, outcomes, strict=True):
        if found.in_part and file.kind in kinds:
            yield build(kinds[file.kind], found.in_part.values, id=file.id, path=file.path), found.in_part


def _with_several(
    folder: Path, files: list[RecordFile], outcomes: list[Outcome], own_words: Contract
) -> tuple[list[RecordFile], list[Outcome], Several]:
    """The files, those that hold several records less, and each of those records as though it had a file."""
    pairs = list(zip(files, outcomes, strict=True))
    alone = [(file, found) for file, found in pairs if not found.holds_several]
    several = read_several(folder, [file for file, found in pairs if found.holds_several], alone, own_words)
    pairs = [*alone, *several.records]
    return [file for file, _ in pairs], [found for _, found in pairs], several


def _misnamed(name_faults: Iterable[Diagnostic]) -> Iterator[str]:
    """Kind and id, as far as they can be told, of records that were not read because of their names."""
    for fault in name_faults:
        path = PurePosixPath(fault.path)
        if len(path.parts) > 1 and path.parts[1] in FOLDERS:
            yield f"{FOLDERS[path.parts[1]]}/{path.stem}"


def values_of(folder: Path, progress: Progress = silent) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """Kind, id, path and plain values of every sound record, for what lays others beside them."""
    files, _ = record_files(folder)
    for file, found in zip(files, _outcomes(files, own_contract(folder), Memory(), progress), strict=True):
        if found.values is not None:
            yield file.kind, file.id, file.path, found.values


def _outcomes(files: list[RecordFile], own_words: Contract, memory: Memory, progress: Progress) -> list[Outcome]:
    checkers = {kind: Checker(own_words.schemas[kind]) for kind in KINDS}
    # Stamped before they are read: what is changed meanwhile is read again the next time.
    stamps = {file.path: _stamp(file.at) for file in files}
    unknown = [file for file in files if not memory.knows(file.path, stamps[file.path])]
    # What an earlier build kept is of use to the first reading alone.
    kept = KeptRecords(memory.kept if not memory.outcomes else Store(), own_words, KINDS)
    found = {file.path: before for file in unknown if (before := kept.known(file)) is not None}
    unread = [file for file in unknown if file.path not in found]
    samples = {file.kind: file for file in unread}.values()
    outcomes = share("Reading", _reader(checkers), unread, progress, samples=samples)
    found |= {file.path: one for file, one in zip(unread, outcomes, strict=True)}
    memory.outcomes |= {path: (stamps[path], one) for path, one in found.items()}
    memory.outcomes = {file.path: memory.outcomes[file.path] for file in files}
    kept.keep({path: one for path, (_, one) in memory.outcomes.items()})
    return [one for _, one in memory.outcomes.values()]


def _reader(checkers: dict[str, Checker]) -> Callable[[RecordFile], Outcome]:
    def outcome_of(file: RecordFile) -> Outcome:
        if file.kind == "several":
            return Outcome(holds_several=True)
        return outcome(file.file, file.path, checkers[file.kind], wholes()[file.kind], may_hold_several=True)

    return outcome_of


def _stamp(file: str | Path) -> Stamp | None:
    try:
        status = os.stat(file)  # noqa: PTH116 - asked of thousands of names that are no paths yet
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def _records(kind: type[Record], records: Iterable[AnyRecord]) -> tuple[Record, ...]:
    by_id = {record.id: record for record in records if isinstance(record, kind)}
    return tuple(by_id[id] for id in sorted(by_id))
