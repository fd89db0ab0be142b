"""Ages, prices and waits in words."""

import re

from local_offer.records.service import Ages, Price, Waiting
from local_offer.schema.last_age import last_age
from local_offer.words.phrases import AGES, AN, HAS_ARTICLE, PRICE, WAIT

_AN = re.compile(AN, re.IGNORECASE)
_HAS_ARTICLE = re.compile(HAS_ARTICLE)


def ages(ages: Ages) -> str:
    """`Ages 5 to 11`; empty when not stated."""
    if ages.from_ is None and ages.to is None:
        return ""
    return AGES[_ages_kind(ages)].format(youngest=ages.from_, oldest=ages.to)


def _ages_kind(ages: Ages) -> str:
    if ages.from_ in (None, 0) and ages.to == last_age():
        return "all"
    if ages.from_ is None:
        return "to"
    # A local offer ends at 25, so 'to 25' says no more than 'and over'.
    if ages.to is None or (ages.to == last_age() and 16 <= ages.from_ < last_age()):
        return "from"
    return "one" if ages.from_ == ages.to else "both"


def price(price: Price) -> str:
    """`£6 a session`."""
    # £6 as on a poster, £6.50 as on a receipt.
    pounds = f"{price.amount:.0f}" if price.amount == int(price.amount) else f"{price.amount:.2f}"
    if not price.per:
        return PRICE["one"].format(pounds=pounds)
    article = "" if _HAS_ARTICLE.match(price.per) else "an " if _AN.match(price.per) else "a "
    return PRICE["each"].format(pounds=pounds, per=f"{article}{price.per}")


def waiting(waiting: Waiting) -> str:
    number = int(waiting.value) if waiting.value == int(waiting.value) else waiting.value
    unit = waiting.unit.removesuffix("s") if number == 1 else waiting.unit
    return WAIT["about" if number else "none"].format(number=number, unit=unit)
