"""Every fixed word that the pages in other languages can say, with where it stands: what a language must have."""

from collections.abc import Iterator
from functools import cache

from local_offer.pages.languages import facts
from local_offer.pages.languages.environment import TEMPLATES, words_of
from local_offer.pages.languages.helped import words_of_lines
from local_offer.pages.languages.language import PANEL
from local_offer.pages.languages.panel import CHECKED, DUE, LABELS, OPENS, SHUT
from local_offer.pages.languages.saying import MONTH_ALONE, PATTERNS
from local_offer.schema.vocabulary import vocabulary
from local_offer.views.what_to_ask import what_to_ask
from local_offer.words.phrases import COMING, MONTHS, REACH

VOCABULARIES = ("needs", "access-routes", "answers", "delivery", "days", "repeats", "topics", *facts.VOCABULARIES)
"""Those of which a title can stand on such a page."""
Source = tuple[str, str]
"""Where it stands, and its English."""


@cache
def sources() -> tuple[Source, ...]:
    return tuple(dict.fromkeys([*_terms(), *_questions(), *words_of_lines(), *_said()]))


def _terms() -> Iterator[Source]:
    for name in VOCABULARIES:
        yield from ((f"{name}/{term.id}", term.title) for term in vocabulary(name).terms.values())


def _questions() -> Iterator[Source]:
    known = what_to_ask()
    said = [
        *known["questions"].values(),
        *(words for kind in known["kinds"] for words in kind.get("words", {}).values()),
    ]
    for at in ("asks", "called", "say"):
        yield from ((at, each[at]) for each in said if at in each)
    yield from (("say", also) for kind in known["kinds"] for also in kind.get("also", ()))


def _said() -> Iterator[Source]:
    yield from ((PANEL, month) for month in MONTHS)
    yield from ((MONTH_ALONE, month) for month in MONTHS)
    phrases = (*PATTERNS, *REACH.values(), *COMING.values(), *CHECKED.values(), DUE, OPENS, *SHUT.values(), *LABELS)
    phrases = (*phrases, *facts.TITLES.values(), *facts.BANK_HOLIDAYS.values())
    templates = (said for name in TEMPLATES for said in words_of(name))
    yield from ((PANEL, english) for english in (*phrases, *templates))
