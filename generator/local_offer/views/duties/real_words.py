"""Whether words are a real answer: long enough to say something, and not the same on record after record."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from local_offer.records import Service
from local_offer.schema.text_forms import has_form

SHORTEST = 40
"""Letters of an answer in prose."""
ALIKE = 3
"""The same words on so many records of different organisations answer for none of them."""
_NO_LETTERS = re.compile(r"[^a-z]+")


class RealWords:
    def __init__(self, services: Iterable[Service]) -> None:
        said: dict[str, set[str]] = defaultdict(set)
        for service in services:
            for words in _prose(service):
                said[_plain(words, service)].add(service.organisation or service.id)
        self._copied = {words for words, bodies in said.items() if len(bodies) >= ALIKE}

    def are_real(self, words: str | None, service: Service) -> bool:
        return words is not None and say_something(words) and _plain(words, service) not in self._copied


def say_something(words: str) -> bool:
    text = words.strip()
    return len(text) >= SHORTEST and len(set(text.casefold().split())) > 3 and not has_form("placeholder", text)


def _plain(words: str, service: Service) -> str:
    """Without the record's own name, which is all that changes in a text that is copied."""
    return _NO_LETTERS.sub(" ", words.casefold().replace(service.name.casefold(), " ")).strip()


def _prose(service: Service) -> Iterator[str]:
    """The fields in which duties look for a provider's own words."""
    access = service.access
    answers = service.setting.answers if service.setting else None
    given = [getattr(answers, name) for name in answers.__dataclass_fields__] if answers else []
    for words in (service.description, service.eligibility, access.how, access.challenge, *given):
        if words:
            yield words
