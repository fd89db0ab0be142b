"""The worker that browsers run beside the site's pages: what it is to keep, and its file at the root of the site."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from local_offer.pages.about import offline
from local_offer.pages.crisis import crisis
from local_offer.pages.find import find, shortlist
from local_offer.site.menu import GUIDES
from local_offer.site.scripts import GONE, WORKER, worker_script

FILE = "sw.js"
ALWAYS = (offline.ADDRESS, crisis.ADDRESS)
"""Kept on every device that keeps anything."""
MORE = (find.ADDRESS, shortlist.ADDRESS)
"""Kept, with the guides, where a line costs nothing or someone asks for it."""


def worker_file(is_on: bool, site_dir: Path, addresses: Iterable[str]) -> str:
    """The worker's text, when all pages are written; `addresses` are those of the council's own.

    Browsers take a new one when it differs: so it holds what tells that a page it is to keep has changed.
    """
    if not is_on:
        return worker_script(GONE)
    guides = sorted(address for address in addresses if address.startswith(GUIDES))
    plan = {"always": _marks(site_dir, ALWAYS), "more": _marks(site_dir, (*MORE, *guides))}
    return f"self.localOfferPlan={json.dumps(plan, separators=(',', ':'))};\n{worker_script(WORKER)}"


def _marks(site_dir: Path, addresses: Iterable[str]) -> list[tuple[str, str]]:
    files = ((address, site_dir / address / "index.html") for address in addresses)
    return [(address, hashlib.sha256(file.read_bytes()).hexdigest()[:8]) for address, file in files if file.is_file()]
