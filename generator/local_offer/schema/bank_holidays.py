"""The bank holidays of England and Wales, as far as GOV.UK names them: `bank-holidays.json`."""

from datetime import date
from functools import cache

from local_offer.schema import files


@cache
def bank_holidays() -> frozenset[date]:
    return frozenset(map(date.fromisoformat, files.read("bank-holidays.json")["days"]))
