"""What the council took out on purpose, which no list brings back."""

from collections.abc import Iterable, Iterator

from local_offer.imports import Draft
from local_offer.imports.sameness import plain
from local_offer.intake.lists.whereabouts import towns_of
from local_offer.offer import IMPORTS, Offer
from local_offer.records import TakenOut
from local_offer.words import source_date

KINDS = {"service": "services", "organisation": "organisations"}


class Gone:
    """The lines of `offer/imports.yaml`, found by what a row may have in common with one."""

    def __init__(self, offer: Offer) -> None:
        self._lines: dict[tuple[str, str], list[TakenOut]] = {}
        for line in offer.taken_out:
            kind = line.record.partition("/")[0]
            for mark in {line.urn or "", line.record.partition("/")[2], _name(line.name)} - {""}:
                self._lines.setdefault((kind, mark), []).append(line)

    def why(self, draft: Draft) -> str:
        """Why the row does not come back; nothing where it may."""
        found = next(self._about(draft), None)
        if not found:
            return ""
        day = source_date(found.date.isoformat())
        return f"taken out on {day}: {found.reason}; to have it back, take its line out of {IMPORTS}"

    def _about(self, draft: Draft) -> Iterator[TakenOut]:
        """Lines with its number; or with its name, unless both have a number or a town and these differ."""
        kind, towns = KINDS[draft.kind], towns_of(draft.values)
        for mark in (draft.urn or "", draft.id, _name(str(draft.values.get("name", "")))):
            for line in self._lines.get((kind, mark), ()) if mark else ():
                if draft.urn and line.urn:
                    if draft.urn == line.urn:
                        yield line
                elif not (line.town and towns) or line.town.casefold() in towns:
                    yield line


def providers_of(drafts: Iterable[Draft]) -> frozenset[str]:
    return frozenset(id for draft in drafts if (id := draft.values.get("organisation")))


def _name(text: str) -> str:
    return str(plain(text)).casefold()
