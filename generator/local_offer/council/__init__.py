"""A council's folder: its settings, today's date, and its records read and checked."""

from local_offer.council.examine import examine
from local_offer.council.mkdocs_file import BadFolderError, council_of, settings_of
from local_offer.council.settings import Settings
from local_offer.council.today import today_from

__all__ = ["BadFolderError", "Settings", "council_of", "examine", "settings_of", "today_from"]
