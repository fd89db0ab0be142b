"""What is answered to someone who sent an entry, as Markdown for the issue and the pull request.

Whatever they wrote is plain text there: no link, mention, picture or markup.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from itertools import zip_longest

from local_offer.views.entry_reply import EntryFile, QuestionChange, Reply, Told
from local_offer.words.inert import inert

LONGEST = 50_000
"""Bytes of the whole, which must fit into a comment."""
# So that four of the longest answers still leave room for the rest of the reply.
_LONGEST_ANSWER = 12_000
_PARTS = (
    ("needed", "Before it can be used"),
    ("refused", "Left out"),
    ("clashes", "Changed by others too"),
    ("passed_on", "For a person to read"),
    ("advice", "What would make it better"),
)
_DONE = {"new": "New", "changed": "Changed", "unchanged": "The same as before"}


def entry_reply(reply: Reply) -> str:
    parts = [f"{_first(reply)}\n"]
    room = LONGEST
    for part in _body(reply):
        size = len(part.encode())
        if size > room:
            parts.append("\nThere is more than fits here. The answers in the issue say all.\n")
            break
        room -= size
        parts.append(part)
    return "".join(parts)


def _first(reply: Reply) -> str:
    if reply.needed:
        return (
            "Thank you. Something is needed before this can go on, so no file was changed yet. "
            "Choose “Edit” at the top of the issue, change your answers, and save them. They are then read again."
        )
    if not reply.files:
        return "Thank you. No answer was found that says something about an entry, so no file was changed."
    if not reply.to_write:
        return "Thank you. The local offer says all of this already, so no file was changed."
    return "Thank you. This is what your answers change. A person at the council looks at it before families see it."


def _body(reply: Reply) -> Iterator[str]:
    if reply.files and not reply.needed:
        yield "\n"
        yield from (_file(file) for file in reply.files)
    for name, heading in _PARTS:
        told: tuple[Told, ...] = getattr(reply, name)
        if told:
            yield f"\n### {heading}\n\n"
            yield from (_telling(one, after) for one, after in zip_longest(told, told[1:]))
    if not reply.needed:
        for file in reply.to_write:
            if file.before and not file.is_hidden:
                yield f"\n### What changes in {inert(file.name)}\n\n"
                yield from (_change(change) for change in file.changes)
                lines = fenced("\n".join(diff(file)), "diff")
                yield f"\nThe lines of the file, with - before what goes and + before what comes:\n\n{lines}"


def _file(file: EntryFile) -> str:
    path = f"`{file.path}`" if re.fullmatch(r"[a-z0-9/.-]+", file.path) else inert(file.path)
    look = ". A place in it is hidden, so what changes stands in the file alone" if file.is_hidden else ""
    return f"- {_DONE[file.outcome]}: **{inert(file.name)}**, {path}{look}\n"


def _change(change: QuestionChange) -> str:
    was = f"was “{inert(change.was)}”" if change.was else "had no answer"
    now = f"is now “{inert(change.now)}”" if change.now else "has none now"
    return f"- **{inert(change.label)}**: {was}, {now}\n"


def _telling(told: Told, after: Told | None) -> str:
    """The answer stands once, below the last thing about it."""
    remedy = f"; {inert(told.remedy)}" if told.remedy else ""
    is_told_below = after is not None and (after.label, after.answer) == (told.label, told.answer)
    answer = _indented(fenced(_cut(told.answer))) if told.answer.strip() and not is_told_below else ""
    return f"- **{inert(told.label)}**: {inert(told.message)}{remedy}\n{answer}"


def _cut(answer: str) -> str:
    more = len(answer) - _LONGEST_ANSWER
    return f"{answer[:_LONGEST_ANSWER]}\n… and {more} characters more, in the issue" if more > 0 else answer


def diff(file: EntryFile) -> Iterable[str]:
    """The lines of the file that change; all of them where it is new."""
    return unified_diff(file.before.splitlines(), file.after.splitlines(), file.path, file.path, lineterm="", n=1)


def fenced(text: str, language: str = "text") -> str:
    """Text that is shown letter by letter, with a fence longer than any within."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{''.join(map(_visible, text.strip()))}\n{fence}\n"


def _indented(text: str) -> str:
    return "\n" + "".join(f"  {line}\n" for line in text.splitlines()) + "\n"


def _visible(letter: str) -> str:
    """Signs that nobody sees could show a text as another one."""
    is_hidden = letter not in "\n\t" and unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return "\N{REPLACEMENT CHARACTER}" if is_hidden else letter
