"""The review as one comment in Markdown, in which the words of a record can be nothing but words.

No HTML, no link and no picture stands in it, so that who posts it can refuse a text that holds any.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from local_offer import words
from local_offer.diagnostics import Diagnostic
from local_offer.pages.earlier.compared import FieldChange
from local_offer.review.headings import MOST_WANTED, became, complete_words, reading_words, sum_of
from local_offer.review.result import EntryReview, Other, Review
from local_offer.words.inert import inert

LONGEST = 60_000
"""Characters: GitHub takes 65,536, and whoever posts it adds some lines."""
LONGEST_ENTRY = 20_000
MOST_IN_DETAIL = 20
MOST_LISTED = 100
MOST_LINES = 12
"""Lines of one field, or faults of one entry, that are shown."""
# Three summaries' length: enough to see what a text is about, in a list of many.
_LONGEST_TEXT = 600
_SINGLE = str.maketrans("“”", "‘’")
_CODE = re.compile(r"[A-Za-z0-9/._: -]+")
_SAID_AS_CODE = re.compile(r"`([A-Za-z0-9/._: -]+)`")


def markdown(review: Review) -> str:
    parts = ["## What this changes for families\n\n", f"{_own(' '.join(sum_of(review)))}\n"]
    ends = "".join([*_duties(review), *_elsewhere(review)])
    room = LONGEST - len(ends) - sum(map(len, parts)) - 12_000  # which the lists below may take
    shown = 0
    for number, entry in enumerate(review.entries[:MOST_IN_DETAIL], start=1):
        block = _cut(_entry(number, entry), LONGEST_ENTRY, entry.path)
        if len(block) > room:
            break
        room -= len(block)
        parts.append(block)
        shown += 1
    parts += _listed(review.entries[shown:], shown)
    parts += _others(review.others)
    return _whole("".join(parts), LONGEST - len(ends)) + ends


def _whole(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    cut = "\n\nThere is more than a comment holds: `local-offer review` shows it all.\n"
    return text[: most - len(cut)].rpartition("\n")[0] + cut


def _cut(lines: Iterable[str], most: int, path: str) -> str:
    kept: list[str] = []
    room = most
    for line in lines:
        room -= len(line)
        if room < 0:
            kept.append(f"\nThe rest of this entry is too long to be shown here. It stands in {_code(path)}.\n")
            break
        kept.append(line)
    return "".join(kept)


def _entry(number: int, entry: EntryReview) -> Iterator[str]:
    yield f"\n### {number}. {_quoted(entry.name)}: {became(entry)}\n\n"
    yield f"File: {_code(entry.path)}"
    yield f". It was called {_quoted(entry.was)}.\n" if entry.was else ".\n"
    if entry.what == "removed":
        yield "\nIts page would vanish, and its address would lead nowhere.\n"
        if entry.summary:
            yield f"The page says: {_quoted(entry.summary)}\n"
    elif entry.is_unreadable:
        yield "\nIt cannot be shown before its errors are mended.\n"
    elif entry.was_unreadable:
        yield "\nIt could not be read before, so all that it says is shown.\n"
    if not entry.is_shown:
        yield "\nIts dates under “Show it” keep it from families today.\n"
    yield from _faults(entry.faults)
    yield from _answers(entry)
    yield from _changes(entry)
    yield from _complete(entry)
    yield from _reading_age(entry)
    yield from _steps(entry)


def _faults(faults: Sequence[Diagnostic]) -> Iterator[str]:
    for heading, chosen in (
        ("Must be mended", [fault for fault in faults if fault.is_error]),
        ("Should be mended", [fault for fault in faults if not fault.is_error]),
    ):
        if chosen:
            yield f"\n**{heading}**\n\n"
            yield from map(_fault, chosen[:MOST_LINES])
            yield from _more(len(chosen) - MOST_LINES)


def _fault(fault: Diagnostic) -> str:
    said = words.sentences(_short(fault.message), _short(fault.remedy[:1].upper() + fault.remedy[1:]))
    return f"- Line {fault.line}: {inert(said)}{'' if said.endswith(('.', '?', '!', ')')) else '.'}\n"


def _more(number: int) -> Iterator[str]:
    if number > 0:
        yield f"- And {number} more.\n"


def _answers(entry: EntryReview) -> Iterator[str]:
    if not entry.answers:
        return
    is_new = not any(answer.before for answer in entry.answers)
    yield "\n**What families will see at the top of the page**\n\n"
    yield (
        "| They ask | The page says |\n| --- | --- |\n"
        if is_new
        else "| They ask | Before | After |\n| --- | --- | --- |\n"
    )
    for answer in entry.answers:
        before = "" if is_new else f" {_cell(answer.before)} |"
        yield f"| {answer.question} |{before} {_cell(answer.after)} |\n"


def _changes(entry: EntryReview) -> Iterator[str]:
    if entry.has_hidden_change:
        yield "\nNothing that families see changes: only the file’s form, or a place that must not be found.\n"
    if not entry.changes:
        return
    yield f"\n**{'What the entry says' if entry.what == 'new' else 'What changes in the entry'}**\n\n"
    for change in entry.changes:
        yield from _change(change, entry.what == "new")


def _change(change: FieldChange, is_new: bool) -> Iterator[str]:
    said = [" ".join(_lines(side)) for side in (change.before, change.after)]
    if is_new:
        yield f"- {_own(change.label)}: {said[1]}\n"
        return
    yield f"- {_own(change.label)}{f' ({change.note.lower()})' if change.note else ''}\n"
    if all(said):
        yield f"  - Before: {said[0]}\n  - After: {said[1]}\n"
    else:
        yield f"  - Taken out: {said[0]}\n" if said[0] else f"  - Added: {said[1]}\n"


def _lines(said: Sequence[str]) -> Iterator[str]:
    """Each in quotes, so that none can stand where our own words stand."""
    yield from map(_quoted, said[:MOST_LINES])
    if len(said) > MOST_LINES:
        yield f"and {len(said) - MOST_LINES} more"


def _complete(entry: EntryReview) -> Iterator[str]:
    complete = entry.complete
    if complete is None or not complete.asked:
        return
    yield f"\n**How complete it is**\n\n{complete_words(complete, entry.was_complete)}\n\n"
    there = [part.question for part in complete.parts if part.is_answered]
    missing = [part.question for part in complete.parts if not part.is_answered]
    yield f"- There: {' '.join(there) or 'nothing yet'}\n"
    if missing:
        yield f"- Missing: {' '.join(missing)}\n"
        yield "\nWhat would help most:\n\n"
    for part in complete.missing[:MOST_WANTED]:
        yield f"- {part.question} Fill in “{_own(part.title)}”: {_own(words.lower_first(part.help))}\n"


def _reading_age(entry: EntryReview) -> Iterator[str]:
    said = reading_words(entry)
    if not said and not entry.advice:
        return
    yield f"\n**How it reads**\n\n{said}\n" if said else "\n**How it reads**\n"
    if entry.advice:
        yield "\n"
        yield from map(_fault, entry.advice[:MOST_LINES])
        yield from _more(len(entry.advice) - MOST_LINES)
    if entry.reading and entry.reading.longest:
        yield f"\nIts longest sentence: {_quoted(entry.reading.longest[0])}\n"


def _steps(entry: EntryReview) -> Iterator[str]:
    for who, sentences in (("The provider", entry.steps.provider), ("The council", entry.steps.council)):
        if sentences:
            yield f"\n**What to do next: {who.lower()}**\n\n"
            yield from (f"- {_own(sentence)}\n" for sentence in sentences)


def _listed(entries: Sequence[EntryReview], shown: int) -> Iterator[str]:
    if not entries:
        return
    yield f"\n### {'More entries' if shown else 'Entries'}: {len(entries)}\n\n"
    yield "There are too many to show each in full.\n\n"
    for entry in entries[:MOST_LISTED]:
        errors = sum(fault.is_error for fault in entry.faults)
        wrong = f", {words.count(errors, 'error')}" if errors else ""
        yield f"- {_quoted(entry.name, 80)}: {became(entry)}{wrong}\n"
    yield from _more(len(entries) - MOST_LISTED)


def _others(others: Sequence[Other]) -> Iterator[str]:
    if not others:
        return
    yield "\n### Other records and guides\n\n"
    for other in others[:MOST_LISTED]:
        yield f"- {other.kind} {_quoted(other.title, 80)}: {other.what}, {_code(other.path)}\n"
        yield from (f"  {_fault(fault)}" for fault in other.faults[:MOST_LINES])
    yield from _more(len(others) - MOST_LISTED)


def _duties(review: Review) -> Iterator[str]:
    if not review.duties:
        return
    yield "\n### What the law asks\n\nThe offer would meet more or less of it than before:\n\n"
    for duty in review.duties[:MOST_LINES]:
        yield f"- {inert(duty.title)} ({inert(duty.citation)}): {duty.before} before, {duty.after} after\n"
    yield from _more(len(review.duties) - MOST_LINES)


def _elsewhere(review: Review) -> Iterator[str]:
    if not review.elsewhere:
        return
    yield "\n### Errors in other files\n\nThese files are not part of the change. They may name what it took out.\n\n"
    for fault in review.elsewhere[:MOST_LINES]:
        said = inert(_short(f"{fault.message}. {fault.remedy}"))
        yield f"- {_code(fault.path)}, line {fault.line}: {said}\n"
    yield from _more(len(review.elsewhere) - MOST_LINES)


def _quoted(text: str, most: int = _LONGEST_TEXT) -> str:
    """Words of a record in quotes, which they cannot end themselves."""
    return f"“{inert(_short(text.translate(_SINGLE), most))}”"


def _cell(text: str) -> str:
    return inert(_short(text.translate(_SINGLE))) or "not stated"


def _code(text: str) -> str:
    """A path as code, where it is an ordinary one."""
    return f"`{text}`" if _CODE.fullmatch(text) else inert(text)


def _own(text: str) -> str:
    """Words of our own or of the schema, in which only names between back-ticks are markup."""
    pieces = enumerate(_SAID_AS_CODE.split(text))
    return "".join(f"`{piece}`" if number % 2 else _spaced(piece) for number, piece in pieces)


def _spaced(text: str) -> str:
    """Inert, with the spaces at its ends."""
    first, last = " " * text.startswith(" "), " " * text.endswith(" ")
    return f"{first}{inert(text)}{last}" if text.strip() else first


def _short(text: str, most: int = _LONGEST_TEXT) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rpartition(' ')[0] or line[: most - 1]}…"
