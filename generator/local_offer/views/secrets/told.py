"""Every text from which pages are made, and which secrets of the offer it tells."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from local_offer.diagnostics import Pointer
from local_offer.offer import Offer, public
from local_offer.records import Guide
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secret import Secret
from local_offer.views.texts import Record, Text, paragraphs, strings

RULES = ("hidden-place-in-text", "hidden-place-elsewhere")
_NAMES_OF_RECORDS = frozenset({"changed", "closed_by", "replaced_by", "organisation"})
"""Fields that name a record by its id: those of one that is not shown yet are left out of the site."""
_Said = tuple[Pointer, str, int]
"""Where a text stands in a record, itself, and the line of a guide's."""


def texts_told(offer: Offer, lookout: Lookout) -> Iterator[tuple[Text, tuple[Secret, ...]]]:
    """Each text that tells secrets of other records, with these."""
    if not lookout:
        return
    shown_later = {secret.owner for secret in lookout.secrets if secret.what == "unshown"}
    for path, said in _said(offer):
        # Few records tell any, so all that one says is looked at in one go.
        if not lookout.may_tell_any(text for _, text, _ in said):
            continue
        for text in _texts(path, said):
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
    about = [(path, said) for path, said in _said(offer) if any(waiver.is_about(path) for waiver in waivers)]
    texts = (text for path, said in about for text in _texts(path, said))
    return frozenset(secret for text in texts for secret in lookout.found(text.text))


def _texts(path: str, said: Iterable[_Said]) -> Iterator[Text]:
    return (Text(path=path, pointer=pointer, text=text, line=line) for pointer, text, line in said)


def _said(offer: Offer) -> Iterator[tuple[str, list[_Said]]]:
    """By the path of its file, all that a record says."""
    ours: tuple[Record, ...] = (
        *map(public, offer.services),
        *offer.organisations,
        *offer.comments,
        *offer.log,
        *offer.gaps,
    )
    records: tuple[Record | Guide, ...] = (*ours, *offer.guide_pages)
    for record in records:
        said: list[_Said] = [(pointer, text, 0) for pointer, text in strings(record) if pointer[0] != "path"]
        if isinstance(record, Guide):
            said = [each for each in said if each[0] != ("text",)]
            said += [((), paragraph.text, paragraph.line) for paragraph in paragraphs(record)]
        yield record.path, said
    yield from _of_the_council(offer)


def _of_the_council(offer: Offer) -> Iterator[tuple[str, list[_Said]]]:
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
        said = ((pointer, [((), part)] if isinstance(part, str) else strings(part)) for pointer, part in parts)
        yield path, [((*pointer, *more), text, 0) for pointer, each in said for more, text in each]
