"""The MkDocs plugin: the only room that knows MkDocs.

MkDocs renders the council's own pages in `docs/`, and the theme around a hole for each depth of
address. All else is ours: see `site`.
"""

from local_offer.plugin.adapter import LocalOfferPlugin
from local_offer.plugin.commands import StoppedError, build, serve, target_of
from local_offer.plugin.unsound import UnsoundOfferError

__all__ = ["LocalOfferPlugin", "StoppedError", "UnsoundOfferError", "build", "serve", "target_of"]
