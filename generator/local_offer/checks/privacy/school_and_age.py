"""A school's name and an age or year group together can tell who a child is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from local_offer.checks.privacy.free_texts import Texts
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault
from local_offer.schema.private_words import has, private

_KIND = r"School|Academy|College|Primary|High|Infants?|Juniors?|Nursery|Pre-?[Ss]chool|Sixth Form"
_NAMED = re.compile(rf"\b(?P<name>(?:[A-Z][\w'.&-]*\s+(?:of\s+|the\s+|and\s+)?){{1,6}})(?:{_KIND})\b")
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
_AGE = (
    rf"\b(?:aged?|age of|turn(?:ed|s|ing)?)\s+{_ONE}"
    rf"|\b(?<!to )(?<!-)(?:\d{{1,2}}|{_NUMBERS})(?:\s*(?:and a half|½))?[\s-]*(?:years?|yrs?|months?)[\s-]*olds?\b"
    r"|\b\d{1,2}\s*(?:yo|y/o|yrs?)\b"
    r"|\b(?:he|she|they|who|son|daughter|child)(?:\s+(?:is|are|was|were)|'s|'re)\s+(?:only\s+|just\s+|now\s+|nearly\s+)?"
    rf"{_ONE}(?!\s*(?:hours?|days?|weeks?|months?|miles?|of\b|per))"
    rf"|\byear\s+{_ONE}(?!\s+of\b)|\byr\s*\d{{1,2}}\b|(?<!\w)Y\d{{1,2}}\b"
    r"|\bin\s+(?:the\s+)?(?:reception|sixth form|nursery class|lower sixth|upper sixth|foundation stage)\b"
)

OF_ONE_CHILD = (("one-child",),)


def faults(record: Texts, known: KnownNames) -> Iterator[Fault]:
    if not record.is_said or not (record.is_of_one_age or any(has_age(text.words) for text in record.texts)):
        return
    for text in record.texts:
        if school_in(text.words, known.schools):
            yield text.fault("school-and-age/said")
            return


def of_one_child(record: Texts) -> Iterator[Fault]:
    """Texts of schools hold schools and ages everywhere: here someone must speak of one child whom they know."""
    for text in record.texts if not record.is_said else ():
        if has("one-child", text.words) and school_named(text.words):
            told = private("of-many").sub(" ", text.words)
            if has("one-age", told) or has("year-group", told) or has("has-condition", told) or has("with-need", told):
                yield text.fault("school-and-age/child")


def school_named(text: str) -> str:
    """The name of a school that is written like one's; else empty."""
    if found := private("school-by-name").search(text):
        return found[0]
    saint = private("saint-school").search(text)
    return (saint[1] or saint[2]) if saint else ""


def has_age(text: str) -> bool:
    """Whether one age or year group is told, and not a span of them."""
    return _age().search(text) is not None or has("one-age", text)


@cache
def _age() -> re.Pattern[str]:
    """Slow to compile, and asked for only where someone speaks."""
    return re.compile(_AGE, re.IGNORECASE)


def school_in(text: str, schools: Sequence[re.Pattern[str]] = ()) -> str:
    """The name of a school in `text`: one of `schools`, or one that is written like a school's; else empty."""
    for pattern in schools:
        if known := pattern.search(text):
            return known["name"]
    if saint := private("saint-school").search(text):
        return saint[1] or saint[2]
    for found in _NAMED.finditer(text):
        if not all(_NO_NAME.fullmatch(word) for word in found["name"].split()):
            return found[0]
    return ""
