"""The thesaurus as the finder reads it: each phrase under one of its words, with what is sought in its place."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from local_offer.schema.thesaurus import Thesaurus
from local_offer.search.groups import sought_by_term
from local_offer.search.terms import STOP_WORDS, stem, words_of
from local_offer.views.facets import Facet

Row = list[Any]
Stems = tuple[str, ...]


def phrases(
    thesaurus: Thesaurus, numbers: Mapping[str, int] | None = None, filters: Iterable[Facet] = ()
) -> Mapping[str, list[Row]]:
    """By the stem of a telling word of each phrase: its stems, the group's name, its term, 1 to seek it as typed.

    For what is to be said of it, above the results or in place of them: its stems, nothing, the sentence, the address
    to go to. Behind either the guides that answer it, by their `numbers` as documents, where there are any. For words
    that ask for a choice of one of the `filters`: their stems, 1, the group and the choice.
    """
    found: dict[str, list[Row]] = {}
    dull = {stem(word) for word in (*thesaurus.ignored, *STOP_WORDS)}
    rows = (*_groups(thesaurus, numbers or {}), *_unanswered(thesaurus, numbers or {}), *_choices(filters))
    for stems, row in rows:
        found.setdefault(_key(stems, dull), []).append([" ".join(stems), *row])
    return found


def ignored_words(thesaurus: Thesaurus) -> list[str]:
    """The words that say nothing, besides lunr's stop words."""
    return sorted({word for each in thesaurus.ignored for word in words_of(each)} - STOP_WORDS)


def keys_that_say_nothing(thesaurus: Thesaurus, kept: Mapping[str, list[Row]]) -> list[str]:
    """Those of such words under which a phrase is kept all the same, none of its words saying more."""
    return sorted(word for word in (*ignored_words(thesaurus), *STOP_WORDS) if stem(word) in kept)


def stages(thesaurus: Thesaurus) -> list[Row]:
    """The words for each age as a pattern, the age, and 1 where they are sought as well."""
    return [
        ["|".join(typed.replace(" ", "[ -]") for typed in stage.typed), stage.age, int(stage.is_kept)]
        for stage in thesaurus.ages
    ]


def all_phrases(thesaurus: Thesaurus) -> Iterator[str]:
    for group in thesaurus.groups:
        yield from (*group.typed, *group.sought)


def _groups(thesaurus: Thesaurus, numbers: Mapping[str, int]) -> Iterator[tuple[Stems, Row]]:
    for group, (term, _) in zip(thesaurus.groups, sought_by_term(thesaurus), strict=True):
        not_sought = {_stems(phrase) for phrase in group.not_sought}
        guides = _numbers([id if id.endswith("/") else f"guides/{id}/" for id in group.guides], numbers)
        for stems in dict.fromkeys(_stems(phrase) for phrase in (*group.typed, group.name)):
            yield stems, [group.name, [term], int(stems not in not_sought), *guides]
            if group.say:
                yield stems, [0, group.say, ""]


def _unanswered(thesaurus: Thesaurus, numbers: Mapping[str, int]) -> Iterator[tuple[Stems, Row]]:
    for entry in thesaurus.unanswered:
        guides = _numbers([entry.address], numbers)
        # Not to a guide that this council has not written.
        address = entry.address if guides or not entry.address.startswith("guides/") else ""
        for stems in dict.fromkeys(_stems(phrase) for phrase in entry.typed):
            yield stems, [0, entry.say, address, *guides]


def _choices(filters: Iterable[Facet]) -> Iterator[tuple[Stems, Row]]:
    for facet in filters:
        for choice in facet.choices:
            for stems in dict.fromkeys(_stems(phrase) for phrase in choice.said):
                yield stems, [1, facet.id, choice.id]


def _numbers(addresses: Iterable[str], numbers: Mapping[str, int]) -> list[list[int]]:
    found = [numbers[address] for address in addresses if address in numbers]
    return [found] if found else []


def _stems(phrase: str) -> Stems:
    return tuple(stem(word) for word in words_of(phrase))


def _key(stems: Stems, dull: Container[str]) -> str:
    """The first of its stems that says something; of a phrase such as "won't sit still", the longest."""
    return next((each for each in stems if each not in dull), max(stems, key=len))
