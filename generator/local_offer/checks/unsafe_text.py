"""Links in Markdown lead to the web, to mail or to a telephone; HTML in it is shown as it stands."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.schema.text_forms import has_form, part
from local_offer.views.guides import marks_of


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.providers_and_services:
        yield from _in_markdown(record.description or "", record.path, ("description",))
    for service in offer.services:
        for at, each in enumerate(service.variants):
            yield from _in_markdown(each.description or "", service.path, ("variants", at, "description"))


def _in_markdown(text: str, path: str, place: Pointer) -> Iterator[Fault]:
    for target in part("link").findall(text):
        if not has_form("safe-link", target):
            key = "unsafe-link/target" if target else "unsafe-link/empty"
            yield fault(key, path, place, target=target[:60])
    for name in ("page-note", "picture"):
        text, count = part(name).subn(" ", text)
        if count:
            yield fault(f"html-in-text/{name}", path, place)
    if tag := part("tag").search(text):
        yield fault("html-in-text/tag", path, place, tag=tag[1][:20])


def facts_as_links(offer: Offer, today: date) -> Iterator[Fault]:
    """Where a guide makes a link of a fact, which a record may answer."""
    for guide in offer.guide_pages:
        for line, mark in marks_of(guide):
            fact = offer.facts.get(mark.name, "") if mark.kind == "local" and mark.place == "target" else ""
            if fact and not (has_form("web-address", fact) or has_form("email-address", fact)):
                yield fault("unsafe-link/fact", guide.path, line=line, name=mark.name)
