"""A service and a guide must not stand twice in the same form or language."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.variants import form_in_words


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        forms = [each.form for each in service.variants]
        for at, form in enumerate(forms):
            if form in forms[:at]:
                place = ("variants", at, "form")
                yield fault("repeated-variant/words", service.path, place, form=offer.title_of("variants", form))
    first: dict[tuple[str | None, ...], str] = {}
    for page in sorted(offer.variants, key=lambda page: page.path):
        other = first.setdefault((page.of, page.language, page.form), page.path)
        guide = offer.guide_by_id.get(page.of or "")
        if guide and other != page.path:
            in_words = form_in_words(page, offer)
            yield fault("repeated-variant/page", page.path, ("of",), other=other, guide=guide.path, form=in_words)
