"""Every list of services: by topic, need, age and place, and by the useful crossings of these."""

from collections.abc import Iterator, Mapping
from functools import partial

from local_offer.offer import Offer
from local_offer.pages.home.whats_new import address_of_topic
from local_offer.pages.lists import growing_up
from local_offer.pages.lists.lists import Chip, ServiceList, listing_of
from local_offer.pages.on import on
from local_offer.pages.page import Crumb
from local_offer.views.ages import BANDS
from local_offer.views.bands import nationwide
from local_offer.views.catalogue import Catalogue, Lists, kinds_besides, registered_needs
from local_offer.views.growing_up import BIRTHDAYS
from local_offer.words import lower_first

MOST_CHIPS = 12
WHOLE_AREA = "places/whole-area/"
OUTSIDE = "outside-the-area/"
NATIONAL = "national/"
GROWING_UP = (growing_up.TITLE, growing_up.ADDRESS)
WHATS_ON = (on.TITLE, on.ADDRESS)
REGISTERED = (
    "“Registered for” is what the national register of schools says, and not the school’s own word. "
    "Schools registered for few kinds of need stand first. Ask the school what it does best."
)


def listings(catalogue: Catalogue, offer: Offer) -> Iterator[ServiceList]:
    area = offer.council.area
    yield from _topic_listings(catalogue, offer)
    yield from _need_listings(catalogue, offer)
    for band in BANDS:
        yield listing_of(
            f"ages/{band.id}/",
            f"Ages {band.title}",
            f"{band.description}. These say that they are for these ages.",
            catalogue.by_age.get(band.id, ()),
            offer,
            [Crumb(title="Ages", address="ages/")],
            chips=_need_chips(catalogue, offer, band.id),
            note="Many more do not state an age. Look by topic or need too.",
            # From the ages in which someone turns 16 on.
            lead=GROWING_UP if band.oldest + 1 >= BIRTHDAYS[0] else None,
        )
    for place in offer.places:
        yield listing_of(
            f"places/{place.id}/",
            place.title,
            f"What there is in {place.title}{f' ({lower_first(place.description)})' if place.description else ''}.",
            catalogue.by_place.get(place.id, ()),
            offer,
            [Crumb(title="Places", address="places/")],
            chips=_topic_chips(catalogue, offer, place.id),
            more=[
                (f"Help for all of the {area}", WHOLE_AREA),
                (f"Outside the {area}", OUTSIDE),
            ],
        )
    yield listing_of(
        WHOLE_AREA,
        f"All of the {area}",
        f"Teams, helplines and clinics for every town in {offer.council.name}.",
        catalogue.whole_area,
        offer,
        [Crumb(title="Places", address="places/")],
    )
    yield listing_of(
        OUTSIDE,
        f"Outside the {area}",
        "What lies in nearby councils and in the region, and why we list it.",
        catalogue.nearby,
        offer,
        [Crumb(title="Places", address="places/")],
        note=f"We list these because families of {offer.council.name} may use them. Each page says why.",
        chips=[
            Chip(title=offer.title_of("needs", need), count=len(services), address=f"{OUTSIDE}{need}/")
            for need, services in catalogue.nearby_by_need.items()
        ],
    )
    for need, services in catalogue.nearby_by_need.items():
        title = offer.title_of("needs", need)
        yield listing_of(
            f"{OUTSIDE}{need}/",
            f"{title}, outside the {area}",
            f"What lies in nearby councils and in the region, for this need: {lower_first(title)}.",
            services,
            offer,
            [Crumb(title="Places", address="places/"), Crumb(title=f"Outside the {area}", address=OUTSIDE)],
            more=[(f"{title}, in the {area} too", f"needs/{need}/")],
            rank=partial(kinds_besides, need=need),
        )
    yield ServiceList(
        address=NATIONAL,
        title="Anywhere in the country",
        lede="National charities, helplines, specialist schools and colleges.",
        banded=nationwide(catalogue.national),
        crumbs=(
            Crumb(title="Home"),
            Crumb(title="Places", address="places/"),
            Crumb(title="Anywhere in the country"),
        ),
    )


