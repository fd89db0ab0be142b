"""The drawing of a series over time: lines, marks and a few labels.

Places across are in hundredths of the width, so that words keep their size on a phone; places down are in pixels.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from local_offer.records import Figure
from local_offer.views.figures import periods
from local_offer.views.figures.told import ToldLine, ToldSeries

LEFT, RIGHT = 3.0, 97.0
TOP, BOTTOM, HEIGHT = 34.0, 130.0, 164
"""Where the highest and the lowest number lie, and how high the whole is: below stand the first and the last period."""
MOST_MARKED = 24
"""Of more numbers only those with a label have a mark."""
APART = 30.0
"""So far from the edges a third label has room on a phone."""
DASHES = ("", "9 6", "2 6")
MARKS = ("round", "square", "triangle")


@dataclass(frozen=True, slots=True)
class Segment:
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Spot:
    """`is_open` marks what was only expected. `label` stands above it, and is empty for most."""

    x: float
    y: float
    is_open: bool
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class DrawnLine:
    name: str
    dash: str
    mark: str
    stretches: tuple[Segment, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    title: str
    lines: tuple[DrawnLine, ...]
    zero: float
    first: str
    last: str
    height: int = HEIGHT


class _Scale:
    def __init__(self, shown: Sequence[Figure]) -> None:
        times = [periods.at(figure.period) for figure in shown]
        values = [figure.value or 0 for figure in shown]
        self._from, self._to = min(times), max(times)
        # From nothing, so that a small change does not look like a large one.
        self._least, self._most = min(0, *values), max(0, *values)

    def x(self, figure: Figure) -> float:
        span = self._to - self._from or 1
        return round(LEFT + (RIGHT - LEFT) * (periods.at(figure.period) - self._from) / span, 2)

    def y(self, value: float) -> float:
        span = self._most - self._least or 1
        return round(BOTTOM - (BOTTOM - TOP) * (value - self._least) / span, 1)


def chart(told: ToldSeries) -> Chart | None:
    """Nothing where there are not two numbers to join."""
    drawn = [line for line in told.lines if line.counted or line.expected]
    shown = sorted((each for line in drawn for each in (*line.counted, *line.expected)), key=_time)
    if len({figure.period for figure in shown}) < 2:
        return None
    scale = _Scale(shown)
    return Chart(
        title=f"{told.series.title}, {_edge(shown[0], told)} to {_edge(shown[-1], told)}",
        lines=tuple(_line(line, scale, at) for at, line in enumerate(drawn)),
        zero=scale.y(0),
        first=periods.short(shown[0].period),
        last=periods.short(shown[-1].period),
    )


def _time(figure: Figure) -> float:
    return periods.at(figure.period)


def _edge(figure: Figure, told: ToldSeries) -> str:
    return periods.in_words(figure.period, told.series.years)


def _line(line: ToldLine, scale: _Scale, at: int) -> DrawnLine:
    figures = [*line.counted, *line.expected]
    return DrawnLine(
        name=line.name,
        dash=DASHES[at],
        mark=MARKS[at],
        stretches=tuple(_stretches(figures, scale)),
        spots=tuple(_spots(line, figures, scale, has_labels=at == 0)),
    )


def _stretches(figures: Sequence[Figure], scale: _Scale) -> Iterator[Segment]:
    """From each number to the next, but not over a year that is missing."""
    pairs = list(pairwise(figures))
    usual = min((_time(now) - _time(then) for then, now in pairs), default=0)
    for then, now in pairs:
        if _time(now) - _time(then) <= 1.6 * usual:
            yield Segment(scale.x(then), scale.y(then.value or 0), scale.x(now), scale.y(now.value or 0))


def _spots(line: ToldLine, figures: Sequence[Figure], scale: _Scale, *, has_labels: bool) -> Iterator[Spot]:
    most = max(figures, key=lambda figure: figure.value or 0)
    for figure in figures:
        x = scale.x(figure)
        is_edge = figure is figures[0] or figure is figures[-1]
        has_room = LEFT + APART < x < RIGHT - APART
        label = line.said(figure) if has_labels and (is_edge or (figure is most and has_room)) else ""
        if label or len(figures) <= MOST_MARKED:
            anchor = "start" if x < LEFT + APART else "end" if x > RIGHT - APART else "middle"
            yield Spot(x, scale.y(figure.value or 0), figure.kind == "forecast", label, anchor)
