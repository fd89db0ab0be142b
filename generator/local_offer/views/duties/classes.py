"""Of which classes of provider a record is proved to be, and whether it is one of the council's area.

By the kind of its setting with a number of a public register, or by what the council pays for; never by its name, its
words or what it declares.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Commission
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.bands import area_of

CLASSES = (
    "early-education",
    "maintained-school",
    "academy",
    "non-maintained-special-school",
    "post-16",
    "section-41",
    "pupil-referral-unit",
    "commissioned",
)
"""Those of Schedule 2, paragraph 1, (a) to (h)."""
_OF_THE_NHS = re.compile(
    r"NHS England(?:[ ,(–-].*)?|(?:the )?(?:local )?integrated care board|"
    r"(?:NHS )?(?:[\w’'&,-]+ ){1,8}(?:Integrated Care (?:Board|System)|ICB|NHS (?:Foundation )?Trust)(?: \(.*\))?",
    re.IGNORECASE,
)
"""What those of the NHS that buy care are called; a charity for nurses is another."""
_ANOTHER = "".join(f"(?<!{word} )" for word in ("north", "south", "east", "west", "central"))
IN_A_HOUSE = 2
"""So many providers are at one address; more are copies."""
OUTSIDE = CLASSES[:-1]
"""Those of paragraph 2: the same but for people whom the council pays."""
EVERYWHERE = ("early-education", "maintained-school", "academy", "post-16")
"""Hardly a council has none of these: its register alone can show it."""


def classes_of(service: Service, offer: Offer, today: date) -> frozenset[str]:
    found = set()
    if (setting := service.setting) and _is_registered(service):
        kind = kind_of(setting.kind)
        if kind.notes["class"] in CLASSES:
            found.add(str(kind.notes["class"]))
        if kind.notes.get("section_41") and service.registers.section_41 == "yes":
            found.add("section-41")
    if is_commissioned(service, offer, today):
        found.add("commissioned")
    return frozenset(found)


def _is_registered(service: Service) -> bool:
    """A number of one digit over and over, such as 000000, is none."""
    registers = service.registers
    return any(len(set(number)) > 1 for number in (registers.urn, registers.ukprn, registers.ofsted) if number)


def is_commissioned(service: Service, offer: Offer, today: date) -> bool:
    """Paid for by this council; what it runs itself is not."""
    council = offer.council.name
    provider = offer.provider_of(service)
    if provider is not None and provider.kind == "council" and _names(provider.name, council):
        return False
    by_council = [contract for contract in service.contracts if _is_the_council(contract.by, council)]
    if by_council:
        return any(_runs(contract, today) for contract in by_council)
    return any(_is_the_council(payer, council) for payer in service.commissioned_by)


def _is_the_council(payer: str, council: str) -> bool:
    """An integrated care board may be called after the same place."""
    return _names(payer, council) and not _is_of_the_nhs(payer)


def _names(said: str, name: str) -> bool:
    """Whether a name stands among words: Bedford is not in Bedfordshire, nor is Somerset North Somerset."""
    return bool(re.search(rf"{_ANOTHER}(?<!\w){re.escape(name)}(?!\w)", said, re.IGNORECASE))


def _is_of_the_nhs(buyer: str) -> bool:
    return bool(_OF_THE_NHS.fullmatch(buyer.strip()))


def has_contract(service: Service, offer: Offer, today: date) -> bool:
    """Bought by a public body, under a contract that runs and says where it can be looked up."""
    return any(
        _runs(contract, today) and (contract.link or contract.source) and _is_public(contract.by, offer)
        for contract in service.contracts
    )


def _is_public(buyer: str, offer: Offer) -> bool:
    """The council, a part of the NHS, or one of the offer's own public bodies."""
    bodies = (body.name for body in offer.organisations if body.kind in ("council", "nhs", "government"))
    return _is_of_the_nhs(buyer) or any(_names(buyer, name) for name in (offer.council.name, *bodies))


def _runs(contract: Commission, today: date) -> bool:
    """Its days may be months or years."""
    day = today.isoformat()
    has_begun = not contract.from_ or contract.from_ <= day[: len(contract.from_)]
    return has_begun and (not contract.until or day[: len(contract.until)] <= contract.until)


def is_local(service: Service, offer: Offer) -> bool:
    """For families of the council's area; a school or college must not be known to stand elsewhere."""
    if service.coverage.scope != "local":
        return False
    area = area_of(service) if service.setting else None
    return area is None or not offer.council.gss or area == offer.council.gss


def is_outside(service: Service, offer: Offer) -> bool:
    """For families from elsewhere too, and not known to stand in the council's own area."""
    own = offer.council.gss
    return service.coverage.scope in ("neighbouring", "regional", "national") and not (own and area_of(service) == own)


def distinct(services: Iterable[Service]) -> Iterator[Service]:
    """Each provider once: a copy has a number, a name at a place, or a place and contact, that another has. Two may
    share a house, such as a school and its nursery."""
    seen: set[object] = set()
    houses: Counter[object] = Counter()
    for service in services:
        signs, house = set(_signs(service)), _house(service)
        if not signs & seen and (house is None or houses[house] < IN_A_HOUSE):
            yield service
        seen |= signs
        houses[house] += 1


def _house(service: Service) -> object:
    """Postcode and street of the first place that is told."""
    places = ((p.postcode, p.address.casefold()) for p in service.locations if p.postcode and p.address)
    return next(places, None)


def _signs(service: Service) -> Iterator[object]:
    registers = service.registers
    for name in ("urn", "ukprn", "ofsted"):
        if number := getattr(registers, name):
            yield name, number
    place = next(((p.postcode or p.town) for p in service.locations), None)
    yield "name", service.name.casefold(), place
    if service.contact.phones and service.locations:
        yield "contact", service.contact.phones, service.contact.email, service.locations
