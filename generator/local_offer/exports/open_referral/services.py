"""Services as the feed has them: in full, in a list, and at their places."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from local_offer import words
from local_offer.exports.open_referral.costs import cost_options, fees, funding
from local_offer.exports.open_referral.extensions import extensions
from local_offer.exports.open_referral.locations import FeedLocations
from local_offer.exports.open_referral.organisations import FeedOrganisations
from local_offer.exports.open_referral.schedules import schedules
from local_offer.exports.open_referral.taxonomies import Taxonomies
from local_offer.exports.open_referral.text import paragraphs, said, uri
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Phone
from local_offer.views.duties.classes import classes_of
from local_offer.views.feed_ids import PREFIX, FeedIds, parts
from local_offer.views.made_of import with_provider
from local_offer.views.open_data.contact import contact_of

_STATES: Mapping[str, str] = {
    "open": "active", "temporarily-closed": "temporarily closed", "closed": "defunct", "planned": "inactive",
}  # fmt: skip
_PHONES: Mapping[str, str] = {"call": "voice", "text-message": "text", "textphone": "textphone"}
_PLACES = "http://statistics.data.gov.uk/id/statistical-geography/"


class FeedServices:
    def __init__(self, offer: Offer, today: date) -> None:
        self._offer, self._today = offer, today
        self.ids = FeedIds(offer.council)
        self.taxonomies = Taxonomies(offer, self.ids)
        self.organisations = FeedOrganisations(offer, self.ids, self.taxonomies)
        self._locations = FeedLocations(offer, self.taxonomies)
        self._latest: tuple[Service | None, dict[str, Any]] = (None, {})
        changed = reversed([change for change in offer.history.changes if change.kind == "service"])
        self._changed = {change.id: change.date for change in changed}
        self._made_of: dict[str, tuple[object, ...]] = {}

    def made_of(self, service: Service) -> tuple[object, ...]:
        """Beside all that is neither a service nor an organisation: asked for each of its places, worked out once."""
        if service.id not in self._made_of:
            classes = tuple(sorted(classes_of(service, self._offer, self._today)))
            made_of = (*with_provider(service, self._offer), self._changed.get(service.id), classes)
            self._made_of[service.id] = made_of
        return self._made_of[service.id]

    def short(self, service: Service) -> dict[str, Any]:
        """What stands of it in a list: what it has one of. Asked for each of its places, it is made once."""
        if self._latest[0] is not service:
            self._latest = service, self._short(service)
        return self._latest[1]

    def _short(self, service: Service) -> dict[str, Any]:
        provider, ages = self.organisations.provider_of(service), service.ages
        changed, contact = self._changed.get(service.id), contact_of(service, self._offer)
        return said(
            {
                "id": self.ids.of(service),
                "organization_id": self.organisations.id_of(provider),
                "name": service.name,
                "description": paragraphs(service.summary, service.description),
                "url": uri(contact.website),
                "email": contact.email,
                "status": _STATES[service.status.state],
                "fees": fees(service.cost),
                "minimum_age": ages.from_.in_years if ages.from_ else None,
                "maximum_age": ages.to.in_years if ages.to else None,
                "assured_date": service.checked.date.isoformat() if service.checked else "",
                "alert": service.status.note,
                "last_modified": f"{changed.isoformat()}T00:00:00Z" if changed else "",
                "organization": self.organisations.short(provider),
                f"{PREFIX}page": f"{site}services/{service.id}/" if (site := self._offer.council.site_url) else "",
            }
        )

    def whole(self, service: Service) -> dict[str, Any]:
        provider, id = self.organisations.provider_of(service), self.ids.of(service)
        places = self._locations.of(service, id)
        at = ((place["id"], location.hours) for place, location in zip(places, service.locations, strict=True))
        return said(
            {
                **self.short(service),
                "organization": self.organisations.whole(provider),
                "service_at_locations": places,
                "schedules": schedules(service, id, at, self._offer),
                "service_areas": self._areas(service, id),
                "languages": [
                    {"id": one, "service_id": id, "name": language}
                    for one, language in zip(parts(id, "languages", service.languages), service.languages, strict=True)
                ],
                "cost_options": cost_options(service.cost, id),
                "funding": funding(service, id),
                "contacts": self._contacts(service, id),
                "attributes": self.taxonomies.attributes(id, "service", self._words(service)),
                **self._international(service),
                **extensions(service, self._offer.council),
            }
        )

    def ids_at_locations(self, service: Service) -> list[str]:
        return self._locations.ids_of_service_there(service, self.ids.of(service))

    def at_location(self, service: Service, number: int) -> dict[str, Any]:
        """The service at one of its places, by its number among them."""
        short = self.short(service)
        return {**self._locations.at(service, short["id"], number), "service": short}

    def _international(self, service: Service) -> dict[str, Any]:
        """Properties that HSDS 3.0 has and its UK profile has not."""
        waiting = service.waiting
        return {
            "alternate_name": next(iter(service.also_known_as), ""),
            "eligibility_description": service.eligibility,
            "application_process": service.access.how,
            "wait_time": words.sentences(words.waiting(waiting), f"As of {words.source_date(waiting.as_of)}")
            if waiting
            else "",
            "interpretation_services": self._offer.title_of("communication", "interpreter")
            if "interpreter" in service.communication
            else "",
        }

    def _words(self, service: Service) -> dict[str, Any]:
        setting = service.setting
        return {
            "topics": service.topics,
            "needs": service.needs,
            "provider-classes": sorted(classes_of(service, self._offer, self._today)),
            "setting-kinds": (setting.kind,) if setting else (),
            "kinds-of-help": service.kinds,
            "communication": service.communication,
            "adulthood": service.preparing_for_adulthood,
        }

    def _areas(self, service: Service, owner: str) -> list[dict[str, Any]]:
        """In words, and as an area of the Office for National Statistics where it is one."""
        council, coverage = self._offer.council, service.coverage
        named = [(self._offer.title_of("areas", code), code) for code in coverage.areas]
        named += [(self._offer.title_of("places", id), "") for id in coverage.places]
        if not named:
            is_local = coverage.scope == "local"
            title = council.name if is_local else self._offer.title_of("coverage", coverage.scope)
            named = [(title, council.gss if is_local else "")]
        ids = parts(owner, "areas", [code or title for title, code in named])
        return [
            said({"id": id, "service_id": owner, "name": title, "uri": f"{_PLACES}{code}" if code else ""})
            for id, (title, code) in zip(ids, named, strict=True)
        ]

    def _contacts(self, service: Service, owner: str) -> list[dict[str, Any]]:
        """One, of a role: records hold no one's name."""
        contact = contact_of(service, self._offer)
        (id,) = parts(owner, "contacts", ["contact"])
        numbers = parts(id, "phones", [phone.number for phone in contact.phones])
        phones = [_phone(uuid, id, phone) for uuid, phone in zip(numbers, contact.phones, strict=True)]
        one = said({"title": contact.role, "email": contact.email, "phones": phones})
        return [{"id": id, "service_id": owner, **one}] if one else []


def _phone(id: str, owner: str, phone: Phone) -> dict[str, Any]:
    label = words.sentences(phone.label, f"Text {phone.text}" if phone.text else "")
    kind = _PHONES[phone.kind]
    return said({"id": id, "contact_id": owner, "number": phone.number, "type": kind, "description": label})
