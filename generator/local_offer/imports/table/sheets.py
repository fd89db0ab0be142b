"""Which reading fits a file's sheets."""

from collections.abc import Sequence
from dataclasses import replace

from local_offer.imports.table.entries import entries, known_heads
from local_offer.imports.table.found import Found
from local_offer.imports.table.mapping import COLUMNS, Mapping
from local_offer.imports.table.private import plain_words
from local_offer.imports.table.services import services_of
from local_offer.imports.table.whereabouts import settled
from local_offer.offer import Offer
from local_offer.records import TableSheet


def gather(sheets: Sequence[TableSheet], offer: Offer, mapping: Mapping, source: str) -> Found:
    """What the sheets hold. With a mapping, or where our short names fit more heads than the schema's titles do,
    each row is a service; else the sheets are read as our template is. `source` is what the file is called, for
    rows that do not say where they come from."""
    if not (mapping.columns or mapping.words) and not _has_short_names(sheets, offer):
        return settled(entries(sheets, offer, {"name": source, **mapping.source}), offer)
    mapping = replace(mapping, source={"name": source, **mapping.source})
    found = Found()
    for sheet in sheets:
        here = services_of(sheet, offer, mapping)
        found.drafts += here.drafts
        found.skipped += here.skipped
        found.told += here.told
    return settled(found, offer)


def _has_short_names(sheets: Sequence[TableSheet], offer: Offer) -> bool:
    heads = {plain_words(head) for sheet in sheets for head in sheet.heads if head}
    titles = {*known_heads(offer, "service"), *known_heads(offer, "organisation")}
    return len(heads & set(map(plain_words, COLUMNS))) > len(heads & titles)
