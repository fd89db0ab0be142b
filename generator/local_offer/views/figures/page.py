"""The figures of an offer by the questions that they answer, and the measures of which there are none."""

from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.schema.vocabulary import Term
from local_offer.views.figures.sentences import one_sentence
from local_offer.views.figures.told import ToldSeries, told


@dataclass(frozen=True)
class Subject:
    """One question. `missing` are common measures of which the offer tells nothing, or nothing that is not old."""

    term: Term
    series: tuple[ToldSeries, ...]
    missing: tuple[Term, ...]


def subjects(offer: Offer, today: date) -> tuple[Subject, ...]:
    """Those with figures, or of which some are asked for, in the order of the vocabulary."""
    terms, measures = (offer.contract.vocabularies[name].terms for name in ("figure-subjects", "measures"))
    order = list(measures)
    have = {series.measure for series in offer.figures if _is_of_use(told(series, offer), today)}
    found = []
    for term in terms.values():
        series = [each for each in offer.figures if each.subject == term.id]
        series.sort(key=lambda each: (order.index(each.measure) if each.measure else len(order), each.id))
        missing = tuple(
            measure
            for measure in measures.values()
            if measure.notes.get("asked") and measure.notes["subject"] == term.id and measure.id not in have
        )
        if series or missing:
            found.append(Subject(term, tuple(told(each, offer) for each in series), missing))
    return tuple(found)


def _is_of_use(series: ToldSeries, today: date) -> bool:
    return tells(series) and not series.is_old(today)


def tells(series: ToldSeries) -> bool:
    """Whether a number stands in it, and not only why there is none."""
    return any(line.counted or line.expected for line in series.lines)


def of_measure(measure: str, offer: Offer) -> ToldSeries | None:
    """The series of a common measure for the whole area, where the offer has one."""
    found = [series for series in offer.figures if series.measure == measure]
    found.sort(key=lambda series: (series.area is not None, series.id))
    return told(found[0], offer) if found else None


def not_told(offer: Offer) -> frozenset[str]:
    """The common measures of which no number is told."""
    told_of = {measure for measure in offer.contract.vocabularies["measures"].terms if one_sentence_of(measure, offer)}
    return frozenset(offer.contract.vocabularies["measures"].terms) - told_of


def one_sentence_of(measure: str, offer: Offer) -> str:
    """The newest number of a common measure; empty where there is none."""
    found = of_measure(measure, offer)
    return one_sentence(found) if found else ""
