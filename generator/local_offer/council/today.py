"""What day it is: the one place that looks at the clock, so that all else can be given a day."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

VARIABLE = "SOURCE_DATE_EPOCH"
_LAST = 32_503_680_000  # the year 3000, so that what is counted on from a day stays a day


class WrongDayError(ValueError):
    """The environment names no day; the text says what to do."""


def today_from(environment: Mapping[str, str]) -> date:
    """Today, or the day of SOURCE_DATE_EPOCH, which makes a build repeatable (reproducible-builds.org).

    Empty counts as not set. Raises `WrongDayError`.
    """
    epoch = environment.get(VARIABLE, "").strip()
    if not epoch:
        return datetime.now().date()
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) < 12 and int(epoch) < _LAST):
        raise WrongDayError(
            f"{VARIABLE} is '{epoch[:40]}', which is no day before the year 3000; "
            "write seconds since 1970, such as 1795424400, or unset it"
        )
    return datetime.fromtimestamp(int(epoch), UTC).date()
