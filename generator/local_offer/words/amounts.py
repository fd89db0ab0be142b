"""Ages, prices, contracts and waits in words."""

import re

from local_offer.records.ages import Age, Ages
from local_offer.records.service import Commission, Price, Waiting
from local_offer.schema.last_age import last_age
from local_offer.words.dates import source_date
from local_offer.words.joining import sentences
from local_offer.words.phrases import AGE, AGES, AN, CONTRACT, HAS_ARTICLE, PRICE, WAIT

_AN = re.compile(AN, re.IGNORECASE)
_HAS_ARTICLE = re.compile(HAS_ARTICLE)


def ages(ages: Ages) -> str:
    """`Ages 5 to 11`; empty when not stated."""
    if ages.from_ is None and ages.to is None:
        return ""
    ends = [end for end in (ages.from_, ages.to) if end]
    if all(end.unit == "years" for end in ends):
        said = [end.count for end in (ages.from_ or ends[0], ages.to or ends[0])]
        return AGES[ages_kind(ages)].format(youngest=said[0], oldest=said[1])
    youngest, oldest = age(ages.from_ or ends[0]), age(ages.to or ends[0])
    return AGES[f"{ages_kind(ages)}_finer"].format(youngest=youngest, oldest=oldest)


def age(age: Age) -> str:
    """One age with its unit: `Birth`, `6 weeks`, `2 and a half years`."""
    if age.count == 0:
        return AGE["birth"]
    unit = age.unit.removesuffix("s")
    if unit != "month" or age.count in age.AS_MONTHS:
        return AGE["one" if age.count == 1 else "many"].format(count=age.count, unit=unit)
    months = age.count % 12
    several = AGE["one" if months == 1 else "many"].format(count=months, unit=unit)
    return AGE["half" if months == 6 else "mixed"].format(years=age.years, months=several)


def ages_kind(ages: Ages) -> str:
    """Which of the phrases of ages fits."""
    if ages.from_ is None:
        return "to"
    if ages.to is None:
        return "from" if ages.begin else "birth"
    if ages.begin == 0 and ages.to == Age(count=last_age()):
        return "all"
    return "one" if ages.from_ == ages.to else "both"


def price(price: Price) -> str:
    """`£6 a session`."""
    # £6 as on a poster, £6.50 as on a receipt.
    pounds = f"{price.amount:.0f}" if price.amount == int(price.amount) else f"{price.amount:.2f}"
    if not price.per:
        return PRICE["one"].format(pounds=pounds)
    article = "" if _HAS_ARTICLE.match(price.per) else "an " if _AN.match(price.per) else "a "
    return PRICE["each"].format(pounds=pounds, per=f"{article}{price.per}")


def contract(contract: Commission) -> str:
    """`From 5 January 2026 until 4 January 2029. £879,648 for the whole contract`; empty when neither is stated."""
    begin, end = (source_date(day) if day else "" for day in (contract.from_, contract.until))
    span = CONTRACT["both" if begin and end else "from" if begin else "until"].format(begin=begin, end=end)
    value = "" if contract.value is None else CONTRACT["value"].format(pounds=f"{contract.value:,}")
    return sentences(span if begin or end else "", value)


def waiting(waiting: Waiting) -> str:
    number = int(waiting.value) if waiting.value == int(waiting.value) else waiting.value
    unit = waiting.unit.removesuffix("s") if number == 1 else waiting.unit
    return WAIT["about" if number else "none"].format(number=number, unit=unit)
