"""What a site is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from local_offer.offer import Offer
from local_offer.pages.earlier.as_it_was import GuideBody
from local_offer.search import WrittenPage
from local_offer.site.shell import Shell

LeadsTo = Callable[[str], bool]
"""Whether something of ours is at a path of the site, which does not end in a slash."""


@dataclass(frozen=True, kw_only=True)
class Site:
    """`addresses` are those of the pages that the council wrote, of which `guides` gives what the finder wants.
    `root_path` is the path of the site on its host, `folder` the council's, where the records are. `url` is empty where
    nobody said what it will be. `assets` are scripts and styles by their paths below `assets/`."""

    offer: Offer
    shown: Offer
    """What of it the public may see today."""
    addresses: frozenset[str]
    guides: Callable[[], Sequence[WrittenPage]]
    today: date
    name: str
    url: str
    root_path: str
    folder: Path
    assets: Mapping[str, str]
    guide_body: Callable[[LeadsTo], GuideBody]
    """Makes bodies of guides as they were, in which only those links lead on that lead somewhere."""
    written: Path
    """The folder in which those pages stand."""
    booklets: Mapping[str, bytes]
    """Their files by their names."""
    signs: Mapping[str, str] = field(default_factory=dict)
    """By their paths the hashes of the files of records."""


@dataclass(frozen=True, kw_only=True)
class Shells:
    """`at` gives the shell for a depth of address, with or without a search in its head, `bare` that of pages in other
    languages; `missing` is that of the page for addresses where nothing is, which a browser may show at any depth."""

    at: Callable[[int, bool], Shell]
    bare: Callable[[int], Shell]
    missing: Shell
