"""The schemas and lists of words, for editors and other programs."""

import json
from collections.abc import Iterator
from typing import Any

from local_offer.offer import Offer
from local_offer.schema.bundle import bundle, published_vocabulary
from local_offer.schema.contract import KINDS


def schemas(offer: Offer, site_url: str) -> Iterator[tuple[str, str]]:
    """Address and text of each file, with the council's own topics and places."""
    contract = offer.contract
    for kind in KINDS:
        address = f"schema/{kind}.json"
        yield address, _text(bundle(kind, contract, site_url and site_url + address))
    for name, vocabulary in sorted(contract.vocabularies.items()):
        address = f"schema/vocabularies/{name}.json"
        yield address, _text(published_vocabulary(vocabulary, site_url and site_url + address))


def _text(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
