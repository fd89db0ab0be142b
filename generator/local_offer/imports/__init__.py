"""From other systems' rows to drafts of records. What is written, and where, is not decided here."""

from local_offer.imports.charities import charities
from local_offer.imports.cqc import cqc
from local_offer.imports.draft import Draft, Skipped
from local_offer.imports.gias import NEEDED as GIAS_NEEDED
from local_offer.imports.gias import gias
from local_offer.imports.merging import Accepting, FieldDifference, Merged, merged
from local_offer.imports.ofsted import ofsted
from local_offer.imports.outline import Ring, simplified
from local_offer.imports.postcodes import postcodes
from local_offer.imports.registers import Listed, counts, day_told
from local_offer.imports.section_41 import section_41
from local_offer.imports.specialist_places import NEEDED as PLACES_NEEDED
from local_offer.imports.specialist_places import specialist_places
from local_offer.imports.table import Found, Mapping, gather, mapping_from

__all__ = [
    "GIAS_NEEDED",
    "PLACES_NEEDED",
    "Accepting",
    "Draft",
    "FieldDifference",
    "Found",
    "Listed",
    "Mapping",
    "Merged",
    "Ring",
    "Skipped",
    "charities",
    "counts",
    "cqc",
    "day_told",
    "gather",
    "gias",
    "mapping_from",
    "merged",
    "ofsted",
    "postcodes",
    "section_41",
    "simplified",
    "specialist_places",
]
