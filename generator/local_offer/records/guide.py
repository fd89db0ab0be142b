"""One guide for families, a page of `docs/guides`; fields as in `schema/guide.json`."""

from dataclasses import dataclass
from datetime import date

from local_offer.records.parts import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class GuideAnswer:
    ask: str
    say: str
    more: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RelatedQuery:
    """Which services a guide shows: those that answer every group that is stated, by any one of its words."""

    topics: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    adulthood: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    coverage: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def is_stated(self) -> bool:
        return any((self.topics, self.needs, self.adulthood, self.settings, self.coverage, self.words))


@dataclass(frozen=True, kw_only=True, slots=True)
class PagesNamed:
    """Lists and services that a guide names: all that any group holds. `words` are looked for in services' names."""

    topics: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Guide:
    """`text` is its Markdown, with marks such as `{{ limit ehc-decision }}`; `first_line` is where that begins.

    Marks may stand in its front matter too.
    """

    id: str
    path: str
    title: str
    text: str = ""
    first_line: int = 1
    question: str | None = None
    description: str | None = None
    lede: str | None = None
    route: str | None = None
    order: int = 500
    voice: str = "family"
    drawing: str | None = None
    answers: tuple[GuideAnswer, ...] = ()
    law: str | None = None
    meets: tuple[str, ...] = ()
    in_short: str | None = None
    from_age: int = 0
    starts: PagesNamed = PagesNamed()
    follows: PagesNamed = PagesNamed()
    related: RelatedQuery = RelatedQuery()
    checked: date | None = None
    checked_how: str | None = None
    review_by: date | None = None
    sources: tuple[Source, ...] = ()
    of: str | None = None
    """The id of the guide of which this is a variant."""
    form: str | None = None
    language: str | None = None
    made: date | None = None
    made_from: str | None = None

    @property
    def address(self) -> str:
        """Relative to the site's root."""
        return f"guides/{self.id}/"
