"""A fact of the council must be an answer: of the form that its guides ask for, and not the same for many.

In a draft each is a warning, as an example is: one may still be writing.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records import CouncilFact
from local_offer.views.fact_forms import is_only_a_contact, wrong_form
from local_offer.views.placeholders import in_document, in_fact
from local_offer.words.links import plain_page
from local_offer.words.reached import reached

_MOST_ALIKE = 2
_TO_COME = ("next_review_date", "post_16_travel_statement_year", "accessibility_strategy_period")
"""Those that a family may rely on now; one that is over is told, and is no error, since days go by of themselves."""
_OWN_WORD = ("date", "years", "words", "figures")
_SENTENCES = ("prose", "words", "figures", "route")
_TAKEN = {
    "telephone": "telephone number",
    "email": "email address",
    "web": "website",
    "address": "postal address",
    "hours": "opening hours",
}


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for found in (*_each(offer, today), *_alike(offer), *_documents(offer)):
        yield replace(found, level="warning") if offer.council.draft else found


def _each(offer: Offer, today: date) -> Iterator[Fault]:
    for name, fact in offer.known.items():
        place = ("facts", name)
        if len(fact.says) != 1:
            said = " and ".join(fact.says)
            yield fault("wrong-fact/several" if said else "wrong-fact/nothing", FACTS, place, said=said)
        elif fact.value is not None:
            yield from _of_value(offer, name, fact.value, today)
        elif fact.unknown_since is None:
            yield from _of_records(offer, name, fact, today)
        if fact.looked_for and fact.unknown_since is None:
            yield fault("wrong-fact/found", FACTS, (*place, "looked_for"))


def _of_value(offer: Offer, name: str, said: str, today: date) -> Iterator[Fault]:
    if offer.council.is_judged and in_fact(offer, name):
        return  # `placeholder` says so
    if wrong := wrong_form(offer.form_of_fact(name), said):
        yield fault(f"wrong-fact/{wrong}", FACTS, ("facts", name), said=said[:60])
    elif name in _TO_COME and _is_over(said, today):
        yield fault("wrong-fact/over", FACTS, ("facts", name), said=said)
    elif name == "short_breaks_statement_date" and said > today.isoformat()[: len(said)]:
        yield fault("date-in-the-future", FACTS, ("facts", name), day=said, today=today.isoformat())


def _is_over(said: str, today: date) -> bool:
    """Whether a day, a month or the last of some years has gone by."""
    last = said.rpartition(" to ")[2]
    return last < today.isoformat()[: len(last)]


def _of_records(offer: Offer, name: str, fact: CouncilFact, today: date) -> Iterator[Fault]:
    form = offer.form_of_fact(name)
    if form in _OWN_WORD:
        yield fault("wrong-fact/no-record", FACTS, ("facts", name))
        return
    shown = {record.path: record for record in offer.answering(fact) if record.publish.is_shown_on(today)}
    by_name = {f"{PurePosixPath(path).parts[1]}/{record.id}": record for path, record in shown.items()}
    for record_name, place in fact.named:
        id = record_name.partition("/")[2]
        if record_name not in by_name:
            if offer.has_record(record_name):
                yield fault("wrong-fact/not-shown", FACTS, ("facts", name, *place), id=id)
        elif not reached(by_name[record_name], form):
            wanted = _TAKEN.get(form, "telephone number, email or website")
            yield fault("wrong-fact/not-in-record", FACTS, ("facts", name, *place), id=id, wanted=wanted)


def _documents(offer: Offer) -> Iterator[Fault]:
    """A document has a page or file of its own."""
    for name, held in offer.documents.items():
        is_told = offer.council.is_judged and any(in_document(held))
        if wrong_form("web", held.url) and not is_told:
            yield fault("wrong-fact/home-page", FACTS, ("documents", name, "url"), said=held.url[:60])


def _alike(offer: Offer) -> Iterator[Fault]:
    """The same sentence or page for three facts answers none of them; someone's number or address may."""
    names: dict[str, list[str]] = defaultdict(list)
    for name, fact in offer.known.items():
        form = offer.form_of_fact(name)
        if fact.value and form == "web":
            names[plain_page(fact.value)].append(name)
        elif fact.value and form in _SENTENCES and not is_only_a_contact(fact.value):
            names["".join(filter(str.isalpha, fact.value.casefold()))].append(name)
    for alike in names.values():
        for name in alike[_MOST_ALIKE:]:
            yield fault("wrong-fact/alike", FACTS, ("facts", name), other=alike[0], count=len(alike))
