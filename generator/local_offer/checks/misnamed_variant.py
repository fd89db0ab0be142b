"""A variant of a guide must say what it is, and its file must be called so."""

from collections.abc import Iterator, Set
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records import Guide
from local_offer.views.variants import form_in_words

_OF_A_VARIANT = ("form", "language", "made_from")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    ids = {page.id for page in offer.guide_pages}
    for page in offer.guide_pages:
        yield from _of_a_variant(page, offer, ids) if page.of else _of_a_guide(page)


def _of_a_variant(page: Guide, offer: Offer, ids: Set[str]) -> Iterator[Fault]:
    if not (page.form or page.language):
        yield fault("misnamed-variant/without-form", page.path, ("of",))
        return
    guide = offer.guide_by_id.get(page.of or "")
    expected = ".".join(filter(None, (page.of, page.language, page.form)))
    # Where another is called so, it is the same twice.
    if guide and page.id != expected and expected not in ids:
        in_words = form_in_words(page, offer)
        yield fault(
            "misnamed-variant/called", page.path, ("of",), guide=guide.path, form=in_words, expected=f"{expected}.md"
        )


def _of_a_guide(page: Guide) -> Iterator[Fault]:
    field = next((name for name in _OF_A_VARIANT if getattr(page, name)), "")
    if field:
        yield fault("misnamed-variant/without-guide", page.path, (field,), field=field)
    elif "." in page.id:
        yield fault("misnamed-variant/dotted", page.path, ("title",), of=page.id.partition(".")[0])
