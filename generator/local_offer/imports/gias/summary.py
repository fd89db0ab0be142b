"""A school in a sentence, made from what the register says of it."""

from collections.abc import Mapping

from local_offer.imports.draft import Row
from local_offer.offer import Offer
from local_offer.records import Service


def summary_of(kind: str, row: Row, town: str, ages: Mapping[str, int | str | None], offer: Offer) -> str:
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


def is_made(service: Service, offer: Offer) -> bool:
    """Whether its summary is still the sentence that an import made, and nobody has written a better one."""
    setting = service.setting
    if setting is None:
        return False
    areas = offer.contract.vocabularies["areas"].terms
    place = service.locations[0] if service.locations else None
    row = {
        "PhaseOfEducation (name)": (setting.phase or "").capitalize(),
        "Gender (name)": (setting.gender or "").capitalize(),
    }
    area = areas.get(place.area or "") if place else None
    town = (place.town if place else "") or (area.title if area else "")
    return service.summary == summary_of(setting.kind, row, town, service.ages.values, offer)
