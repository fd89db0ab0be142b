"""Plain words for people: days, times, ages, money, telephones, counts, and what they may have meant."""

from local_offer.words.amounts import age, ages, contract, price, waiting
from local_offer.words.dates import day_in_words, month, source_date
from local_offer.words.hours import clock, closure, dates, days, state, times
from local_offer.words.joining import count, in_full, listed, lower_first, number, percent, sentences, together
from local_offer.words.links import dial, is_for_texts, mail, relayed, short_web, way_of
from local_offer.words.near import Guesses, near, nearest

__all__ = [
    "Guesses",
    "age",
    "ages",
    "clock",
    "closure",
    "contract",
    "count",
    "dates",
    "day_in_words",
    "days",
    "dial",
    "in_full",
    "is_for_texts",
    "listed",
    "lower_first",
    "mail",
    "month",
    "near",
    "nearest",
    "number",
    "percent",
    "price",
    "relayed",
    "sentences",
    "short_web",
    "source_date",
    "state",
    "times",
    "together",
    "waiting",
    "way_of",
]
