"""The measured figures beside the wanted ones, as lines of plain text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from edits import Wait
from measures import Cost
from stages import STAGES

MEGABYTE = 1024 * 1024
WANTED = {1_000: 5, 10_000: 20}
"""Seconds in which a council of so many services must be built, on two cores."""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """All figures of one size. What was not measured is `None`."""

    services: int
    pages: int
    ours: Cost
    plain: Cost | None
    stages: Mapping[str, float]
    first_visits: Sequence[int]
    """Bytes of each service page, gzipped, with what it loads."""


@dataclass(frozen=True, kw_only=True)
class Line:
    title: str
    wanted: str = ""
    cells: tuple[str, ...] = ()
    growth: str = ""


def text_of(found: Sequence[Measured], wait: Wait | None) -> str:
    """A table with a column for each size and, between the smallest and the largest, the growth."""
    sizes = tuple(f"{measured.services:,}" for measured in found)
    heading = Line(title="services", wanted="wanted", cells=sizes, growth="growth" if len(found) > 1 else "")
    lines = [heading, *_builds(found), Line(title=""), *_stages(found), Line(title=""), *_others(found, wait)]
    return "\n".join(_laid_out(line) for line in lines) + _notes(found)


def _laid_out(line: Line) -> str:
    cells = "".join(f"{cell:>12}" for cell in line.cells)
    return f"{line.title:<44}{line.wanted:>16}{cells}{line.growth:>10}".rstrip()


def _builds(found: Sequence[Measured]) -> Iterator[Line]:
    wanted = ", ".join(f"{WANTED[m.services]} s" for m in found if m.services in WANTED)
    straight = f"{found[-1].services / found[0].services:g}" if len(found) > 1 else ""
    yield _seconds("our cold build", [m.ours.wall for m in found], wanted)
    yield _seconds("  processor, all processes", [m.ours.processor for m in found], f"growth {straight}")
    yield _megabytes("  memory, the largest process", [m.ours.largest for m in found], "1,024 MB")
    yield _megabytes("  memory, all processes together", [m.ours.together for m in found], "1,024 MB")
    yield Line(title="  pages", cells=tuple(f"{m.pages:,}" for m in found))
    yield _seconds("plain MkDocs with Material", [m.plain.wall if m.plain else None for m in found])
    yield _seconds("  processor, all processes", [m.plain.processor if m.plain else None for m in found])
    yield _megabytes("  memory, the largest process", [m.plain.largest if m.plain else None for m in found])
    walls = [m.ours.wall / m.plain.wall if m.plain else None for m in found]
    worked = [m.ours.processor / m.plain.processor if m.plain else None for m in found]
    yield Line(title="ours to plain, time", wanted="0.5 at 10,000", cells=tuple(_number(ratio) for ratio in walls))
    yield Line(title="ours to plain, processor", cells=tuple(_number(ratio) for ratio in worked))


def _stages(found: Sequence[Measured]) -> Iterator[Line]:
    yield Line(title="our stages, in one process, by the processor")
    for stage in STAGES:
        yield _seconds(f"  {stage}", [m.stages.get(stage) for m in found])
    yield _seconds("  all", [sum(m.stages.values()) for m in found])


def _others(found: Sequence[Measured], wait: Wait | None) -> Iterator[Line]:
    if wait:
        yield Line(title="under serve at 1,000, from edit to page", wanted="2 s", cells=(_number(wait.shown, " s"),))
        yield Line(title="  the build in it, in one process", cells=(_number(wait.build, " s"),))
        yield Line(title="  the build in it, by the processor", cells=(_number(wait.processor, " s"),))
    middles = [sorted(m.first_visits)[len(m.first_visits) // 2] for m in found]
    most = [max(m.first_visits) for m in found]
    title, wanted = "a service page, first visit, gzipped", "60 KB"
    yield Line(title=title, wanted=wanted, cells=tuple(f"{size / 1024:.1f} KB" for size in middles))
    yield Line(title="  the largest", wanted=wanted, cells=tuple(f"{size / 1024:.1f} KB" for size in most))


def _seconds(title: str, seconds: Sequence[float | None], wanted: str = "") -> Line:
    growth = _number(_ratio(seconds)) if len(seconds) > 1 else ""
    return Line(title=title, wanted=wanted, cells=tuple(_number(s, " s") for s in seconds), growth=growth)


def _megabytes(title: str, sizes: Sequence[int | None], wanted: str = "") -> Line:
    cells = tuple("-" if size is None else f"{size / MEGABYTE:,.0f} MB" for size in sizes)
    return Line(title=title, wanted=wanted, cells=cells, growth=_number(_ratio(sizes)) if len(sizes) > 1 else "")


def _ratio(figures: Sequence[float | None]) -> float | None:
    first, last = figures[0], figures[-1]
    return last / first if first and last else None


def _number(figure: float | None, unit: str = "") -> str:
    return "-" if figure is None else f"{figure:.2f}{unit}"


def _notes(found: Sequence[Measured]) -> str:
    return (
        "\n\nTimes are the best of the rounds, memory the most. Growth is from the smallest size to the largest;\n"
        f"{found[-1].services / found[0].services:g} is a straight line. "
        "Processes share memory, which 'together' counts once (PSS, ten looks a second).\n"
        "Stages stand still while the machine does other work, so they are the ones to compare from day to day.\n"
    )
