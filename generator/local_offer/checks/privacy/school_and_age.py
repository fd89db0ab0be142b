"""A school's name and an age or year group together can tell who a child is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from local_offer.checks.privacy.free_texts import FreeText, free_texts, plain
from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.records import Comment

_KIND = r"School|Academy|College|Primary|High|Infants?|Juniors?|Nursery|Pre-?[Ss]chool|Sixth Form"
_NAMED = re.compile(rf"\b(?P<name>(?:[A-Z][\w'.&-]*\s+(?:of\s+|the\s+|and\s+)?){{1,6}})(?:{_KIND})\b")
_KIND_WORDS = re.compile(
    r"\s+(?:(?:C ?of ?E|CE|RC|Church of England|Roman Catholic|Catholic|Community|Infant|Junior|Primary|Secondary|High"
    r"|Nursery|Special|Independent|and|Pre-?School|School|Academy|College|Sixth Form)\b[\s,]*)+$"
)
_NO_NAME = re.compile(
    r"(?:a|an|all|after|any|at|before|boarding|each|every|for|free|from|further|her|his|high|i|if|in|independent"
    r"|infants?|it|its|juniors?|local|mainstream|my|new|no|nursery|of|one|our|primary|pupil|referral|secondary|send|sen"
    r"|sixth|form|some|special|specialist|state|technical|that|the|their|there|these|this|to|unit|upper|lower|middle|we"
    r"|what|when|which|your|home|summer|sunday|saturday|forest|holiday|education)",
    re.IGNORECASE,
)
_NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty"
)
# A span, such as "aged 5 to 11", is of many children.
_ONE = rf"(?:\d{{1,2}}|{_NUMBERS})\b(?!\s*(?:to\b|[–—-]\s*\d|\+|(?:and|or) (?:over|above|up|more)|plus\b|\d))"
_AGE = re.compile(
    rf"\b(?:aged?|age of|turn(?:ed|s|ing)?)\s+{_ONE}"
    rf"|\b(?<!to )(?<!-)(?:\d{{1,2}}|{_NUMBERS})(?:\s*(?:and a half|½))?[\s-]*(?:years?|yrs?|months?)[\s-]*olds?\b"
    r"|\b\d{1,2}\s*(?:yo|y/o|yrs?)\b"
    r"|\b(?:he|she|they|who|son|daughter|child)(?:\s+(?:is|are|was|were)|'s|'re)\s+(?:only\s+|just\s+|now\s+|nearly\s+)?"
    rf"{_ONE}(?!\s*(?:hours?|days?|weeks?|months?|miles?|of\b|per))"
    rf"|\byear\s+{_ONE}(?!\s+of\b)|\byr\s*\d{{1,2}}\b|(?<!\w)Y\d{{1,2}}\b"
    r"|\bin\s+(?:the\s+)?(?:reception|sixth form|nursery class|lower sixth|upper sixth|foundation stage)\b",
    re.IGNORECASE,
)


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    schools = _schools(offer)
    by_record: dict[str, list[FreeText]] = {}
    for text in free_texts(offer):
        by_record.setdefault(text.path, []).append(text)
    one_age = {comment.path for comment in offer.comments if _asks_for_one_age(comment)}
    for path, texts in by_record.items():
        if path in one_age or any(has_age(text.words) for text in texts):
            for text in texts:
                if name := school_in(text.words, schools):
                    yield text.fault("school-and-age", school=name)
                    break


def has_age(text: str) -> bool:
    """Whether one age or year group is told, and not a span of them."""
    return _AGE.search(text) is not None


def school_in(text: str, schools: Sequence[re.Pattern[str]] = ()) -> str:
    """The name of a school in `text`: one of `schools`, or one that is written like a school's; else empty."""
    for pattern in schools:
        if known := pattern.search(text):
            return known["name"]
    for found in _NAMED.finditer(text):
        if not all(_NO_NAME.fullmatch(word) for word in found["name"].split()):
            return found[0]
    return ""


def _schools(offer: Offer) -> list[re.Pattern[str]]:
    """The offer's own, by their whole names, and as people say them: "goes to Springfield"."""
    names = {
        plain(name) for service in offer.services if service.setting for name in (service.name, *service.also_known_as)
    }
    towns = {town.casefold() for place in offer.places for town in (place.title, *place.towns)}
    short = {_KIND_WORDS.sub("", name) for name in names}
    short = {name for name in short if len(name) > 3 and name.casefold() not in towns}
    patterns = []
    if names:
        patterns.append(re.compile(rf"\b(?P<name>{_any_of(names)})(?!\w)", re.IGNORECASE))
    if short:
        patterns.append(
            re.compile(
                rf"\b(?:at|attends?|attending|go(?:es)? to|went to|left|leaves)\s+(?P<name>{_any_of(short)})(?!\w)"
            )
        )
    return patterns


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def _asks_for_one_age(comment: Comment) -> bool:
    ages = comment.asked_for.ages if comment.asked_for else None
    return ages is not None and ages.from_ is not None and ages.from_ == ages.to
