"""One whole lunr index of a council, as lunr's own builder makes it of the texts that the finder's shards hold.

Run as `whole.py COUNCIL FILE`; writes the index as JSON.
"""

import json
import sys
from pathlib import Path
from typing import Any

from lunr.builder import Builder

from chance import TODAY
from local_offer.offer import published
from local_offer.reading import read
from local_offer.search.documents import in_order, texts_of, ways
from local_offer.search.index import FIELDS, Texts, terms_in
from local_offer.views.catalogue import Catalogue


def write_whole(folder: Path, file: Path) -> None:
    offer = published(read(folder).offer, TODAY)
    catalogue = Catalogue(offer)
    texts = [texts_of(service, offer) for service in in_order(catalogue)]
    texts += [way.texts for way in ways(catalogue, ())]
    file.write_text(json.dumps(_index(texts).serialize(), separators=(",", ":")), encoding="utf-8")


def _index(texts: list[Texts]) -> Any:
    builder = Builder()
    builder.ref("number")
    for name, boost in FIELDS.items():
        builder.field(name, boost=boost)
    for number, each in enumerate(texts):
        # Stems already: a list of words is taken as it is.
        fields = {name: terms_in(field, each[field]) for field, name in enumerate(FIELDS)}
        builder.add({"number": number, **fields})
    return builder.build()


if __name__ == "__main__":
    write_whole(Path(sys.argv[1]), Path(sys.argv[2]))
