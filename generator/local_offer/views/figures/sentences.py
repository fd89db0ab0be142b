"""What a series of figures says, in a few sentences that need no drawing."""

from collections.abc import Iterator
from datetime import date

from local_offer import words
from local_offer.records import SeriesLine
from local_offer.views.figures import periods
from local_offer.views.figures.amounts import in_sentence
from local_offer.views.figures.told import ToldLine, ToldSeries

MOST_NAMED = 3
"""So many of the largest parts are named in a sentence."""
MOST_DRAWN = 3
"""So many lines can be told apart in one drawing."""


def is_over_time(told: ToldSeries) -> bool:
    """Whether it tells how few lines went, and not what many parts come to."""
    return len(told.lines) <= MOST_DRAWN and any(len(line.counted) > 1 for line in told.lines)


def _is_told_line_by_line(told: ToldSeries) -> bool:
    """Few lines that went somewhere, are expected to, or are of areas to compare; else they are parts."""
    is_few = len(told.lines) <= MOST_DRAWN
    return is_few and (is_over_time(told) or any(line.expected or line.line.area for line in told.lines))


def sentences(told: ToldSeries, today: date) -> tuple[str, ...]:
    if told.newest is None and not any(line.expected for line in told.lines):
        return ("No number has been published, or so few are counted that each may be known.",)
    found = list(_of_lines(told) if len(told.lines) == 1 or _is_told_line_by_line(told) else _of_parts(told))
    if told.newest and told.is_old(today):
        when = periods.in_words(told.newest.period, told.series.years)
        found.append(f"The newest number is of {when}: it does not tell how it is today.")
    return tuple(found)


def _of_lines(told: ToldSeries) -> Iterator[str]:
    for line in told.lines:
        name = f"{line.name}: " if line.name else ""
        way = _way(line)
        if way:
            yield f"{name}{way if not name else words.lower_first(way)}."
    for line in told.lines:
        if line.counted and not line.name:
            yield from _beside(line)
        for figure in line.expected:
            yield f"{line.name + ': ' if line.name else ''}{line.said(figure)} {line.within(figure)}."


def _way(line: ToldLine) -> str:
    """From the first number to the newest."""
    if not line.counted:
        return ""
    first, last = line.counted[0], line.counted[-1]
    now = f"{line.said(last, in_sentence)} {line.within(last)}"
    if first is last:
        return now[:1].upper() + now[1:]
    then = f"{line.said(first)} {line.within(first)}"
    if first.value == last.value:
        return f"The same as before: {then} and {now}"
    way = "Up" if (last.value or 0) > (first.value or 0) else "Down"
    return f"{way} from {then} to {now}"


def _beside(line: ToldLine) -> Iterator[str]:
    """The highest and lowest between the ends, and the years without a number."""
    first, *between, last = line.counted if len(line.counted) > 1 else (line.counted[0], line.counted[0])
    for word, pick in (("highest", max), ("lowest", min)):
        if not between:
            break
        most = pick(line.counted, key=lambda figure: figure.value or 0)
        if most.value not in (first.value, last.value):
            yield f"The {word} was {line.said(most)} {line.within(most)}."
    missing = years_without(line)
    if missing:
        yield f"There is no number for {words.together(missing[:5])}{' and others' if missing[5:] else ''}."


def years_without(line: ToldLine) -> tuple[str, ...]:
    """The years between the first and the last of which nothing is told, where most years are told."""
    told = {figure.years[0] for figure in line.counted}
    years = [year for year in range(min(told), max(told)) if year not in told]
    if len(years) >= len(told):
        return ()
    has_two = "/" in line.counted[0].period
    return tuple(f"{year}/{(year + 1) % 100:02}" if has_two else str(year) for year in years)


def _of_parts(told: ToldSeries) -> Iterator[str]:
    """The largest parts of the newest period."""
    if told.newest is None:
        return
    here = [(line, each) for line, each in told.at(told.newest.period) if each.value is not None and not line.part_of]
    here.sort(key=lambda pair: -(pair[1].value or 0))
    when = periods.within(told.newest.period, told.series.years)
    named = [f"{_named(line)}, {line.said(figure)}" for line, figure in here[:MOST_NAMED]]
    if named:
        begin = f"Most {when}" if here[MOST_NAMED:] else when[0].upper() + when[1:]
        yield f"{begin}: {'; '.join(named)}."


def _named(line: ToldLine) -> str:
    """Its name within a sentence. That of a school or an area stays as it is."""
    return line.name if line.line.service or line.line.area else words.lower_first(line.name)


def one_sentence(told: ToldSeries) -> str:
    """The newest number of each line, of the first with what came before, for a guide; empty where there is none."""
    line = told.lines[0]
    if not line.counted:
        return ""
    last = line.counted[-1]
    named = f"{_named(line)}, " if line.line.counts != SeriesLine(points=()).counts else ""
    before = f", after {line.said(line.counted[-2])} {line.within(line.counted[-2])}" if line.counted[1:] else ""
    others = (each for each in told.lines[1:MOST_DRAWN] if each.newest and each.newest.period == last.period)
    told_too = (f"{_named(each)}: {each.said(each.counted[-1])}" for each in others)
    return "; ".join([f"{named}{line.said(last, in_sentence)} {line.within(last)}{before}", *told_too])
