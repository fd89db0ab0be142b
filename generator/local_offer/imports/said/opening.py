"""Opening times as people write them, such as "Mon-Fri 9-5, Sat 10-1, term time only"."""

import re
from typing import Any

from local_offer.imports.said.clock import SPAN, span
from local_offer.imports.said.days import DAY, TERM, days, without_term
from local_offer.imports.said.repeats import without_repeats

_LONGEST = 1_000
"""Characters of a line that is looked at; what is longer tells more than times."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b"
_NO_TIMES = re.compile(
    r"\b(?:age[ds]?|years?|yrs|groups? of|rooms?|weeks?|ks)\s*[0-9]+\s*(?:-|–|to|and|&)\s*[0-9]+|£\s*[0-9.]+"
    r"|[0-9]+\s*(?:-|–|to)\s*[0-9]+\s*"
    rf"(?:years?|yrs?|y\.?o|months?|weeks?|min(?:ute)?s?|children|people|places|{_MONTH})",
    re.IGNORECASE,
)
_SPAN = re.compile(SPAN, re.IGNORECASE)
_ANY_SPAN = SPAN.replace("?P<opens>", "?:").replace("?P<closes>", "?:")
_DAYS = rf"(?:{DAY}|weekdays|weekends?|daily|every day)\b"
_MORE = r"[\s,;/|.&+]*(?:(?:and|then|also|again|on)\s+)*"
_NEXT_DAY = re.compile(
    rf"\s*(?:[,;/|.&+)]|\band\b|\bthen\b|\bplus\b|\s){_MORE}"
    rf"(?=(?:(?:{TERM})[\s:-]*)?{_DAYS}|(?:{TERM})[\s:-]*{_ANY_SPAN})",
    re.IGNORECASE,
)
_NEXT_TIME = re.compile(rf"\s*(?:[,;/|&+]|\band\b|\bthen\b|\bplus\b){_MORE}(?={_ANY_SPAN})", re.IGNORECASE)
_NOT_EACH = re.compile(
    r"\b(1st|2nd|3rd|4th|5th|first|second|third|fourth|last|alternate|every other|every second|"
    r"every (?:two|2) weeks|fortnight\w*|monthly|"
    r"except|excluding|apart from|not|unless|varies|various)\b",
    re.IGNORECASE,
)


def openings(text: str) -> list[dict[str, Any]]:
    """The days, times, time of year and note of each part. What cannot be understood for certain is all note."""
    lines = filter(None, (" ".join(line.split()) for line in text.split("\n")))
    return [entry for line in lines for entry in _of_line(line)]


def opening(line: str) -> dict[str, Any]:
    """The days, times, time of year and note of a line that tells of one opening, or all of it as note."""
    if len(line) > _LONGEST:
        return {"note": line}
    term, rest = without_term(line)
    found = list(_SPAN.finditer(_only_times(rest)))
    if not found:
        named = days(rest)
        return {"days": named, **({"term": term} if term else {})} if named else {"note": line}
    times, named = span(found[0]["opens"], found[0]["closes"]), days(rest[: found[0].start()])
    after = rest[found[0].end() :]
    note = after.strip(" ,;:.()")
    if named == [] and note:  # 9 to 5, Monday to Friday
        named, note = _days_behind(note)
    if len(found) > 1 or times is None or named is None or times[0] == times[1] or after[:1].isalnum():
        return {"note": line}
    told = {"days": named, "opens": times[0], "closes": times[1], "term": term, "note": note}
    return {key: value for key, value in told.items() if value}


def _days_behind(words: str) -> tuple[list[str], str]:
    """The days with which the words begin, and what follows; all of it where what follows names further days."""
    for end in (len(words), *(found.start() for found in reversed(list(re.finditer(r"[.,;(]", words))))):
        rest = words[end:].strip(" ,;:.()")
        if (named := days(words[:end])) and not re.search(_DAYS, rest, re.IGNORECASE):
            return named, rest
    return [], words


def _of_line(line: str) -> list[dict[str, Any]]:
    if len(line) > _LONGEST:
        return [opening(line)]
    if _NOT_EACH.search(line):
        return [_coming_round(line) or opening(line)]
    found = [opening(part) for part in _parts(line)]
    if not any({"opens", "days"} & entry.keys() for entry in found):
        return [{"note": line}]
    # A term at the head holds until another comes; one at the end, with "only" or in brackets, holds for all.
    leads = re.match(rf"(?:{TERM})\b", line, re.IGNORECASE)
    ends = re.search(rf"(?:{TERM})[\s.)]*$", line, re.IGNORECASE)
    term = found[0].get("term") if leads else found[-1].get("term") if ends else None
    named: list[str] | None = None
    for entry in found:
        if "opens" in entry:
            term = entry.get("term", term) if leads else term
            entry |= {"days": named} if named and "days" not in entry else {}
            entry |= {"term": term} if term and "term" not in entry else {}
        named = entry.get("days", named)
    return [{key: entry[key] for key in ("days", "opens", "closes", "term", "note") if key in entry} for entry in found]


def _coming_round(line: str) -> dict[str, Any] | None:
    """Of a line that tells of one day of the week every second week, or once a month."""
    repeats, rest = without_repeats(line)
    if not repeats or _NOT_EACH.search(rest):
        return None
    found = {**opening(rest), "repeats": repeats}
    order = ("days", "opens", "closes", "repeats", "term", "note")
    return {key: found[key] for key in order if key in found} if {"days", "opens"} <= found.keys() else None


def _parts(line: str) -> list[str]:
    """The line parted before each day that follows a time, and before each further time; before times alone where
    the days come behind them."""
    masked = _only_times(line)
    first = _SPAN.search(masked)
    if not first:
        return [line]
    days_come_first = days(without_term(line[: first.start()])[1]) != []
    patterns = (_NEXT_DAY, _NEXT_TIME) if days_come_first else (_NEXT_TIME,)
    parts, start, at = [], 0, first.end()
    while cuts := [found for pattern in patterns if (found := pattern.search(masked, at))]:
        cut = min(cuts, key=lambda found: found.start())
        following = _SPAN.search(masked, cut.end())
        if not following:
            break
        if not cut[0].strip() and (_words_alone(line[at : cut.start()]) or _is_of_either(line, cut.end())):
            return [line]  # "Thu 4-6pm Job club Mon 1-2pm" does not say on which of both days
        parts.append(line[start : cut.start()].strip())
        start, at = cut.end(), following.end()
    return [*parts, line[start:].strip()]


def _words_alone(text: str) -> bool:
    """Whether there are words that stand in no brackets and tell of no time of the year."""
    return bool(re.search(r"\w", without_term(re.sub(r"\([^)]*\)", "", text))[1]))


def _is_of_either(line: str, at: int) -> bool:
    """Whether a time of the year stands there that may be of the day before too."""
    return bool(re.compile(TERM, re.I).match(line, at)) and not re.match(TERM, line, re.I)


def _only_times(line: str) -> str:
    """The line with lines drawn through numbers that are ages, sums or days of a month."""
    return _NO_TIMES.sub(lambda found: "_" * len(found[0]), line)
