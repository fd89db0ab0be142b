"""All records of one council: the settings, the offer, and what of it the public may see."""

from local_offer.offer.council import Council, Phoneline
from local_offer.offer.offer import IMPORTS, AnyRecord, Offer
from local_offer.offer.open_data import OpenData
from local_offer.offer.published import Shown, public, published, whole

__all__ = ["IMPORTS", "AnyRecord", "Council", "Offer", "OpenData", "Phoneline", "Shown", "public", "published", "whole"]
