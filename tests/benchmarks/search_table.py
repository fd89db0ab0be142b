"""The finder's figures beside the wanted ones, one whole lunr index and plain Material's search, a table a size."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from finding import ODD, TYPICAL, Finding, Times
from rivals import Rival, Rivals
from stages import FINDER
from window import KINDS, OTHERS, Weights

KILOBYTES = {1_000: 90, 10_000: 150}
MILLISECONDS = {1_000: 100, 10_000: 200}
FILTER_MILLISECONDS = 50
SHARE = "0.33"
ODD_NAMES = dict(zip(ODD, ("a slip of the hand", "an acronym", "a beginning"), strict=True))
HEADING = ("wanted", "ours", "whole lunr", "Material", "to ours")


@dataclass(frozen=True, kw_only=True)
class Searched:
    """All of one size. `stages` are processor seconds of our build, `wall` the seconds that it took."""

    services: int
    finding: Finding
    rivals: Rivals
    stages: Mapping[str, float]
    wall: float
    whole_seconds: float | None
    """Processor seconds in which lunr.py makes its whole index, the reading of the records with it."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """Figures in one unit: bytes, milliseconds, or none."""

    title: str
    wanted: str = ""
    figures: tuple[float | None, ...] = field(default=(None, None, None))
    """Ours, the whole index's, Material's."""
    unit: str = ""


def search_text(found: Searched) -> str:
    lines = [f"{f'the finder, {found.services:,} services':<50}{_columns(HEADING)}"]
    lines += [_line(row) for row in (*_bytes(found), Row(title=""), *_times(found), Row(title=""), *_building(found))]
    stopped = {"Material": found.rivals.material.stopped, "the whole index": found.rivals.whole.stopped}
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
The whole index is searched for what has both words, and is not drawn. Material finds what has one of them, and
searches in a worker, which Chromium cannot slow: its times are those of a quicker phone, and by keys what it shows for
an earlier key may count. 'to ours' is Material's figure, or else the whole index's, over ours. The words of the
records come as often as people use them (Zipf): 4,400 different ones, and names and numbers besides.
"""


def _bytes(found: Searched) -> Iterator[Row]:
    finding, whole, material = found.finding, found.rivals.whole.bytes, found.rivals.material.bytes
    wanted = f"{KILOBYTES[found.services]} KB" if found.services in KILOBYTES else ""
    rows = {"at once": finding.put_bytes, "by keys": finding.typed_bytes, "and all that follows": finding.idle_bytes}
    for title, ours in rows.items():
        figures = (_middle(map(_sum, ours)), _middle(map(_sum, whole)), _middle(map(_sum, material)))
        is_promised = title != "and all that follows"
        title = f"to the first result, {title}" if is_promised else f"  {title}"
        yield Row(title=title, wanted=wanted if is_promised else "", figures=figures, unit="KB")
        if is_promised:
            yield Row(title="  the worst query", wanted=wanted, figures=(_most(map(_sum, ours)), None, None), unit="KB")
    for kind in (*(kind for kind, _ in KINDS), OTHERS):
        figures = tuple(_mean_of(kind, weights) for weights in (finding.put_bytes, whole, material))
        if any(figures):
            yield Row(title=f"  {kind}, at once", figures=figures, unit="KB")
        keyed = (_mean_of(kind, finding.typed_bytes), None, None)
        if keyed[0] and keyed[0] != figures[0]:
            yield Row(title=f"  {kind}, by keys", figures=keyed, unit="KB")


def _times(found: Searched) -> Iterator[Row]:
    finding, whole, material = found.finding, found.rivals.whole, found.rivals.material
    wanted = f"{MILLISECONDS[found.services]} ms" if found.services in MILLISECONDS else ""
    yield from _two("last key to results, once loaded", wanted, finding.loaded, whole.searches, material.searches)
    yield from _two("  first time", wanted, finding.first)
    yield from _two("  again", wanted, finding.again)
    yield from _two("  once loaded, at once", wanted, finding.at_once, {}, material.at_once)
    for words, name in ODD_NAMES.items():
        yield from _two(f"  {name}, once loaded", wanted, finding.loaded, words=(words,))
    with_words = {choice: times for choice, times in finding.filters.items() if not choice.startswith("[")}
    without = {choice: times for choice, times in finding.filters.items() if choice.startswith("[")}
    yield from _two("a filter, to results", f"{FILTER_MILLISECONDS} ms", with_words, words=tuple(with_words))
    standing = finding.filters_standing
    yield from _two("  until they stand in the page, not yet drawn", "", standing, words=tuple(standing))
    yield from _two("  without words", f"{FILTER_MILLISECONDS} ms", without, words=tuple(without))
    loading = (None, _middle(whole.loading), _middle(material.loading))
    yield Row(title="until it can search at all", figures=loading, unit="ms")


def _building(found: Searched) -> Iterator[Row]:
    finder, all_stages = found.stages[FINDER], sum(found.stages.values())
    yield Row(
        title="the finder's data, seconds of the processor", figures=(finder, found.whole_seconds, None), unit="s"
    )
    yield Row(title="  of our build, by the processor", wanted=SHARE, figures=(finder / all_stages, None, None))
    yield Row(title="  of the time that one waits", wanted=SHARE, figures=(finder / found.wall, None, None))


def _two(
    title: str, wanted: str, ours: Times, whole: Times | None = None, material: Times | None = None,
    words: Sequence[str] = TYPICAL,
) -> Iterator[Row]:  # fmt: skip
    """The median and the worst, of the typical queries or of `words`."""
    listed = [[time for each in words for time in (times or {}).get(each, ())] for times in (ours, whole, material)]
    yield Row(title=title, wanted=wanted, figures=tuple(map(_middle, listed)), unit="ms")
    yield Row(
        title=f"{' ' * (len(title) - len(title.lstrip()))}  the worst", figures=tuple(map(_most, listed)), unit="ms"
    )


def _line(row: Row) -> str:
    ours, whole, material = row.figures
    other = material if material is not None else whole
    ratio = f"{other / ours:.1f}" if ours and other is not None else ""
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
    stages: Mapping[str, float], wall: float, whole_seconds: float | None,
) -> Searched:  # fmt: skip
    """From what the scripts printed."""
    return Searched(
        services=services,
        finding=Finding(**finding),  # type: ignore[arg-type]  # as `finding.py` wrote it
        rivals=Rivals(**{name: Rival(**rival) for name, rival in rivals.items()}),  # type: ignore[arg-type]
        stages=stages,
        wall=wall,
        whole_seconds=whole_seconds,
    )
