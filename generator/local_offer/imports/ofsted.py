"""Ofsted's childcare register as services: nurseries, pre-schools and clubs in premises that are nobody's home.

Of childminders and home childcarers Ofsted publishes no name. Names of owners and judgements are in no column that is
read (`schema/registers.json`).
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from local_offer.imports.draft import Draft, Row, Skipped, without_blanks
from local_offer.imports.gias.days import day_of
from local_offer.imports.numbers import whole
from local_offer.imports.registers import Listed, missing
from local_offer.imports.registers.cells import names_a_person, number_of, phones_of, town_of
from local_offer.offer import Offer
from local_offer.views.gazetteer import Gazetteer
from local_offer.views.places import place_named
from local_offer.words.ids import slug
from local_offer.words.postcodes import plain_postcode

MADE_UP = ("summary", "delivery", "topics")
_EARLY = ("ALL", "EYR")
"""How the combinations of registers begin that hold the Early Years Register."""
_DAYS = {
    "full day care": "Childcare and early education in {town}, for full days.",
    "sessional day care": "Childcare and early education in {town}, for part of the day.",
    "out-of-school day care": "Childcare in {town} before or after school, or in the holidays.",
    "creche day care": "A crèche in {town}.",
}
_REGISTERS = {"EYR": "the Early Years Register", "CCR": "the compulsory", "VCR": "the voluntary Childcare Register"}


def ofsted(rows: Iterable[Row], offer: Offer, source: Mapping[str, str], as_of: str) -> Listed:
    """Drafts of the council's area, and its rows that are left out. `source` is the register; `as_of` its day."""
    gazetteer = Gazetteer(offer)
    drafts: list[Draft] = []
    skipped: list[Skipped] = []
    local = [service for service in offer.services if service.coverage.scope == "local"]
    ours = {service.registers.ofsted: service.id for service in local if service.registers.ofsted}
    seen, councils, codes = set[str](), dict[str, int](), dict[str, str | None]()
    for number, row in enumerate(rows, start=2):
        seen.add(number_of(row["number"]))
        council = row["council"]
        if council not in codes:
            codes[council] = gazetteer.named(council)
        if codes[council] != offer.council.gss:
            councils[council] = councils.get(council, 0) + 1
            continue
        if why := _why_not(row):
            record = ours.get(number_of(row["number"]), "") if _has_ended(row) else ""
            skipped.append(Skipped(row=number, name=_shown_name(row), reason=why, record=record))
        else:
            drafts.append(_draft(row, number, source, as_of, offer))
    here = len(drafts) + len(skipped)
    kept, second = _one_for_each_place(drafts)
    gone, assumed = missing(local, "ofsted", seen, "Ofsted’s register", is_whole=here > 0)
    others = sorted(councils, key=lambda name: -councils[name])
    return Listed(drafts=kept, skipped=[*skipped, *second, *gone], here=here, councils=tuple(others), assumed=assumed)


def _why_not(row: Row) -> str:
    if row["type"].casefold() != "childcare on non-domestic premises":
        return "childminders and childcare in homes, whose names Ofsted keeps back"
    if _has_ended(row):
        return f"not active: {row['status']}"
    if not row["name"] or row["name"].upper() == "REDACTED":
        return "Ofsted keeps its name back"
    if names_a_person(row["name"]):
        return "its name may be a person's; add it by hand if it is not"
    if re.search(r"\bHMP\b|\bprison\b", " ".join((row["name"], row.get("address1", ""))), re.IGNORECASE):
        return "in a prison"
    return ""


def _has_ended(row: Row) -> bool:
    return row.get("status", "").casefold() not in ("", "active")


def _shown_name(row: Row) -> str:
    """Not the name of a person."""
    is_home = row["type"].casefold() != "childcare on non-domestic premises"
    return "" if is_home or names_a_person(row["name"]) else row["name"]


def _draft(row: Row, number: int, source: Mapping[str, str], as_of: str, offer: Offer) -> Draft:
    is_early = row.get("registers", "ALL").upper().startswith(_EARLY)
    subtype = row.get("subtype", "")
    is_nursery = is_early and subtype.casefold() in ("full day care", "sessional day care")
    location = _location(row, offer)
    places = whole(row, "places")
    town = location.get("town") or offer.council.name
    facts = [_on_registers(row.get("registers", "")), f"{places} places" if places else ""]
    values: dict[str, Any] = {
        "name": row["name"],
        "summary": _DAYS.get(subtype.casefold(), "Childcare in {town}.").format(town=town),
        "opened": day_of(row, "opened", as_of),
        "topics": ["childcare", "early-years"] if is_early else ["childcare"],
        "coverage": {"scope": "local"},
        "delivery": ["in-person"],
        "contact": {"phones": phones_of(row.get("telephone", ""))},
        "locations": [location] if location else [],
        "setting": {"kind": "nursery", "type": subtype, "capacity": places, "as_of": as_of if places else None}
        if is_nursery
        else {},
        "registers": {"ofsted": number_of(row["number"])},
        "checked": {"date": as_of, "by": "register"},
        "sources": [{**source, "facts": ", ".join(filter(None, facts))}],
    }
    id = slug(row["name"])
    return Draft(kind="service", id=id, values=without_blanks(values), row=number, made_up=MADE_UP)


def _on_registers(said: str) -> str:
    """`EYR-CCR` as words."""
    held = _REGISTERS if said.upper() == "ALL" else [part for part in _REGISTERS if part in said.upper()]
    named = [_REGISTERS[part] for part in held]
    if not named:
        return ""
    text = " and ".join(filter(None, [", ".join(named[:-1]), named[-1]]))
    return f"On {text}" if text.endswith("Register") else f"On {text} Childcare Register"


def _location(row: Row, offer: Offer) -> dict[str, str]:
    lines = [row.get(f"address{line}", "") for line in (1, 2, 3)]
    place = {
        "address": ", ".join(filter(None, lines)),
        "town": _town(row, offer),
        "postcode": row.get("postcode", ""),
    }
    held = {name: text for name, text in place.items() if text and text.upper() != "REDACTED"}
    return {**held, "area": offer.council.gss} if held else {}


def _town(row: Row, offer: Offer) -> str:
    """One of the council's own places, where the row names one: the post town may be another, far away."""
    named = [part.strip() for cell in ("town", "address3", "address2") for part in row.get(cell, "").split(",")]
    own = next((part for part in named if place_named(part, offer.places)), "")
    return own or town_of(row.get("town", ""))


def _one_for_each_place(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Skipped]]:
    """Some owners register a nursery and its club after school apart, by one name at one place: the first stands."""
    kept: dict[tuple[str, str], Draft] = {}
    second: list[Skipped] = []
    for draft in sorted(drafts, key=lambda each: "setting" not in each.values):
        place: dict[str, str] = next(iter(draft.values.get("locations", ())), {})
        key = str(draft.values["name"]).casefold(), plain_postcode(place.get("postcode", ""))
        if kept.setdefault(key, draft) is not draft:
            reason = f"a second registration of what stands in row {kept[key].row}, at the same place"
            second.append(Skipped(row=draft.row, name=draft.values["name"], reason=reason))
    return sorted(kept.values(), key=lambda each: each.row), second
