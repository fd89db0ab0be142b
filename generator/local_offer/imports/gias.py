"""The Department for Education's register of schools, "Get information about schools", as services.

Columns are those of an `edubasealldata` download. Which schools are taken:
in the borough every open one; close by and in the region the special ones; elsewhere in England
those that are for the whole country: non-maintained special schools, special post-16
institutions and those approved under section 41.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from local_offer.imports.draft import Draft, Row, Skipped, slug, without_blanks
from local_offer.imports.numbers import decimal, whole
from local_offer.imports.places import degrees, is_inside, place_of
from local_offer.imports.register_words import ANSWERS, KIND_OF_TYPE, NO_RELIGION, NO_UNIT, PHASES
from local_offer.offer import Offer
from local_offer.schema import Term

NEEDED = ("URN", "LA (code)", "EstablishmentName", "TypeOfEstablishment (name)", "EstablishmentStatus (name)")
OPEN = ("Open", "Open, but proposed to close")
NATIONAL_KINDS = ("non-maintained-special-school", "special-college")


def gias(
    rows: Iterable[Row], offer: Offer, sources: Mapping[str, Mapping[str, str]], as_of: str
) -> tuple[list[Draft], list[Skipped]]:
    """Drafts of schools, and the rows that are left out.

    `sources` holds source entries by key; a row without a `sources` column has the one under `""`.
    `as_of` is the date of the register's figures.
    """
    drafts: list[Draft] = []
    skipped: list[Skipped] = []
    areas = {term.notes["la_code"]: term for term in offer.contract.vocabularies["areas"].terms.values()}
    for number, row in enumerate(rows, start=2):
        kind = _kind(row)
        area = areas.get(row["LA (code)"])
        scope = _scope(row, kind, area, offer)
        if row["EstablishmentStatus (name)"] not in OPEN:
            reason = f"not open: {row['EstablishmentStatus (name)']}"
        elif area is None:
            reason = f"not an English council's: {row['LA (code)'] or 'no code'}"
        elif row["TypeOfEstablishment (name)"] not in ("", *KIND_OF_TYPE):
            reason = f"not a school, college or nursery: {row['TypeOfEstablishment (name)']}"
        elif scope is None:
            reason = "neither in the borough nor special and in reach"
        else:
            drafts.append(_draft(row, number, kind, scope, area, offer, sources, as_of))
            continue
        skipped.append(Skipped(row=number, name=row["EstablishmentName"], reason=reason, urn=row["URN"]))
    return _with_own_ids(drafts), skipped


def _kind(row: Row) -> str:
    known = KIND_OF_TYPE.get(row["TypeOfEstablishment (name)"])
    if known:
        return known
    if row.get("is_special") == "yes":
        return "special-school"
    phase = row.get("PhaseOfEducation (name)")
    return {"16 plus": "college", "Nursery": "nursery"}.get(phase or "", "school")


def _scope(row: Row, kind: str, area: Term | None, offer: Offer) -> str | None:
    if area is None:
        return None
    council = offer.council
    if area.id == council.gss:
        return "borough"
    is_special = bool(offer.contract.vocabularies["setting-kinds"][kind].notes.get("special"))
    if is_special and area.id in council.neighbours:
        return "neighbouring"
    home = offer.contract.vocabularies["areas"].terms.get(council.gss)
    if is_special and home and home.notes["region"] == area.notes["region"]:
        return "regional"
    if kind in NATIONAL_KINDS or _section_41(row) == "yes":
        return "national"
    return None


def _draft(
    row: Row,
    number: int,
    kind: str,
    scope: str,
    area: Term,
    offer: Offer,
    sources: Mapping[str, Mapping[str, str]],
    as_of: str,
) -> Draft:
    location, notes = _location(row, scope, area, offer)
    ages = {"from": whole(row, "StatutoryLowAge"), "to": _capped(whole(row, "StatutoryHighAge"))}
    special = bool(offer.contract.vocabularies["setting-kinds"][kind].notes.get("special"))
    values = {
        "name": row["EstablishmentName"],
        "summary": _summary(kind, row, location.get("town") or area.title, ages, offer),
        "topics": _topics(kind, special, row),
        "needs": _needs(row, offer) if special else [],
        "ages": ages,
        "coverage": {"scope": scope, "why_listed": _why(scope, kind, area, offer)},
        "delivery": ["in-person"],
        "contact": {"phones": _phones(row), "website": _website(row)},
        "locations": [location] if location else [],
        "setting": {
            "kind": kind,
            "type": row["TypeOfEstablishment (name)"],
            "phase": PHASES.get(row.get("PhaseOfEducation (name)", "")),
            "gender": row.get("Gender (name)", "").lower()
            if row.get("Gender (name)") in ("Mixed", "Girls", "Boys")
            else "",
            "boarding": ANSWERS.get(row.get("Boarders (name)", "")),
            "sixth_form": ANSWERS.get(row.get("OfficialSixthForm (name)", "")),
            "capacity": whole(row, "SchoolCapacity"),
            "pupils": _at_least_ten(whole(row, "NumberOfPupils")),
            "plans_percent": decimal(row, "percent_ehc_plan"),
            "support_percent": decimal(row, "percent_sen_support"),
            "as_of": as_of,
            "religion": _religion(row),
            "specialist_places": _needs(row, offer) if _has_unit(row) and not special else [],
        },
        "registers": {"urn": row["URN"], "ukprn": row.get("UKPRN"), "section_41": _section_41(row)},
        "checked": {"date": as_of, "by": "register"},
        "sources": _sources(row, sources),
    }
    id = slug(row["EstablishmentName"])
    return Draft(kind="service", id=id, values=without_blanks(values), row=number, notes=tuple(notes))


def _location(row: Row, scope: str, area: Term, offer: Offer) -> tuple[dict[str, Any], list[str]]:
    easting, northing = decimal(row, "Easting"), decimal(row, "Northing")
    position = degrees(easting, northing) if easting and northing else None
    if scope == "borough" and position and offer.boundary and not _near(position, offer):
        note = f"its postcode {row.get('Postcode')} lies outside the borough, so its address is left out"
        return {"area": area.id}, [note]
    street = ", ".join(part for part in (row.get("Street"), row.get("Locality"), row.get("Address3")) if part)
    town = row.get("Town") or None
    place = place_of(town, position, offer.places) if scope == "borough" else None
    location = {
        "address": street,
        "town": town,
        "postcode": row.get("Postcode"),
        "area": area.id,
        "place": place,
        "position": {"latitude": position[0], "longitude": position[1]} if position else None,
    }
    return without_blanks(location), []


def _near(position: tuple[float, float], offer: Offer) -> bool:
    """Inside the outline, or within some 3 km of it: outlines are simplified and some schools lie on the edge."""
    latitude, longitude = position
    around = [(latitude + dy, longitude + dx) for dy in (-0.027, 0, 0.027) for dx in (-0.045, 0, 0.045)]
    return any(is_inside(point, offer.boundary) for point in around)


def _summary(kind: str, row: Row, town: str, ages: Mapping[str, int | None], offer: Offer) -> str:
    title = offer.title_of("setting-kinds", kind)
    noun = {
        "school": "school", "special-school": "special school", "maintained-school": "state school",
        "academy": "state school (academy)", "maintained-special-school": "state special school",
        "special-academy": "state special school (academy)", "nursery": "nursery school",
        "college": "college or sixth form", "special-college": "specialist college",
    }.get(kind, title[0].lower() + title[1:])  # fmt: skip
    phase = row.get("PhaseOfEducation (name)", "")
    if kind in ("school", "maintained-school", "academy") and phase in ("Primary", "Secondary"):
        noun = noun.replace("state school", f"state {phase.lower()} school")
        noun = f"{phase.lower()} school" if noun == "school" else noun
    whom = {"Girls": " for girls", "Boys": " for boys"}.get(row.get("Gender (name)", ""), "")
    if ages["from"] is not None and ages["to"] is not None:
        whom += f"{',' if whom else ''} for ages {ages['from']} to {ages['to']}"
    article = "An" if noun[0] in "aeiou" else "A"
    return f"{article} {noun} in {town}{whom}."


def _topics(kind: str, special: bool, row: Row) -> list[str]:
    if kind == "special-college":
        return ["colleges", "special-schools"]
    if kind in ("nursery", "college"):
        return ["early-years"] if kind == "nursery" else ["colleges"]
    first = ["special-schools"] if special else ["schools"]
    unit = ["specialist-places"] if _has_unit(row) and not special else []
    sixth_form = ["colleges"] if ANSWERS.get(row.get("OfficialSixthForm (name)", "")) == "yes" else []
    return first + unit + sixth_form


def _needs(row: Row, offer: Offer) -> list[str]:
    """From SEN1 to SEN13, whose values begin with the register's code: `ASD - Autistic Spectrum Disorder`."""
    by_code = {
        term.notes["register"]: id
        for id, term in offer.contract.vocabularies["needs"].terms.items()
        if "register" in term.notes
    }
    codes = [row.get(f"SEN{number} (name)", "").partition(" - ")[0].strip().upper() for number in range(1, 14)]
    return list(dict.fromkeys(by_code[code] for code in codes if code in by_code))


