"""For each kind of help on a row’s list, an entry that says all that is asked or a word that it is not provided."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from math import ceil

from local_offer.records import NotProvided, Service
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import DocumentLink, Rows, Services
from local_offer.views.duties.filled import unsaid
from local_offer.views.duties.found import Finding, Lack, Link, Piece, Share, State, Weighed, through
from local_offer.views.duties.ground import Ground, ends, lapses
from local_offer.views.duties.none_applies import not_accepted
from local_offer.views.duties.real_words import say_something
from local_offer.views.duties.records import areas_of, link_to
from local_offer.views.duties.standards import own_document, shares
from local_offer.views.own_words import is_a_role, same
from local_offer.words import day_in_words

_TAKEN = "is two other kinds on this list already"
MOST_OF_ONE = 2
"""So many kinds on one list can be one entry; another needs another."""


@dataclass(frozen=True, kw_only=True)
class _Kind:
    """`proofs` are entries of the kind that say all that is asked, the latest checked first; `short` those that say
    they are of it and fall short, each with what it lacks."""

    title: str
    proofs: tuple[tuple[date, Service], ...]
    short: tuple[Weighed, ...]
    instead: NotProvided | None

    @property
    def day(self) -> date | None:
        return self.instead.date if self.instead else self.proofs[0][0] if self.proofs else None


def weigh(duty: Duty, ground: Ground) -> Finding:
    part = duty.one(Services)
    if part is None:
        return _of_rows(duty, ground)
    if not part.checklist or "support_layer" in part.fields:
        return shares.weigh(duty, ground)
    kinds = _shared_out([_kind(duty, part, kind, ground) for kind in part.checklist])
    days = ground.bar(duty, "fresh_days")
    there = [kind for kind in kinds if kind.day]
    fresh = [kind for kind in there if kind.instead or ground.is_within(kind.day, days)]
    state = _state(duty, ground, kinds, len(there), len(fresh))
    made = [kind.day for kind in there if kind.day]
    need = ceil(len(kinds) * ground.bar(duty, "partly", "kinds"))
    if state == "met":
        need = ceil(len(there) * ground.bar(duty, "met", "fresh"))
    return Finding(
        state=state,
        pieces=tuple(_piece(kind) for kind in there),
        lacks=(*not_accepted(duty, ground), *_lacks(duty, ground, kinds, fresh)),
        shares=(
            Share(what="Kinds of help", have=len(there), of=len(kinds)),
            Share(what="Checked within a year", have=len(fresh), of=len(kinds)),
        ),
        made=max(made, default=None),
        ends=_ends(duty, ground, fresh, days, need) if state in ("met", "partly") else None,
    )


def _ends(duty: Duty, ground: Ground, fresh: list[_Kind], days: int, need: int) -> date | None:
    """When fewer kinds than needed are fresh, or the document that the row asks for too is to be opened again."""
    document = _document(duty, ground)
    lapse = lapses([ends(kind.day, days) for kind in fresh if kind.day], need)
    known = [day for day in (lapse, document.ends if document else None) if day]
    return min(known, default=None)


def _of_rows(duty: Duty, ground: Ground) -> Finding:
    """A row that rests on others of its kind."""
    rows = duty.the(Rows)
    found = [(id, ground.found(id)) for id in rows.rows]
    return Finding(
        state=through((one.state for _, one in found), ground.bar(duty, "partly", "kinds")),
        pieces=tuple(piece for _, one in found for piece in one.pieces),
        lacks=tuple(lack for _, one in found for lack in one.lacks),
        shares=tuple(share for _, one in found for share in one.shares),
        ends=min((one.ends for _, one in found if one.ends), default=None),
    )


def _kind(duty: Duty, part: Services, id: str, ground: Ground) -> _Kind:
    records, areas = ground.records, areas_of(duty, part)
    proofs, short = [], []
    for service in records.kinds.saying(id):
        facts = records.facts(service)
        wants = records.kinds.wants(service, id, areas)
        lacks = (*((wants,) if wants else ()), *unsaid(facts, part.fields))
        if len(part.checklist) == 1 and not lacks and service.checked and service.checked.by != "council":
            lacks = ("was not checked by the council, which alone knows that there is no other",)
        if lacks:
            short.append(Weighed(link=link_to(service), lacks=tuple(dict.fromkeys(lacks))))
        elif facts.checked:
            proofs.append((facts.checked, service))
    days = ground.bar(duty, "statement_days")
    said = [
        word
        for word in ground.offer.not_provided
        if word.duty == duty.id
        and word.kind == id
        and ground.is_within(word.date, days)
        and say_something(word.instead)
        and same(word.instead) not in ground.copied_words
        and is_a_role(word.by)
        and not proofs
    ]
    return _Kind(
        title=records.kinds.title(id),
        proofs=tuple(sorted(proofs, key=lambda proof: (proof[0], proof[1].id), reverse=True)),
        short=tuple(short),
        instead=max(said, key=lambda word: word.date, default=None),
    )


def _shared_out(kinds: list[_Kind]) -> list[_Kind]:
    """Each kind with the entries that are left to it, when one is two kinds at most: the rarest kind first."""
    used: Counter[tuple[str, str]] = Counter()
    shared = {}
    for kind in sorted(kinds, key=lambda kind: (len(kind.proofs), kind.title)):
        left = tuple(proof for proof in kind.proofs if used[_what(proof[1])] < MOST_OF_ONE)
        used.update(_what(proof[1]) for proof in left[:1])
        taken = tuple(Weighed(link=link_to(s), lacks=(_TAKEN,)) for _, s in kind.proofs if not left)
        shared[kind.title] = replace(kind, proofs=left, short=(*taken, *kind.short))
    return [shared[kind.title] for kind in kinds]


def _what(service: Service) -> tuple[str, str]:
    """Who does what: copies of an entry under other names are one."""
    name, told = same(service.name), same(service.description or service.summary)
    return service.organisation or service.id, told.replace(name, "")


def _state(duty: Duty, ground: Ground, kinds: list[_Kind], there: int, fresh: int) -> State:
    met, partly, of = ground.bar(duty, "met"), ground.bar(duty, "partly", "kinds"), len(kinds)
    entries = {_what(kind.proofs[0][1]) for kind in kinds if kind.proofs}
    words = sum(kind.instead is not None for kind in kinds)
    if of > 1 and len(entries) + words < 2:
        return "not"  # one entry, or one word, is no part of a list
    if there / of >= met["kinds"] and fresh / there >= met["fresh"]:
        document = _document(duty, ground)
        # That nothing at all on the list is provided here is not the whole of what there is.
        return "met" if entries and (document is None or document.state == "met") else "partly"
    if fresh / of >= partly:
        return "partly"
    return "out-of-date" if there / of >= partly else "not"


def _document(duty: Duty, ground: Ground) -> Finding | None:
    """What was found of the document that a row asks for too, if any."""
    part = duty.one(DocumentLink)
    return own_document.of_document(part, ground) if part else None


def _piece(kind: _Kind) -> Piece:
    if kind.instead:
        word = kind.instead
        links = (Link(title=word.source.name, address=word.source.url or ""),) if word.source else ()
        said = f"{kind.title}: not provided here. {word.instead} ({word.by}, {day_in_words(word.date)})"
        return Piece(maker="council", says=said, links=links, made=word.date)
    day, service = kind.proofs[0]
    return Piece(maker="provider", says=kind.title, links=(link_to(service),), made=day)


def _lacks(duty: Duty, ground: Ground, kinds: list[_Kind], fresh: list[_Kind]) -> list[Lack]:
    lacks = []
    for kind in kinds:
        if kind in fresh:
            continue
        if kind.day:
            says = f"{kind.title}: not checked since {day_in_words(kind.day)}"
            lacks.append(Lack(who="provider", says=says, links=tuple(link_to(s) for _, s in kind.proofs[:1])))
        elif kind.short:
            first = kind.short[0]
            says = f"{kind.title}: {first.link.title} {', '.join(first.lacks)}"
            lacks.append(Lack(who="provider", says=says, links=tuple(listed.link for listed in kind.short)))
        else:
            says = f"{kind.title}: no entry, and no word of the council that it is not provided here"
            lacks.append(Lack(who="council", says=says))
    document = _document(duty, ground)
    return [*lacks, *document.lacks] if document else lacks
