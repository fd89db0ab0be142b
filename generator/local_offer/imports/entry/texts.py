"""The texts of records in what someone pasted or sent.

They are found among other words, and put right where a letter's way changed them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from local_offer.notation import HEAD, parts
from local_offer.schema import contract
from local_offer.schema.unseen_signs import seen

_PATH_LINE = re.compile(r"# (offer/\S+)", re.ASCII)
_FIRST_PATH_LINE = re.compile(r"# (\S+\.ya?ml)")
_FENCE = re.compile(r"(`{3,}|~{3,})[a-z]*\n(.*)\n\1", re.DOTALL)
# With the marks of a reply or of a list around it, and with the capital that a telephone makes of a first letter.
_RECORD = re.compile(r"(?P<before>[ \t>|]*)[Rr]ecord:[ \t]*[`'\"‘“]?(?:services|organisations)/", re.ASCII)
_FIELD = re.compile(r"([A-Za-z_]+):(?=\s|$)", re.ASCII)
_ENTRY = re.compile(r"-(\s|$)")
_END = re.compile(r"\.\.\.|…|--|_{5,}|-{5,}.*|`{3,}|~{3,}")
_PARTING = re.compile(r"-{3}|[–—]-?|-[–—]|[–—]{2,}")
_SPACES = re.compile("[\u00a0\u2007\u202f]")
_BULLET = re.compile(r"^(\s*)(?:[•·▪◦●]\s+|[–—]\s+(?=[a-z_]+:\s))")
_LAST = re.compile(r"\.\.\.|…")
_NARROWEST = 60
"""Letters after which the narrowest of programs for letters begins a new line."""
# What a value begins and ends with where a program made curly quotes of straight ones.
_CURLY = re.compile(
    r"(?P<before>^\s*|[:,]\s+|[\[{]\s*|-\s+)"
    r"(?:[‘’](?P<one>(?:[^‘’]|[‘’]{2})*)[’‘]|[“”](?P<two>[^“”]*)[”“])(?=\s*(?:$|[,\]}]|#|:\s))"
)


@dataclass(frozen=True, kw_only=True)
class RecordText:
    """The text of a record; `path` is what the line above it says, or empty where its first line names the record."""

    path: str
    text: str


def record_texts(text: str) -> tuple[RecordText, ...]:
    """The records in the text, in its order. Whatever stands around them, such as a greeting, is passed over."""
    lines = _SPACES.sub(" ", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not any(map(_RECORD.match, lines)):
        return tuple(_below_paths(seen(text)))
    found = seen("\n".join(_Letter(lines).lines()))
    return tuple(RecordText(path="", text=part.text.strip("\n") + "\n") for part in parts(found))


class _Letter:
    """The lines of records in a letter, as they were before it was sent."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.given = _not_doubled(lines)
        self.has_more = _more_below(self.given)

    def lines(self) -> Iterator[str]:
        """Ends with what is no line of a record: a sign-off is one line above which a record cannot go on."""
        quote, is_inside = "", False
        held: list[str] = []
        for line, has_more in zip(self.given, self.has_more, strict=True):
            found = _RECORD.match(line)
            # Further in than the record around it, it is a line of its words.
            if found and not (is_inside and found["before"].removeprefix(quote).isspace()):
                quote, is_inside = found["before"], True
                yield from (*_put_right(held), "---")
                held = [f"r{line[len(quote) + 1 :]}"]
                continue
            if not is_inside:
                continue
            line = _less(quote, line).rstrip()
            if _END.fullmatch(line):
                is_inside = False
            elif _PARTING.fullmatch(line):
                continue  # the next record's own line parts the two
            elif _is_of_a_record(line, held):
                held.append(line)
            elif _goes_on(held[-1], line) or (has_more and held[-1]):
                held[-1] += f" {line}"
            elif has_more:
                held.append(line)  # which is told as no YAML, rather than that what is below were lost
            else:
                is_inside = False
        yield from _put_right(held)


