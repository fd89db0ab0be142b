"""The index as `lunr.builder.Builder` makes it, worked out term by term so that it can be cut into shards.

The builder fills one vector for each field of each document. A shard wants the same numbers by term;
going there directly takes a tenth of the time. A test compares every number with the builder's.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from types import MappingProxyType

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

_NOWHERE: Mapping[int, float] = MappingProxyType({})

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """What one document adds to the index: for each of `FIELDS` how often each term stands there, and how many
    different terms its name has, small words not counted."""

    terms: tuple[Mapping[str, int], ...]
    name: int

    def as_text(self) -> str:
        """One line for each field, of terms and how often each stands there; before them the name's. No term holds a
        space."""
        lines = (" ".join(f"{term} {count}" for term, count in terms.items()) for terms in self.terms)
        return "\n".join((str(self.name), *lines))

    @classmethod
    def of_text(cls, text: str) -> "Counted":
        """Raises `ValueError` of what is no such text."""
        name, *lines = text.split("\n")
        parts = [line.split(" ") if line else [] for line in lines]
        terms = tuple(dict(zip(part[::2], map(int, part[1::2]), strict=True)) for part in parts)
        return cls(terms=terms, name=int(name))


def counted(texts: Texts) -> Counted:
    name = len(set(terms_of(texts[NAME]))) or len(set(terms_of_name(texts[NAME])))
    return Counted(terms=tuple(Counter(terms_in(field, text)) for field, text in enumerate(texts)), name=name)


def index(documents: Iterable[Texts]) -> Iterator[Posting]:
    """As `index_of`."""
    yield from index_of(map(counted, documents))


def index_of(documents: Iterable[Counted]) -> Iterator[Posting]:
    """The postings of all terms, in the order of the alphabet: one after the other, for together they are large."""
    lengths: list[list[int]] = [[] for _ in FIELDS]
    names: list[int] = []
    # For each field where each term stands: the number of a document, then how often. Six bytes where a dict has 100.
    found: list[dict[str, array[int]]] = [{} for _ in FIELDS]
    for document, each in enumerate(documents):
        names.append(each.name)
        for terms, places, length in zip(each.terms, found, lengths, strict=True):
            length.append(sum(terms.values()))
            for term, frequency in terms.items():
                if term not in places:
                    places[term] = array("I")
                places[term].extend((document, frequency))
    shares = [_shares(field) for field in lengths]
    for number, term in enumerate(sorted(set().union(*found))):
        stands = [places.pop(term, ()) for places in found]
        yield Posting(
            term=term,
            number=number,
            fields=_scores(stands, shares),
            names=tuple(names[document] for document in stands[NAME][::2]),
        )


def terms_in(field: int, text: str) -> list[str]:
    """The terms of a text of the field with this number."""
    return terms_of_name(text) if field in (NAME, KNOWN_AS) else terms_of(text)


def _shares(lengths: list[int]) -> list[float]:
    """For each document how much its length weighs against a word, as in BM25."""
    average = sum(lengths) / len(lengths) if lengths else 0
    return [K1 * (1 - B + B * (length / average)) if average else 0 for length in lengths]


def _scores(fields: Sequence[Sequence[int]], shares: list[list[float]]) -> tuple[Mapping[int, float], ...]:
    """`fields` as `index` gathers them."""
    rarity = _rarity(sum(map(len, fields)) // 2, len(shares[0]))
    return tuple(
        {
            document: round(rarity * ((K1 + 1) * frequency) / (share[document] + frequency) * boost, 3)
            for document, frequency in zip(field[::2], field[1::2], strict=True)
        }
        if field
        else _NOWHERE
        for field, share, boost in zip(fields, shares, FIELDS.values(), strict=True)
    )


def _rarity(times: int, documents: int) -> float:
    """Of a term that stands in so many fields of so many documents, as `lunr.idf` has it."""
    return log(1 + abs((documents - times + 0.5) / (times + 0.5)))
