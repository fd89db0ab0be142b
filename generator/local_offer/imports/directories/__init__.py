"""From the feeds of other directories to drafts: Open Referral UK, versions 1 and 3, and Outpost."""

from local_offer.imports.directories.choices import Choices, choices_from
from local_offer.imports.directories.directory import Directory, Gathered, gather
from local_offer.imports.directories.shapes import JsonDocument

__all__ = ["Choices", "Directory", "Gathered", "JsonDocument", "choices_from", "gather"]
