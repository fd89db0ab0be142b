"""Whether words are a real answer: long enough to say something, and not the same on record after record."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

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
_PLACES = 128
"""Of the table in which words are counted, for each text."""
Run = tuple[str, ...]
_NO_LETTERS = re.compile(r"[^a-z]+")
_NAMES = re.compile(r"\b[A-Z][\w’']*")


class RealWords:
    def __init__(self, services: Sequence[Service]) -> None:
        self._said = _said_by(
            [
                (service.organisation or service.id, _plain(words, service))
                for service in services
                for words in _prose(service)
            ]
        )
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
        common = sum(self._is_everyones(run) for run in runs)
        return self._is_everyones(whole) or (len(runs) > RUN and 2 * common > len(runs))

    def _is_everyones(self, run: Run) -> bool:
        return len(self._said.get(run, ())) >= ALIKE


def _said_by(texts: Sequence[tuple[str, str]]) -> Mapping[Run, Set[str]]:
    """Who says the words that many say, from pairs of an organisation and a text.

    Nearly all words stand once. So they are counted first in a table of one byte each, in which different ones may
    share a place, and only what may be said so often is remembered.
    """
    counts = bytearray(1 << max(16, (_PLACES * len(texts)).bit_length()))
    last = len(counts) - 1
    for _, text in texts:
        for run in _runs(text):
            place = hash(run) & last
            if counts[place] < ALIKE:
                counts[place] += 1
    said: dict[Run, set[str]] = {}
    for organisation, text in texts:
        for run in _runs(text):
            if counts[hash(run) & last] >= ALIKE:
                said.setdefault(run, set()).add(organisation)
    return said


def say_something(words: str) -> bool:
    text = words.strip()
    return len(text) >= SHORTEST and len(set(text.casefold().split())) > 3 and not has_form("placeholder", text)


def _plain(words: str, service: Service) -> str:
    """Without names and numbers, which are all that changes in a text that is copied."""
    name, unnamed = service.name, words
    # Few hold their own name, and to look for it plainly is less work than to compile an expression of it.
    if not (words.isascii() and name.isascii()) or name.lower() in words.lower():
        unnamed = re.sub(re.escape(name), " ", words, flags=re.IGNORECASE)
    return _NO_LETTERS.sub(" ", _NAMES.sub(" ", unnamed).casefold()).strip()


def _runs(plain: str) -> list[Run]:
    """All its words, and then each few that follow one another."""
    words = plain.split()
    return [tuple(words), *zip(*(words[n:] for n in range(RUN)), strict=False)]


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
