"""The first panel of each service in other languages, worked out from words that are translated once."""

from local_offer.pages.languages.sheets import OtherLanguage, in_other_languages, sheets

__all__ = ["OtherLanguage", "in_other_languages", "sheets"]
