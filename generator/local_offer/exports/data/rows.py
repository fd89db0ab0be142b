"""Records as rows of a table: the answers that people compare, one in each cell."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.records import Guide, Organisation, Service
from local_offer.records.ages import Age
from local_offer.records.parts import Contact, Registers
from local_offer.views.catalogue import places_of, said_needs
from local_offer.views.open_data.contact import contact_of
from local_offer.words.telephones import in_groups

Value = str | int | float | date | tuple[str, ...] | None
Row = Mapping[str, Value]


def service_row(service: Service, offer: Offer, site_url: str) -> Row:
    provider, setting = offer.provider_of(service), service.setting
    page = f"{site_url}services/{service.id}/"
    return {
        "id": service.id,
        "name": service.name,
        "summary": service.summary,
        "page": page,
        "record": f"{page}record.json",
        "organisation": service.organisation,
        "organisation_name": provider.name if provider else None,
        "state": service.status.state,
        "topics": service.topics,
        "needs": said_needs(service),
        "age_from": _years(service.ages.from_),
        "age_to": _years(service.ages.to),
        "eligibility": service.eligibility,
        "routes": service.access.routes,
        "diagnosis_needed": service.access.diagnosis_needed,
        "plan_needed": service.access.plan_needed,
        "how": service.access.how,
        "wait": words.waiting(service.waiting) if service.waiting else None,
        "wait_as_of": service.waiting.as_of if service.waiting else None,
        "free": service.cost.free,
        "delivery": service.delivery,
        "scope": service.coverage.scope,
        "places": places_of(service),
        **_ways(contact_of(service, offer)),
        "postcodes": tuple(dict.fromkeys(place.postcode for place in service.locations if place.postcode)),
        "languages": service.languages,
        "communication": service.communication,
        "setting": setting.kind if setting else None,
        "registers": _registers(service.registers),
        "checked": service.checked.date if service.checked else None,
        "checked_by": service.checked.by if service.checked else None,
    }


def organisation_row(organisation: Organisation, offer: Offer, site_url: str) -> Row:
    page = f"{site_url}organisations/{organisation.id}/"
    listed = [each for each in offer.services_by_organisation.get(organisation.id, ()) if not each.is_closed]
    return {
        "id": organisation.id,
        "name": organisation.name,
        "kind": organisation.kind,
        "summary": organisation.summary,
        "page": page,
        "record": f"{page}record.json",
        **_ways(organisation.contact),
        "address": organisation.contact.address,
        "registers": _registers(organisation.registers),
        "services": len(listed),
        "checked": organisation.checked.date if organisation.checked else None,
    }


def place_rows(service: Service, site_url: str) -> Iterator[Row]:
    for place in service.locations:
        position = place.position
        yield {
            "service": service.id,
            "service_name": service.name,
            "page": f"{site_url}services/{service.id}/",
            "name": place.name,
            "address": place.address,
            "town": place.town,
            "postcode": place.postcode,
            "place": place.place,
            "area": place.area,
            "latitude": position.latitude if position else None,
            "longitude": position.longitude if position else None,
            "within_miles": position.within if position else None,
            "precision": place.precision,
            "facilities": place.facilities,
            "transport": place.transport,
        }


def guide_row(guide: Guide, site_url: str) -> Row:
    """Its texts without those in which a mark stands that the page fills."""
    told = {"title": guide.title, "question": guide.question, "description": guide.description}
    return {
        "id": guide.id,
        **{name: None if said and "{{" in said else said for name, said in told.items()},
        "page": site_url + guide.address,
        "route": guide.route,
        "voice": guide.voice,
        "topics": guide.related.topics,
        "needs": guide.related.needs,
        "checked": guide.checked,
    }


def _years(age: Age | None) -> int | float | None:
    return age.in_years if age else None


def _ways(contact: Contact) -> dict[str, Value]:
    told = [(words.way_of(phone), phone) for phone in contact.phones]
    rung = ((in_groups(phone.number), phone.label) for way, phone in told if way != "text-message")
    return {
        "telephones": tuple(f"{number} ({label})" if label else number for number, label in rung),
        "texts": tuple(in_groups(phone.number) for way, phone in told if way == "text-message"),
        "email": contact.email,
        "website": contact.website,
        "social": contact.social,
    }


def _registers(registers: Registers) -> tuple[str, ...]:
    """`company 01234567`: with a word in front no spreadsheet takes it for a number and loses its first figure."""
    return tuple(f"{name} {said}" for name, said in asdict(registers).items() if isinstance(said, str))
