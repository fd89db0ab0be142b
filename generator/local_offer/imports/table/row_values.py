"""What the cells of a row say, put together as values of a record; and a word on each that is left out."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from local_offer.imports.said.clock import span
from local_offer.imports.said.dates import range_of_day
from local_offer.imports.said.opening import openings
from local_offer.imports.said.prices import costs_nothing, is_free_for_some, price, says_it_is_free
from local_offer.imports.said.spelling import phones_said
from local_offer.imports.table.ages import ages_of
from local_offer.imports.table.cells import TableCell
from local_offer.imports.table.places import CELLS, places_of
from local_offer.imports.table.placing import Path, place
from local_offer.imports.table.times import times_of
from local_offer.imports.table.values import CellError, entries_of, value_of, words_in
from local_offer.offer import Offer
from local_offer.schema.columns import Column
from local_offer.schema.no_answers import says_nothing
from local_offer.words import lower_first

HOURS = "hours"
"""The short name of a column that holds times in words; the template has a column for each part of them."""
PRICE = "price"
"""The short name of a column that holds what it costs; words that are no price are what is said of the cost."""
_ONE_OF = {"email-address": "@", "web-address": "."}
"""By the form of an address, the sign that each has."""
_APART = re.compile(r"[;,\s|]+|\s/\s")
_WAIT = re.compile(
    r"(?i)(?P<more>(?:about|around|approx\.?|approximately|up to|~) ?)?(?P<value>[0-9]{1,3}) ?"
    r"(?P<unit>days?|weeks?|wks?|months?|mths?)"
)


class RowValues:
    """`cells` says in which cell of the list a field stands, `notes` what is left out, `unanswered` the cells that
    only say that there is no answer."""

    def __init__(self, offer: Offer, cells: Iterable[TableCell]) -> None:
        self._offer = offer
        self.values: dict[str, Any] = {}
        self.cells: dict[Path, str] = {}
        self.notes: list[str] = []
        self.unanswered: list[TableCell] = []
        self._costs: list[TableCell] = []  # those for a price that hold words
        self._beside: dict[int, str] = {}
        """What stands beside a number in its own cell, such as an extension."""
        together: dict[Path, dict[str, TableCell]] = {}
        for cell in cells:
            if not cell.column:
                continue
            if group := _group(cell.column):
                named, last = together.setdefault(group, {}), str(cell.column.path[-1])
                # Several columns of an address are its lines.
                named[last] = _after(named[last], cell) if last in named else cell
            else:
                self._take(cell, cell.column)
        for group, named in together.items():
            self._take_together(group, named)
        self._tidy()

    def left(self, cell: TableCell, why: str) -> None:
        self.notes.append(f"{cell.place}: {why}; it is left out")

    def _take(self, cell: TableCell, column: Column) -> None:
        try:
            if column.path[-1] == "amount" and costs_nothing(cell.text):
                self._put(("cost", "free"), "yes", cell)
            elif says_nothing(cell.text):
                self.unanswered.append(cell)
            elif cell.name.split(" ")[0] == HOURS and column.path[0] == "hours":
                self._hours(cell)
            elif column.path[-1] == "number" and "phones" in column.path:
                self._phones(cell, column)
            elif column.path[-1] == "amount":
                self._price(cell, column)
            elif column.path == ("waiting", "value") and not cell.text.isdecimal():
                self._wait(cell)
            elif column.schema.get("format") in _ONE_OF:
                self._first_address(cell, column)
            elif column.vocabulary:
                self._words(cell, column)
            else:
                for entry in entries_of(cell.text) if column.is_list else [cell.text]:
                    self._place(column, value_of(entry, column), cell)
        except CellError as wrong:
            self.left(cell, str(wrong))

    def _take_together(self, group: Path, named: dict[str, TableCell]) -> None:
        """Cells of which one says what another means."""
        blank = {name for name, cell in named.items() if says_nothing(cell.text)}
        self.unanswered += [named[name] for name in sorted(blank)]
        named = {name: cell for name, cell in named.items() if name not in blank}
        if group == ("ages",):
            found, left = ages_of(named)
            entries: list[dict[str, Any]] = [found]
        elif group[0] == "locations" and len(group) == 2:
            entries, left = places_of(named)
        else:
            found, left = times_of(named)
            entries = [found]
        self.notes += [f"{named[name].place}: {why}" for name, why in left]
        precision = self._said((*group, "precision"))
        for entry in entries:
            self._put_all(group, {**entry, "precision": precision} if precision else entry, named)
            group = (*group[:-1], self._free_entry(group[0])) if isinstance(group[-1], int) else group

    def _put_all(self, group: Path, entry: dict[str, Any], named: dict[str, TableCell]) -> None:
        first = next(iter(named.values()), None)
        for name, value in entry.items():
            cell = named.get(name, first)
            if cell and self._said((*group, name)) not in (None, value):
                self.left(cell, "another column says it already, in another way")
            elif cell:
                self._put((*group, name), value, cell)

    def _hours(self, cell: TableCell) -> None:
        """Beside a column for days or times, words are the note of those."""
        text, ranges = cell.text, range_of_day(cell.text)
        if ranges and re.match(r"[0-9]{1,2}[-/]|[0-9]{4}-|[A-Za-z]{3}-", text):
            first, last = ranges[0]
            if len(ranges) > 1 or not (times := span(str(first), str(last))):
                raise CellError(f"'{text}' is a day; write days and times, such as Monday 10:00 to 12:00")
            text = " to ".join(times)
            self.notes.append(
                f"{cell.place}: '{cell.text}' is what a spreadsheet makes of {first}-{last}, read as that"
            )
        for entry in openings(text):
            at = self._free_entry("hours")
            for name, value in entry.items():
                self._put(("hours", at, name), value, cell)

    def _phones(self, cell: TableCell, column: Column) -> None:
        for number, phone in enumerate(phones_said(cell.text)):
            at = column.path[2] if not number else self._free_entry("contact", "phones")
            self._beside[int(at)] = phone.get("label", "")
            for name, value in phone.items():
                self._put((*column.path[:2], at, name), value, cell, is_weak=name == "label")

    def _first_address(self, cell: TableCell, column: Column) -> None:
        """Of several addresses the first; the record has room for one, and the others are told."""
        parts = [part for part in _APART.split(cell.text) if _ONE_OF[column.schema["format"]] in part]
        several = parts if len(parts) > 1 and not column.is_list else [cell.text]
        self._place(column, value_of(several[0], column), cell)
        for more in several[1:]:
            self.left(cell, f"'{more[:60]}' is another, and only one fits")

    def _price(self, cell: TableCell, column: Column) -> None:
        said = price(cell.text)
        if isinstance(said["amount"], str) and (
            cell.name.split(" ")[0] == PRICE or cell.text.lower().startswith("free")
        ):
            self._costs.append(cell)
            return
        if isinstance(said["amount"], str):
            raise CellError(f"'{said['amount'][:60]}' is not a number; write a number, such as 6 or 6.50")
        for name, value in said.items():
            self._put((*column.path[:-1], name), value, cell, is_weak=name != "amount")

    def _wait(self, cell: TableCell) -> None:
        """What is no one length is said with what happens next, where a wait in words belongs."""
        found = _WAIT.fullmatch(cell.text)
        if not found:
            self._put(("access", "next"), f"Waiting time: {cell.text}", cell, is_weak=True)
            return
        unit = {"d": "days", "w": "weeks", "m": "months"}[found["unit"][0].lower()]
        self._put(("waiting", "value"), int(found["value"]), cell)
        self._put(("waiting", "unit"), unit, cell, is_weak=True)
        if found["more"]:
            self._put(("waiting", "note"), cell.text, cell, is_weak=True)

    def _words(self, cell: TableCell, column: Column) -> None:
        """Words that are not known may ask that a place is not shown, so it is hidden until someone looks."""
        if column.path[-1] == "precision":
            self._place(column, "hidden", cell)
        ids, wrong = words_in(cell.text, column, self._offer.contract.vocabularies[column.vocabulary])
        for id in ids:
            self._place(column, id, cell)
        for why in wrong:
            self.left(cell, why)

    def _place(self, column: Column, value: Any, cell: TableCell) -> None:
        for pointer in place(self.values, column, value):
            self.cells.setdefault(pointer, cell.place)

    def _put(self, pointer: Path, value: Any, cell: TableCell, *, is_weak: bool = False) -> None:
        """Puts a value at a place, which a weak one leaves to another that is there."""
        here: Any = self.values
        for step, following in pairwise(pointer):
            if isinstance(step, int):
                here.extend({} for _ in range(step + 1 - len(here)))
                here = here[step]
            else:
                here = here.setdefault(step, [] if isinstance(following, int) else {})
        if not is_weak or pointer[-1] not in here:
            here[pointer[-1]] = value
            self.cells.setdefault(pointer, cell.place)

    def _said(self, pointer: Path) -> Any:
        """What stands at a place already."""
        here: Any = self.values
        for step in pointer:
            there = step in here if isinstance(here, dict) else isinstance(step, int) and step < len(here)
            if not there:
                return None
            here = here[step]
        return here

    def _free_entry(self, *way: str | int) -> int:
        here: Any = self.values
        for step in way:
            here = here.get(step, {} if step != way[-1] else []) if isinstance(here, dict) else []
        return len(here)

    def _tidy(self) -> None:
        """Takes out entries that came to be blank, and says of a free service that it is."""
        for at, said in self._beside.items():
            phone = self.values["contact"]["phones"][at]
            if said and said not in phone.get("label", said):
                phone["label"] = f"{phone['label']}, {lower_first(said)}"
        for name, told in self.values.items():
            if isinstance(told, list):
                self.values[name] = [entry for entry in told if entry != {}]
        for cell in self._costs:
            note = self._said(("cost", "note")) or ""
            if cell.text not in note:
                self._put(("cost", "note"), f"{note}; {cell.text}" if note else cell.text, cell)
            if is_free_for_some(cell.text):
                self._put(("cost", "free"), "depends", cell, is_weak=True)
        cost = self.values.get("cost", {})
        if "free" not in cost and says_it_is_free(cost.get("note", "")):
            cost["free"] = "yes"


def _after(first: TableCell, more: TableCell) -> TableCell:
    said = (cell.text for cell in (first, more) if not says_nothing(cell.text))
    return replace(first, text=", ".join(said))


def _group(column: Column) -> Path:
    """The group of which all cells are read together; none where a cell is read by itself."""
    path = column.path
    if path[0] == "ages":
        return path[:1]
    if path[0] == "locations" and len(path) > 2 and path[2] in CELLS:
        return path[:2]
    return path[:-1] if path[-1] in ("opens", "closes") else ()
