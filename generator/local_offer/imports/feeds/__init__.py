"""From the feeds of other directories to drafts: Open Referral UK, versions 1 and 3, and Outpost."""

from local_offer.imports.feeds.choices import Choices, choices_from
from local_offer.imports.feeds.feed import Feed, Taken, taken
from local_offer.imports.feeds.shapes import Document

__all__ = ["Choices", "Document", "Feed", "Taken", "choices_from", "taken"]