def _topic_listings(catalogue: Catalogue, offer: Offer) -> Iterator[ServiceList]:
    topics = Crumb(title="Topics", address="topics/")
    for topic in offer.contract.vocabularies["topics"].terms.values():
        places = catalogue.places_by_topic.get(topic.id, {})
        yield listing_of(
            f"topics/{topic.id}/",
            topic.title,
            topic.description,
            catalogue.by_topic.get(topic.id, ()),
            offer,
            [topics],
            chips=_chips(
                places,
                {id: f"In {offer.place_by_id[id].title}" for id in places},
                f"topics/{topic.id}/{{}}/",
            ),
            more=[(f"What is new: {lower_first(topic.title)}", address_of_topic(topic.id))]
            if topic.id in catalogue.by_topic
            else [],
            lead=WHATS_ON if topic.notes.get("sessions") else None,
        )
        for id, services in places.items():
            place = offer.place_by_id[id]
            yield listing_of(
                f"topics/{topic.id}/{id}/",
                f"{topic.title} in {place.title}",
                f"{topic.description} These are in {place.title}, or serve it by name.",
                services,
                offer,
                [topics, Crumb(title=topic.title, address=f"topics/{topic.id}/")],
                more=[
                    (f"{topic.title} in all of the {offer.council.area} and beyond", f"topics/{topic.id}/"),
                    (f"Everything in {place.title}", f"places/{id}/"),
                ],
            )


def _need_listings(catalogue: Catalogue, offer: Offer) -> Iterator[ServiceList]:
    needs = Crumb(title="Needs", address="needs/")
    bands = {band.id: band for band in BANDS}
    for need in offer.contract.vocabularies["needs"].terms.values():
        ages = catalogue.ages_by_need.get(need.id, {})
        rank = partial(kinds_besides, need=need.id)
        listed = catalogue.by_need.get(need.id, ())
        registered = REGISTERED if any(need.id in registered_needs(service) for service in listed) else ""
        yield listing_of(
            f"needs/{need.id}/",
            need.title,
            need.description,
            listed,
            offer,
            [needs],
            chips=_chips(ages, {id: f"Ages {bands[id].title}" for id in ages}, f"needs/{need.id}/{{}}/"),
            note=registered,
            more=[] if need.id == "any" else [("Help for any need", "needs/any/")],
            rank=rank,
        )
        for id, services in ages.items():
            yield listing_of(
                f"needs/{need.id}/{id}/",
                f"{need.title}, ages {bands[id].title}",
                f"{need.description} These say that they are for ages {bands[id].title}.",
                services,
                offer,
                [needs, Crumb(title=need.title, address=f"needs/{need.id}/")],
                note=" ".join(filter(None, ["Others do not state an age. Look at the whole list too.", registered])),
                more=[
                    (f"{need.title}, all ages", f"needs/{need.id}/"),
                    (f"Everything for ages {bands[id].title}", f"ages/{id}/"),
                ],
                rank=rank,
            )


def _need_chips(catalogue: Catalogue, offer: Offer, band: str) -> list[Chip]:
    found = {need: listed[band] for need, listed in catalogue.ages_by_need.items() if need != "any" and band in listed}
    return _chips(found, _titles(offer, "needs"), f"needs/{{}}/{band}/")


def _topic_chips(catalogue: Catalogue, offer: Offer, place: str) -> list[Chip]:
    found = {topic: listed[place] for topic, listed in catalogue.places_by_topic.items() if place in listed}
    return _chips(found, _titles(offer, "topics"), f"topics/{{}}/{place}/")


def _titles(offer: Offer, vocabulary: str) -> dict[str, str]:
    return {id: term.title for id, term in offer.contract.vocabularies[vocabulary].terms.items()}


def _chips(lists: Lists, titles: Mapping[str, str], address: str) -> list[Chip]:
    """The largest of the lists, in the order of `titles`. `address` has a `{}` where the id goes."""
    # Those left out are the smallest. Of two that are as large the id decides, so that two builds agree.
    largest = set(sorted(lists, key=lambda id: (-len(lists[id]), id))[:MOST_CHIPS])
    return [Chip(title=titles[id], count=len(lists[id]), address=address.format(id)) for id in titles if id in largest]
