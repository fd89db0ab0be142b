"""The lists by where services are: in each town, in the whole area, outside, anywhere in the country."""

from collections.abc import Iterator

from local_offer.pages.lists.chips import Chip, chips, titles
from local_offer.pages.lists.lists import ServiceList, crumbs
from local_offer.pages.page import Crumb
from local_offer.views import starts as begun
from local_offer.views.catalogue import Catalogue, registered_needs
from local_offer.views.groups import About
from local_offer.views.starts import Starts
from local_offer.words import lower_first

WHOLE_AREA = "places/whole-area/"
OUTSIDE = "outside-the-area/"
NATIONAL = "national/"
PLACES = Crumb(title="Places", address="places/")
REGISTERED = (
    "“Registered for” is what the national register of schools says, and not the school’s own word. "
    "Schools registered for few kinds of need stand first. Ask the school what it does best."
)


def outside_address(need: str) -> str:
    """The list of what lies outside for a need."""
    return f"{OUTSIDE}{need}/"


def whereabouts(catalogue: Catalogue, starts: Starts) -> Iterator[ServiceList]:
    yield from _of_places(catalogue, starts)
    yield from _outside(catalogue, starts)
    yield ServiceList(
        address=NATIONAL,
        title="Anywhere in the country",
        lede="National charities, helplines, specialist schools and colleges.",
        services=catalogue.national,
        is_nationwide=True,
        start=starts.of_list(begun.NATIONAL),
        crumbs=crumbs(PLACES, title="Anywhere in the country"),
    )


def _of_places(catalogue: Catalogue, starts: Starts) -> Iterator[ServiceList]:
    offer, area = catalogue.offer, catalogue.offer.council.area
    start = starts.of_list(begun.PLACES)
    for place in offer.places:
        yield ServiceList(
            address=f"places/{place.id}/",
            title=place.title,
            has_feed=True,
            lede=f"What there is in {place.title}"
            f"{f' ({lower_first(place.description)})' if place.description else ''}.",
            services=catalogue.by_place.get(place.id, ()),
            start=start,
            chips=_topic_chips(catalogue, place.id),
            more=((f"Help for all of the {area}", WHOLE_AREA), (f"Outside the {area}", OUTSIDE)),
            crumbs=crumbs(PLACES, title=place.title),
        )
    yield ServiceList(
        address=WHOLE_AREA,
        title=f"All of the {area}",
        lede=f"Teams, helplines and clinics for every town in {offer.council.name}.",
        services=catalogue.whole_area,
        start=start,
        crumbs=crumbs(PLACES, title=f"All of the {area}"),
    )


def _outside(catalogue: Catalogue, starts: Starts) -> Iterator[ServiceList]:
    """All that lies outside, then by need; schools the nearest first."""
    offer, area = catalogue.offer, catalogue.offer.council.area
    outside, start = f"Outside the {area}", starts.of_list(begun.OUTSIDE)
    found = catalogue.nearby_by_need
    yield ServiceList(
        address=OUTSIDE,
        title=outside,
        lede="Help in nearby councils and in the region first, then schools and colleges, the nearest first.",
        services=catalogue.nearby,
        start=start,
        folds_schools=False,
        note=f"Choose a need to see who says that they help with it. We list these because families of "
        f"{offer.council.name} may use them. Each page says why.",
        chips=chips(found, titles(offer, "needs"), f"{OUTSIDE}{{}}/", most=len(found)),
        crumbs=crumbs(PLACES, title=outside),
    )
    for need, services in found.items():
        title = f"{offer.title_of('needs', need)}, {lower_first(outside)}"
        registered = any(need in registered_needs(service) for service in services)
        yield ServiceList(
            address=outside_address(need),
            title=title,
            lede="Help first, then schools and colleges, the nearest first.",
            services=services,
            start=start,
            about=About(need=need),
            folds_schools=False,
            note=REGISTERED if registered else "",
            more=((f"{offer.title_of('needs', need)}, in the {area} too", f"needs/{need}/"),),
            crumbs=crumbs(PLACES, Crumb(title=outside, address=OUTSIDE), title=title),
        )


def _topic_chips(catalogue: Catalogue, place: str) -> tuple[Chip, ...]:
    found = {topic: listed[place] for topic, listed in catalogue.places_by_topic.items() if place in listed}
    return chips(found, titles(catalogue.offer, "topics"), f"topics/{{}}/{place}/")