def _has_unit(row: Row) -> bool:
    return row.get("TypeOfResourcedProvision (name)", "") not in NO_UNIT


def _section_41(row: Row) -> str | None:
    return ANSWERS.get(row.get("Section41Approved (name)", ""))


def _why(scope: str, kind: str, area: Term, offer: Offer) -> str | None:
    if scope == "borough":
        return None
    if scope == "neighbouring":
        return f"A special school in {area.title}, close to {offer.council.name}."
    if scope == "regional":
        return f"A special school in {area.title}, in the {area.notes['region']}."
    if kind == "special-college":
        return "A specialist college. Young people from anywhere in England may go there."
    if kind == "non-maintained-special-school":
        return "A special school run by a charity. Any council in England may pay for a place."
    return "Approved under section 41, so any family in England may ask for it in an EHC plan."


def _phones(row: Row) -> list[dict[str, str]]:
    digits = "".join(filter(str.isdigit, row.get("TelephoneNum", "")))
    if not digits:
        return []
    digits = digits if digits.startswith("0") else f"0{digits}"
    return [{"number": f"{digits[:5]} {digits[5:]}" if len(digits) == 11 and digits[1] == "1" else digits}]


def _website(row: Row) -> str | None:
    site = row.get("SchoolWebsite", "").strip()
    if not site:
        return None
    site = site if site.lower().startswith(("http://", "https://")) else f"http://{site}"
    scheme, _, rest = site.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme.lower()}://{host.lower()}{slash}{path}"


