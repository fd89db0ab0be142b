"""The manual's pages that the program writes of itself, as Markdown, and where the links of the others lead."""

from local_offer.manual.contents import pages, reference
from local_offer.manual.links import DeadLinkError, Manual, to_site

__all__ = ["DeadLinkError", "Manual", "pages", "reference", "to_site"]
