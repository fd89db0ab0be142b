"""The manual's pages that the program writes of itself, as Markdown, and where the links of the others lead."""

from local_offer.manual.contents import pages, reference
from local_offer.manual.house import house
from local_offer.manual.links import DeadLinkError, Manual, to_site
from local_offer.manual.pictures import picture_of

__all__ = ["DeadLinkError", "Manual", "house", "pages", "picture_of", "reference", "to_site"]
