"""The tables of what is missing: each need by age and by reach, each topic by age and town."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from local_offer import words
from local_offer.records import Place
from local_offer.views.ages import BANDS, AgeBand
from local_offer.views.gaps import ALL, FEW, NATIONAL, NEARBY, NOT_STATED, ONLINE, WHOLE_AREA, Gaps, is_of_age

ANY = "any"
APART = (ANY, NOT_STATED)
"""What stands under no need of its own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One count. `of` says what is counted to those who do not see the table; `address` leads to the list, if any.

    `unstated` is how many more may belong here and do not say so. `is_apart` when it counts what is not stated, of
    which none is no gap.
    """

    label: str
    count: int
    address: str = ""
    of: str = ""
    unstated: int = 0
    is_apart: bool = False
    is_whole: bool = False
    """Whether it counts what comes to every place."""

    @property
    def said(self) -> str:
        few = " few" if self.count <= FEW and not self.is_apart else ""
        return f"{self.count}{few}" if self.count else "None"

    @property
    def may_be_more(self) -> bool:
        """Few say so, and some do not say for which ages they are."""
        return self.state == "part" and bool(self.unstated)

    @property
    def state(self) -> str:
        """`bad` for none, `unsure` for none stated, `part` for few, `in` for more; nothing for what is apart."""
        if self.is_apart:
            return ""
        if self.count:
            return "part" if self.count <= FEW else "in"
        return "unsure" if self.unstated else "bad"


@dataclass(frozen=True, kw_only=True, slots=True)
class TableLine:
    """A row of a table."""

    title: str
    cells: tuple[Cell, ...]
    address: str = ""
    towns: tuple[tuple[str, int, str], ...] = ()
    """Title, count and address of the towns that have something."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicLine:
    """A topic on the page of the whole: how much there is, and where and at what ages there is none."""

    id: str
    title: str
    local: Cell
    no_ages: tuple[str, ...]
    empty_towns: int


def named_needs(gaps: Gaps) -> tuple[str, ...]:
    """The needs that have a name of their own."""
    return tuple(need for need in gaps.needs if need not in (ALL, *APART))


def _need_title(gaps: Gaps, need: str) -> str:
    return {NOT_STATED: "Need not stated", ANY: "For any need"}.get(need) or gaps.offer.title_of("needs", need)


def by_age(gaps: Gaps, topic: str, bands: Sequence[AgeBand], needs: Iterable[str]) -> list[TableLine]:
    return [_line_by_age(gaps, topic, bands, need) for need in needs]


def _line_by_age(gaps: Gaps, topic: str, bands: Sequence[AgeBand], need: str) -> TableLine:
    """Cells lead to the list of need and age, which is about every topic, so those of one topic lead nowhere."""
    title = _need_title(gaps, need)
    unstated = gaps.count(topic=topic, need=need, ages=NOT_STATED)
    has_list = topic == ALL and need != NOT_STATED
    cells = [
        Cell(
            label=band.title,
            count=gaps.count(topic=topic, need=need, ages=band.id),
            address=f"needs/{need}/{band.id}/" if has_list else "",
            of=f"{words.lower_first(title).removeprefix('for ')}, ages {band.title}",
            unstated=unstated,
            is_apart=need == NOT_STATED,
        )
        for band in bands
    ]
    cells.append(Cell(label="Age not stated", count=unstated, is_apart=True))
    return TableLine(
        title=title, cells=tuple(cells), address=f"needs/{need}/" if has_list and gaps.count(need=need) else ""
    )


def by_reach(gaps: Gaps, topic: str, needs: Iterable[str]) -> list[TableLine]:
    """Each need by how far away its help is."""
    lines, area = [], gaps.offer.council.area
    for need in needs:
        local = gaps.count(topic=topic, need=need)
        whole = gaps.count(topic=topic, area=WHOLE_AREA, need=need)
        near = gaps.count(topic=topic, area=NEARBY, need=need)
        far = sum(gaps.count(topic=topic, area=reached, need=need) for reached in (NATIONAL, ONLINE))
        reach = (
            (f"In the {area}", local),
            (f"Comes to all of the {area}", whole),
            ("Nearby and in the region", near),
            ("Anywhere in the country", far),
        )
        cells = tuple(
            Cell(label=label, count=count, is_apart=need == NOT_STATED, is_whole=index == 1)
            for index, (label, count) in enumerate(reach)
        )
        towns = tuple(
            (place.title, count, f"topics/{topic}/{place.id}/" if topic != ALL else "")
            for place in gaps.offer.places
            if (count := gaps.count(topic=topic, area=place.id, need=need))
        )
        address = f"needs/{need}/" if need != NOT_STATED and any(cell.count for cell in cells) else ""
        lines.append(TableLine(title=_need_title(gaps, need), cells=cells, address=address, towns=towns))
    return lines


def topic_line(topic: str, gaps: Gaps) -> TopicLine:
    offer = gaps.offer
    missing = (b for b in BANDS if is_of_age(topic, b, offer) and not gaps.count(topic=topic, ages=b.id))
    return TopicLine(
        id=topic,
        title=offer.title_of("topics", topic),
        local=Cell(label=f"In the {offer.council.area}", count=gaps.count(topic=topic)),
        no_ages=tuple(band.title for band in missing),
        empty_towns=sum(not gaps.count(topic=topic, area=place.id) for place in offer.places),
    )


def town_of(topic: str, place: Place, gaps: Gaps) -> tuple[str, Cell]:
    count = gaps.count(topic=topic, area=place.id)
    return place.title, Cell(
        label=place.title, count=count, address=f"topics/{topic}/{place.id}/", of=f"in {place.title}"
    )


def states_of(lines: Iterable[TableLine]) -> dict[str, int]:
    """How many crossings have none, few or more; `unknown` are those where some give no age."""
    cells = [cell for line in lines for cell in line.cells[:-1]]
    found = {state: sum(cell.state == state for cell in cells) for state in ("bad", "unsure", "part", "in")}
    return found | {"unknown": sum(cell.may_be_more for cell in cells)}
