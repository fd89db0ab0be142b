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

Part = tuple[frozenset[int], float, float]
"""Of one term: the fields where it stands, its score, its share of the name."""

APART = 1
_TELLING = tuple(TELLING[field] for field in FIELDS)


def groups(thesaurus: Thesaurus, postings: Iterable[Posting]) -> Mapping[str, Posting]:
    """By the term that stands for a group in the rows of `phrases`; without those that nothing answers."""
    by_term = {posting.term: posting for posting in postings}
    return {
        term: _posting(term, best)
        for term, sought in sought_by_term(thesaurus)
        if (best := _best(_all_of(terms, by_term) for terms in sought))
    }


def sought_by_term(thesaurus: Thesaurus) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """The term that stands for each group, which nobody can type, and the terms of each phrase that it seeks."""
    for number, group in enumerate(thesaurus.groups):
        yield f"@{number}", list(dict.fromkeys(tuple(terms_of(phrase)) for phrase in group.sought))


def _best(found: Iterable[Mapping[int, Answer]]) -> Mapping[int, Answer]:
    best: dict[int, Answer] = {}
    for answers in found:
        for document, answer in answers.items():
            best[document] = max(best.get(document, answer), answer)
    return best


def _all_of(terms: tuple[str, ...], by_term: Mapping[str, Posting]) -> Mapping[int, Answer]:
    """The documents that have all the terms, as `index.js` would find them."""
    parts = [_of_term(by_term[term]) if term in by_term else {} for term in dict.fromkeys(terms)]
    return {document: _together([part[document] for part in parts]) for document in _in_all(parts)}


def _in_all(parts: list[dict[int, Part]]) -> set[int]:
    return set.intersection(*(set(part) for part in parts)) if parts else set()


def _of_term(posting: Posting) -> dict[int, Part]:
    found: dict[int, Part] = {}
    for field, scores in enumerate(posting.fields):
        for document, score in scores.items():
            fields, total, named = found.get(document, (frozenset(), 0.0, 0.0))
            found[document] = (fields | {field}, total + score, named)
    for document, length in zip(posting.fields[NAME], posting.names, strict=True):
        fields, total, _ = found[document]
        found[document] = (fields, total, 1 / length)
    return found


def _together(parts: list[Part]) -> Answer:
    """As telling as the field in which all terms stand; words that stand apart at most as a summary."""
    shared = frozenset.intersection(*(fields for fields, _, _ in parts))
    least = min(max(_TELLING[field] for field in fields) for fields, _, _ in parts)
    telling = max(_TELLING[field] for field in shared) if shared else min(least, APART)
    in_name = sum(NAME in fields for fields, _, _ in parts)
    named = sum(share for _, _, share in parts) * in_name / len(parts)
    return telling, sum(score for _, score, _ in parts) / sqrt(len(parts)), named


def _posting(term: str, best: Mapping[int, Answer]) -> Posting:
    """Each document in one field that is as telling as its answer: in the name where it is named."""
    fields: list[dict[int, float]] = [{} for _ in FIELDS]
    names = []
    for document, (telling, score, named) in sorted(best.items()):
        is_named = bool(named) and telling == _TELLING[NAME]
        field = NAME if is_named else max(n for n, value in enumerate(_TELLING) if value == telling and n != NAME)
        fields[field][document] = round(score, 3)
        if is_named:
            names.append(round(1 / named, 2))
    return Posting(term=term, number=0, fields=tuple(fields), names=tuple(names))
