"""The measured figures beside the wanted ones: a column for each size of council, as text or as a table in Markdown.

Run as `table.py RESULTS PAGE`, it puts the table of a run into a page of the manual.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from results import Results, loaded

MEGABYTE = 1024 * 1024
OURS, WARM, HUGO, MATERIAL, PAGEFIND = "ours, cold", "ours, warm", "Hugo", "Material", "Pagefind"
STAGES = "stages"
EDITED = "serve"
FINDER_FIGURES = ("to the first result/bytes", "by keys/ms", "at once/ms")


@dataclass(frozen=True, kw_only=True)
class Line:
    title: str
    wanted: str = ""
    cells: tuple[str, ...] = ()
    growth: str = ""

    @property
    def is_empty(self) -> bool:
        return not any(cell not in ("", "-") for cell in self.cells)


def text_of(results: Results) -> str:
    return "".join(f"{_laid_out(line)}\n" for line in _lines(results)) + _dearest(results)


def markdown_of(results: Results) -> str:
    """The same for the manual."""
    heading, *lines = _lines(results)
    machine = ", ".join(f"{name} {told}" for name, told in results.machine.items())
    rule = ["---", "---", *("--:" for _ in (*heading.cells, heading.growth))]
    rows = [(heading.title, heading.wanted, *heading.cells, heading.growth), rule]
    rows += [(line.title.strip(), line.wanted, *line.cells, line.growth) for line in lines if line.title]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{machine}.\n\n{table}\n\n```\n{_dearest(results).strip()}\n```\n"


def _laid_out(line: Line) -> str:
    cells = "".join(f"{cell:>12}" for cell in line.cells)
    return f"{line.title:<52}{line.wanted:>16}{cells}{line.growth:>10}".rstrip()


def _lines(results: Results) -> Iterator[Line]:
    """Without those of what was not measured."""
    sizes = results.sizes
    growth = f"x{sizes[-1] / sizes[0]:g}" if len(sizes) > 1 else ""
    yield Line(title="services", wanted="wanted", cells=tuple(f"{size:,}" for size in sizes), growth=growth)
    for group in (_builds, _beside, _again, _small, _served, _found, _stages, _weights):
        lines = [line for line in group(results) if not line.is_empty]
        if lines:
            yield from (*lines, Line(title=""))


def _builds(results: Results) -> Iterator[Line]:
    """Of each generator, what one waits and what it takes."""
    for name in (OURS, HUGO, MATERIAL):
        yield _seconds(results, f"{name}/wall", f"{name}: wall", "")
        yield _seconds(results, f"{name}/processor", "  processor, all processes", "")
        wanted = "0.7 GB at 10,000" if name == OURS else ""
        yield _megabytes(results, f"{name}/largest", "  memory, the largest process", "")
        yield _megabytes(results, f"{name}/together", "  memory, all together", wanted)
        yield _counts(results, f"{name}/pages", "  pages")
        yield _counts(results, f"{name}/files", "  files")


def _beside(results: Results) -> Iterator[Line]:
    yield _ratios(results, f"{OURS}/wall", f"{HUGO}/wall", "ours to Hugo, wall", "1.3 at 10,000")
    yield _ratios(results, f"{OURS}/processor", f"{HUGO}/processor", "  processor", "")
    yield _ratios(results, f"{OURS}/wall", f"{MATERIAL}/wall", "ours to Material, wall", "0.35 at 10,000")
    yield _ratios(results, f"{OURS}/processor", f"{MATERIAL}/processor", "  processor", "")


def _again(results: Results) -> Iterator[Line]:
    yield _seconds(results, f"{WARM}/wall", "ours, warm, one record changed: wall", "")
    yield _seconds(results, f"{WARM}/processor", "  processor", "")
    yield _ratios(results, f"{WARM}/wall", f"{OURS}/wall", "warm to cold, wall", "0.15 at 10,000")
    yield _ratios(results, f"{WARM}/processor", f"{OURS}/processor", "  processor", "0.15 at 10,000")


def _small(results: Results) -> Iterator[Line]:
    yield _seconds(results, "check/processor", "check, processor", "1.0 s at 1,000")
    yield _seconds(results, "check of one file/processor", "check of one file, processor", "0.5 s at 10,000")


def _served(results: Results) -> Iterator[Line]:
    for name in _names_at(results, EDITED):
        title = f"under serve: {name.rpartition('/')[0]}"
        wanted = "0.5 s; 1.5 s" if "paint" in name else ""
        yield _seconds(results, f"{EDITED}/{name}", title, wanted)


def _found(results: Results) -> Iterator[Line]:
    for figure in FINDER_FIGURES:
        title, _, unit = figure.rpartition("/")
        row = _kilobytes if unit == "bytes" else _milliseconds
        yield row(results, f"finder/ours/{figure}", f"finder, {title}", "less than Pagefind")
        yield row(results, f"finder/{PAGEFIND}/{figure}", f"  {PAGEFIND}", "")


def _stages(results: Results) -> Iterator[Line]:
    """Shares, for the profiler makes all slower."""
    yield from (_percent(results, f"{STAGES}/{name}", name) for name in _names_at(results, STAGES))


def _weights(results: Results) -> Iterator[Line]:
    yield _kilobytes(results, "a service page/bytes", "a service page, first visit, gzipped", "60 KB")
    yield _kilobytes(results, "the largest service page/bytes", "  the largest", "60 KB")


def _names_at(results: Results, place: str) -> list[str]:
    """Of figures below a place, whatever the size."""
    begins = [name.partition("/")[2] for name in results.figures]
    return list(dict.fromkeys(name.removeprefix(f"{place}/") for name in begins if name.startswith(f"{place}/")))


def _line(results: Results, name: str, title: str, wanted: str, *, unit: str, part: float = 1, digits: int = 2) -> Line:
    found = [results.of(f"{size}/{name}") for size in results.sizes]
    cells = tuple("-" if one is None else f"{one / part:,.{digits}f}{unit}" for one in found)
    first, last = found[0], found[-1]
    growth = f"x{last / first:.1f}" if len(found) > 1 and first and last else ""
    return Line(title=title, wanted=wanted, cells=cells, growth=growth)


_seconds = partial(_line, unit=" s")
_megabytes = partial(_line, unit=" MB", part=MEGABYTE, digits=0)
_kilobytes = partial(_line, unit=" KB", part=1024, digits=1)
_milliseconds = partial(_line, unit=" ms", digits=0)


def _counts(results: Results, name: str, title: str) -> Line:
    return _line(results, name, title, "", unit="", digits=0)


def _percent(results: Results, name: str, title: str) -> Line:
    line = _line(results, name, f"  {title}", "", unit=" %", part=0.01, digits=0)
    return Line(title=line.title, cells=line.cells)


def _ratios(results: Results, ours: str, theirs: str, title: str, wanted: str) -> Line:
    ratios = [results.ratio(f"{size}/{ours}", f"{size}/{theirs}") for size in results.sizes]
    return Line(title=title, wanted=wanted, cells=_numbers(ratios))


def _numbers(figures: Iterable[float | None]) -> tuple[str, ...]:
    return tuple("-" if figure is None else f"{figure:.2f}" for figure in figures)


def _dearest(results: Results) -> str:
    if not results.dearest:
        return ""
    heading = "the ten functions with most time of their own (calls, share of the build, under the profiler)"
    return "\n".join((heading, *results.dearest)) + "\n"


def dearest_lines(functions: Sequence[tuple[str, int, float]], whole: float) -> list[str]:
    return [f"  {name:<70}{calls:>14,}{own / whole:>8.1%}" for name, calls, own in functions]


NOTES = """
Times are the least of the rounds, memory the most; ratios are the middle of those within a round. Growth is from the
smallest size to the largest. Processes share memory, which 'together' counts once (PSS, ten looks a second). Hugo
renders the same words with a bare template: no check, no search, no list. Stages are the shares of each room's own
code, in one process under the profiler; what a library does counts for the room that asks most for it.
"""


BEGINS, ENDS = "<!-- measured: begins -->\n", "<!-- measured: ends -->\n"


def put_into(page: str, results: Results) -> str:
    """A page's text with the table in the place of the one that stands between its marks."""
    before, _, rest = page.partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    return f"{before}{BEGINS}\n{markdown_of(results)}\n{ENDS}{after}"


if __name__ == "__main__":
    measured, page = map(Path, sys.argv[1:])
    page.write_text(put_into(page.read_text(encoding="utf-8"), loaded(measured)), encoding="utf-8")
