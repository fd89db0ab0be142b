"""Whether words are a real answer: long enough to say something, and not the same on record after record."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from local_offer.records import Service
from local_offer.schema.text_forms import has_form
from local_offer.views.fact_forms import wrong_form
from local_offer.views.web_links import page_of

SHORTEST = 40
"""Letters of an answer in prose."""
ALIKE = 3
"""The same words on so many records of different organisations answer for none of them."""
RUN = 4
"""Words of which one who copies changes few."""
Run = tuple[str, ...]
_NO_LETTERS = re.compile(r"[^a-z]+")
_NAMES = re.compile(r"\b[A-Z][\w’']*")


class RealWords:
    def __init__(self, services: Sequence[Service]) -> None:
        self._said: dict[Run, set[str]] = defaultdict(set)
        for service in services:
            for words in _prose(service):
                for run in _runs(_plain(words, service)):
                    self._said[run].add(service.organisation or service.id)
        self._reports: dict[str, set[str]] = defaultdict(set)
        for service in services:
            for address in reports(service):
                self._reports[page_of(address)].add(service.organisation or service.id)

    def is_own(self, address: str) -> bool:
        """Whether the address of a report is a page of its own, and not one page for many or a home page."""
        return not wrong_form("web", address) and len(self._reports[page_of(address)]) < ALIKE

    def are_real(self, words: str | None, service: Service) -> bool:
        return words is not None and say_something(words) and not self._are_copied(words, service)

    def _are_copied(self, words: str, service: Service) -> bool:
        """Whether most of it stands on records of others too: to change a word or two in a text is no answer. The few
        words of a short one are everyone’s, and are copied only as a whole."""
        whole, *runs = _runs(_plain(words, service))
        common = sum(len(self._said[run]) >= ALIKE for run in runs)
        return len(self._said[whole]) >= ALIKE or (len(runs) > RUN and 2 * common > len(runs))


def say_something(words: str) -> bool:
    text = words.strip()
    return len(text) >= SHORTEST and len(set(text.casefold().split())) > 3 and not has_form("placeholder", text)


def _plain(words: str, service: Service) -> str:
    """Without names and numbers, which are all that changes in a text that is copied."""
    unnamed = re.sub(re.escape(service.name), " ", words, flags=re.IGNORECASE)
    return _NO_LETTERS.sub(" ", _NAMES.sub(" ", unnamed).casefold()).strip()


def _runs(plain: str) -> list[Run]:
    """All its words, and then each few that follow one another."""
    words = plain.split()
    return [tuple(words), *(tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1))]


def _prose(service: Service) -> Iterator[str]:
    """The fields in which duties look for a provider's own words."""
    access = service.access
    answers = service.setting.answers if service.setting else None
    given = [getattr(answers, name) for name in answers.__dataclass_fields__] if answers else []
    for words in (service.description, service.eligibility, access.how, access.challenge, *given):
        if words:
            yield words


def reports(service: Service) -> Iterator[str]:
    """The addresses of what it publishes of itself."""
    if service.setting and service.setting.information_report:
        yield service.setting.information_report
    if service.own_report:
        yield service.own_report.url
