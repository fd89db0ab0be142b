"""The finder's figures beside the wanted ones, Pagefind, one whole lunr index and plain Material's search, a table a
size."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from finding import ODD, TYPICAL, Finding, Times
from results import Results
from rivals import Rival, Rivals
from window import KINDS, OTHERS, Weights

KILOBYTES = {1_000: 90, 10_000: 150}
MILLISECONDS = {1_000: 100, 10_000: 200}
FILTER_MILLISECONDS = 50
SHARE = "0.33"
ODD_NAMES = dict(zip(ODD, ("a slip of the hand", "an acronym", "a beginning"), strict=True))
HEADING = ("wanted", "ours", "Pagefind", "whole lunr", "Material", "Pagefind:ours")


@dataclass(frozen=True, kw_only=True)
class Searched:
    """All of one size. `share` is that of our build in which the finder's data are made, `seconds` that of the
    processor."""

    services: int
    finding: Finding
    rivals: Rivals
    share: float | None
    seconds: float | None
    whole_seconds: float | None
    """Processor seconds in which lunr.py makes its whole index, the reading of the records with it."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """Figures in one unit: bytes, milliseconds, or none."""

    title: str
    wanted: str = ""
    figures: tuple[float | None, ...] = field(default=(None, None, None, None))
    """Ours, Pagefind's, the whole index's, Material's."""
    unit: str = ""


def search_text(found: Searched) -> str:
    lines = [f"{f'the finder, {found.services:,} services':<50}{_columns(HEADING)}"]
    lines += [_line(row) for row in (*_bytes(found), Row(title=""), *_times(found), Row(title=""), *_building(found))]
    rivals = found.rivals
    stopped = {
        "Pagefind": rivals.pagefind.stopped,
        "Material": rivals.material.stopped,
        "the whole index": rivals.whole.stopped,
    }
    lines += [f"{name}: {reason}" for name, reason in stopped.items() if reason]
    return "\n".join(line.rstrip() for line in lines)


NOTES = """
The browser is slowed four times. 'by keys' is typed with 120 ms between two keys; 'at once' is pasted, or comes from
another page's search box. Times are from the last key, by the browser's clock, until a frame with the results has been
drawn; a bare frame or two of that, 10 to 35 ms, is the browser's own. 'first time': nothing is loaded but the page.
'once loaded': a new window, the browser has the files. 'again': the same words twice in one window. Where two figures
stand, they are the median and the worst; they grow with other work on the machine, so run them when it has none.
Bytes are gzipped (level 6) bodies, by kind the mean of the queries; by keys they also depend on how fast
answers come.
Pagefind has the pages of services alone, ours lists and guides too. It is asked at each key, without the pause that
its own page makes, and shows five results, as that page does; ours shows ten.
The whole index is searched for what has both words, and is not drawn. Material finds what has one of them, and
searches in a worker, which Chromium cannot slow: its times are those of a quicker phone, and by keys what it shows for
an earlier key may count. The words of the records come as often as people use them (Zipf): 4,400 different ones, and
names and numbers besides.
"""


def _bytes(found: Searched) -> Iterator[Row]:
    finding = found.finding
    others = [rival.bytes for rival in (found.rivals.pagefind, found.rivals.whole, found.rivals.material)]
    wanted = f"{KILOBYTES[found.services]} KB" if found.services in KILOBYTES else ""
    rows = {"at once": finding.put_bytes, "by keys": finding.typed_bytes, "and all that follows": finding.idle_bytes}
    for title, ours in rows.items():
        figures = tuple(_middle(map(_sum, weights)) for weights in (ours, *others))
        is_promised = title != "and all that follows"
        title = f"to the first result, {title}" if is_promised else f"  {title}"
        yield Row(title=title, wanted=wanted if is_promised else "", figures=figures, unit="KB")
        if is_promised:
            worst = tuple(_most(map(_sum, weights)) for weights in (ours, others[0]))
            yield Row(title="  the worst query", wanted=wanted, figures=(*worst, None, None), unit="KB")
    for kind in (*(kind for kind, _ in KINDS), OTHERS):
        figures = tuple(_mean_of(kind, weights) for weights in (finding.put_bytes, *others))
        if any(figures):
            yield Row(title=f"  {kind}, at once", figures=figures, unit="KB")
        keyed = (_mean_of(kind, finding.typed_bytes), None, None, None)
        if keyed[0] and keyed[0] != figures[0]:
            yield Row(title=f"  {kind}, by keys", figures=keyed, unit="KB")


