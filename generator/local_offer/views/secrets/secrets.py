"""The secrets of an offer: of places that must not be found, today or before, and of what is not published yet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from local_offer.offer import Offer
from local_offer.records import FormerPlace, History, Service
from local_offer.records.service import Location
from local_offer.schema.glossary import glossary
from local_offer.views.once import once
from local_offer.views.secrets import open_places, places
from local_offer.views.secrets.folding import folded
from local_offer.views.secrets.holders import Holder, Holders, holder_of, holders
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.open_places import OpenNames, OpenPlaces
from local_offer.views.secrets.places import HiddenPlace, hidden_place
from local_offer.views.secrets.secret import Secret, is_telling

FEWEST_LETTERS_OF_A_NAME = 6
"""Of one that is one word: a shorter one is a word of many texts."""
_CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december spring summer autumn winter half term weekend holiday"
)


@once
def secrets(offer: Offer, today: date) -> tuple[Secret, ...]:
    """All that no page, file or message may tell on a day. Nothing of it is a `doubt`."""
    of_offer, unshown = holders(offer, today), tuple(_unshown(offer, today))
    known = OpenNames(of_offer, Lookout(unshown))
    hidden_names = (secret for secret in unshown if not known.have(secret, ""))
    return tuple(dict.fromkeys((*_of_places(of_offer), *hidden_names)))


def let_go() -> None:
    """Of what is kept of each place for after an edit, where none will follow."""
    open_places.let_go()
    places.let_go()


def of_places(offer: Offer, today: date) -> tuple[Secret, ...]:
    """Those of hidden places alone."""
    return _of_places(holders(offer, today))


@once
def _of_places(of_offer: Holders) -> tuple[Secret, ...]:
    """Worked out again only where these are others: most edits change none of it."""
    hiding = [one for one in of_offer.every if one.hidden]
    former = [(place.organisation, hidden_place(place.location, place.path)) for place in of_offer.former]
    places = [(one.runs_it, place) for one in hiding for place in places_of(one)]
    found = [
        (runs_it, place, secret)
        for runs_it, place in (*places, *former)
        for secret in place.secrets()
        if secret.what != "doubt"
    ]
    lookout = Lookout(secret for _, _, secret in found)
    known, names = OpenPlaces(of_offer, lookout), OpenNames(of_offer, lookout)
    shown = {secret for one in hiding if one.is_shown for secret in _shown_by(one)}
    shown.update(secret for _, place in former if known.are_at(place) for secret in place.secrets())
    return tuple(
        secret
        for runs_it, place, secret in found
        if secret not in shown and not known.say(secret, place, runs_it) and not names.have(secret, runs_it)
    )


def of_change(before: Offer, after: Offer, today: date) -> tuple[Secret, ...]:
    """Those of hidden places before and after a change, and of places that are hidden from it on."""
    hiding = {service.id: service for service in after.services if holder_of(service).hidden}
    earlier = (
        FormerPlace(path=service.path, organisation=service.organisation or service.id, location=location)
        for service in before.services
        if service.id in hiding
        for location in (*service.locations, Location(address=service.contact.address))
        if location not in hiding[service.id].locations
    )
    return (*of_places(before, today), *of_places(replace(after, history=History(hidden=tuple(earlier))), today))


def of_service(service: Service) -> tuple[Secret, ...]:
    """What the service's own texts may not tell, and what may be a `doubt`; less what its open places say too."""
    one = holder_of(service)
    shown = set(_shown_by(one))
    found = (secret for place in places_of(one) for secret in place.secrets())
    return tuple(secret for secret in dict.fromkeys(found) if secret not in shown)


def _shown_by(one: Holder) -> Iterator[Secret]:
    """What its own open places say, which is no secret of its hidden ones."""
    return (secret for location in one.exact for secret in hidden_place(location, one.path).secrets())


def places_of(one: Holder) -> Iterator[HiddenPlace]:
    """Its hidden places, and its postal address, which could be that of one of them."""
    yield from (hidden_place(location, one.path) for location in one.hidden)
    if one.hidden and one.address:
        yield HiddenPlace(owner=one.path, address=one.address, is_postal=True)


def _unshown(offer: Offer, today: date) -> Iterator[Secret]:
    """What records are called that will be shown from a later day on."""
    later = [r for r in offer.providers_and_services if r.publish.from_ and r.publish.from_ > today]
    ordinary = _words_of_the_field(offer) if later else frozenset()
    for record in later:
        for name in (record.name, *record.also_known_as, record.id):
            words = folded(name).words
            words = words[words[:1] == ("the",) :]
            is_long = len(words) > 1 or (name != record.id and len(name) >= FEWEST_LETTERS_OF_A_NAME)
            if is_long and is_telling(tuple(word for word in words if word not in ordinary)):
                yield Secret(what="unshown", owner=record.path, words=words)


def _words_of_the_field(offer: Offer) -> frozenset[str]:
    """Words that stand in many texts of any local offer: those of its lists, and of days and months."""
    terms = [term for vocabulary in offer.contract.vocabularies.values() for term in vocabulary.terms.values()]
    said = [_CALENDAR, *(f"{term.title} {term.description}" for term in terms)]
    said += [form for entry in glossary() for form in entry.forms]
    return frozenset(folded(" ".join(said)).words)
