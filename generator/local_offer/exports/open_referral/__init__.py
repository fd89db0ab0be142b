"""The offer as a feed of Open Referral UK 3.0, in files of a plain web host."""

from local_offer.exports.open_referral.feed import feed

__all__ = ["feed"]
