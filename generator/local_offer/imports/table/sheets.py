"""Which reading fits a file's sheets."""

from collections.abc import Sequence
from dataclasses import replace

from local_offer.imports.table.entries import entries, known_heads
from local_offer.imports.table.found import Found
from local_offer.imports.table.heads import with_its_heads
from local_offer.imports.table.mapping import Mapping
from local_offer.imports.table.private import plain_words
from local_offer.imports.table.services import known_names, services_of
from local_offer.imports.table.whereabouts import settled
from local_offer.offer import Offer
from local_offer.records import TableSheet


def gather(sheets: Sequence[TableSheet], offer: Offer, mapping: Mapping, source: str) -> Found:
    """What the sheets hold. With a mapping, or where our short names fit more heads than the schema's titles do,
    each row is a service; else the sheets are read as our template is. `source` is what the file is called, for
    rows that do not say where they come from."""
    names = set(known_names(offer))
    titles = {*known_heads(offer, "service"), *known_heads(offer, "organisation")}
    theirs = {*mapping.columns, *mapping.words}
    sheets = [
        with_its_heads(sheet, lambda head: head in theirs or plain_words(head) in names | titles) for sheet in sheets
    ]
    heads = {plain_words(head) for sheet in sheets for head in sheet.heads if head}
    if not theirs and len(heads & names) <= len(heads & titles):
        return settled(entries(sheets, offer, {"name": source, **mapping.source}), offer)
    mapping = replace(mapping, source={"name": source, **mapping.source})
    found = Found()
    for sheet in sheets:
        here = services_of(sheet, offer, mapping)
        found.drafts += here.drafts
        found.skipped += here.skipped
        found.told += here.told
    return settled(found, offer)
