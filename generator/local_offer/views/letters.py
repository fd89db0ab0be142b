"""What to ask each provider to check: its entries, what they lack, and how old they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Organisation, Service
from local_offer.records.ages import Ages
from local_offer.records.parts import Contact
from local_offer.records.service import Access, Cost
from local_offer.views.freshness import Freshness, freshness_of

WANTED = ("ages", "eligibility", "access", "waiting", "cost", "hours", "locations", "contact")
"""The fields of a service that families ask about first, and that no entry should lack."""
WANTED_OF_A_SCHOOL = ("ages", "needs", "contact", "locations")


@dataclass(frozen=True, kw_only=True, slots=True)
class ToCheck:
    """One entry. `missing` are the titles of fields; `address` is the page's, relative to the site's root."""

    fresh: Freshness
    address: str
    summary: str
    missing: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Letter:
    """`provider` is an organisation's id, or that of a school, which is its own provider.

    `email`, `phone` and `website` are those it publishes; empty where none is known.
    """

    provider: str
    name: str
    email: str
    phone: str
    website: str
    entries: tuple[ToCheck, ...]

    @property
    def due(self) -> int:
        """How many of its entries are past their day, or were never checked by it."""
        return sum(entry.fresh.state != "fresh" for entry in self.entries)


def letters(offer: Offer, today: date) -> tuple[Letter, ...]:
    """One for each provider of an entry that is not closed, in the order of names."""
    return tuple(sorted(_letters(offer, today), key=lambda letter: (letter.name.casefold(), letter.provider)))


def _letters(offer: Offer, today: date) -> Iterator[Letter]:
    for organisation in offer.organisations:
        provided = [s for s in offer.services_by_organisation.get(organisation.id, ()) if not s.is_closed]
        if provided:
            yield _letter(organisation, provided, offer, today)
    for service in offer.services:
        if not service.is_closed and offer.provider_of(service) is None:
            yield _letter(service, [service], offer, today)


def _letter(provider: Service | Organisation, provided: list[Service], offer: Offer, today: date) -> Letter:
    contact = provider.contact
    entries = [_to_check(service, provider.name, offer, today) for service in provided]
    if isinstance(provider, Organisation):
        own = ToCheck(
            fresh=freshness_of(provider, today, provider.name),
            address=f"organisations/{provider.id}/",
            summary=provider.summary or "",
            missing=_missing(provider, ("summary", "contact"), offer),
        )
        entries.insert(0, own)
    return Letter(
        provider=provider.id,
        name=provider.name,
        email=contact.email or "",
        phone=next((phone.number for phone in contact.phones), ""),
        website=contact.website or "",
        entries=tuple(entries),
    )


def _to_check(service: Service, provider: str, offer: Offer, today: date) -> ToCheck:
    wanted: tuple[str, ...] = WANTED_OF_A_SCHOOL if service.setting else WANTED
    body = offer.provider_of(service)
    if body and not _is_empty(body, "contact"):  # which its page then shows
        wanted = tuple(name for name in wanted if name != "contact")
    return ToCheck(
        fresh=freshness_of(service, today, provider),
        address=f"services/{service.id}/",
        summary=service.summary,
        missing=_missing(service, wanted, offer),
    )


def _missing(record: Service | Organisation, wanted: tuple[str, ...], offer: Offer) -> tuple[str, ...]:
    kind = "service" if isinstance(record, Service) else "organisation"
    titles = offer.contract.schemas[kind]["properties"]
    return tuple(str(titles[name]["title"]) for name in wanted if _is_empty(record, name))


def _is_empty(record: Service | Organisation, name: str) -> bool:
    """Whether nothing is stated: no value, or a part of the record that is as it would be if it were left out."""
    value = getattr(record, name)
    return value in (None, "", (), Access(), Ages(), Contact(), Cost())
