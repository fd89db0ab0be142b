"""From a published offer and the theme's shells to files: the whole journey."""

from local_offer.site.handover.closing import close
from local_offer.site.handover.door import Door, GivenAwayError, look_through
from local_offer.site.journey import plan, publish
from local_offer.site.plan import Plan
from local_offer.site.shell import Frame, Shell, empty_frame, frame_of
from local_offer.site.site import Shells, Site
from local_offer.site.unchanged.former import FormerSite, WrittenSite

__all__ = [
    "Door",
    "FormerSite",
    "Frame",
    "GivenAwayError",
    "Plan",
    "Shell",
    "Shells",
    "Site",
    "WrittenSite",
    "close",
    "empty_frame",
    "frame_of",
    "look_through",
    "plan",
    "publish",
]
