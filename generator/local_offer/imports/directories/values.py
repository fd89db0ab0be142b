"""Groups of a service's fields, from a listing."""

import re
from collections.abc import Mapping
from typing import Any

from local_offer.imports.directories.listing import DirectoryListing
from local_offer.imports.directories.people import is_role
from local_offer.imports.directories.rich_text import plain_of
from local_offer.imports.directories.times import day_of
from local_offer.imports.directories.wording import ListingWords
from local_offer.imports.draft import without_blanks
from local_offer.imports.said.spelling import completed
from local_offer.records.ages import Age
from local_offer.schema.last_age import last_age

_STATES: Mapping[str, str] = {
    "inactive": "closed", "defunct": "closed", "closed": "closed", "archived": "closed", "expired": "closed",
    "temporarily closed": "temporarily-closed", "temporarily-closed": "temporarily-closed",
    "temporarily_closed": "temporarily-closed", "active": "", "published": "", "open": "", "": "",
}  # fmt: skip
_FREE = re.compile(r"(?i)^\W*(this (service|group|club) is )?(free( of charge)?|no charge|no cost|none|nil)\W*$")
_SOCIAL = re.compile(
    r"https?://([a-z-]+\.)?(bsky\.app|facebook\.com|instagram\.com|linkedin\.com|threads\.(com|net)|tiktok\.com"
    r"|twitter\.com|x\.com|youtube\.com)/."
)
_A_PERSONS = re.compile(r"https?://([a-z-]+\.)?(linkedin\.com/(in|pub)/|facebook\.com/(profile\.php|people/))")


def status_of(listing: DirectoryListing, wording: ListingWords) -> dict[str, Any]:
    state = _STATES.get(listing.status.strip().casefold())
    if state is None:
        wording.notes.append(
            f"the feed's status '{plain_of(listing.status)[:40]}' is not known here; it is taken as open"
        )
    if state == "closed":
        wording.notes.append(f"the feed says that it is {plain_of(listing.status)[:40]}, so it is closed here")
    return {"state": state} if state else {}


def ages_of(listing: DirectoryListing, wording: ListingWords) -> dict[str, int | str]:
    """From birth to 25; directories are for everyone. Numbers below 0 and 0 to 0 stand for "not filled"."""
    youngest, oldest, last = listing.youngest, listing.oldest, Age(count=last_age())
    if oldest and oldest.count == 0:
        oldest = None
    if oldest is None and youngest and youngest.count == 0:
        return {}
    if youngest and youngest.years > last.years:
        wording.notes.append(
            f"the feed says that it is for ages from {youngest.value}; is it for children and young people?"
        )
        return {}
    if youngest and oldest and youngest.begins >= oldest.ends:
        wording.notes.append(
            f"the feed's ages {youngest.value} to {oldest.value} cannot be right, so they are left out"
        )
        return {}
    return without_blanks(
        {"from": youngest and youngest.value, "to": oldest and min(oldest, last, key=lambda age: age.ends).value}
    )


def access_of(listing: DirectoryListing, wording: ListingWords) -> dict[str, Any]:
    needed = [f"Bring: {document.rstrip('.')}." for document in wording.lines(listing.documents)]
    return {
        "routes": list(dict.fromkeys(listing.routes)),
        "how": wording.paragraph((*listing.access, *needed), "how to ask"),
        "next": wording.paragraph([f"Waiting time: {listing.waiting}"], "waiting") if listing.waiting else None,
    }


def cost_of(listing: DirectoryListing, wording: ListingWords) -> dict[str, Any]:
    """Free where the feed says so in so many words; a list without a price above nothing says it too."""
    fees = wording.line(listing.fees)
    free = {True: "yes", False: "no"}.get(listing.is_free) if listing.is_free is not None else None
    if free is None and fees and _FREE.match(fees):
        free, fees = "yes", ""
    options = [price for price in listing.prices if price.get("amount") is not None]
    if free is None and options:
        free = "no" if all(price["amount"] > 0 for price in options) else None
    in_words = [str(price["note"]) for price in listing.prices if price.get("amount") is None and price.get("note")]
    note = wording.line(" ".join(filter(None, (fees, *in_words))))
    if free == "yes" and any(price["amount"] > 0 for price in options):
        free = "depends"
    return {"free": free, "options": [_price(price, wording) for price in options[:20]], "note": note}


def _price(price: Mapping[str, Any], wording: ListingWords) -> dict[str, Any]:
    amount = round(float(price["amount"]), 2)
    return without_blanks(
        {
            "amount": int(amount) if amount == int(amount) else amount,
            "per": wording.line(str(price.get("per", ""))),
            "note": wording.line(str(price.get("note", ""))),
        }
    )


def contact_of(listing: DirectoryListing, wording: ListingWords) -> dict[str, Any]:
    """A contact's name is kept only where it is a role's."""
    names = f"{listing.name} {listing.provider.name}"
    phones: list[dict[str, str]] = []
    for phone in listing.phones:
        said = completed(
            {"number": plain_of(phone.number), "label": wording.line(phone.label) or "", "kind": phone.kind}
        )
        number = wording.number(said["number"], is_for_texts=said.get("kind") == "text-message")
        if number and number not in (known["number"] for known in phones):
            phones.append({**said, "number": number})
    roles = [wording.line(role) for role in listing.roles if is_role(plain_of(role), names)]
    for _ in range(len(listing.roles) - len(roles)):
        wording.told.refuse("name of a contact, which may be a person's", listing.row)
    return {
        "role": roles[0] if roles else None,
        "phones": phones[:10],
        "email": wording.email(listing.email),
        **_on_the_web(listing, wording),
    }


def _on_the_web(listing: DirectoryListing, wording: ListingWords) -> dict[str, Any]:
    """The first address is its website; of the others only its own pages on social media have a place."""
    sites = [site for site in map(wording.website, (listing.website, *listing.links)) if site]
    social: dict[str, None] = {}
    for site in sites[1:]:
        if not _SOCIAL.match(site):
            wording.told.lose("a second web address", listing.row)
        elif listing.is_childcare_at_home or _A_PERSONS.match(site):
            wording.told.refuse("page on social media that may be a person's", listing.row)
        else:
            social[f"https://{site.partition('://')[2]}"] = None
    return {"website": sites[0] if sites else None, "social": list(social)[:10]}


def checked_of(listing: DirectoryListing, assured_by: str) -> dict[str, str]:
    """Only where the feed says that someone has checked: a change of the entry is no check."""
    day = day_of(listing.assured)
    return {"date": day, "by": assured_by, "how": "As the directory says"} if day else {}
