"""A folder's records read and checked: the offer, and everything that is wrong with it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from local_offer.checks import check, check_alone, check_some
from local_offer.checks.answers import RecordAnswers
from local_offer.diagnostics import Diagnostic, Fault, bounded
from local_offer.offer import Council, Offer
from local_offer.reading import Memory, Reading, locate, read
from local_offer.reading.own_files import unbound_files
from local_offer.reading.own_folders import unfit_files
from local_offer.reading.page_tops import unfit_pages
from local_offer.records import Organisation, Service
from local_offer.views.secrets.discreet import discreet
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secrets import of_places
from local_offer.workers import Progress, silent


def examine(
    folder: Path,
    council: Council,
    today: date,
    memory: Memory | None = None,
    progress: Progress = silent,
    *,
    with_advice: bool = False,
    answers: RecordAnswers | None = None,
    only: Collection[str] = (),
    is_quiet: bool = False,
) -> tuple[Offer, tuple[Diagnostic, ...]]:
    """The offer and what is wrong with it, file by file first, then as a whole; and advice on its texts.

    Of very many things the first are told, with the number of the others. No message tells where a hidden place is:
    in public they stand beside a change. With a `memory` and
    `answers` of the time before, files and records that are the same are neither read nor checked again.

    With paths in `only` nothing but those records is looked at, beside the names of the others. What they have wrong is
    told as far as that tells it, and nothing else. Who `is_quiet` tells errors alone, and what is wrong in the text of
    a guide: to find the line of any other warning its file would be read once more.
    """
    memory = memory or Memory()
    reading = read(folder, council, memory, progress, only=only)
    if reading.is_whole:
        faults = check(reading.offer, today, with_advice=with_advice, answers=answers)
    else:
        faults = check_some(reading.offer, today)
    every = _with_those_in_part(reading)
    faults += _of_parts(reading, every, today, with_advice=with_advice)
    unfiled = reading.offer.unfiled
    if reading.is_whole:
        told = [*reading.diagnostics, *_of_own_files(folder, council.own_folders)]
    else:
        faults = [fault for fault in faults if unfiled.get(fault.path, fault.path) in only]
        told = [one for one in reading.diagnostics if one.path in only]
    if is_quiet:
        faults = [fault for fault in faults if fault.level == "error" or fault.line]
    found = bounded([*told, *locate(folder, faults, unfiled, memory.located, memory.stamps)])
    return reading.offer, tuple(discreet(found, Lookout(of_places(every, today)) if found else Lookout(())))


def _of_own_files(folder: Path, folders: Iterable[str]) -> Iterator[Diagnostic]:
    yield from unfit_files(folder, folders)
    yield from unfit_pages(folder, folders)
    yield from unbound_files(folder)


def _with_those_in_part(reading: Reading) -> Offer:
    """The offer with what is sound of records that break the schema, for looking at alone."""
    offer = reading.offer
    records = [record for record, _ in reading.in_part]
    if not records:
        return offer
    services = (*offer.services, *(record for record in records if isinstance(record, Service)))
    organisations = (*offer.organisations, *(record for record in records if isinstance(record, Organisation)))
    return replace(offer, services=services, organisations=organisations)


def _of_parts(reading: Reading, every: Offer, today: date, *, with_advice: bool) -> list[Fault]:
    """What the sound parts of such records have wrong, which would else be told only when the others are mended."""
    parts = {record.path: part for record, part in reading.in_part}
    if not parts:
        return []
    alone = replace(
        every,
        services=tuple(service for service in every.services if service.path in parts),
        comments=(), guides=(), log=(), gaps=(),
    )  # fmt: skip
    found = check_alone(alone, today, with_advice=with_advice, is_whole=reading.is_whole)
    return [fault for fault in found if fault.path in parts and parts[fault.path].is_about(fault)]
