"""The schemas and lists of words, for editors and other programs."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from local_offer.offer import Offer
from local_offer.schema.bundle import bundle, published_vocabulary
from local_offer.schema.contract import KINDS, Contract
from local_offer.schema.vocabulary import Vocabulary


def schemas(offer: Offer, site_url: str) -> Iterator[tuple[str, Callable[[], str]]]:
    """Address of each file and what writes its text, with the council's own topics and places."""
    contract = offer.contract
    for kind in KINDS:
        address = f"schema/{kind}.json"
        yield address, partial(_schema, kind, contract, site_url and site_url + address)
    for name, vocabulary in sorted(contract.vocabularies.items()):
        address = f"schema/vocabularies/{name}.json"
        yield address, partial(_words, vocabulary, site_url and site_url + address)


def _schema(kind: str, contract: Contract, url: str) -> str:
    return _text(bundle(kind, contract, url))


def _words(vocabulary: Vocabulary, url: str) -> str:
    return _text(published_vocabulary(vocabulary, url))


def _text(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
