"""What answers each group of the thesaurus, worked out when the site is built.

A browser would have to load the index of every word of a group, a second wait after that for what was typed. So each
group is written as one term more, beside the phrases that lead to it.
"""

from collections.abc import Iterable, Iterator, Mapping
from math import sqrt

from local_offer.schema.thesaurus import Thesaurus
from local_offer.search.index import FIELDS, NAME, TELLING, Posting
from local_offer.search.terms import terms_of

Answer = tuple[int, float, float]
"""How telling, the score, the share of the name; the greater, the better."""

Part = tuple[int, float, float]
"""Of one term: the fields where it stands, as bits; its score, its share of the name."""

APART = 1
_TELLING = tuple(TELLING[field] for field in FIELDS)
_MOST = tuple(
    max((telling for field, telling in enumerate(_TELLING) if fields & 1 << field), default=0)
    for fields in range(1 << len(FIELDS))
)
"""How telling the most telling of some fields is."""
_AS_TELLING = {telling: field for field, telling in enumerate(_TELLING) if field != NAME}
"""Of each measure of that the last field that has it."""
_IN_NAME = 1 << NAME


def groups(thesaurus: Thesaurus, postings: Iterable[Posting]) -> Mapping[str, Posting]:
    """By the term that stands for a group in the rows of `phrases`; without those that nothing answers. Of `postings`
    those of the `terms_sought` are enough."""
    parts = {posting.term: _of_term(posting) for posting in postings}
    return {
        term: _posting(term, best)
        for term, sought in sought_by_term(thesaurus)
        if (best := _best(_all_of(terms, parts) for terms in sought))
    }


def terms_sought(thesaurus: Thesaurus) -> frozenset[str]:
    return frozenset(term for _, sought in sought_by_term(thesaurus) for terms in sought for term in terms)


def sought_by_term(thesaurus: Thesaurus) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """The term that stands for each group, which nobody can type, and the terms of each phrase that it seeks."""
    for number, group in enumerate(thesaurus.groups):
        yield f"@{number}", list(dict.fromkeys(tuple(terms_of(phrase)) for phrase in group.sought))


def _best(found: Iterable[Mapping[int, Answer]]) -> Mapping[int, Answer]:
    best: dict[int, Answer] = {}
    for answers in found:
        for document, answer in answers.items():
            if document not in best or best[document] < answer:
                best[document] = answer
    return best


def _all_of(terms: tuple[str, ...], parts: Mapping[str, Mapping[int, Part]]) -> Mapping[int, Answer]:
    """The documents that have all the terms, as `index.js` would find them."""
    having = [parts.get(term, {}) for term in dict.fromkeys(terms)]
    return {document: _together([part[document] for part in having]) for document in _in_all(having)}


def _in_all(parts: list[Mapping[int, Part]]) -> set[int]:
    return set.intersection(*(set(part) for part in parts)) if parts else set()


def _of_term(posting: Posting) -> Mapping[int, Part]:
    fields: dict[int, int] = {}
    total: dict[int, float] = {}
    for field, scores in enumerate(posting.fields):
        for document, score in scores.items():
            fields[document] = fields.get(document, 0) | 1 << field
            total[document] = total.get(document, 0.0) + score
    named = dict(zip(posting.fields[NAME], posting.names, strict=True))
    return {
        document: (fields[document], score, 1 / named[document] if document in named else 0.0)
        for document, score in total.items()
    }


def _together(parts: list[Part]) -> Answer:
    """As telling as the field in which all terms stand; words that stand apart at most as a summary."""
    shared, score, share, in_name = ~0, 0.0, 0.0, 0
    for fields, scored, named in parts:
        shared &= fields
        score += scored
        share += named
        in_name += fields & _IN_NAME
    telling = _MOST[shared] if shared else min(APART, *(_MOST[fields] for fields, _, _ in parts))
    return telling, score / sqrt(len(parts)), share * (in_name >> NAME) / len(parts)


def _posting(term: str, best: Mapping[int, Answer]) -> Posting:
    """Each document in one field that is as telling as its answer: in the name where it is named."""
    fields: list[dict[int, float]] = [{} for _ in FIELDS]
    names = []
    for document, (telling, score, named) in sorted(best.items()):
        is_named = bool(named) and telling == _TELLING[NAME]
        field = NAME if is_named else _AS_TELLING[telling]
        fields[field][document] = round(score, 3)
        if is_named:
            names.append(round(1 / named, 2))
    return Posting(term=term, number=0, fields=tuple(fields), names=tuple(names))
