"""Our lists of words as taxonomies, and what a record says in them as attributes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from local_offer.exports.open_referral.text import said
from local_offer.offer import Offer
from local_offer.schema.vocabulary import Term, Vocabulary
from local_offer.views.feed_ids import PREFIX, FeedIds, parts, taxonomy_id

_LISTS: Mapping[str, str] = {
    "topics": "topic-groups",
    "needs": "need-areas",
    "provider-classes": "",
    "setting-kinds": "provider-classes",
    "kinds-of-help": "",
    "communication": "",
    "adulthood": "",
    "facilities": "",
    "organisation-kinds": "",
    "topic-groups": "",
    "need-areas": "",
}
"""Each list with the one in which its terms have their parents."""
_PARENT_IS_SAID = ("group", "area", "class")


class Taxonomies:
    def __init__(self, offer: Offer, ids: FeedIds) -> None:
        self._offer, self._ids = offer, ids
        self._terms: dict[tuple[str, str], dict[str, Any]] = {}

    def whole(self, name: str) -> dict[str, Any]:
        """With its terms."""
        return {**self.short(name), "taxonomy_terms": [self.term(name, id) for id in self._vocabulary(name).terms]}

    def names(self) -> Iterable[str]:
        return _LISTS

    def short(self, name: str) -> dict[str, Any]:
        listed, site = self._vocabulary(name), self._offer.council.site_url
        return said(
            {
                "id": taxonomy_id(name),
                "name": listed.title,
                "description": f"{listed.title}, as this local offer uses the words. {PREFIX}id is its name there.",
                "uri": f"{site}schema/vocabularies/{name}.json" if site else "",
                f"{PREFIX}id": name,
            }
        )

    def terms(self) -> Iterator[dict[str, Any]]:
        for name in _LISTS:
            for id in self._vocabulary(name).terms:
                yield self.term(name, id)

    def term(self, name: str, id: str) -> dict[str, Any]:
        known = self._terms.get((name, id))
        if known is None:
            known = self._terms[name, id] = self._made(name, self._vocabulary(name)[id])
        return known

    def _made(self, name: str, term: Term) -> dict[str, Any]:
        listed = self._vocabulary(name)
        parent = next((str(term.notes[key]) for key in _PARENT_IS_SAID if key in term.notes), "")
        has_parent = bool(_LISTS[name]) and parent in self._vocabulary(_LISTS[name])
        return said(
            {
                "id": self._ids.term(name, term.id),
                "code": term.id,
                "name": term.title,
                "description": term.description or term.title,
                "parent_id": self._ids.term(_LISTS[name], parent) if has_parent else "",
                "taxonomy": listed.title,
                "taxonomy_id": taxonomy_id(name),
            }
        )

    def attributes(self, owner: str, kind: str, words: Mapping[str, Iterable[str]]) -> list[dict[str, Any]]:
        """What something says in our words; `words` are ids of terms by the name of their list."""
        named = [(name, id) for name, ids in words.items() for id in ids]
        made = parts(owner, "attributes", [f"{name}/{id}" for name, id in named])
        return [self._attribute(uuid, owner, kind, self.term(*term)) for uuid, term in zip(made, named, strict=True)]

    def _attribute(self, id: str, owner: str, kind: str, term: dict[str, Any]) -> dict[str, Any]:
        return {"id": id, "link_id": owner, "link_type": kind, "taxonomy_term_id": term["id"], "taxonomy_term": term}

    def _vocabulary(self, name: str) -> Vocabulary:
        return self._offer.contract.vocabularies[name]
