"""A service as the API of Outpost gives it, as a listing."""

import re
from collections.abc import Iterator
from typing import Any

from local_offer.imports.directories.listing import DirectoryListing, ListedPhone, ListedSite, ListedTerm, Provider
from local_offer.imports.directories.part import JsonPart
from local_offer.imports.directories.private import refuse_private
from local_offer.imports.directories.times import day_of, hours_of, together
from local_offer.records.ages import Age

_PRIVATE = (
    "notes", "notes_count", "users", "labels", "label_list", "user_id", "created_by", "updated_by", "approved",
    "discarded_at", "marked_for_deletion", "versions", "watches", "feedbacks", "ofsted_item",
)  # fmt: skip
_BANDS = (("age_band_under_2", 0, 1), ("age_band_2", 2, 2), ("age_band_3_4", 3, 4), ("age_band_5_7", 5, 7))
_AT_HOME = re.compile(r"child ?minder|home childcarer|nann(y|ies)", re.IGNORECASE)
_HOW_TO_START = re.compile(r"start to use your service|how (can|do) (i|we|families).*(access|join|use)", re.IGNORECASE)
_HIDDEN = frozenset({"invisible", "pending", "marked for deletion", "scheduled"})


def outpost(entry: JsonPart) -> DirectoryListing:
    refuse_private(entry, _PRIVATE)
    terms = tuple(_terms(entry, "taxonomies"))
    local_offer = entry.part("local_offer")
    questions = list(_answers(local_offer))
    contacts = [contact for contact in entry.parts("contacts") if _is_shown(contact)]
    referral = entry.flag("needs_referral")
    youngest, oldest = _ages(entry)
    is_at_home = any(_AT_HOME.search(term.label) for term in terms)
    for question in entry.parts("meta"):
        if question.has("value"):
            entry.told.lose(f"the directory's own question '{question.line('key')[:60]}'", entry.row)
    return DirectoryListing(
        id=entry.line("id")[:100].replace(" ", "-"),
        row=entry.row,
        path=entry.path,
        name=entry.text("name"),
        provider=_provider(entry.part("organisation")),
        description=entry.text("description"),
        website=entry.text("url"),
        links=tuple(link.text("url") for link in entry.parts("links") if link.has("url")),
        email=entry.text("email") or next(filter(None, (contact.text("email") for contact in contacts)), ""),
        phones=tuple(_phones(contacts)),
        roles=tuple(_roles(contacts)),
        status="temporarily closed" if entry.flag("temporarily_closed") else entry.text("status"),
        opens=day_of(entry.text("visible_from")) or "",
        closes=day_of(entry.text("visible_to")) or "",
        terms=terms,
        needs=(*_terms(entry, "send_needs"), *_terms(entry, "suitabilities")),
        youngest=youngest,
        oldest=oldest,
        access=tuple(answer for question, answer in questions if _HOW_TO_START.search(question)),
        routes=("professional-referral",) if referral else (),
        is_free=entry.flag("free"),
        prices=tuple(_price(price) for price in entry.parts("cost_options")),
        sites=tuple(_sites(entry)),
        hours=tuple(together([hours for part in entry.parts("regular_schedules") if (hours := hours_of(part))])),
        answers=tuple(pair for pair in questions if not _HOW_TO_START.search(pair[0])),
        local_offer=local_offer.text("description"),
        local_offer_link=local_offer.text("link"),
        is_childcare_at_home=is_at_home,
    )


def is_hidden(entry: JsonPart) -> bool:
    """Whether the directory itself does not show it."""
    return entry.flag("visible") is False or entry.text("status").strip().casefold() in _HIDDEN


def _provider(organisation: JsonPart) -> Provider:
    refuse_private(organisation, _PRIVATE)
    return Provider(
        id=organisation.line("id")[:100].replace(" ", "-"),
        name=organisation.text("name"),
        description=organisation.text("description"),
        website=organisation.text("url"),
        email=organisation.text("email"),
        charity=organisation.line("charity_number"),
        row=organisation.row,
    )


def _terms(entry: JsonPart, key: str) -> Iterator[ListedTerm]:
    for term in entry.parts(key):
        yield ListedTerm(
            label=term.line("name") or term.line("label") or term.line("slug").replace("-", " "),
            id=term.line("id"),
            parent=term.line("parent_id"),
            list=key,
        )


def _is_shown(contact: JsonPart) -> bool:
    if contact.flag("visible") is False:
        contact.told.refuse("contact that the directory does not show", contact.row)
        return False
    return True


def _phones(contacts: list[JsonPart]) -> Iterator[ListedPhone]:
    for contact in contacts:
        if contact.has("phone"):
            yield ListedPhone(number=contact.text("phone"))
        for phone in contact.parts("phones"):
            if phone.has("number"):
                yield ListedPhone(number=phone.text("number"))


def _roles(contacts: list[JsonPart]) -> Iterator[str]:
    for contact in contacts:
        refuse_private(contact, _PRIVATE)
        yield from filter(None, (contact.text("title"), contact.text("name")))


def _ages(entry: JsonPart) -> tuple[Age | None, Age | None]:
    """The ages given, or else those of the age bands that are ticked."""
    youngest, oldest = entry.age("min_age"), entry.age("max_age")
    if youngest is None and oldest is None and not entry.flag("age_band_all"):
        ticked = [(low, high) for name, low, high in _BANDS if entry.flag(name)]
        has_older = bool(entry.flag("age_band_8_plus"))
        if ticked or has_older:
            low = min([low for low, _ in ticked] or [8])
            return Age(count=low), None if has_older else Age(count=max(high for _, high in ticked))
    return youngest, oldest


def _price(price: JsonPart) -> dict[str, Any]:
    amount = price.number("amount")
    per = re.sub(r"(?i)^per\s+", "", price.text("cost_type").strip())
    return {
        "amount": amount if amount is None or 0 <= amount <= 100_000 else None,
        "per": per,
        "note": price.text("option"),
    }


def _answers(local_offer: JsonPart) -> Iterator[tuple[str, str]]:
    for pair in local_offer.parts("survey_answers"):
        question, answer = pair.line("question"), pair.text("answer").strip()
        if question and answer:
            yield question, answer


def _sites(entry: JsonPart) -> Iterator[ListedSite]:
    locations = list(entry.parts("locations")) or [
        link.part("location") for link in entry.parts("service_at_locations")
    ]
    for location in locations:
        if location.flag("visible") is False:
            entry.told.refuse("place that the directory does not show", entry.row)
            continue
        longitude, latitude = _coordinates(location)
        address = location.line("address_1")
        is_masked = bool(location.flag("mask_exact_address")) or set(address) == {"*"}
        yield ListedSite(
            name=location.line("name"),
            address="" if is_masked else address,
            town=location.line("city"),
            county=location.line("state_province"),
            postcode=location.line("postal_code"),
            latitude=latitude,
            longitude=longitude,
            is_masked=is_masked,
            access=tuple(part.line("name") or part.line("slug") for part in location.parts("accessibilities")),
        )


def _coordinates(location: JsonPart) -> tuple[float | None, float | None]:
    """Longitude and latitude, in GeoJSON's order."""
    geometry = location.part("geometry")
    pair = geometry.values.get("coordinates")
    if isinstance(pair, list) and len(pair) >= 2:
        both = JsonPart(
            {"longitude": pair[0], "latitude": pair[1]}, f"{geometry.path}.coordinates", location.row, location.told
        )
        return both.number("longitude"), both.number("latitude")
    return location.number("longitude"), location.number("latitude")
