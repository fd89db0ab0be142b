"""An offer as the finder is made from it, each part worked out once."""

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from tests.folder import TODAY, read
from tests.town import town

from local_offer.offer import Offer, published
from local_offer.pages import finder_card
from local_offer.reading.guides import text_part
from local_offer.records import Service
from local_offer.search import Finder, WrittenPage, finder
from local_offer.search.documents import in_order, texts_of, ways
from local_offer.search.index import Texts
from local_offer.views.catalogue import Catalogue


@dataclass(frozen=True)
class Findable:
    folder: Path
    today: date = TODAY

    @cached_property
    def offer(self) -> Offer:
        """As the public may see it."""
        return published(read(self.folder, self.today)[0], self.today)

    @cached_property
    def guides(self) -> tuple[WrittenPage, ...]:
        """Read more roughly than MkDocs does."""
        return tuple(
            WrittenPage(
                address=f"guides/{file.stem}/",
                title=file.stem.replace("-", " "),
                short="",
                summary="",
                text=text_part(file.read_text(encoding="utf-8"))[0],
            )
            for file in sorted((self.folder / "docs" / "guides").glob("*.md"))
        )

    @cached_property
    def services(self) -> tuple[Service, ...]:
        """Those that can be found, in the order in which they are numbered."""
        return in_order(Catalogue(self.offer))

    @cached_property
    def texts(self) -> tuple[Texts, ...]:
        """What is said of every document."""
        others = ways(Catalogue(self.offer), self.guides)
        return (*(texts_of(service, self.offer) for service in self.services), *(way.texts for way in others))

    @cached_property
    def finder(self) -> Finder:
        return finder(self.offer, self.guides, lambda service: finder_card(service, self.offer, self.today))


@cache
def in_town() -> Findable:
    return Findable(town())
