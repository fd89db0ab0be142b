"""A fact of the council within a guide's text: what it says, and the page or the record that it is from."""

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.environment import root_of
from local_offer.pages.guides import facts
from local_offer.pages.service import organisation, service
from local_offer.records import CouncilFact, Organisation, Service
from local_offer.records.council import FactSource
from local_offer.words import source_date
from local_offer.words.reached import reached


def told(name: str, offer: Offer, address: str) -> Markup:
    """HTML that Markdown hands on, for the page at an `address`."""
    fact, form = offer.known[name], offer.form_of_fact(name)
    if fact.value is not None:
        return facts.inline(offer.facts[name]) + _from(fact)
    each = (_of_record(said, record, address) for record in offer.answering(fact) if (said := reached(record, form)))
    return Markup("; ").join(each)


def _of_record(words: str, record: Service | Organisation, address: str) -> Markup:
    """Where its name is a part of the words, the name leads to it."""
    page = service.address_of(record) if isinstance(record, Service) else organisation.address_of(record)
    link = Markup('<a href="{}{}">{}</a>').format(root_of(address), page, facts.plain(record.name))
    name, begun = record.name, words.removeprefix(record.name)
    if words == name or (words.startswith(name) and begun.startswith(": ")):
        return link + facts.inline(begun)
    return facts.inline(words) + _small(Markup("from {}").format(link))


def _from(fact: CouncilFact) -> Markup:
    return _small(_source(fact.source)) if fact.source else Markup("")


def _source(source: FactSource) -> Markup:
    name = facts.plain(source.name)
    said = Markup('<a href="{}">{}</a>').format(facts.target(source.url), name) if source.url else name
    day = (
        source_date(source.date) if source.date else f"undated, read {source_date(source.read)}" if source.read else ""
    )
    return Markup("from {}, {}").format(said, day) if day else Markup("from {}").format(said)


def _small(said: Markup) -> Markup:
    return Markup(' <small class="lo-soft">({})</small>').format(said)
