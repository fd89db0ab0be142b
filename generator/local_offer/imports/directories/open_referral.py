"""A service of Open Referral UK, version 1 or 3, as a listing.

The two name most parts differently and none in a way that clashes, so one reader knows both. Parts of version 3 that
only the international standard has (HSDS 3) are read as well.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from local_offer.imports.directories.listing import DirectoryListing, ListedPhone, ListedSite, ListedTerm, Provider
from local_offer.imports.directories.native import native_record
from local_offer.imports.directories.part import JsonPart
from local_offer.imports.directories.private import refuse_private
from local_offer.imports.directories.shapes import is_itself
from local_offer.imports.directories.times import hours_of, together
from local_offer.records.ages import Age

_PRIVATE = ("assurer_email", "notes", "users", "labels", "pc_metadata", "metadata", "reviews")
_DELIVERY: Mapping[str, str] = {
    "phone": "telephone", "telephone": "telephone", "online": "online", "virtual": "online", "venue": "in-person",
    "in person": "in-person", "in-person": "in-person", "home visit": "at-home", "home": "at-home",
}  # fmt: skip
_ROUTES: Mapping[str, str] = {"drop-in": "drop-in", "drop in": "drop-in", "appointment": "booking"}
_PHONE_KINDS: Mapping[str, str] = {
    "text": "text-message", "sms": "text-message", "textphone": "textphone", "tty": "textphone",
}  # fmt: skip
_GROUPS: Mapping[str, str] = {
    "adult": "Adults", "child": "Children", "teen": "Teenagers", "family": "Families", "female": "Girls and women",
    "male": "Boys and men",
}  # fmt: skip


def open_referral(entry: JsonPart) -> DirectoryListing:
    refuse_private(entry, _PRIVATE)
    organisation = entry.part("organization")
    contacts = list(entry.parts("contacts"))
    eligible = list(entry.parts("eligibilitys", "eligibilities"))
    sites = tuple(_sites(entry))
    schedules = list(entry.parts("schedules", "regular_schedules"))
    return DirectoryListing(
        id=entry.line("id")[:100].replace(" ", "-"),
        row=entry.row,
        path=entry.path,
        name=entry.text("name"),
        provider=provider_of(organisation),
        also_known_as=tuple(filter(None, [entry.text("alternate_name")])),
        description=entry.text("description"),
        website=entry.text("url"),
        links=tuple(link.text("url") for link in entry.parts("additional_urls", "urls") if link.has("url")),
        email=entry.text("email") or next(filter(None, (contact.text("email") for contact in contacts)), ""),
        phones=tuple(_phones(entry, contacts)),
        roles=tuple(_roles(contacts)),
        status=entry.text("status"),
        terms=tuple(_terms(entry)),
        # Placecube's directories, such as Bristol's, have the audience in a part of their own.
        needs=tuple(ListedTerm(label=audience.line("audienceType")) for audience in entry.parts("pc_targetAudience")),
        youngest=_least(entry, eligible),
        oldest=_most(entry, eligible),
        eligibility=tuple(_eligibility(entry, eligible)),
        access=tuple(filter(None, [entry.text("application_process")])),
        routes=tuple(
            route for word in entry.texts("attending_access") if (route := _ROUTES.get(word.strip().casefold()))
        ),
        documents=tuple(d.text("document") for d in entry.parts("required_documents") if d.has("document")),
        waiting=entry.text("wait_time"),
        prices=tuple(_price(price) for price in entry.parts("cost_options")),
        fees=entry.said("fees_description") or entry.said("fees"),
        delivery=tuple(_delivery(entry, schedules, sites)),
        sites=sites,
        areas=tuple(area.text("name") or area.text("service_area") for area in entry.parts("service_areas")),
        hours=tuple(together([hours for schedule in schedules if (hours := hours_of(schedule))])),
        languages=tuple(spoken.text("name") or spoken.text("language") for spoken in entry.parts("languages")),
        interpreting=entry.text("interpretation_services"),
        accreditations=entry.text("accreditations"),
        alert=entry.text("alert"),
        more=tuple(dict.fromkeys(_in_sentences(entry))),
        assured=entry.text("assured_date"),
        native=native_record(entry),
        is_sparse=not entry.has("service_at_locations", "contacts", "phones", "schedules", "regular_schedules"),
    )


def provider_of(organisation: JsonPart) -> Provider:
    if is_itself(organisation):
        return Provider(row=organisation.row)
    refuse_private(organisation, _PRIVATE)
    numbers = {"charity": "", "company": ""}
    for identifier in organisation.parts("organization_identifiers"):
        kind = {"GB-CHC": "charity", "GB-SC": "charity", "GB-COH": "company"}.get(identifier.text("identifier_scheme"))
        if kind:
            numbers[kind] = identifier.line("identifier")
    return Provider(
        id=organisation.line("id")[:100].replace(" ", "-"),
        name=organisation.text("name"),
        description=organisation.text("description"),
        website=organisation.text("website") or organisation.text("url"),
        email=organisation.text("email"),
        charity=numbers["charity"],
        company=numbers["company"],
        native=native_record(organisation),
        row=organisation.row,
    )


def _phones(entry: JsonPart, contacts: list[JsonPart]) -> Iterator[ListedPhone]:
    groups = [*entry.parts("phones")]
    for contact in contacts:
        groups += contact.parts("phones")
    for link in entry.parts("service_at_locations"):
        groups += [*link.parts("phones"), *link.part("location").parts("phones")]
    for phone in groups:
        kind = phone.text("type").strip().casefold()
        if phone.has("number") and kind not in ("fax", "pager"):
            extension = f"Extension {phone.text('extension')}" if phone.has("extension") else ""
            label = ", ".join(filter(None, (phone.text("description"), extension)))
            yield ListedPhone(number=phone.text("number"), label=label, kind=_PHONE_KINDS.get(kind, ""))


def _roles(contacts: list[JsonPart]) -> Iterator[str]:
    """What might be a role: a contact's title, department, and its name, which is looked at hard before it is kept."""
    for contact in contacts:
        refuse_private(contact, _PRIVATE)
        yield from filter(None, (contact.text("title"), contact.text("department"), contact.text("name")))


