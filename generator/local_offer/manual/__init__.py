"""The manual's pages that the program writes of itself, as Markdown, and where the links of the others lead."""

from local_offer.manual.contents import pages, reference
from local_offer.manual.house import house
from local_offer.manual.links import DeadLinkError, Manual, to_site
from local_offer.manual.pictures import picture_of
from local_offer.manual.steps import first_steps

__all__ = ["DeadLinkError", "Manual", "first_steps", "house", "pages", "picture_of", "reference", "to_site"]
