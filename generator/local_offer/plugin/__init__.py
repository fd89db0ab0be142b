"""The MkDocs plugin: the only room that knows MkDocs.

MkDocs renders the council's own pages in `docs/`, and the theme around a hole for each depth of
address. All else is ours: see `site`.
"""

from local_offer.plugin.adapter import LocalOfferPlugin, UnsoundOfferError, sound, today_from
from local_offer.plugin.commands import BadFolderError, StoppedError, build, council_of, serve, site_dir_of, site_url_of

__all__ = [
    "BadFolderError",
    "LocalOfferPlugin",
    "StoppedError",
    "UnsoundOfferError",
    "build",
    "council_of",
    "serve",
    "site_dir_of",
    "site_url_of",
    "sound",
    "today_from",
]
