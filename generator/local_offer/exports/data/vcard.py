"""A service as a card for the contacts of a phone.

Version 3.0 (RFC 2426), which both iPhones and Android read; 4.0 they read in part.
"""

from collections.abc import Iterator

from local_offer import words
from local_offer.exports.lines import folded, text_in_line
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Phone
from local_offer.views.open_data.contact import contact_of
from local_offer.words.telephones import in_groups


def vcard(service: Service, offer: Offer, page: str) -> str:
    """Of a published offer. `page` is the whole address of its page, or empty."""
    return folded(_lines(service, offer, page))


def _lines(service: Service, offer: Offer, page: str) -> Iterator[str]:
    contact, provider = contact_of(service, offer), offer.provider_of(service)
    yield from ("BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Local Offer//Contact//EN")
    yield f"FN:{text_in_line(service.name)}"
    yield f"N:{text_in_line(service.name)};;;;"
    yield f"ORG:{text_in_line(provider.name if provider else service.name)}"
    yield "X-ABSHOWAS:COMPANY"
    for number, phone in enumerate(contact.phones, start=1):
        yield from _telephone(phone, number)
    if contact.email:
        yield f"EMAIL;TYPE=INTERNET,WORK:{text_in_line(contact.email)}"
    if contact.website:
        yield f"URL:{_address(contact.website)}"
    for place in service.locations[:1]:
        street = ", ".join(filter(None, (place.name, place.address)))
        if place.precision == "exact" and street:
            told = (street, place.town or "", "", place.postcode or "", "")
            yield f"ADR;TYPE=WORK:;;{';'.join(map(text_in_line, told))}"
    checked = f"Checked on {words.day_in_words(service.checked.date)}. " if service.checked else ""
    yield f"NOTE:{text_in_line(f'{service.summary} {checked}{page}'.strip())}"
    if page:
        yield f"SOURCE:{_address(page)}"
        yield f"UID:{_address(page)}"
    yield "END:VCARD"


def _telephone(phone: Phone, number: int) -> Iterator[str]:
    """With what it is for, where that is said: iPhones read it from a group of two lines."""
    kind = {"call": "WORK,VOICE", "text-message": "CELL,MSG"}.get(words.way_of(phone), "WORK")
    said = text_in_line(in_groups(phone.number))
    if not phone.label:
        yield f"TEL;TYPE={kind}:{said}"
        return
    yield f"item{number}.TEL;TYPE={kind}:{said}"
    yield f"item{number}.X-ABLABEL:{text_in_line(phone.label)}"


def _address(address: str) -> str:
    """An address of the web has no line end in it, and its commas are its own."""
    return "".join(address.split())
