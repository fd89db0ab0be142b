"""A service or organisation as schema.org describes it, for search engines."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.service.numbers import numbers_of
from local_offer.records import Guide, Organisation, Service
from local_offer.records.ages import Ages
from local_offer.records.parts import Contact
from local_offer.records.service import Location
from local_offer.views.open_data.modified import modified

_TYPE_OF_PHASE = {"primary": "ElementarySchool", "secondary": "HighSchool", "nursery": "Preschool"}
_TYPE_OF_KIND = {
    "nhs": "MedicalOrganization",
    "council": "GovernmentOrganization",
    "government": "GovernmentOrganization",
    "charity": "NGO",
}


def page_data(about: Mapping[str, Any], record: Service | Organisation, offer: Offer) -> Mapping[str, Any]:
    """What the page tells of, with the page itself: of when it is, whose, and on what terms."""
    address = f"{offer.council.site_url}{'services' if isinstance(record, Service) else 'organisations'}/{record.id}/"
    told = {"@id": f"{address}#it", "subjectOf": web_page(address, modified(record, offer), offer)}
    return {**about, **(told if offer.council.site_url else {})}


def web_page(address: str, day: date | None, offer: Offer) -> dict[str, Any]:
    terms = offer.council.open_data
    publisher = {"@type": "Organization", "name": terms.publisher, "url": terms.publisher_url}
    return _said(
        {
            "@type": "WebPage",
            "url": address,
            "license": terms.licence_url,
            "publisher": _said(publisher) if terms.publisher else None,
            "dateModified": day.isoformat() if day else None,
            "inLanguage": "en-GB",
        }
    )


def guide_data(guide: Guide, offer: Offer) -> Mapping[str, Any]:
    page = web_page(offer.council.site_url + guide.address, modified(guide, offer), offer)
    return {"@context": "https://schema.org", **page, "@type": "Article", "headline": guide.title}


def service_data(service: Service, provider: Organisation | None) -> Mapping[str, Any]:
    if service.setting:
        kind = _TYPE_OF_PHASE.get(service.setting.phase or "", "EducationalOrganization")
        kind = "CollegeOrUniversity" if service.setting.kind in ("college", "special-college") else kind
        return _said(
            {
                "@context": "https://schema.org",
                "@type": kind,
                "name": service.name,
                "description": service.summary,
            }
            | _booking(service)
            | _contact(service.contact)
            | _same_as(service)
            | _place(service.locations[0] if service.locations else None)
        )
    ages = service.ages
    return _said(
        {
            "@context": "https://schema.org",
            "@type": "Service",
            "name": service.name,
            "description": service.summary,
            "provider": organisation_thing(provider) if provider else None,
            "audience": _said({"@type": "PeopleAudience", **_in_years(ages)}) if ages.are_stated else None,
            "isAccessibleForFree": {"yes": True, "no": False}.get(service.cost.free or ""),
            "availableChannel": _channel(service),
            **_booking(service),
            **_same_as(service),
        }
    )


def _in_years(ages: Ages) -> dict[str, int | float | None]:
    """Schema.org has a number of years."""
    ends = {"suggestedMinAge": ages.from_, "suggestedMaxAge": ages.to}
    return {name: end.in_years if end else None for name, end in ends.items()}


def organisation_data(organisation: Organisation) -> Mapping[str, Any]:
    return {"@context": "https://schema.org", **organisation_thing(organisation)}


def organisation_thing(organisation: Organisation) -> dict[str, Any]:
    kind = _TYPE_OF_KIND.get(organisation.kind, "Organization")
    return _said({"@type": kind, "name": organisation.name, **_contact(organisation.contact), **_same_as(organisation)})


def _booking(service: Service) -> dict[str, Any]:
    if not service.booking or not service.is_open:
        return {}
    return {"potentialAction": {"@type": "ReserveAction", "target": service.booking}}


def _channel(service: Service) -> dict[str, Any] | None:
    location = service.locations[0] if service.locations else None
    channel = _said(
        {
            "serviceUrl": service.access.link or service.contact.website,
            "servicePhone": _said({"@type": "ContactPoint", **_contact(service.contact)})
            if service.contact.phones or service.contact.email
            else None,
            "serviceLocation": {"@type": "Place", **place} if (place := _place(location)) else None,
        }
    )
    return {"@type": "ServiceChannel", **channel} if channel else None


def _contact(contact: Contact) -> dict[str, Any]:
    phone = next(
        (phone.number for phone in contact.phones if words.way_of(phone) == "call"),
        None,
    )
    return _said({"url": contact.website, "telephone": phone, "email": contact.email})


def _same_as(record: Service | Organisation) -> dict[str, Any]:
    """Its own pages elsewhere, and those of public registers for it."""
    numbers = record.registers.told.values()
    # Some registers have no page for each entry, so that their link leads to a search.
    registers = (link.address for link in numbers_of(record) if any(said in link.address for said in numbers))
    found = list(dict.fromkeys((*record.contact.social, *registers)))
    return {"sameAs": found} if found else {}


def _place(location: Location | None) -> dict[str, Any]:
    if location is None:
        return {}
    address = _said(
        {"streetAddress": location.address, "addressLocality": location.town, "postalCode": location.postcode}
    )
    position = location.position
    return _said(
        {
            "address": {"@type": "PostalAddress", **address, "addressCountry": "GB"} if address else None,
            "geo": {"@type": "GeoCoordinates", "latitude": position.latitude, "longitude": position.longitude}
            if position and not position.within
            else None,
        }
    )


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, {}, "")}
