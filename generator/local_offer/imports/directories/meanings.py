"""What a feed's terms mean here, and what becomes of those that mean nothing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from local_offer.imports.directories.left_out import LeftOut
from local_offer.imports.directories.listing import ListedSite, ListedTerm
from local_offer.schema.directory_terms import VOCABULARIES, DirectoryTerms, bare
from local_offer.views.personal.texts import is_private

_HARMLESS = re.compile(r"[^\W\d_][\w '’&,/()-]{1,38}[\w)]")
# As many as a record may have.
_MOST_SEARCH_WORDS = 30
_MOST_SENTENCES = 50
_NOT_THERE = re.compile(
    r"(?i)\b(no|not|none|nor|without|un(?:able|fortunately|available|suitable)|cannot|can't|isn't|limited|partial(ly)?|nearby|nearest|except|only)\b"
)


@dataclass(kw_only=True)
class Meaning:
    """Ids of our vocabularies by the vocabulary's name, in the feed's order, and words to search for."""

    found: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in VOCABULARIES})
    search_words: list[str] = field(default_factory=list)

    def __getitem__(self, vocabulary: str) -> list[str]:
        return self.found[vocabulary]

    def take(self, own: Mapping[str, Sequence[str]], topic: str) -> None:
        """What the council says of this entry comes first; `topic` is for one without any."""
        for name, ids in own.items():
            self.found[name] = [*ids, *(id for id in self.found[name] if id not in ids)]
        if topic and not self.found["topics"]:
            self.found["topics"] = [topic]


def meaning_of(
    terms: Sequence[ListedTerm],
    needs: Sequence[ListedTerm],
    access: Iterable[str],
    known: DirectoryTerms,
    row: int,
    told: LeftOut,
) -> Meaning:
    """`terms` say what a service is about, `needs` for whom it is and `access` what its places have.

    Of a term and its parent only the term counts when both have a meaning: a parent says less.
    """
    meaning = Meaning()
    has_meaning = {term.id for term in terms if term.id and _found(term, known)}
    parents = {term.parent for term in terms if term.id in has_meaning} - {""}
    grown = True
    while grown:  # the parents of parents too, however the feed orders them
        more = {term.parent for term in terms if term.id in parents} - {""} - parents
        parents, grown = parents | more, bool(more)
    for term in terms:
        if term.id not in parents:
            _add(term, known, ("topics", "needs", "communication"), meaning, row, told)
    for term in needs:
        _add(term, known, ("needs", "communication"), meaning, row, told)
    for words in access:
        _add(ListedTerm(label=words), known, ("facilities", "communication"), meaning, row, told, is_searched=False)
    if "any" in meaning["needs"] and len(meaning["needs"]) > 1:
        meaning["needs"].remove("any")
    return meaning


def _found(term: ListedTerm, known: DirectoryTerms) -> dict[str, tuple[str, ...]]:
    """By the term's own number first, which names it without doubt, then by its words."""
    for name in (term.id, f"{term.list} {term.id}", term.label):
        if name and (meaning := known.meanings.get(bare(name))):
            return dict(meaning)
    return {}


def _add(
    term: ListedTerm,
    known: DirectoryTerms,
    wanted: Iterable[str],
    meaning: Meaning,
    row: int,
    told: LeftOut,
    *,
    is_searched: bool = True,
) -> None:
    found = {name: ids for name, ids in _found(term, known).items() if name in wanted}
    for name, ids in found.items():
        meaning[name].extend(id for id in ids if id not in meaning[name])
    if found or not term.label or {bare(term.label), bare(term.id)} & known.passed_over:
        return
    is_word = is_searched and _is_search_word(term.label) and len(meaning.search_words) < _MOST_SEARCH_WORDS
    if is_word and term.label not in meaning.search_words:
        meaning.search_words.append(term.label)
    told.without_meaning(term.label[:80], row, is_search_word=is_word)


def facilities_of(site: ListedSite, known: DirectoryTerms) -> list[str]:
    """What a place has, by its terms and by sentences such as "There are induction loops and a lift."."""
    found: dict[str, None] = {}
    for words in site.access:
        found |= dict.fromkeys(_found(ListedTerm(label=words), known).get("facilities", ()))
    named = [(term, ids["facilities"]) for term, ids in known.meanings.items() if "facilities" in ids]
    for sentence in site.access_words[:_MOST_SENTENCES]:
        if _NOT_THERE.search(sentence):
            continue
        words = f" {bare(sentence)} "
        for term, facilities in named:
            if f" {term} " in words or f" {term}s " in words:
                found |= dict.fromkeys(facilities)
    return list(found)


def _is_search_word(label: str) -> bool:
    return bool(_HARMLESS.fullmatch(label)) and not is_private(label)
