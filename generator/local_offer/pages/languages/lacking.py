"""The words of each language beside their English: what is missing, and what is older than its English."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from io import StringIO
from types import MappingProxyType
from typing import Literal

from local_offer.pages.languages.own import BEFORE_HASH, CHECKED, in_one_line, unfit_rows, with_own
from local_offer.pages.languages.sources import sources
from local_offer.schema.translations import hash_of, key_of, translation

State = Literal["there", "missing", "older", "unneeded", "unfit"]
"""`older`: the English has changed since, so that pages show it. `unneeded`: no page says it any more.
`unfit`: a row of the council's sheet that was not taken, since its English has changed or a page could not fill it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldWord:
    """`was` is the English that an older translation was made from; `hash` belongs beside a new one."""

    language: str
    state: State
    at: str
    english: str
    says: str = ""
    was: str = ""
    hash: str = ""


def told_words(codes: Iterable[str], sheets: Mapping[str, str] = MappingProxyType({})) -> Iterator[ToldWord]:
    """Of each language every word, in the order in which the words stand; `sheets` are the council's own, by code."""
    for code in codes:
        yield from _told(code, sheets.get(code, ""))


def _told(code: str, sheet: str) -> Iterator[ToldWord]:
    words = with_own(translation(code), sheet).words
    needed = {key_of(at, english): (at, english) for at, english in sources()}
    for key, (at, english) in needed.items():
        word, hash = words.get(key), hash_of(english)
        state: State = "missing" if word is None else "there" if word.of == hash else "older"
        says, was = (in_one_line(word.says), word.english) if word else ("", "")
        was = was if state == "older" else ""
        yield ToldWord(language=code, state=state, at=at, english=english, says=says, was=was, hash=hash)
    for key, word in words.items():
        if key not in needed:
            yield ToldWord(language=code, state="unneeded", at=word.at, english=word.english)
    for at, english, says in unfit_rows(translation(code), sheet):
        yield ToldWord(language=code, state="unfit", at=at, english=english, says=says)


def told_text(words: Iterable[ToldWord], sheets: Mapping[str, str] = MappingProxyType({})) -> str:
    """A line for each language, then one for each word that lacks something."""
    told = list(words)
    lines = []
    for code in dict.fromkeys(word.language for word in told):
        own = [word for word in told if word.language == code]
        made = with_own(translation(code), sheets.get(code, ""))
        there = sum(word.state == "there" for word in own)
        total = sum(word.state not in ("unneeded", "unfit") for word in own)
        by = "; ".join(f"{check.by}, {check.on}" for check in made.checked)
        checked = f"checked by {by}" if by else "not yet checked by a native speaker"
        lines.append(f"{code}  {made.language.name}: {there} of {total} words, {checked}\n")
        lines += [f"    {word.state:8}  {word.at}: {word.english}\n" for word in own if word.state != "there"]
    return "".join(lines)


def told_csv(words: Iterable[ToldWord]) -> str:
    """A sheet of all words for someone who speaks the language."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    told = list(words)
    writer.writerow(ToldWord.__slots__)
    for code in dict.fromkeys(word.language for word in told):
        asked = (ToldWord(language=code, state="missing", at=at, english=english) for at, english in CHECKED.items())
        writer.writerows(map(_row, (*asked, *(word for word in told if word.language == code))))
    return out.getvalue()


def _row(word: ToldWord) -> list[str]:
    row: dict[str, str] = asdict(word)
    return [*(row | {"hash": f"{BEFORE_HASH}{word.hash}" if word.hash else ""}).values()]


def told_json(words: Iterable[ToldWord]) -> str:
    return json.dumps([asdict(word) for word in words], ensure_ascii=False, indent=1) + "\n"
