"""What our templates can do with a value, by name. The form's preview does the same: `browser/preview/filters.js`."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from local_offer import words
from local_offer.pages.markdown import html_of
from local_offer.pages.places import lines_of, ways_there
from local_offer.views.catalogue import said_needs
from local_offer.views.freshness import newest_source

LONGEST = 150  # characters of what can stand among the answers at the top of a page; what is longer stands below


def fits(text: str | None) -> bool:
    """Whether a text is short enough to stand among the answers."""
    return bool(text) and len(text or "") <= LONGEST


def titled(ids: Iterable[str], titles: Callable[[str, str], str], vocabulary: str) -> list[str]:
    """The titles of words of a vocabulary."""
    return [titles(vocabulary, id) for id in ids]


def ways_in(routes: Iterable[str]) -> list[str]:
    """Without what a wider way says already: that a parent can ask, where anyone can; and nothing to ask for, after
    another way.
    """
    told = list(routes)
    narrow = {"family-referral"} if "self-referral" in told else set[str]()
    return [route for route in told if route not in narrow and not (route == "none-needed" and route != told[0])]


def each(values: Iterable[Any], part: str | int) -> list[Any]:
    """One part of each."""
    return [value[part] if isinstance(part, int) else getattr(value, part) for value in values]


def lines(text: str) -> list[str]:
    """What a macro said line by line, without empty ones."""
    return [line for line in (each.strip() for each in text.splitlines()) if line]


FILTERS: Mapping[str, Callable[..., Any]] = {
    "ages": words.ages,
    "clock": words.clock,
    "closure": words.closure,
    "contract": words.contract,
    "dates": words.dates,
    "day": words.day_in_words,
    "days": words.days,
    "dial": words.dial,
    "relayed": words.relayed,
    "way_of": words.way_of,
    "each": each,
    "fits": fits,
    "in_full": words.in_full,
    "lines": lines,
    "lines_of": lines_of,
    "listed": words.listed,
    "mail": words.mail,
    "lower_first": words.lower_first,
    "markdown": html_of,
    "said_needs": said_needs,
    "newest_source": newest_source,
    "percent": words.percent,
    "price": words.price,
    "sentences": lambda parts: words.sentences(*parts),
    "short_web": words.short_web,
    "source_date": words.source_date,
    "state": words.state,
    "times": words.times,
    "titled": titled,
    "together": lambda parts, last="and": words.together(list(parts), last),
    "waiting": words.waiting,
    "ways_in": ways_in,
    "ways_there": ways_there,
}
