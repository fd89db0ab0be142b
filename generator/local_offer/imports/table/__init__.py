"""Spreadsheets as entries: under the schema's own words, our short names, or whatever a mapping says."""

from local_offer.imports.table.found import Found
from local_offer.imports.table.mapping import Mapping, mapping_from
from local_offer.imports.table.sheets import gather

__all__ = ["Found", "Mapping", "gather", "mapping_from"]
