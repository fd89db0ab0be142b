"""Whether a fact of the council is an answer of its form, or only looks like one."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from local_offer.schema.text_forms import has_form, part
from local_offer.words.telephones import plain_number

FEWEST_LETTERS = 40
"""Fewer say nothing that a family could use, unless they are someone's number or address."""
_FEWEST_WORDS = 6
"""Different ones; fewer are letters that fill a place."""
_EMERGENCY = ("999", "112", "18000")
_MAIL = re.compile(r"[^\s<>@,;()]+@[^\s<>@,;()]+")
_WEB = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:)]", re.IGNORECASE)
_NUMBER_FIRST = re.compile(r"(?:[A-Za-z]+:? ){0,4}([+(]?[0-9][0-9 ()+–-]*[0-9])(?![0-9])")
_HOME = re.compile(r"(?:(?:en(?:-gb)?|index|home(?:page)?|default|welcome)(?:\.[a-z]{3,5})?/?)+", re.IGNORECASE)
_SHORT_NUMBER = re.compile(
    r"\b(?:ring|call|dial|phone|text|nhs)\b[^.0-9]{0,25}([0-9]{3}(?: [0-9]{3})?|[0-9]{5})(?![0-9£%])", re.IGNORECASE
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\b")
_DAY_OR_TIME = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|every day|weekdays|[0-9]{1,2}(?:[.:][0-9]{2})? ?[ap]m|"
    r"[0-9]{1,2}:[0-9]{2}|24 hours|day and night|at any time)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:[0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|the same|the next)"
    r"(?:[ -][a-z]+){0,2}?[ -](?:hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(20[0-9]{2})(?: to (20[0-9]{2}))?")
_ELSEWHERE = re.compile(
    r"(?:(?:please )?(?:see|visit|check|refer to|look at|go to|ask|contact|speak to|find (?:it|this|out) (?:on|at))"
    r" (?:us|me|(?:the |our |your |this )?(?:council(?:’s|'s)? )?(?:web ?site|web ?page|page|council|team|office|"
    r"local offer|school|gp|key worker|social worker)))",
    re.IGNORECASE,
)
_PADDING = re.compile(
    r"\b(?:for|to|and|or|of|the|more|further|full|details?|information|about|this|it|any|all|please)\b"
)


def wrong_form(form: str, said: str) -> str:
    """What is wrong with an answer of a form, as the rule `wrong-fact` calls it; empty when nothing is."""
    return _CHECKS.get(form, _prose)(said)


def is_only_a_contact(said: str) -> bool:
    """Whether it holds a telephone number, an email address or the address of a page."""
    return any(holds(said, way) for way in ("telephone", "email", "web"))


def holds(said: str, what: str) -> bool:
    """Whether such stands among its words: a `telephone`, an `email`, the address of a page (`web`), a `postcode`,
    any `contact` of these, or a `time`, as in “five working days”.
    """
    return _AMONG[what](said)


def _has_telephone(said: str) -> bool:
    found = (found for form in (part("telephone"), _SHORT_NUMBER) for found in form.finditer(said))
    return any(_is_number(each[each.lastindex or 0]) for each in found)


def _has_email(said: str) -> bool:
    return any(has_form("email-address", found[0].rstrip(".")) for found in _MAIL.finditer(said))


def _has_page(said: str) -> bool:
    return any(has_form("web-address", found[0]) for found in _WEB.finditer(said))


def _is_number(text: str) -> bool:
    number = plain_number(text)
    return number not in _EMERGENCY and any(
        has_form(form, number) for form in ("telephone", "short-telephone", "text-telephone")
    )


def _telephone(said: str) -> str:
    found = _NUMBER_FIRST.match(said)
    return "" if found and _is_number(found[1].strip()) else "telephone"


def _email(said: str) -> str:
    return "" if has_form("email-address", said) else "email"


def _web(said: str) -> str:
    if not has_form("web-address", said):
        return "web"
    page = re.sub(r"(?i)^https?://[^/?#]+|#(?![!/]).*", "", said).strip("/#!?")
    return "home-page" if not page or _HOME.fullmatch(page) else ""


def _address(said: str) -> str:
    return "" if _has_postcode(said) else "address"


def _has_postcode(said: str) -> bool:
    return bool(_POSTCODE.search(said)) or "freepost" in said.casefold()


def _has_contact(said: str) -> bool:
    return is_only_a_contact(said) or _has_postcode(said)


def _hours(said: str) -> str:
    return "" if _DAY_OR_TIME.search(said) else "hours"


def _date(said: str) -> str:
    if has_form("month", said):
        return ""
    try:
        return "" if has_form("date", said) and date.fromisoformat(said) else "date"
    except ValueError:
        return "date"


def _years(said: str) -> str:
    found = _YEARS.fullmatch(said)
    return "" if found and (found[2] or found[1]) >= found[1] else "years"


def _contact(said: str) -> str:
    return "" if is_only_a_contact(said) else "contact"


def _prose(said: str) -> str:
    if is_only_a_contact(said):
        return ""
    words = {word.casefold() for word in part("word").findall(said)}
    if len(said) < FEWEST_LETTERS or len(words) < _FEWEST_WORDS:
        return "prose"
    left = part("word").findall(_PADDING.sub(" ", _ELSEWHERE.sub(" ", said).casefold()))
    return "elsewhere" if _ELSEWHERE.search(said) and len(left) < _FEWEST_WORDS else ""


def _words(said: str) -> str:
    """Someone's number answers no question; a page may."""
    return "" if _has_page(said) else "words" if len(said) < FEWEST_LETTERS else _prose(said)


def _figures(said: str) -> str:
    """A share, a number of days: without a figure nobody can hold the council to it."""
    return _words(said) or ("" if _has_page(said) or re.search("[0-9]", said) else "figures")


_CHECKS = {
    "telephone": _telephone,
    "email": _email,
    "web": _web,
    "address": _address,
    "hours": _hours,
    "date": _date,
    "years": _years,
    "contact": _contact,
    "words": _words,
    "figures": _figures,
}
_AMONG: Mapping[str, Callable[[str], bool]] = {
    "telephone": _has_telephone,
    "email": _has_email,
    "web": _has_page,
    "postcode": _has_postcode,
    "contact": _has_contact,
    "time": lambda said: bool(_TIME.search(said)),
}
