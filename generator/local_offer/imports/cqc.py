"""Places that the Care Quality Commission registers for children, as services: care at home, clinics, colleges.

Its directory has no name of a manager and no rating in a column that is read (`schema/registers.json`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from local_offer.imports.draft import Draft, Row, Skipped, without_blanks
from local_offer.imports.registers import Listed, missing
from local_offer.imports.registers.cells import names_a_person, number_of, phones_of, town_of
from local_offer.imports.scope import beyond
from local_offer.offer import Offer
from local_offer.views.gazetteer import Gazetteer
from local_offer.words.ids import slug
from local_offer.words.joining import together

MADE_UP = ("summary", "delivery", "topics", "coverage.why_listed", "organisation")
FOR_CHILDREN = "caring for children (0 - 18yrs)"
_KINDS: Mapping[str, tuple[str, str]] = {
    "homecare agencies": ("Care at home", "social-care"),
    "community services - healthcare": ("Community health care", "health"),
    "community services - nursing": ("Nursing in the community", "health"),
    "community services - mental health": ("Mental health care in the community", "mental-health"),
    "community services - learning disabilities": ("Care for people with a learning disability", "health"),
    "community health service": ("Community health care", "health"),
    "hospitals - mental health/capacity": ("A mental health hospital", "mental-health"),
    "rehabilitation (illness/injury)": ("Rehabilitation after an illness or injury", "therapies"),
    "long-term conditions": ("Care for long-term conditions", "health"),
    "diagnosis/screening": ("Diagnosis and screening", "health"),
    "clinic": ("A clinic", "health"),
    "hospice": ("A hospice", "health"),
    "home hospice care": ("Hospice care at home", "health"),
    "residential homes": ("A care home", "short-breaks"),
    "nursing homes": ("A nursing home", "short-breaks"),
    "supported living": ("Supported living", "housing"),
    "shared lives": ("Shared lives", "short-breaks"),
    "specialist college service": ("A specialist college", "colleges"),
    "education disability services": ("Education for disabled people", "education-support"),
}
"""What each type of service that may be for disabled children is called here, and its topic. Dentists, doctors,
ambulances and the like are for everyone, and no part of a local offer."""
_HOMES = frozenset({"residential homes", "nursing homes", "supported living", "shared lives"})
"""Where people live: such a place is shown by its postcode district alone."""
_NEEDS = {"physical disabilities": "physical", "mental health conditions": "social-emotional"}


def cqc(rows: Iterable[Row], offer: Offer, source: Mapping[str, str], as_of: str) -> Listed:
    """Drafts of what is for children, in the council's area and close by. `source` is the register; `as_of` its day."""
    gazetteer = Gazetteer(offer)
    drafts, skipped, seen = list[Draft](), list[Skipped](), set[str]()
    councils, codes = dict[str, int](), dict[str, str]()
    here = 0
    for number, row in enumerate(rows, start=2):
        seen.add(number_of(row["number"]))
        council = row["council"]
        code = codes.setdefault(council, gazetteer.named(council) or "")
        is_ours = code == offer.council.gss
        here += is_ours
        councils[council] = councils.get(council, 0) + 1
        kinds, whom = _parts(row["types"]), _parts(row.get("for", ""))
        known = [kind for kind in kinds if kind in _KINDS]
        if not (is_ours or code in offer.council.neighbours) or not known:
            continue
        if FOR_CHILDREN not in whom and "specialist college service" not in known:
            continue
        if not row["name"] or names_a_person(row["name"]):
            skipped.append(
                Skipped(row=number, name="", reason="its name may be a person's; add it by hand if it is not")
            )
            continue
        coverage = {"scope": "local"} if is_ours else beyond([code], offer, "The Care Quality Commission").coverage
        drafts += _drafts(row, number, known, whom, {"coverage": coverage, "area": code}, source, as_of)
    ours = [service for service in offer.services if service.coverage.scope == "local"]
    gone, assumed = missing(ours, "cqc", seen, "the register of the Care Quality Commission", is_whole=here > 0)
    others = sorted(councils, key=lambda name: -councils[name])
    return Listed(drafts=drafts, skipped=[*skipped, *gone], here=here, councils=tuple(others), assumed=assumed)


def _parts(cell: str) -> list[str]:
    return [part.strip().casefold() for part in cell.split("|") if part.strip()]


def _drafts(
    row: Row,
    number: int,
    kinds: Sequence[str],
    whom: Sequence[str],
    where: Mapping[str, Any],
    source: Mapping[str, str],
    as_of: str,
) -> list[Draft]:
    """The provider, where it is no person, and the service."""
    provider = _provider(row, number, source)
    location = _location(row, str(where["area"]), is_home=bool(_HOMES & set(kinds)))
    by = f", by {row['provider']}" if provider else ""
    what = together([_KINDS[kinds[0]][0], *(_lower(_KINDS[kind][0]) for kind in kinds[1:3])], "and")
    is_for_adults_too = any(said.startswith("caring for adults") for said in whom)
    values: dict[str, Any] = {
        "name": row["name"],
        "also_known_as": [row["also"]] if row.get("also") and row["also"] != row["name"] else [],
        "summary": f"{what} for children{' and adults' if is_for_adults_too else ''}{by}."[:200],
        "organisation": provider.id if provider else "",
        "topics": list(dict.fromkeys(_KINDS[kind][1] for kind in kinds)),
        "needs": [_NEEDS[said] for said in whom if said in _NEEDS],
        "ages": {"from": 0, "to": 25 if is_for_adults_too else 18} if FOR_CHILDREN in whom else {},
        "coverage": where["coverage"],
        "delivery": ["at-home"] if kinds[0] in ("homecare agencies", "home hospice care") else ["in-person"],
        "contact": {"phones": phones_of(row.get("telephone", "")), "website": _website(row.get("website", ""))},
        "locations": [location] if location else [],
        "registers": {"cqc": number_of(row["number"])},
        "checked": {"date": as_of, "by": "register"},
        "sources": [dict(source)],
    }
    service = Draft(kind="service", id=slug(row["name"]), values=without_blanks(values), row=number, made_up=MADE_UP)
    return [provider, service] if provider else [service]


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _provider(row: Row, number: int, source: Mapping[str, str]) -> Draft | None:
    name = row.get("provider", "")
    if not name or names_a_person(name):
        return None
    values = {
        "name": name,
        "kind": _kind_of(name),
        "registers": {"cqc": number_of(row.get("provider_number", ""))},
        "sources": [dict(source)],
    }
    return Draft(kind="organisation", id=slug(name), values=without_blanks(values), row=number, made_up=("kind",))


def _kind_of(name: str) -> str:
    if re.search(r"\bNHS\b", name):
        return "nhs"
    if re.search(r"\bcouncil\b", name, re.IGNORECASE):
        return "council"
    return "company" if re.search(r"\b(limited|ltd|llp|plc|company)\b", name, re.IGNORECASE) else "charity"


def _location(row: Row, area: str, *, is_home: bool) -> dict[str, str]:
    street, _, town = row.get("address", "").rpartition(",")
    place = {
        "address": "" if is_home else street.strip(),
        "town": town_of(town),
        "postcode": row.get("postcode", ""),
        "area": area,
    }
    if not (place["town"] or place["postcode"]):
        return {}
    return without_blanks({**place, "precision": "district" if is_home else ""})


def _website(text: str) -> str:
    if not text or " " in text or "." not in text:
        return ""
    return text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"
