"""A council's list of specialist places, by URN: which needs ordinary and special schools have places for."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from local_offer.imports.draft import Draft, Row, Skipped, without_blanks
from local_offer.imports.numbers import number_of, without_zeros
from local_offer.imports.said.dates import day_said
from local_offer.offer import Offer
from local_offer.words import day_in_words, listed, lower_first

NEEDED = ("urn", "provision", "needs")
_STILL = "proposed to close"
_UNSURE = "not confirmed"
_UNSAID = "not stated"
_NOT_THERE = ("proposed", "planned", "closed", "dropped", _UNSAID)
"""How the status of places begins that are not there: those that are to close still are."""


_STAGES = {
    "EYFS": ("nursery", "Reception"),
    "Reception": ("Reception", "Reception"),
    "KS1": ("Year 1", "Year 2"),
    "KS2": ("Year 3", "Year 6"),
    "KS3": ("Year 7", "Year 9"),
    "KS4": ("Year 10", "Year 11"),
    "KS5": ("Year 12", "Year 13"),
}
"""The first and the last year of each stage, as families call them."""


def specialist_places(
    rows: Iterable[Row], offer: Offer, source: Mapping[str, str]
) -> tuple[list[Draft], list[Skipped]]:
    """Drafts that only add to schools that are there. `needs` are register codes parted by semicolons.

    The rows of one school are told together, and a place that is only proposed is none.
    """
    schools = {service.registers.urn: service for service in offer.services if service.registers.urn}
    skipped: list[Skipped] = []
    by_school: dict[tuple[str, bool], list[tuple[int, Row]]] = {}
    for number, row in enumerate(rows, start=2):
        urn = without_zeros(row["urn"])
        if urn in schools:
            by_school.setdefault((urn, row["provision"] == "special school"), []).append((number, row))
        else:
            skipped.append(Skipped(row=number, name=row.get("school", ""), reason=f"no school here has URN {urn}"))
    drafts = []
    for (urn, is_special), numbered in by_school.items():
        listed_rows = [row for _, row in numbered]
        values = _of_special(listed_rows, offer) if is_special else _of_ordinary(listed_rows, offer)
        values |= {"registers": {"urn": urn}, "sources": [_source(row, source) for row in listed_rows]}
        id, first = schools[urn].id, numbered[0][0]
        drafts.append(Draft(kind="service", id=id, values=without_blanks(values), row=first, only_adds=True))
    return drafts, skipped


def _of_special(rows: Sequence[Row], offer: Offer) -> dict[str, Any]:
    return {"needs": list(dict.fromkeys(need for row in rows for need in _needs(row, offer)))}


def _of_ordinary(rows: Sequence[Row], offer: Offer) -> dict[str, Any]:
    there = [row for row in rows if _is_there(row)]
    # Where one is not known, the sum of the others would be told as the number of all.
    sure = [row for row in there if _UNSURE not in row.get("status", "").casefold()]
    counts = [count for row in sure if (count := number_of(row.get("places", "")))]
    said = (_said(row, offer) for row in rows if {"places", "status"} & row.keys())
    return {
        "topics": ["specialist-places"] if there else [],
        "setting": {
            "specialist_places": list(dict.fromkeys(need for row in there for need in _needs(row, offer))),
            "unit_places": round(sum(counts)) if counts and len(counts) == len(there) else None,
            "unit_note": " ".join(filter(None, said)),
        },
    }


def _is_there(row: Row) -> bool:
    status = row.get("status", "").strip().casefold()
    return status.startswith(_STILL) or not status.startswith(_NOT_THERE)


def _said(row: Row, offer: Offer) -> str:
    """`Proposed to close: 5 places for autism (Year 7 to Year 11), 7 April 2025. The outcome is not known.`

    Nothing where that would only say again for which needs they are.
    """
    status, number, note = row.get("status", "").strip(), number_of(row.get("places", "")), row.get("note", "")
    day = day_said(row.get("status_date", "").strip())
    is_plain = status.casefold() in ("", "open")
    if status.casefold() == _UNSAID or (is_plain and not number and not day):
        return note
    whom = f"{round(number)} places" if number else "places"
    state = "" if is_plain else f"{status}: "
    stage = f" ({_in_years(row['phase_or_ages'])})" if row.get("phase_or_ages") else ""
    dated = f", {day_in_words(date.fromisoformat(day))}" if day else ""
    sentence = f"{state}{whom} for {lower_first(listed(_words_of(row, offer)))}{stage}{dated}"
    return " ".join(filter(None, [f"{sentence[0].upper()}{sentence[1:]}.", note]))


def _in_years(stages: str) -> str:
    """`Year 7 to Year 11` for `KS3, KS4`; whatever else it is stays."""
    known = [_STAGES.get(stage.strip()) for stage in stages.split(",")]
    first, last = known[0], known[-1]
    if not all(known) or not first or not last:
        return stages
    return first[0] if first[0] == last[1] else f"{first[0]} to {last[1]}"


def _words_of(row: Row, offer: Offer) -> list[str]:
    codes = _codes(offer)
    parts = [part.strip() for part in row["needs"].split(";")]
    return [offer.title_of("needs", codes[part.upper()]) if part.upper() in codes else part for part in parts]


def _source(row: Row, source: Mapping[str, str]) -> dict[str, Any]:
    facts = f"Specialist places: {row['needs']}" + (f". {row['note']}" if row.get("note") else "")
    named = {"name": row.get("source_name") or source["name"], "url": row.get("source_url") or source.get("url")}
    return without_blanks({**source, **named, "date": row.get("source_date") or source.get("date"), "facts": facts})


def _needs(row: Row, offer: Offer) -> list[str]:
    codes = _codes(offer)
    return [codes[code] for part in row["needs"].split(";") if (code := part.strip().upper()) in codes] or ["other"]


def _codes(offer: Offer) -> dict[str, str]:
    vocabulary = offer.contract.vocabularies["needs"].terms
    return {str(term.notes["register"]): id for id, term in vocabulary.items() if "register" in term.notes}
