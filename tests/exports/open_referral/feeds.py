"""Feeds of the tests' offers, and what the standard says of them."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from tests.folder import TODAY, read

from local_offer.exports import open_referral
from local_offer.offer import Offer, published
from local_offer.views.feed_ids import FEED

_STANDARD = Path(__file__).parent / "standard"
SCHEMA_OF: Mapping[str, str] = {
    "services": "service",
    "organizations": "organization",
    "service_at_locations": "service_at_location",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}
"""By the list, the table of the standard of which its entries are."""
FORMATS = FormatChecker()


@FORMATS.checks("uri")
def _is_address(value: object) -> bool:
    return not isinstance(value, str) or (value.isascii() and "://" in value and not set(value) & set(' "<>\\^`{|}'))


@cache
def validator(table: str) -> Draft202012Validator:
    return Draft202012Validator(_schema(table), format_checker=FORMATS)


def feed_of(offer: Offer, today: date = TODAY) -> dict[str, str]:
    """Each file's text by its address within the feed, as in `services/`, of an offer that is not published yet."""
    made = open_referral(published(offer, today), today)
    return {address.removeprefix(FEED).removesuffix("index.html"): make().decode() for address, make in made}


@cache
def feed_at(folder: Path) -> Mapping[str, str]:
    """That of a standing offer, made once in a process."""
    return feed_of(read(folder)[0])


def service_in(feed: Mapping[str, str], id: str) -> dict[str, Any]:
    """The service whose record has this id."""
    (found,) = [entry for address, entry in entries(feed, "services") if entry["local_offer_id"] == id]
    return found


def entries(feed: Mapping[str, str], kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Address and value of each entry that stands by itself."""
    for address, text in feed.items():
        if address.startswith(f"{kind}/") and address.count("/") == 2:
            yield address, json.loads(text)


def faults(feed: Mapping[str, str]) -> list[str]:
    """What breaks the standard: each entry by itself, and each within a list."""
    found = []
    for kind, table in SCHEMA_OF.items():
        listed = json.loads(feed[f"{kind}/"])["contents"]
        for address, value in [*entries(feed, kind), *((f"{kind}/", entry) for entry in listed)]:
            found += [f"{address} {e.json_path}: {e.message}" for e in validator(table).iter_errors(value)]
    return found


@cache
def _schema(table: str) -> Any:
    return _whole(json.loads((_STANDARD / f"{table}.json").read_text(encoding="utf-8")))


def _whole(part: Any) -> Any:
    """With what it refers to in its place."""
    if isinstance(part, list):
        return [_whole(entry) for entry in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _schema(part["$ref"].removesuffix(".json"))
    return {key: _whole(value) for key, value in part.items()}
