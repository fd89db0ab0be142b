"""A council's list of specialist places, by URN: which needs ordinary and special schools have places for."""

from collections.abc import Iterable, Mapping
from typing import Any

from local_offer.imports.draft import Draft, Skipped, without_blanks
from local_offer.imports.numbers import without_zeros
from local_offer.offer import Offer

NEEDED = ("urn", "provision", "needs")


def specialist_places(
    rows: Iterable[Mapping[str, str]], offer: Offer, source: Mapping[str, str]
) -> tuple[list[Draft], list[Skipped]]:
    """Drafts that only add to schools that are there. `needs` are register codes parted by semicolons."""
    vocabulary = offer.contract.vocabularies["needs"].terms
    by_code = {str(term.notes["register"]): id for id, term in vocabulary.items() if "register" in term.notes}
    schools = {service.registers.urn: service for service in offer.services if service.registers.urn}
    drafts: list[Draft] = []
    skipped: list[Skipped] = []
    for number, row in enumerate(rows, start=2):
        school = schools.get(urn := without_zeros(row["urn"]))
        if school is None:
            reason = f"no school here has URN {urn}"
            skipped.append(Skipped(row=number, name=row.get("school", ""), reason=reason))
            continue
        needs = [by_code[code] for code in _codes(row["needs"]) if code in by_code] or ["other"]
        is_special = row["provision"] == "special school"
        facts = f"Specialist places: {row['needs']}" + (f". {row['note']}" if row.get("note") else "")
        values: dict[str, Any] = {
            "topics": [] if is_special else ["specialist-places"],
            "needs": needs if is_special else [],
            "setting": {"specialist_places": [] if is_special else needs},
            "registers": {"urn": urn},
            "sources": [without_blanks({**source, "url": row.get("source_url") or source.get("url"), "facts": facts})],
        }
        drafts.append(Draft(kind="service", id=school.id, values=without_blanks(values), row=number, only_adds=True))
    return drafts, skipped


def _codes(text: str) -> list[str]:
    return [part.strip().upper() for part in text.split(";")]
