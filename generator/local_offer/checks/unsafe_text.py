"""Links in Markdown lead to the web, to mail or to a telephone; HTML in it is shown as it stands."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.schema.text_forms import has_form

# Spaces and a pointed bracket may stand before the address, as Markdown allows.
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
_HTML = re.compile(r"<\s*(?:/\s*)?([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        text = record.description or ""
        for target in _LINK.findall(text):
            if not has_form("safe-link", target):
                key = "unsafe-link/target" if target else "unsafe-link/empty"
                yield fault(key, record.path, ("description",), target=target[:60])
        if tag := _HTML.search(text):
            yield fault("html-in-text", record.path, ("description",), tag=tag[1][:20])
