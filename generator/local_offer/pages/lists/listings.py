"""Every list of services: by topic, need and age, and by the useful crossings of these; then by where they are."""

from collections.abc import Iterator

from local_offer.pages.home.whats_new import address_of_topic
from local_offer.pages.lists import growing_up
from local_offer.pages.lists.chips import Chip, chips, titles
from local_offer.pages.lists.lists import ServiceList, crumbs
from local_offer.pages.lists.whereabouts import REGISTERED, outside_address, whereabouts
from local_offer.pages.on import on
from local_offer.pages.page import Crumb
from local_offer.schema import Term
from local_offer.views.ages import BANDS, GROWN
from local_offer.views.catalogue import Catalogue, registered_needs
from local_offer.views.groups import About
from local_offer.views.growing_up import BIRTHDAYS
from local_offer.views.starts import Starts
from local_offer.words import lower_first

GROWING_UP = (growing_up.TITLE, growing_up.ADDRESS)
WHATS_ON = (on.TITLE, on.ADDRESS)
ADVICE = ("Someone to talk to, whatever the need", "topics/advice/")
TOPICS, NEEDS, AGES = (Crumb(title=title, address=f"{title.lower()}/") for title in ("Topics", "Needs", "Ages"))


def listings(catalogue: Catalogue) -> Iterator[ServiceList]:
    starts = Starts(catalogue.offer)
    yield from _topic_listings(catalogue, starts)
    yield from _need_listings(catalogue, starts)
    yield from _age_listings(catalogue, starts)
    yield from whereabouts(catalogue, starts)


def _topic_listings(catalogue: Catalogue, starts: Starts) -> Iterator[ServiceList]:
    offer = catalogue.offer
    for topic in offer.contract.vocabularies["topics"].terms.values():
        places = catalogue.places_by_topic.get(topic.id, {})
        address, start = f"topics/{topic.id}/", starts.of_topic(topic.id)
        about = About(topic=topic.id, is_for_grown=_youngest(topic) >= 14)
        folds = not topic.notes.get("lists_schools")
        yield ServiceList(
            address=address,
            title=topic.title,
            lede=topic.description,
            drawing=str(topic.notes.get("drawing", "")),
            services=catalogue.by_topic.get(topic.id, ()),
            start=start,
            about=about,
            folds_schools=folds,
            lead=WHATS_ON if topic.notes.get("sessions") else None,
            chips=chips(places, {id: f"In {offer.place_by_id[id].title}" for id in places}, f"{address}{{}}/"),
            more=_news(topic) if topic.id in catalogue.by_topic else (),
            crumbs=crumbs(TOPICS, title=topic.title),
        )
        for id, services in places.items():
            place = offer.place_by_id[id].title
            title = f"{topic.title} in {place}"
            yield ServiceList(
                address=f"{address}{id}/",
                title=title,
                lede=f"{topic.description} These are in {place}, or serve it by name.",
                services=services,
                start=start,
                about=about,
                folds_schools=folds,
                more=(
                    (f"{topic.title} in all of the {offer.council.area} and beyond", address),
                    (f"Everything in {place}", f"places/{id}/"),
                ),
                crumbs=crumbs(TOPICS, Crumb(title=topic.title, address=address), title=title),
            )


def _youngest(topic: Term) -> int:
    return int(topic.notes.get("youngest", 0))


def _news(topic: Term) -> tuple[tuple[str, str]]:
    return ((f"What is new: {lower_first(topic.title)}", address_of_topic(topic.id)),)


def _need_listings(catalogue: Catalogue, starts: Starts) -> Iterator[ServiceList]:
    offer = catalogue.offer
    bands = {band.id: band for band in BANDS}
    for need in offer.contract.vocabularies["needs"].terms.values():
        ages = catalogue.ages_by_need.get(need.id, {})
        address = f"needs/{need.id}/"
        listed = catalogue.by_need.get(need.id, ())
        registered = REGISTERED if any(need.id in registered_needs(service) for service in listed) else ""
        anything = () if need.id == "any" else (ADVICE, ("Help for any need", "needs/any/"))
        yield ServiceList(
            address=address,
            title=need.title,
            has_feed=True,
            lede=need.description,
            services=listed,
            start=starts.of_need(need.id),
            about=About(need=need.id),
            chips=chips(ages, {id: f"Ages {bands[id].title}" for id in ages}, f"{address}{{}}/"),
            note=registered,
            more=(*anything, *_outside_of(need, catalogue)),
            crumbs=crumbs(NEEDS, title=need.title),
        )
        for id, services in ages.items():
            title = f"{need.title}, ages {bands[id].title}"
            yield ServiceList(
                address=f"{address}{id}/",
                title=title,
                lede=f"{need.description} These say that they are for ages {bands[id].title}.",
                services=services,
                start=starts.of_need(need.id, id),
                about=About(need=need.id, band=bands[id], is_for_grown=bands[id].youngest >= GROWN),
                note=" ".join(filter(None, ["Others do not state an age. Look at the whole list too.", registered])),
                more=(
                    (f"{need.title}, all ages", address),
                    (f"Everything for ages {bands[id].title}", f"ages/{id}/"),
                    *anything[:1],
                ),
                crumbs=crumbs(NEEDS, Crumb(title=need.title, address=address), title=title),
            )


def _outside_of(need: Term, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    if need.id not in catalogue.nearby_by_need:
        return ()
    return ((f"{need.title}, outside the {catalogue.offer.council.area}", outside_address(need.id)),)


def _age_listings(catalogue: Catalogue, starts: Starts) -> Iterator[ServiceList]:
    for band in BANDS:
        title = f"Ages {band.title}"
        yield ServiceList(
            address=f"ages/{band.id}/",
            title=title,
            lede=f"{band.description}. These say that they are for these ages.",
            drawing=f"age-{band.youngest}",
            services=catalogue.by_age.get(band.id, ()),
            start=starts.of_ages(band.id),
            about=About(band=band, is_for_grown=band.youngest >= GROWN),
            chips=_need_chips(catalogue, band.id),
            note="Many more do not state an age. Look by topic or need too.",
            # From the ages in which someone turns 16 on.
            lead=GROWING_UP if band.oldest + 1 >= BIRTHDAYS[0] else None,
            crumbs=crumbs(AGES, title=title),
        )


def _need_chips(catalogue: Catalogue, band: str) -> tuple[Chip, ...]:
    found = {need: listed[band] for need, listed in catalogue.ages_by_need.items() if need != "any" and band in listed}
    return chips(found, titles(catalogue.offer, "needs"), f"needs/{{}}/{band}/")
