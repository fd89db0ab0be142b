"""The demonstration as the finder is made from it, each part worked out once."""

from functools import cache

from tests.folder import TODAY, read
from tests.site.commands import ROOT

from local_offer.offer import Offer, published
from local_offer.pages import finder_card
from local_offer.reading.guides import text_part
from local_offer.records import Service
from local_offer.search import Finder, GuidePage, finder
from local_offer.search.documents import in_order, texts_of, ways
from local_offer.search.index import Texts
from local_offer.views.catalogue import Catalogue


@cache
def shown() -> Offer:
    """As the public may see it."""
    return published(read(ROOT)[0], TODAY)


@cache
def guides() -> tuple[GuidePage, ...]:
    """Read more roughly than MkDocs does."""
    return tuple(
        GuidePage(
            address=f"guides/{file.stem}/",
            title=file.stem.replace("-", " "),
            short="",
            summary="",
            text=text_part(file.read_text(encoding="utf-8"))[0],
        )
        for file in sorted((ROOT / "docs" / "guides").glob("*.md"))
    )


@cache
def services() -> tuple[Service, ...]:
    """Those that can be found, in the order in which they are numbered."""
    return in_order(Catalogue(shown()))


@cache
def texts() -> tuple[Texts, ...]:
    """What is said of every document."""
    others = ways(Catalogue(shown()), guides())
    return (*(texts_of(service, shown()) for service in services()), *(way.texts for way in others))


@cache
def built() -> Finder:
    return finder(shown(), guides(), lambda service: finder_card(service, shown(), TODAY))
