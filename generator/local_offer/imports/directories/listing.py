"""One service as a feed lists it, whichever form the feed has; only what is public."""

from dataclasses import dataclass
from typing import Any

from local_offer.imports.directories.native import NativeRecord
from local_offer.records.ages import Age


@dataclass(frozen=True, kw_only=True)
class ListedTerm:
    """A word of someone's taxonomy. `parent` and `id` are the feed's own."""

    label: str
    id: str = ""
    parent: str = ""
    list: str = ""


@dataclass(frozen=True, kw_only=True)
class ListedPhone:
    number: str
    label: str = ""
    kind: str = ""


@dataclass(frozen=True, kw_only=True)
class ListedSite:
    """A place where the service happens. A masked one must not be found exactly."""

    name: str = ""
    address: str = ""
    town: str = ""
    county: str = ""
    postcode: str = ""
    latitude: float | None = None
    longitude: float | None = None
    is_masked: bool = False
    is_virtual: bool = False
    access: tuple[str, ...] = ()
    """Terms such as "Hearing loop"."""
    access_words: tuple[str, ...] = ()
    """Sentences on the same, which the description holds as well."""
    transport: str = ""
    hours: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Provider:
    id: str = ""
    name: str = ""
    description: str = ""
    website: str = ""
    email: str = ""
    charity: str = ""
    company: str = ""
    native: NativeRecord | None = None
    row: int = 0


@dataclass(frozen=True, kw_only=True)
class DirectoryListing:
    """`answers` are questions and answers in the provider's words; `ages` may have any numbers."""

    id: str
    row: int
    path: str
    name: str
    provider: Provider = Provider()
    also_known_as: tuple[str, ...] = ()
    description: str = ""
    website: str = ""
    links: tuple[str, ...] = ()
    email: str = ""
    phones: tuple[ListedPhone, ...] = ()
    roles: tuple[str, ...] = ()
    status: str = ""
    closes: str = ""
    opens: str = ""
    terms: tuple[ListedTerm, ...] = ()
    needs: tuple[ListedTerm, ...] = ()
    youngest: Age | None = None
    oldest: Age | None = None
    eligibility: tuple[str, ...] = ()
    access: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    waiting: str = ""
    is_free: bool | None = None
    prices: tuple[dict[str, Any], ...] = ()
    fees: str = ""
    delivery: tuple[str, ...] = ()
    sites: tuple[ListedSite, ...] = ()
    areas: tuple[str, ...] = ()
    hours: tuple[dict[str, Any], ...] = ()
    languages: tuple[str, ...] = ()
    interpreting: str = ""
    accreditations: str = ""
    alert: str = ""
    more: tuple[str, ...] = ()
    """Paragraphs for the end of the description."""
    assured: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    local_offer: str = ""
    local_offer_link: str = ""
    is_childcare_at_home: bool = False
    native: NativeRecord | None = None
    """What a council on this program says of it beside the standard's properties."""
    is_sparse: bool = False
    """Whether it is an entry of a list that leaves places, times and contacts to the service's own address."""
