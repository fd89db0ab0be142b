"""A fact of the council within a guide's text: what it says, and the page or the record that it is from."""

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.environment import root_of
from local_offer.pages.guides import facts
from local_offer.pages.service import organisation, service
from local_offer.records import Organisation, Service
from local_offer.records.council import FactSource
from local_offer.words import source_date
from local_offer.words.reached import reached


def told(name: str, offer: Offer, address: str) -> Markup:
    """HTML that Markdown hands on, for the page at an `address`."""
    fact, form = offer.known[name], offer.form_of_fact(name)
    if fact.value is not None:
        return _of_value(offer.facts[name], fact.source)
    each = [_of_record(said, record, address) for record in offer.answering(fact) if (said := reached(record, form))]
    return Markup("<br>").join(each if len(each) == 1 else ["", *each])


def _of_record(words: str, record: Service | Organisation, address: str) -> Markup:
    """Where its name is a part of the words, the name leads to it."""
    page = service.address_of(record) if isinstance(record, Service) else organisation.address_of(record)
    link = Markup('<a href="{}{}">{}</a>').format(root_of(address), page, facts.plain(record.name))
    name, begun = record.name, words.removeprefix(record.name)
    if words == name or (words.startswith(name) and begun.startswith(": ")):
        return link + facts.inline(begun)
    return facts.inline(words) + _small(Markup("from {}").format(link))


def _of_value(words: str, source: FactSource | None) -> Markup:
    """Where the words lead to the page that they are from, its name stands for its address and is not said twice."""
    if source is None:
        return facts.inline(words)
    if source.url and facts.leads_to(words, source.url):
        day = _day(source)
        return facts.inline(words, {source.url: source.name}) + (_small(Markup("{}").format(day)) if day else "")
    name = facts.plain(source.name)
    link = Markup('<a href="{}">{}</a>').format(facts.target(source.url), name) if source.url else name
    said = Markup("from {}").format(link)
    return facts.inline(words) + _small(said + Markup(", {}").format(_day(source)) if _day(source) else said)


def _day(source: FactSource) -> str:
    if source.date:
        return source_date(source.date)
    return f"undated, read {source_date(source.read)}" if source.read else ""


def _small(said: Markup) -> Markup:
    return Markup(' <span class="lo-soft lo-origin">({})</span>').format(said)
