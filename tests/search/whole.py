"""The whole index by lunr's own builder, to compare ours with."""

from collections.abc import Sequence
from typing import Any

from lunr.builder import Builder

from local_offer.search.index import FIELDS, Texts, terms_in


def whole_index(texts: Sequence[Texts]) -> Any:
    """lunr's own, over the same terms: what it does to words is left out, for it is done."""
    builder = Builder()
    builder.ref("number")
    for name, boost in FIELDS.items():
        builder.field(name, boost=boost)
    for number, said in enumerate(texts):
        fields = {name: terms_in(field, said[field]) for field, name in enumerate(FIELDS)}
        builder.add({"number": str(number), **fields})
    return builder.build().serialize()
