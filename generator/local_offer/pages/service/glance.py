"""The answers at the top of a service's page, as plain data: `glance.html` says what they are."""

from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.pages.environment import said_by
from local_offer.pages.places import where
from local_offer.records import Service
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.waiting import wait_of
from local_offer.views.what_to_ask import AskedQuestion, asked_of


@dataclass(frozen=True, slots=True)
class KnownAnswer:
    """`is_brief` says whether it goes into a family's own list, and on paper."""

    question: AskedQuestion
    said: str
    more: str | None
    is_brief: bool


class AnswersTold:
    """What the top of a page answers, and what is not known and makes sense to ask, in the order of `glance.html`."""

    def __init__(self) -> None:
        self.known: list[KnownAnswer] = []
        self.unknown: list[AskedQuestion] = []

    def answer(self, question: AskedQuestion, said: str = "", more: str | None = "", is_brief: bool = False) -> str:
        if said or more:
            self.known.append(KnownAnswer(question, said, more, is_brief))
        elif question.is_asked:
            self.unknown.append(question)
        return ""

    def beside(self, question: AskedQuestion, said: str = "") -> str:
        """Of what stands elsewhere on the page."""
        return "" if said else self.answer(question)


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """`said` is the answer in a word or two; empty when it is not known. `is_asked` when one may ask for it there."""

    question: str
    said: str = ""
    more: str = ""
    is_asked: bool = True


def answers(service: Service, offer: Offer, today: date) -> tuple[Answer, ...]:
    told: list[Answer] = []

    def answer(question: AskedQuestion, said: str = "", more: str | None = "", is_brief: bool = False) -> str:
        told.append(Answer(question=question.asks, said=said, more=more or "", is_asked=question.is_asked))
        return ""

    kind = kind_of(service.setting.kind) if service.setting else None
    known = (kind.notes if kind else {}, where(service, offer), wait_of(service, today), offer.title_of)
    said_by("glance.html", "glance", service, *known, asked_of(service).questions, answer)
    return tuple(told)