def _not_doubled(lines: Sequence[str]) -> Sequence[str]:
    """Without the blank lines that some programs put below each line of a text."""
    first = next((at for at, line in enumerate(lines) if _RECORD.match(line)), 0)
    body = lines[first:]
    is_doubled = len(body) > 6 and sum(not line.strip(" >|") for line in body[1:12:2]) == len(body[1:12:2])
    return [line for at, line in enumerate(body) if line.strip(" >|") or (at % 2 == 0)] if is_doubled else lines


def _more_below(lines: Sequence[str]) -> list[bool]:
    """Of each line whether more of the same record stands below it: a field, or the dots that end it."""
    found: list[bool] = []
    has_more = False
    for line in reversed(lines):
        found.append(has_more)
        own = line.lstrip(" \t>|")
        named = _FIELD.match(own)
        if _RECORD.match(line):
            has_more = False
        elif _LAST.fullmatch(own.rstrip()) or (named and named[1] in _known()):
            has_more = True
    return found[::-1]


def _less(quote: str, line: str) -> str:
    """The line without what stands before each line of the record, as far as it does."""
    if line.startswith(quote):
        return line[len(quote) :]
    at = 0
    for sign in quote:
        if line[at : at + 1] == sign:
            at += 1
        elif sign != " ":
            break
    return line[at:]


def _is_of_a_record(line: str, held: Sequence[str]) -> bool:
    """Whether the line is one as a record has them: further in, a field, a comment, or an entry of a list."""
    if not line or line[0] in " \t#]}":
        return True
    if _ENTRY.match(line):
        above = next((each for each in reversed(held) if each and each[0] not in " \t#"), "")
        return above.endswith(":") or bool(_ENTRY.match(above))
    named = _FIELD.match(line)
    if not named:
        return False
    return named[1] in _known() or (named[1].islower() and not _goes_on(held[-1], line))


def _goes_on(above: str, line: str) -> bool:
    """Whether a program broke one line into these two, because the first word would not have fitted above."""
    return len(above) + 1 + len(line.split(maxsplit=1)[0]) > _NARROWEST


@cache
def _known() -> frozenset[str]:
    schemas: Mapping[str, Mapping[str, Mapping[str, object]]] = contract().schemas
    return frozenset(HEAD).union(*(schemas[kind]["properties"] for kind in ("service", "organisation")))


def _put_right(lines: Sequence[str]) -> Iterator[str]:
    """With straight quotes around values where a program left none, and with hyphens for the dots of a list."""
    is_curled = not any(sign in line for line in lines for sign in "'\"")
    for line in lines:
        line = _BULLET.sub(r"\1- ", line)
        yield _CURLY.sub(_straight, line) if is_curled else line


def _straight(found: re.Match[str]) -> str:
    if found["two"] is not None:
        return f'{found["before"]}"{found["two"]}"'
    return f"{found['before']}'{re.sub('[‘’]{2}', chr(39) * 2, found['one'])}'"


def _below_paths(text: str) -> Iterator[RecordText]:
    """Texts that say in a line above them which file they are, as the form wrote them once."""
    fenced = _FENCE.fullmatch(text.strip())
    lines = (fenced[2] if fenced else text).strip("\n").split("\n")
    path, part = "", list[str]()
    for at, line in enumerate(lines):
        named = _PATH_LINE.fullmatch(line.rstrip()) or (_FIRST_PATH_LINE.fullmatch(line.rstrip()) if at == 0 else None)
        if named:
            yield from _record(path, part)
            path, part = named[1], []
        else:
            part.append(line)
    yield from _record(path, part)


def _record(path: str, lines: Sequence[str]) -> Iterator[RecordText]:
    text = "\n".join(lines).strip("\n")
    if path or text.strip():
        yield RecordText(path=path, text=f"{text}\n")
