"""Ages as people write them, understood: `18 mths`, `2½`, `two and a half years`, `6 months to 5`, `under 5s`."""

import re
from collections.abc import Mapping
from functools import cache

from local_offer.records.ages import Age, Ages, Unit, age_in_months
from local_offer.schema.last_age import last_age
from local_offer.schema.text_forms import ages

_LONGEST = 80  # letters; no age has as many
_OLDEST = 999  # lists write 99, 120 or 999 for "no limit"
_NUMBER = r"([0-9]{0,4}\.?[0-9]{1,4})(?:['’]?s)?"
_SMALL: tuple[Unit, ...] = ("months", "weeks")
_CLOSE = 0.07  # of a month: a feed writes 0.33 for four months
_BOTH = re.compile(r"(?:between |from )?(.+?) ?(?:-|–|—|\bto\b|\buntil\b|\btill\b|\bup to\b|\bthrough\b) ?(.+)")
_BETWEEN = re.compile(r"between (.+?) and (.+)")
_AND_OVER = r"\+|plus|(?:and|or|&) (?:over|above|older|up|upwards?|onwards?)|upwards?|onwards?"
_FROM = re.compile(rf"(?:from |over |above |at least |min(?:imum)? |≥ ?|>= ?)(.+)|(.+?) ?(?:{_AND_OVER})")
_BEFORE = re.compile(r"(?:under|below|less than|younger than|<(?!=)) ?(?:the age of )?(.+)")
_BIRTHDAY = re.compile(r"(?:up )?(?:to|until|till|before) (?:the |their )?([0-9]{1,2})(?:st|nd|rd|th) birthday")
_UP_TO = re.compile(
    r"(?:(?:up to|to|until|till|max(?:imum)?(?: age)?) |≤ ?|<= ?)(.+)|(.+?) (?:and|or|&) (?:under|below|younger)"
)
_ALL = re.compile(r"(?:all|any)(?: age| age groups?| children)?s?|everyone|no age (?:limit|restriction)s?")


def age_said(said: int | float | str) -> Age | None:
    """One age, or nothing where it is not plain which."""
    text = _folded(str(said))
    for unit, pattern in _units().items():
        if found := pattern.fullmatch(text):
            return _age(float(found[1]), unit)
    if found := _years_and_months().fullmatch(text):
        return age_in_months(12 * int(found[1]) + int(found[2])) if int(found[2]) else _age(int(found[1]), "years")
    return None


def ages_said(said: str) -> Ages | None:
    """A span of ages, or nothing where it is not plain which; one age by itself is none."""
    text = _folded(said)
    if _ALL.fullmatch(text):
        return Ages(from_=Age(count=0), to=Age(count=last_age()))
    if found := _BIRTHDAY.fullmatch(text):
        return _span(None, Age(count=int(found[1]) - 1)) if int(found[1]) else None
    if found := _BEFORE.fullmatch(text):
        age = age_said(found[1])
        return _span(None, Age(count=age.count - 1, unit=age.unit)) if age and age.count else None
    if found := _FROM.fullmatch(text):
        if (span := _both(found[1] or found[2])) is None:
            return _span(age_said(found[1] or found[2]), None)
        return span
    return _both(text) or ((found := _UP_TO.fullmatch(text)) and _span(None, age_said(found[1] or found[2]))) or None


def _both(text: str) -> Ages | None:
    found = _BETWEEN.fullmatch(text) or _BOTH.fullmatch(text)
    if not found:
        return None
    youngest, oldest = age_said(_with_unit(found[1], found[2])), age_said(found[2])
    return _span(youngest, oldest) if youngest and oldest else None


def _span(youngest: Age | None, oldest: Age | None) -> Ages | None:
    return Ages(from_=youngest, to=oldest) if youngest or oldest else None


def _with_unit(first: str, second: str) -> str:
    """`6` of "6 to 18 months" is 6 months; nought is birth in any unit."""
    if re.fullmatch(r"[0-9]+", first) and int(first):
        for unit in _SMALL:
            if _units()[unit].fullmatch(second):
                return f"{first} {unit}"
    return first


def _age(number: float, unit: Unit) -> Age | None:
    if unit == "years" and number != int(number):
        months = round(number * 12)
        return age_in_months(months) if months and abs(number * 12 - months) < _CLOSE and number < _OLDEST else None
    if number != int(number) or number > _OLDEST:
        return None
    if unit == "weeks" and number > 99:
        return None
    if unit == "months":
        return age_in_months(int(number)) if number else Age(count=0)
    return Age(count=int(number), unit=unit) if number else Age(count=0)


def _folded(text: str) -> str:
    text = " ".join(text[:_LONGEST].lower().split())
    for pattern, instead in _replaced():
        text = pattern.sub(instead, text)
    return _number().sub(lambda found: str(_numbers().index(found[0].replace(" ", "-")) + 1), text).strip()


@cache
def _replaced() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.ASCII), instead) for pattern, instead in ages()["replaced"])


@cache
def _numbers() -> tuple[str, ...]:
    return tuple(ages()["numbers"].split())


@cache
def _number() -> re.Pattern[str]:
    # The longest first, so that twenty is not seen in twenty-five.
    return re.compile(rf"\b(?:{'|'.join(reversed(_numbers())).replace('-', '[ -]')})\b", re.ASCII)


@cache
def _units() -> Mapping[Unit, re.Pattern[str]]:
    """A number of each unit. Years may go without saying."""
    small = {unit: re.compile(rf"{_NUMBER}[ -]?(?:{ages()[unit]})") for unit in _SMALL}
    return {"years": re.compile(rf"{_NUMBER}(?:[ -]?(?:{ages()['years']}))?"), **small}


@cache
def _years_and_months() -> re.Pattern[str]:
    years, months = (rf"([0-9]{{1,2}}) ?(?:{ages()[unit]})" for unit in ("years", "months"))
    return re.compile(rf"{years},? ?(?:and |& ?)?{months}")