def _terms(entry: JsonPart) -> Iterator[ListedTerm]:
    for link in entry.parts("service_taxonomys", "service_taxonomies"):
        yield _term(link.part("taxonomy"))
    holders = [entry, *entry.parts("service_areas", "eligibilitys")]
    for holder in holders:
        for attribute in holder.parts("attributes"):
            yield _term(attribute.part("taxonomy_term"))
        for link in holder.parts("link_taxonomies", "taxonomies"):
            yield _term(link.part("taxonomy") if link.has("taxonomy") and not link.has("name") else link)


def _term(term: JsonPart) -> ListedTerm:
    return ListedTerm(
        label=term.line("name") or term.line("term"),
        id=term.line("id") or term.line("code"),
        parent=term.line("parent_id"),
        list=term.line("vocabulary") or (term.line("taxonomy") if isinstance(term.values.get("taxonomy"), str) else ""),
    )


def _least(entry: JsonPart, eligible: list[JsonPart]) -> Age | None:
    ages = [part.age("minimum_age") for part in (entry, *eligible)]
    return min(filter(None, ages), key=lambda age: age.begins, default=None)


def _most(entry: JsonPart, eligible: list[JsonPart]) -> Age | None:
    ages = [part.age("maximum_age") for part in (entry, *eligible)]
    return max(filter(None, ages), key=lambda age: age.ends, default=None)


def _eligibility(entry: JsonPart, eligible: list[JsonPart]) -> Iterator[str]:
    yield from filter(None, (entry.text("eligibility_description"), entry.text("eligibility")))
    for part in eligible:
        words = part.text("eligibility") or part.text("description")
        if words:
            yield _GROUPS.get(words.strip().casefold(), words)


def _price(price: JsonPart) -> dict[str, Any]:
    amount = price.number("amount")
    per = re.sub(r"(?i)^(per|each|for each)\s+", "", price.text("amount_description").strip())
    if amount is not None and (
        amount < 0 or amount > 100_000 or price.text("currency").upper() not in ("", "GBP", "£")
    ):
        amount = None
    return {"amount": amount, "per": per, "note": price.text("option")}


def _delivery(entry: JsonPart, schedules: list[JsonPart], sites: tuple[ListedSite, ...]) -> Iterator[str]:
    for part in (entry, *schedules):
        for words in part.texts("attending_type"):
            if known := _DELIVERY.get(words.strip().casefold()):
                yield known
    if any(site.is_virtual for site in sites):
        yield "online"


def _sites(entry: JsonPart) -> Iterator[ListedSite]:
    for link in entry.parts("service_at_locations"):
        location = link.part("location")
        refuse_private(location, _PRIVATE)
        schedules = [*link.parts("schedules", "regular_schedule", "regular_schedules"), *location.parts("schedules")]
        addresses = list(location.parts("addresses", "physical_addresses"))
        for address in addresses:
            if address.has("attention"):
                entry.told.refuse("name at an address, which may be a person's", entry.row)
        said = [words for words, _ in _accessibility(location)]
        # A postal address is where to write; a place has one physical address.
        address = next((a for a in addresses if a.text("address_type") != "postal"), None) or next(
            iter(addresses), JsonPart({}, location.path, entry.row, entry.told)
        )
        yield ListedSite(
            name=location.line("name"),
            address=", ".join(filter(None, (address.line("address_1"), address.line("address_2"))))[:300],
            town=address.line("city"),
            county=address.line("region") or address.line("state_province"),
            postcode=address.line("postal_code"),
            latitude=location.number("latitude"),
            longitude=location.number("longitude"),
            is_virtual=location.text("location_type") == "virtual",
            access=tuple(term for words in said for term in _listed(words)),
            access_words=tuple(piece for words in said if not _listed(words) for piece in re.split(r"[;.\n]+", words)),
            transport=location.text("transportation"),
            hours=tuple(together([hours for schedule in schedules if (hours := hours_of(schedule))])),
        )


def _accessibility(location: JsonPart) -> Iterator[tuple[str, str]]:
    for part in location.parts("accessibility", "accessibility_for_disabilities"):
        if words := part.text("description") or part.text("accessibility"):
            yield words, part.text("details")


def _listed(words: str) -> list[str]:
    """The terms of "Hearing loop, lift"; none where it is sentences."""
    terms = [term.strip(" .") for term in re.split(r"[,;\n]", words) if term.strip(" .")]
    return terms if all(len(term.split()) < 5 for term in terms) else []


def _in_sentences(entry: JsonPart) -> Iterator[str]:
    for link in entry.parts("service_at_locations"):
        for words, details in _accessibility(link.part("location")):
            if details or not _listed(words):
                yield f"**Getting in and around:** {f'{words} {details}'.strip()}"
