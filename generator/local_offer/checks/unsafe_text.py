"""Links in Markdown lead to the web, to mail or to a telephone; HTML in it is shown as it stands."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.schema.text_forms import has_form, part


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        text = record.description or ""
        for target in part("link").findall(text):
            if not has_form("safe-link", target):
                key = "unsafe-link/target" if target else "unsafe-link/empty"
                yield fault(key, record.path, ("description",), target=target[:60])
        if tag := part("tag").search(text):
            yield fault("html-in-text", record.path, ("description",), tag=tag[1][:20])
