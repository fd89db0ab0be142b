"""A school of the register as a draft of a service."""

from collections.abc import Mapping, Sequence

from local_offer.imports.draft import Draft, Row, without_blanks
from local_offer.imports.gias.days import day_of_facts, day_of_figures, day_of_needs, newest_day, opened_of
from local_offer.imports.gias.location import location_of
from local_offer.imports.gias.summary import summary_of
from local_offer.imports.gias.words import ANSWERS, NO_RELIGION, NO_UNIT, PHASES
from local_offer.imports.numbers import decimal, unread, whole
from local_offer.offer import Offer
from local_offer.schema import Term
from local_offer.schema.last_age import last_age
from local_offer.views.personal.telephones import is_mobile
from local_offer.words.ids import slug
from local_offer.words.telephones import in_groups

MADE_UP = ("summary", "delivery", "coverage.why_listed", "setting.specialist_places")
"""What the register does not say itself, or a council's own list says better."""

_WHOLES = ("StatutoryLowAge", "StatutoryHighAge", "SchoolCapacity", "NumberOfPupils")
_DECIMALS = ("percent_ehc_plan", "percent_sen_support", "Easting", "Northing", "Latitude", "Longitude")


def draft_of(
    row: Row,
    number: int,
    kind: str,
    scope: str,
    area: Term,
    offer: Offer,
    sources: Mapping[str, Mapping[str, str]],
    as_of: str,
) -> Draft:
    named = sources_of(row, sources)
    location, notes = location_of(row, scope, area, offer, named)
    notes += unread(row, _WHOLES, _DECIMALS)
    ages = {"from": whole(row, "StatutoryLowAge"), "to": _capped(whole(row, "StatutoryHighAge"))}
    special = bool(offer.contract.vocabularies["setting-kinds"][kind].notes.get("special"))
    opened, undated = opened_of(row, newest_day(named, as_of))
    needs = _needs(row, offer)
    values = {
        "name": row["EstablishmentName"],
        "summary": summary_of(kind, row, location.get("town") or area.title, ages, offer),
        "opened": opened,
        "topics": _topics(kind, special, row),
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
            **_figures(row, named, as_of),
            "religion": _religion(row),
            "registered_for": _registered(needs, named, as_of) if special or not _has_unit(row) else {},
            "specialist_places": needs if _has_unit(row) and not special else [],
        },
        "registers": {"urn": row["URN"], "ukprn": row.get("UKPRN"), **_approval(row, named, as_of)},
        "checked": {"date": day_of_facts(named, as_of), "by": "register"},
        "sources": named,
    }
    return Draft(
        kind="service",
        id=slug(row["EstablishmentName"]),
        values=without_blanks(values),
        row=number,
        notes=(*notes, *undated),
        made_up=MADE_UP,
    )


def _figures(row: Row, sources: Sequence[Mapping[str, str]], as_of: str) -> dict[str, object]:
    """The numbers, and the day for which they were true; places are as old as what the row says otherwise."""
    counted = {
        "pupils": _at_least_ten(whole(row, "NumberOfPupils")),
        "plans_percent": decimal(row, "percent_ehc_plan"),
        "support_percent": decimal(row, "percent_sen_support"),
    }
    capacity = whole(row, "SchoolCapacity")
    day = ""
    if any(number is not None for number in counted.values()):
        day = day_of_figures(row, sources, as_of)
    elif capacity is not None:
        day = day_of_facts(sources, as_of)
    return {"capacity": capacity, **counted, "as_of": day}


def _registered(needs: list[str], sources: Sequence[Mapping[str, str]], as_of: str) -> dict[str, object]:
    """What the register lists is not what the school says of itself: so it stands apart, with its day."""
    return {"needs": needs, "as_of": day_of_needs(sources, as_of) if needs else ""}


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


def _approval(row: Row, sources: Sequence[Mapping[str, str]], as_of: str) -> dict[str, str | None]:
    answer = section_41(row)
    return {"section_41": answer, "section_41_date": day_of_facts(sources, as_of) if answer else None}


def section_41(row: Row) -> str | None:
    return ANSWERS.get(row.get("Section41Approved (name)", ""))


def _why(scope: str, kind: str, area: Term, offer: Offer) -> str | None:
    if scope == "local":
        return None
    noun = "specialist college" if kind == "special-college" else "special school"
    if scope == "neighbouring":
        return f"A {noun} in {area.title}, close to {offer.council.name}."
    if scope == "regional":
        return f"A {noun} in {area.title}, in the {area.notes['region']}."
    if kind == "special-college":
        return f"A {noun} in {area.title}. A council may pay for a place; ask if it takes people from where you live."
    if kind == "non-maintained-special-school":
        return "A special school run by a charity. Any council in England may pay for a place."
    return "Approved under section 41, so any family in England may ask for it in an EHC plan."


def _phones(row: Row) -> list[dict[str, str]]:
    digits = "".join(filter(str.isdigit, row.get("TelephoneNum", "")))
    if not digits:
        return []
    # Spreadsheets take the first zero from what they think is a number.
    digits = digits if digits.startswith("0") else f"0{digits}"
    number = {"number": in_groups(digits)}
    # The register holds it as the school's own, which a mobile says in its label.
    return [{**number, "label": "The school"}] if is_mobile(digits) else [number]


def _website(row: Row) -> str | None:
    site = row.get("SchoolWebsite", "").strip()
    if not site:
        return None
    site = site if site.lower().startswith(("http://", "https://")) else f"http://{site}"
    scheme, _, rest = site.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme.lower()}://{host.lower()}{slash}{path}"


def sources_of(row: Row, sources: Mapping[str, Mapping[str, str]]) -> list[dict[str, str]]:
    found = [dict(sources[key]) for key in row.get("sources", "") if key in sources]
    found = found or [dict(sources[""])]
    if former := row.get("details_from_urn"):
        kinds = ", kinds of need" if row.get("SEN1 (name)") else ""
        former_words = f"Address, website{kinds} and telephone from the school before it, URN {former}"
        found[0]["facts"] = f"{found[0]['facts']}. {former_words}" if "facts" in found[0] else former_words
    return found


def _religion(row: Row) -> str:
    stated = row.get("ReligiousCharacter (name)", "")
    return "" if stated in NO_RELIGION else stated


def _capped(age: int | None) -> int | None:
    return min(age, last_age()) if age is not None else None  # a college may take adults of any age


def _at_least_ten(pupils: int | None) -> int | None:
    # Fewer could show who is meant.
    return pupils if pupils is not None and pupils >= 10 else None
