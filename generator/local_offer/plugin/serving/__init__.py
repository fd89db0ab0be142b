"""A site beside an editor: made as browsers ask for it, followed edit by edit, with what is wrong said above it."""

from local_offer.plugin.serving.answering import Answering
from local_offer.plugin.serving.following import follow
from local_offer.plugin.serving.own_pages import OwnPages
from local_offer.plugin.serving.served import ServedSite

__all__ = ["Answering", "OwnPages", "ServedSite", "follow"]