def _times(found: Searched) -> Iterator[Row]:
    finding, rivals = found.finding, found.rivals
    searches = [rival.searches for rival in (rivals.pagefind, rivals.whole, rivals.material)]
    wanted = f"{MILLISECONDS[found.services]} ms" if found.services in MILLISECONDS else ""
    yield from _two("last key to results, once loaded", wanted, finding.loaded, *searches)
    yield from _two("  first time", wanted, finding.first)
    yield from _two("  again", wanted, finding.again)
    yield from _two(
        "  once loaded, at once", wanted, finding.at_once, rivals.pagefind.at_once, {}, rivals.material.at_once
    )
    for words, name in ODD_NAMES.items():
        yield from _two(f"  {name}, once loaded", wanted, finding.loaded, words=(words,))
    with_words = {choice: times for choice, times in finding.filters.items() if not choice.startswith("[")}
    without = {choice: times for choice, times in finding.filters.items() if choice.startswith("[")}
    yield from _two("a filter, to results", f"{FILTER_MILLISECONDS} ms", with_words, words=tuple(with_words))
    standing = finding.filters_standing
    yield from _two("  until they stand in the page, not yet drawn", "", standing, words=tuple(standing))
    yield from _two("  without words", f"{FILTER_MILLISECONDS} ms", without, words=tuple(without))
    loading = (None, None, _middle(rivals.whole.loading), _middle(rivals.material.loading))
    yield Row(title="until it can search at all", figures=loading, unit="ms")


def _building(found: Searched) -> Iterator[Row]:
    figures = (found.seconds, None, found.whole_seconds, None)
    yield Row(title="the finder's data, seconds of the processor", figures=figures, unit="s")
    yield Row(title="  of our build, under the profiler", wanted=SHARE, figures=(found.share, None, None, None))


def _two(
    title: str, wanted: str, ours: Times, *others: Times, words: Sequence[str] = TYPICAL
) -> Iterator[Row]:  # fmt: skip
    """The median and the worst, of the typical queries or of `words`."""
    every = (ours, *others, *([{}] * (3 - len(others))))
    listed = [[time for each in words for time in times.get(each, ())] for times in every]
    yield Row(title=title, wanted=wanted, figures=tuple(map(_middle, listed)), unit="ms")
    yield Row(
        title=f"{' ' * (len(title) - len(title.lstrip()))}  the worst", figures=tuple(map(_most, listed)), unit="ms"
    )


def _line(row: Row) -> str:
    ours, pagefind, *_ = row.figures
    ratio = f"{pagefind / ours:.1f}" if ours and pagefind is not None else ""
    cells = ("" if figure is None else _figure(figure, row.unit) for figure in row.figures)
    return f"{row.title:<50}{_columns((row.wanted, *cells, ratio))}"


def _figure(figure: float, unit: str) -> str:
    if unit == "KB":
        return f"{figure / 1024:,.1f} KB"
    return f"{figure:,.0f} ms" if unit == "ms" else f"{figure:.2f} {unit}".rstrip()


def _columns(cells: Iterable[str]) -> str:
    return "".join(f"{cell:>13}" for cell in cells)


def _sum(weights: Weights) -> int:
    return sum(weights.values())


def _mean_of(kind: str, weights: Sequence[Weights]) -> float | None:
    return sum(each.get(kind, 0) for each in weights) / len(weights) if weights else None


def _middle(figures: Iterable[float]) -> float | None:
    listed = list(figures)
    return median(listed) if listed else None


def _most(figures: Iterable[float]) -> float | None:
    return max(figures, default=None)


def searched(
    services: int, finding: Mapping[str, object], rivals: Mapping[str, Mapping[str, object]],
    *, share: float | None, seconds: float | None, whole_seconds: float | None,
) -> Searched:  # fmt: skip
    """From what the scripts printed."""
    return Searched(
        services=services,
        finding=Finding(**finding),  # type: ignore[arg-type]  # as `finding.py` wrote it
        rivals=Rivals(**{name: Rival(**rival) for name, rival in rivals.items()}),  # type: ignore[arg-type]
        share=share,
        seconds=seconds,
        whole_seconds=whole_seconds,
    )


def note(found: Searched, results: Results) -> None:
    """Puts the figures that are promised beside Pagefind's among the others."""
    place, pagefind = f"{found.services}/finder", found.rivals.pagefind
    results.add(f"{place}/ours/to the first result/bytes", *map(_sum, found.finding.put_bytes))
    results.add(f"{place}/Pagefind/to the first result/bytes", *map(_sum, pagefind.bytes))
    times = {"by keys": (found.finding.loaded, pagefind.searches), "at once": (found.finding.at_once, pagefind.at_once)}
    for title, (ours, theirs) in times.items():
        for name, asked in (("ours", ours), ("Pagefind", theirs)):
            results.add(f"{place}/{name}/{title}/ms", *(time for words in TYPICAL for time in asked.get(words, ())))
