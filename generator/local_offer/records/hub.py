"""A tile of the home page and the small page behind it; fields as in `schema/hubs.json`."""

from dataclasses import dataclass

from local_offer.records.guide import RelatedQuery


@dataclass(frozen=True, kw_only=True, slots=True)
class HubLists:
    """`outside` are needs for which there is something outside, `others` the whole lists `outside` and `national`."""

    topics: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class HubGroup:
    title: str
    guides: tuple[str, ...] = ()
    find: RelatedQuery = RelatedQuery()
    lists: HubLists = HubLists()


@dataclass(frozen=True, kw_only=True, slots=True)
class Hub:
    """`description` is the tile's, `lede` the page's. The first of `guides` begins the page."""

    id: str
    title: str
    description: str
    lede: str | None = None
    drawing: str | None = None
    left_out: bool = False
    guides: tuple[str, ...] = ()
    groups: tuple[HubGroup, ...] = ()

    @property
    def address(self) -> str:
        """Relative to the site's root."""
        return f"start/{self.id}/"
