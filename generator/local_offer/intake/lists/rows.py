"""Each draft in turn: laid beside the record that is there, told, and written when asked to."""

from collections.abc import Collection, Iterable
from pathlib import Path

from local_offer.checks.privacy.known_names import KnownNames
from local_offer.files import content_of, put
from local_offer.imports import Accepting, Draft, Skipped
from local_offer.intake.lists.laying import Intake, step_of
from local_offer.intake.lists.namesakes import told_apart
from local_offer.intake.lists.recognition import Recognition
from local_offer.intake.lists.soundness import sound
from local_offer.intake.lists.standings import read_standings
from local_offer.intake.lists.steps import Step
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.workers import Progress, silent

_OFTEN = 20
"""Rows between two words of progress."""


def take_in(
    folder: Path,
    offer: Offer,
    drafts: Iterable[Draft],
    skipped: Iterable[Skipped],
    *,
    below: str,
    write: bool,
    accepting: Accepting = Accepting(),  # noqa: B008 - it is frozen
    apart: bool = False,
    records: Collection[str] = (),
    progress: Progress = silent,
) -> list[Step]:
    """Lays each draft beside the record that is there and, when `write`, writes what is new or has changed.

    New services go to `offer/services/<below>`. Nothing that stands in a record is changed but what the council is
    `accepting`: where the import says something else, the step's differences show both. What the schema would
    refuse in a draft is left out, so that an import never makes a record that `check` finds fault
    with by itself.

    A row under a name that is not there, and that looks like a record which no other row is about, is
    left to a person, unless it is said that such rows stand `apart`. One that the council took out stays out. Where
    `records` are named, such as `services/small-club`, only what is about these is told and written.

    Raises `UnwritableError`; what was written before that stays, and the next time the rest follows.
    """
    known = Recognition(offer, read_standings(folder, progress))
    intake = Intake(folder=folder, offer=offer, known=known, below=below, accepting=accepting, apart=apart)

    def is_asked(step: Step) -> bool:
        return not records or _record_of(step.path) in records

    steps = [step for row in skipped if is_asked(step := _left_out(row, intake.service(row)))]
    listed, unsound = _sound(drafts, offer, progress)
    listed = sorted(told_apart(listed), key=lambda draft: bool(draft.successor))  # what takes a place is there before
    known.claim(listed)
    for done, step in enumerate(intake.steps(listed), start=1):
        if is_asked(step):
            if write and step.after:
                _write(folder, step.path, step.after)
            steps.append(step)
        if done % _OFTEN == 0 or done == len(listed):
            progress("Taking in", done, len(listed))
    return sorted([*steps, *filter(is_asked, unsound)], key=lambda step: (step.sheet, step.row))


def _sound(drafts: Iterable[Draft], offer: Offer, progress: Progress) -> tuple[list[Draft], list[Step]]:
    """The drafts without what cannot be in a record, and a step for each that is none."""
    found, left_out = list(drafts), []
    listed, names = list[Draft](), KnownNames(offer)
    for done, draft in enumerate(found, start=1):
        checked, wrong = sound(draft, offer, names)
        if wrong:
            left_out.append(step_of(checked, "left out", "", (*checked.notes, wrong)))
        else:
            listed.append(checked)
        if done % _OFTEN == 0 or done == len(found):
            progress("Checking rows", done, len(found))
    return listed, left_out


def _record_of(path: str) -> str:
    """`services/small-club` of `offer/services/clubs/small-club.yaml`."""
    parts = Path(path).parts
    return f"{parts[1]}/{Path(path).stem}" if len(parts) > 2 else ""


def _write(folder: Path, path: str, text: str) -> None:
    file = folder / path
    # A file keeps its line ends, or git would show each line as changed.
    if file.is_file() and b"\r\n" in content_of(file):
        text = text.replace("\n", "\r\n")
    put(file, text, name=path, within=folder / "offer")


def _left_out(row: Skipped, ours: Service | None) -> Step:
    """A row that makes no record; one that is still open here is named, since someone must look at it."""
    if ours and ours.is_open:
        note = f"{row.reason}; it is open here: look it up, and set its status"
        return Step(row=row.row, name=ours.name, outcome="unchanged", sheet=row.sheet, path=ours.path, notes=(note,))
    return Step(row=row.row, name=row.name, outcome="left out", sheet=row.sheet, notes=(*row.notes, row.reason))
