"""Every text from which pages are made, and which secrets of the offer it tells."""

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby

from local_offer.diagnostics import Pointer
from local_offer.offer import Offer, public
from local_offer.records import Guide
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secret import Secret
from local_offer.views.texts import Record, Text, paragraphs, strings

RULES = ("hidden-place-in-text", "hidden-place-elsewhere")
_NAMES_OF_RECORDS = frozenset({"changed", "closed_by", "replaced_by", "organisation"})
"""Fields that name a record by its id: those of one that is not shown yet are left out of the site."""


def texts_told(offer: Offer, lookout: Lookout) -> Iterator[tuple[Text, tuple[Secret, ...]]]:
    """Each text that tells secrets of other records, with these."""
    if not lookout:
        return
    shown_later = {secret.owner for secret in lookout.secrets if secret.what == "unshown"}
    for _, group in groupby(_texts(offer), key=lambda text: text.path):
        texts = list(group)
        # Few records tell any, so all that one says is looked at in one go.
        if not lookout.may_tell("\n".join(text.text for text in texts).encode("utf-8", "replace")):
            continue
        for text in texts:
            told = lookout.found(text.text)
            if others := tuple(secret for secret in told if not _may_tell(text, secret, shown_later)):
                yield text, others


def _may_tell(text: Text, secret: Secret, shown_later: Collection[str]) -> bool:
    """Its own record may, of whose texts another rule tells; and a record that is not shown yet may name another."""
    if secret.owner == text.path:
        return True
    return secret.what == "unshown" and (text.path in shown_later or not _NAMES_OF_RECORDS.isdisjoint(text.pointer))


def accepted(offer: Offer, lookout: Lookout) -> frozenset[Secret]:
    """Those that records tell of which the council has said, in a waiver, that they may."""
    waivers = [waiver for waiver in offer.waivers if waiver.rule in RULES]
    if not waivers:
        return frozenset()
    texts = (text for text in _texts(offer) if any(waiver.is_about(text.path) for waiver in waivers))
    return frozenset(secret for text in texts for secret in lookout.found(text.text))


def _texts(offer: Offer) -> Iterator[Text]:
    ours: tuple[Record, ...] = (
        *map(public, offer.services),
        *offer.organisations,
        *offer.comments,
        *offer.log,
        *offer.gaps,
    )
    records: tuple[Record | Guide, ...] = (*ours, *offer.guide_pages)
    for record in records:
        for pointer, text in strings(record):
            if pointer[0] != "path" and not (isinstance(record, Guide) and pointer == ("text",)):
                yield Text(path=record.path, pointer=pointer, text=text)
        if isinstance(record, Guide):
            yield from paragraphs(record)
    yield from _of_the_council(offer)


def _of_the_council(offer: Offer) -> Iterator[Text]:
    told: Mapping[str, tuple[tuple[Pointer, object], ...]] = {
        "offer/council.yaml": (
            *((("facts", name), fact) for name, fact in offer.known.items()),
            *((("documents", name), document) for name, document in offer.documents.items()),
            (("council_page_that_links_here",), offer.linked_from),
            (("bodies_to_ask",), offer.bodies_to_ask),
            (("statements",), offer.statements),
            (("none_applies",), offer.none_applies),
            (("registers",), offer.registers),
            (("expected_outside",), offer.expected_outside),
            (("not_provided",), offer.not_provided),
            (("alerts",), offer.alerts),
            (("term_dates",), offer.term_dates),
        ),
        "offer/vocabulary/places.yaml": tuple(((place.id,), place) for place in offer.places),
    }
    for path, parts in told.items():
        for pointer, part in parts:
            said = strings(part) if not isinstance(part, str) else [((), part)]
            yield from (Text(path=path, pointer=(*pointer, *more), text=text) for more, text in said)
