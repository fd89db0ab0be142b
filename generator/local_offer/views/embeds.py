"""The lists that another website may show in a frame, and where each stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema import Term
from local_offer.views.ages import BANDS, GROWN
from local_offer.views.bands import by_name
from local_offer.views.catalogue import Catalogue
from local_offer.views.groups import About, Grouping

FOLDER = "embed/"
"""All that stands below it, and nothing else of the site, may be framed by anyone."""
FEWEST = 2
"""A list of an organisation with fewer services than this is offered to nobody: one links to the service."""


@dataclass(frozen=True, kw_only=True)
class Embed:
    """A list to show elsewhere. `list_address` is where all of it stands on the site.

    One that is not `is_offered` has a page all the same, for those who show it already: a list of an organisation that
    has become short, or one under the name of before, `former_address`.
    """

    title: str
    list_address: str
    services: tuple[Service, ...]
    about: About = field(default_factory=About)
    is_offered: bool = True
    former_address: str = ""

    @property
    def address(self) -> str:
        return FOLDER + (self.former_address or self.list_address)

    def ordered(self, grouping: Grouping) -> tuple[Service, ...]:
        """As families meet them on the list's own page: help, schools, then what is for the whole country."""
        groups = grouping.groups(self.services, self.about)
        return (*groups.local, *groups.national)


@dataclass(frozen=True, kw_only=True)
class EmbedGroup:
    title: str
    embeds: tuple[Embed, ...]


def embed_groups(catalogue: Catalogue) -> Iterator[EmbedGroup]:
    """By topic, need, age, place and organisation. A list that is empty today keeps its page, since others show it."""
    offer = catalogue.offer
    vocabularies = offer.contract.vocabularies
    topics = (
        _embed("topics", term, catalogue.by_topic.get(term.id, ()), About(topic=term.id, is_for_grown=_is_late(term)))
        for term in vocabularies["topics"].terms.values()
    )
    yield EmbedGroup(title="Topics", embeds=tuple(topics))
    needs = (
        _embed("needs", term, catalogue.by_need.get(term.id, ()), About(need=term.id))
        for term in vocabularies["needs"].terms.values()
    )
    yield EmbedGroup(title="Needs", embeds=tuple(needs))
    ages = (
        Embed(
            title=f"Ages {band.title}",
            list_address=f"ages/{band.id}/",
            services=catalogue.by_age.get(band.id, ()),
            about=About(band=band, is_for_grown=band.youngest >= GROWN),
        )
        for band in BANDS
    )
    yield EmbedGroup(title="Ages", embeds=tuple(ages))
    if offer.places:
        places = (
            Embed(title=place.title, list_address=f"places/{place.id}/", services=catalogue.by_place.get(place.id, ()))
            for place in offer.places
        )
        yield EmbedGroup(title="Places", embeds=tuple(places))
    if organisations := tuple(_of_organisations(offer)):
        yield EmbedGroup(title="Organisations", embeds=organisations)


def _embed(folder: str, term: Term, services: Iterable[Service], about: About) -> Embed:
    return Embed(title=term.title, list_address=f"{folder}/{term.id}/", services=tuple(services), about=about)


def _is_late(topic: Term) -> bool:
    return int(topic.notes.get("youngest", 0)) >= GROWN


def _of_organisations(offer: Offer) -> Iterator[Embed]:
    for body in sorted(offer.organisations, key=lambda body: body.name.casefold()):
        listed = [each for each in offer.services_by_organisation.get(body.id, ()) if not each.is_closed]
        embed = Embed(
            title=body.name,
            list_address=f"organisations/{body.id}/",
            services=tuple(sorted(listed, key=by_name)),
            is_offered=len(listed) >= FEWEST,
        )
        yield embed
        for former in body.former_ids:
            yield replace(embed, is_offered=False, former_address=f"organisations/{former}/")
