"""Text for people: every page of the site, made from an offer and a date and nothing else."""

from local_offer.pages.every import FilesBeside, PageSection, missing_page, sections, sheets
from local_offer.pages.lists.cards import finder_card
from local_offer.pages.page import Crumb, OtherForm, Page, Sheet
from local_offer.pages.service.preview import preview_kit

__all__ = [
    "Crumb",
    "FilesBeside",
    "OtherForm",
    "Page",
    "PageSection",
    "Sheet",
    "finder_card",
    "missing_page",
    "preview_kit",
    "sections",
    "sheets",
]
