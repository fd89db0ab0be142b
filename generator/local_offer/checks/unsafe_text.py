"""Links in Markdown lead to the web, to mail or to a telephone; HTML in it is shown as it stands."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer

_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
_SAFE = re.compile(r"(https?://|mailto:|tel:)", re.IGNORECASE)
_HTML = re.compile(r"<\s*(?:/\s*)?([a-zA-Z][a-zA-Z0-9-]*)[^<>]*>")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        text = record.description or ""
        for target in _LINK.findall(text):
            if not _SAFE.match(target):
                where = f"the link to '{target[:60]}' does not lead to a web page"
                yield Fault(
                    path=record.path,
                    pointer=("description",),
                    rule="unsafe-link",
                    message=where if target else "a link has nothing between its round brackets",
                    remedy="begin its address with https://, mailto: or tel:",
                )
        if tag := _HTML.search(text):
            yield Fault(
                path=record.path,
                pointer=("description",),
                rule="html-in-text",
                message=f"'<{tag[1][:20]}>' is HTML, which will be shown as it stands",
                remedy="use Markdown: **bold**, lists and [links](https://…)",
                level="warning",
            )
