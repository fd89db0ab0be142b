"""What a feed held that did not come over: counted, with the entries in which it stood, so that it is told once."""

from collections.abc import Iterator
from dataclasses import dataclass, field

# Enough to look at; all of a thousand would hide the next line.
_ROWS = 5
_WRONG = 25


@dataclass(kw_only=True)
class LeftOut:
    """`refused` are private parts, `lost` what has no place here, `unmapped` terms without a meaning here, `unanswered`
    words for no answer.

    Each is kept with the numbers of its entries. `wrong` are parts of a wrong kind, by their place in the JSON.
    """

    refused: dict[str, list[int]] = field(default_factory=dict)
    lost: dict[str, list[int]] = field(default_factory=dict)
    unmapped: dict[str, list[int]] = field(default_factory=dict)
    unanswered: dict[str, list[int]] = field(default_factory=dict)
    search_words: set[str] = field(default_factory=set)
    """Those of the unmapped that became search words."""
    wrong: list[str] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)

    def refuse(self, what: str, row: int) -> None:
        self.refused.setdefault(what, []).append(row)

    def lose(self, what: str, row: int) -> None:
        self.lost.setdefault(what, []).append(row)

    def no_answer(self, what: str, row: int) -> None:
        """Once for an entry, however often it is looked at."""
        rows = self.unanswered.setdefault(what, [])
        if row not in rows[-1:]:
            rows.append(row)

    def without_meaning(self, term: str, row: int, *, is_search_word: bool) -> None:
        self.unmapped.setdefault(term, []).append(row)
        if is_search_word:
            self.search_words.add(term)

    def mistake(self, what: str) -> None:
        """Once, however often the part is looked at."""
        if what not in self._seen:
            self._seen.add(what)
            self.wrong.append(what)

    def lines(self) -> Iterator[str]:
        for what, rows in _by_number(self.refused):
            yield f"refused {len(rows)}: {what} ({_named(rows)})"
        for what, rows in _by_number(self.lost):
            yield f"not taken over {len(rows)}: {what} ({_named(rows)})"
        for term, rows in _by_number(self.unmapped):
            became = "a search word" if term in self.search_words else "left out; give it a meaning with --map"
            yield f"term without a topic or need here {len(rows)}: '{term}', {became} ({_named(rows)})"
        for what, rows in _by_number(self.unanswered):
            yield f"taken for no answer {len(rows)}: {what} ({_named(rows)})"
        yield from self.wrong[:_WRONG]
        if len(self.wrong) > _WRONG:
            yield f"… and {len(self.wrong) - _WRONG} more parts of a wrong kind"


def _by_number(found: dict[str, list[int]]) -> list[tuple[str, list[int]]]:
    return sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0]))


def _named(rows: list[int]) -> str:
    several = sorted(set(rows))
    return f"row {', '.join(map(str, several[:_ROWS]))}{' …' if len(several) > _ROWS else ''}"
