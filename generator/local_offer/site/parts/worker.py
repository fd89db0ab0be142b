"""The worker that browsers run beside the site's pages: what it is to keep, and its file at the root of the site."""

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from local_offer.pages.about import offline
from local_offer.pages.crisis import crisis
from local_offer.pages.find import find, shortlist
from local_offer.site.assets.scripts import GONE, WORKER, worker_script
from local_offer.site.menu import GUIDES

FILE = "sw.js"
ALWAYS = (offline.ADDRESS, crisis.ADDRESS)
"""Kept on every device that keeps anything."""
MORE = (find.ADDRESS, shortlist.ADDRESS)
"""Kept, with the guides, where a line costs nothing or someone asks for it."""


def worker_file(is_on: bool, page_at: Callable[[str], bytes | None], addresses: Iterable[str]) -> str:
    """The worker's text. `page_at` gives the page at an address, `addresses` are those of the council's own pages.

    Browsers take a new one when it differs: so it holds what tells that a page it is to keep has changed.
    """
    if not is_on:
        return worker_script(GONE)
    guides = sorted(address for address in addresses if address.startswith(GUIDES))
    plan = {"always": _marks(page_at, ALWAYS), "more": _marks(page_at, (*MORE, *guides))}
    return f"self.localOfferPlan={json.dumps(plan, separators=(',', ':'))};\n{worker_script(WORKER)}"


def page_in(site_dir: Path, address: str) -> bytes | None:
    file = site_dir / address / "index.html"
    return file.read_bytes() if file.is_file() else None


def _marks(page_at: Callable[[str], bytes | None], addresses: Iterable[str]) -> list[tuple[str, str]]:
    pages = ((address, page_at(address)) for address in addresses)
    return [(address, hashlib.sha256(page).hexdigest()[:8]) for address, page in pages if page is not None]