def _sources(row: Row, sources: Mapping[str, Mapping[str, str]]) -> list[dict[str, str]]:
    found = [dict(sources[key]) for key in row.get("sources", "") if key in sources]
    found = found or [dict(sources[""])]
    if former := row.get("details_from_urn"):
        former_words = f"Address, website and telephone from the school before it, URN {former}"
        found[0]["facts"] = f"{found[0]['facts']}. {former_words}" if "facts" in found[0] else former_words
    return found


def _with_own_ids(drafts: Sequence[Draft]) -> list[Draft]:
    """Schools that share a name get their town, and then their URN, into their ids."""
    for extra in (_town, lambda draft: draft.urn or ""):
        taken: dict[str, int] = {}
        for draft in drafts:
            taken[draft.id] = taken.get(draft.id, 0) + 1
        drafts = [
            Draft(
                kind=draft.kind,
                id=slug(f"{draft.id} {extra(draft)}"),
                values=draft.values,
                row=draft.row,
                notes=draft.notes,
            )
            if taken[draft.id] > 1
            else draft
            for draft in drafts
        ]
    return list(drafts)


def _town(draft: Draft) -> str:
    locations = draft.values.get("locations", [{}])
    return str(locations[0].get("town", ""))


def _religion(row: Row) -> str:
    stated = row.get("ReligiousCharacter (name)", "")
    return "" if stated in NO_RELIGION else stated


def _capped(age: int | None) -> int | None:
    return min(age, 25) if age is not None else None


def _at_least_ten(pupils: int | None) -> int | None:
    # Fewer could show who is meant.
    return pupils if pupils is not None and pupils >= 10 else None
