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
    found: dict[int, Answer] | None = None
    for term in terms:
        here = _of_term(by_term[term]) if term in by_term else {}
        found = (
            here
            if found is None
            else {
                document: (min(telling, here[document][0]), score + here[document][1], named + here[document][2])
                for document, (telling, score, named) in found.items()
                if document in here
            }
        )
    length = sqrt(len(terms))
    return {document: (telling, score / length, named) for document, (telling, score, named) in (found or {}).items()}


def _of_term(posting: Posting) -> dict[int, Answer]:
    found: dict[int, Answer] = {}
    for field, scores in enumerate(posting.fields):
        for document, score in scores.items():
            telling, total, named = found.get(document, (0, 0.0, 0.0))
            found[document] = (max(telling, _TELLING[field]), total + score, named)
    for document, length in zip(posting.fields[NAME], posting.names, strict=True):
        telling, total, _ = found[document]
        found[document] = (telling, total, 1 / length)
    return found


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
