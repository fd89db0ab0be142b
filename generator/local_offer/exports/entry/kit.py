"""What the form for providers loads: the contract, the words, and which names are taken."""

import json
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Any

from local_offer.exports.entry.rules import entry_rules
from local_offer.exports.entry.wording import entry_wording
from local_offer.offer import Offer
from local_offer.records import Organisation
from local_offer.schema import private_words, unseen_signs
from local_offer.schema.mailboxes import mailboxes
from local_offer.schema.names import names
from local_offer.schema.text_forms import ages, longest_id, parts, patterns

KINDS = ("service", "organisation")


def entry_kit(
    offer: Offer,
    whole: Collection[str],
    preview: Mapping[str, Any] = MappingProxyType({}),
    with_notes: Collection[str] = frozenset(),
) -> str:
    """The kit as JSON, of a published offer.

    `whole` are the ids of services whose own text the site holds, and `preview` is what showing a page before it is
    sent needs. `with_notes` are the paths of records with comments, which the site leaves out of their text.
    """
    council = offer.council
    schemas = {kind: offer.contract.schemas[kind] for kind in KINDS}
    named = _vocabularies_of(list(schemas.values()))
    kit = {
        "schemas": schemas,
        "check": entry_rules(offer),
        "rules": entry_wording(),
        "text_forms": patterns(),
        "text_parts": parts(),
        "ages": ages(),
        "private": private_words.patterns(),
        "private_lists": {name: "|".join(sorted(private_words.words(name))) for name in ("no_name", "no_first_name")},
        "names": names(),
        "mailboxes": mailboxes(),
        "unseen": unseen_signs.document(),
        "longest_id": longest_id(),
        "vocabularies": {
            name: [
                {"id": term.id, "title": term.title, "description": term.description}
                for term in vocabulary.terms.values()
            ]
            for name, vocabulary in sorted(offer.contract.vocabularies.items())
            if name in named
        },
        "organisations": {each.id: _organisation(each) | _notes(each.path, with_notes) for each in offer.organisations},
        "services": {
            each.id: {"name": each.name, "path": each.path, "is_whole": each.id in whole}
            | _notes(each.path, with_notes)
            for each in offer.services
        },
        "former_ids": {
            "service": _former(offer.services),
            "organisation": _former(offer.organisations),
        },
        "council": {
            "name": council.name,
            "gss": council.gss,
            "neighbours": list(council.neighbours),
            "repository": council.repository,
            "host": council.repo_host,
            "branch": council.branch,
            "email": council.entries_email,
            "first": council.entries_first,
            "note": council.entries_note,
            "demonstration": bool(council.demonstration),
        },
        "preview": dict(preview),
    }
    return json.dumps(kit, ensure_ascii=False, separators=(",", ":")) + "\n"


def _organisation(organisation: Organisation) -> dict[str, Any]:
    contact = _stated(organisation.contact)
    return {"name": organisation.name, "path": organisation.path, **({"contact": contact} if contact else {})}


def _notes(path: str, with_notes: Collection[str]) -> dict[str, bool]:
    return {"has_notes": True} if path in with_notes else {}


def _stated(value: object) -> Any:
    """A part of a record as plain data, less what it leaves blank."""
    if isinstance(value, tuple):
        return [_stated(entry) for entry in value]
    if not is_dataclass(value):
        return value
    named = ((field.name, _stated(getattr(value, field.name))) for field in fields(value))
    return {name: said for name, said in named if said}


def _former(records: Collection[Any]) -> dict[str, str]:
    """By each name that a file had before: the name it has now, the first of two that claim it."""
    return {former: each.id for each in reversed(tuple(records)) for former in each.former_ids}


def _vocabularies_of(part: Any) -> set[str]:
    """The names of the vocabularies in a schema."""
    if isinstance(part, list):
        return set().union(*map(_vocabularies_of, part))
    if not isinstance(part, dict):
        return set()
    named = {part["vocabulary"]} if isinstance(part.get("vocabulary"), str) else set()
    return named.union(*map(_vocabularies_of, part.values()))
