"""Times of day as people write them, and which half of the day they mean."""

import re
from typing import TypeAlias

from local_offer.schema.text_forms import parts

Minutes: TypeAlias = tuple[int, ...]
"""Minutes since midnight: one, or two where nobody said morning or evening."""
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOURS = {word: number for number, word in enumerate(_NUMBERS, start=1)}
_PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty five": 25}
_HALF = rf"(?:{parts()['half-of-the-day']})"
_HOUR = rf"(?:[0-9]{{1,2}}|{'|'.join(_HOURS)})"
TIME = (
    rf"(?:(?:12(?:[:.]00)? ?)?(?:noon|midday|midnight)"
    rf"|(?:half|quarter|five|ten|twenty(?:[ -]five)?|[0-9]{{1,2}}) (?:past|to|before|after) {_HOUR}{_HALF}?"
    rf"|half {_HOUR}{_HALF}?"
    rf"|[0-9]{{1,2}}[:.h][0-9]{{1,2}}(?::[0-9]{{2}})?(?: ?hrs)?{_HALF}?"
    rf"|[0-9]{{4}}(?: ?hrs| ?h)?(?![0-9/])(?!-[0-9]{{2}}-)"
    rf"|[0-9]{{3}}{_HALF}"
    rf"|{_HOUR}(?: ?o[’']?clock)?{_HALF}?)"
)
"""One time, in small letters."""
_SEPARATOR = r"\s*(?:-|–|—|to|until|till?|through to|and)\s*"
SPAN = rf"(?:between |from )?(?<![0-9:.£])(?P<opens>{TIME}){_SEPARATOR}(?P<closes>{TIME})(?![0-9:.%a-z/])"
_MORNING, _LAST_BEGIN, _LAST_END = 7 * 60, 20 * 60 + 30, 23 * 60
"""When hours of services for children and young people begin and end, where nobody says morning or evening."""
_LONGEST = 12 * 60


def times(text: str) -> Minutes:
    """The times that a text may mean; none where it is no time."""
    text = " ".join(text.casefold().replace("o'clock", "oclock").replace("o’clock", "oclock").split()).strip(" .,")
    half = _half(text)
    text = re.sub(rf"{_HALF}$", "", text).strip()
    text = re.sub(r" ?(oclock|hrs?|hours|h)$", "", text)
    if found := re.fullmatch(r"(?:12(?:[:.]00)? ?)?(?:noon|midday|(midnight))", text):
        return (0,) if found[1] else (720,)
    if found := re.fullmatch(rf"(\w+|twenty[ -]five) (past|after|to|before) ({_HOUR})|(half) ({_HOUR})", text):
        minutes = _PAST.get((found[1] or found[4]).replace("-", " "), -1)
        minutes = int(found[1]) if minutes < 0 and found[1] and found[1].isdecimal() else minutes
        hour = _number(found[3] or found[5])
        before = found[2] in ("to", "before")
        return _meant(hour - 1 if before else hour, 60 - minutes if before else minutes, half) if minutes > 0 else ()
    if found := re.fullmatch(r"([0-9]{1,2})[:.h]([0-9]{2})(?::[0-9]{2})?", text):
        return _meant(int(found[1]), int(found[2]), half, is_24=found[1].startswith("0"))
    if found := re.fullmatch(r"([0-9]{1,2})\.([0-5])", text):  # a number whose last 0 a spreadsheet took for nothing
        return _meant(int(found[1]), 10 * int(found[2]), half) if found[2] in "0134" else ()
    if found := re.fullmatch(r"([0-9]{1,2})([0-9]{2})", text):
        return _meant(int(found[1]), int(found[2]), half, is_24=len(text) == 4)
    if re.fullmatch(r"0?\.[0-9]{2,}", text):  # the part of a day as which a spreadsheet keeps a time
        return (round(float(text) * 1440),)
    hour = _number(text)
    return _meant(hour, 0, half, is_24=text.startswith("0")) if hour >= 0 else ()


def span(opens: str, closes: str) -> tuple[str, str] | None:
    """Both as `HH:MM`, where only one pair can be meant."""
    first, last = times(opens), times(closes)
    if len(first) == len(last) == 1:
        return clock(first[0]), clock(last[0])
    pairs = [
        (start, end)
        for start in first
        for end in last
        if 0 < end - start <= _LONGEST
        and (len(first) == 1 or _MORNING <= start <= _LAST_BEGIN)
        and (len(last) == 1 or end <= _LAST_END)
    ]
    return (clock(pairs[0][0]), clock(pairs[0][1])) if len(pairs) == 1 else None


def one_time(text: str, *, is_end: bool = False) -> str | None:
    """The time as `HH:MM`, where only one can be meant."""
    least, most = (_MORNING + 30, _LAST_END) if is_end else (_MORNING, _LAST_BEGIN)
    found = times(text)
    likely = found if len(found) == 1 else tuple(time for time in found if least <= time <= most)
    return clock(likely[0]) if len(likely) == 1 else None


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _half(text: str) -> str:
    found = re.search(rf"({_HALF})$", text)
    word = found[1].strip() if found else ""
    return {"": "", "a": "am", "p": "pm"}[word[:1]] if not word.startswith("in the") else (
        "am" if word.endswith("morning") else "pm")  # fmt: skip


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,2}", text) else _HOURS.get(text, -1)


def _meant(hour: int, minute: int, half: str, *, is_24: bool = False) -> Minutes:
    """The times of day that are so many hours and minutes; `is_24` where they are written as only a day of 24 has."""
    if not 0 <= minute < 60 or not 0 <= hour <= 24:
        return ()
    if half:
        return (hour % 12 * 60 + minute + (720 if half == "pm" else 0),) if 1 <= hour <= 12 else ()
    if is_24 or hour > 12 or hour == 0:
        return ((hour % 24) * 60 + minute,) if hour < 24 or not minute else ()
    if hour == 12:
        return (720 + minute,)
    return (hour * 60 + minute, (hour + 12) * 60 + minute)
