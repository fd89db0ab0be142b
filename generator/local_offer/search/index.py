"""The index as `lunr.builder.Builder` makes it, worked out term by term so that it can be cut into shards.

The builder fills one vector for each field of each document. A shard wants the same numbers by term;
going there directly takes a tenth of the time. A test compares every number with the builder's.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lunr.idf import idf

from local_offer.search.terms import terms_of, terms_of_name

FIELDS: Mapping[str, int] = {
    "name": 10,
    "known_as": 8,
    "keywords": 6,
    "topics": 4,
    "needs": 4,
    "place": 4,
    "summary": 3,
    "text": 1,
}
"""What is searched, and how much more a word counts there than in the full text."""

TELLING: Mapping[str, int] = {
    "name": 2,
    "known_as": 2,
    "keywords": 2,
    "topics": 2,
    "needs": 2,
    "place": 2,
    "summary": 1,
    "text": 0,
}
"""How telling a field is to who orders the results: 2 what it is about, 1 the summary, 0 the rest."""

# The places of `name` and `known_as` among the fields.
NAME, KNOWN_AS = 0, 1

B, K1 = 0.75, 1.2
"""lunr's own: how far a long field counts less, and how soon a word said again counts no more."""

Texts = tuple[str, ...]
"""The text of each of `FIELDS`, in their order."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Posting:
    """Where one term stands: for each of `FIELDS` the numbers of the documents and the term's score in each."""

    term: str
    number: int
    """Its place in the order of all terms, by which lunr's vectors are sorted."""
    fields: tuple[Mapping[int, float], ...]
    names: tuple[float, ...] = ()
    """For each document whose name holds the term, how many different terms its name has, small words not counted."""


def index(documents: Iterable[Texts]) -> list[Posting]:
    """The postings of all terms, in the order of the alphabet."""
    lengths: list[list[int]] = [[] for _ in FIELDS]
    names: list[int] = []
    frequencies: dict[str, list[dict[int, int]]] = {}
    for document, texts in enumerate(documents):
        names.append(len(set(terms_of(texts[NAME]))) or len(set(terms_of_name(texts[NAME]))))
        for field, text in enumerate(texts):
            terms = terms_in(field, text)
            lengths[field].append(len(terms))
            for term, frequency in Counter(terms).items():
                if term not in frequencies:
                    frequencies[term] = [{} for _ in FIELDS]
                frequencies[term][field][document] = frequency
    shares = [_shares(field) for field in lengths]
    count = len(lengths[0])
    return [
        Posting(
            term=term,
            number=number,
            fields=_scores(frequencies[term], shares, count),
            names=tuple(names[document] for document in frequencies[term][NAME]),
        )
        for number, term in enumerate(sorted(frequencies))
    ]


def terms_in(field: int, text: str) -> list[str]:
    """The terms of a text of the field with this number."""
    return terms_of_name(text) if field in (NAME, KNOWN_AS) else terms_of(text)


def _shares(lengths: list[int]) -> list[float]:
    """For each document how much its length weighs against a word, as in BM25."""
    average = sum(lengths) / len(lengths) if lengths else 0
    return [K1 * (1 - B + B * (length / average)) if average else 0 for length in lengths]


def _scores(fields: list[dict[int, int]], shares: list[list[float]], count: int) -> tuple[Mapping[int, float], ...]:
    rarity = idf(dict(enumerate(fields)), count)
    return tuple(
        {
            document: round(rarity * ((K1 + 1) * frequency) / (share[document] + frequency) * boost, 3)
            for document, frequency in field.items()
        }
        for field, share, boost in zip(fields, shares, FIELDS.values(), strict=True)
    )
