"""A group or body that must be asked: who, when, how, about this offer, what was heard and what came of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from local_offer.records import LogEntry
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Log
from local_offer.views.consultation import FAMILIES
from local_offer.views.duties.asked import Asked, asked, bodies_of, not_asked, piece
from local_offer.views.duties.found import Finding, Lack, Share
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.duties.log import asked_of
from local_offer.views.duties.none_applies import class_of_group, holds
from local_offer.views.own_words import same

OUTSIDE, OFFICERS = "outside-bodies", "council-officers"
MOST_BARE = 3
"""An entry that names more groups without a body of theirs shows that none of them was asked."""
_LATER = ("heard", "outcome")
"""What an entry may lack that is still evidence in part."""


def weigh(duty: Duty, ground: Ground) -> Finding:
    log = asked_of(duty)
    if log.by_kind:
        return _by_kind(duty, log, ground)
    found = asked(log, ground, lambda entry: _names(entry, log.group), _LATER)
    named = [entry for entry in found.sound if _says_who(entry, log.group, ground)]
    if found.sound and not named:
        lack = Lack(who="council", says="The log does not say who was asked: bodies by name, or how many people")
        return Finding(state="not", lacks=(lack,))
    if not named:
        return not_asked(found, duty.title)
    found = replace(found, sound=tuple(named), whole=tuple(entry for entry in found.whole if entry in named))
    missing, shares = _MISSING[log.who](duty, found.whole or found.sound, ground)
    return _finding(found, missing, shares, log)


def _finding(found: Asked, missing: tuple[str, ...], shares: tuple[Share, ...], log: Log) -> Finding:
    counted = found.whole or found.sound
    words = (*(f"The log does not say {what}" for what in (() if found.whole else found.lacks)), *missing)
    is_whole = bool(found.whole) and not missing
    return Finding(
        state="met" if is_whole else "partly",
        pieces=tuple(piece(entry) for entry in counted),
        lacks=tuple(Lack(who="council", says=said) for said in words),
        shares=shares,
        made=counted[0].date,
        ends=ends(counted[0].date, log.max_age_days),
    )


def _names(entry: LogEntry, group: str) -> bool:
    return group in entry.groups or any(body.kind == group and body.where == "local" for body in entry.bodies)


def _says_who(entry: LogEntry, group: str, ground: Ground) -> bool:
    """A body by name and role, or the group by its voices or number, where the entry does not name nearly everyone."""
    if bodies_of(entry, group, ground):
        return True
    bare = [one for one in entry.groups if one not in FAMILIES and not bodies_of(entry, one, ground)]
    is_of_all = len([one for one in bare if one != OFFICERS or not entry.officers]) > MOST_BARE
    return not is_of_all and bool(entry.people or entry.voices or entry.officers)


_Missing = tuple[tuple[str, ...], tuple[Share, ...]]


def _voices(duty: Duty, counted: tuple[LogEntry, ...], ground: Ground) -> _Missing:
    """Children, young people and parents each by themselves."""
    heard = {voice for entry in counted for voice in entry.voices}
    missing = [
        f"{ground.offer.title_of('consultation-voices', v)}: not asked" for v in asked_of(duty).voices if v not in heard
    ]
    if not {"children", "young-people"} & heard:
        missing = ["No child or young person was asked", *(text for text in missing if text.startswith("Parents"))]
    # One person is no three voices.
    if not any((entry.people or 0) >= len(set(entry.voices) & set(asked_of(duty).voices)) > 0 for entry in counted):
        missing.append("How many took part")
    return tuple(missing), ()


def _by_names(duty: Duty, counted: tuple[LogEntry, ...], ground: Ground) -> _Missing:
    group = asked_of(duty).group
    bodies = {same(body.name): body for entry in counted for body in bodies_of(entry, group, ground)}
    if not bodies:
        return ("Each body by its name, with the role of who answered for it",), ()
    kind = class_of_group(group)
    listed = len(ground.records.in_area[kind]) if kind else 0
    spoke = sum(body.number for body in bodies.values())
    shares = (Share(what="Asked", have=min(spoke, listed), of=listed, whole="listed here"),) if listed else ()
    if spoke < listed * ground.bar(duty, "met", "asked"):
        return (f"Half of those that are listed: {spoke} of {listed} were asked",), shares
    return (), shares


def _every_name(duty: Duty, counted: tuple[LogEntry, ...], ground: Ground) -> _Missing:
    """Each that serves the area, by the council's own list and the NHS trusts of this offer's own entries."""
    group = asked_of(duty).group
    named = {same(body.name) for entry in counted for body in bodies_of(entry, group, ground)}
    listed = {same(body.name): body.name for body in ground.offer.bodies_to_ask if body.kind == group}
    if group == "nhs-trusts":
        listed |= {same(name): name for name in _trusts(ground)}
    if not listed:
        return ("The list of those that serve the area, in council.yaml under bodies_to_ask",), ()
    missing = [f"Asking {name}" for key, name in listed.items() if key not in named]
    return tuple(missing), (Share(what="Asked", have=len(listed) - len(missing), of=len(listed)),)


def _trusts(ground: Ground) -> list[str]:
    """NHS bodies of the offer's own entries for the area that are a trust by their number in the CQC's register."""
    providers = {service.organisation for service in ground.offer.services if service.coverage.scope == "local"}
    return [
        body.name
        for body in ground.offer.organisations
        if body.id in providers and body.kind == "nhs" and (body.registers.cqc or "").startswith("R")
    ]


def _officers(duty: Duty, counted: tuple[LogEntry, ...], ground: Ground) -> _Missing:
    asked_ones = {kind for entry in counted for kind in entry.officers}
    kinds = ground.offer.contract.vocabularies["officer-kinds"].terms
    missing = tuple(
        f"Officers for {term.title.lower()}: not asked" for id, term in kinds.items() if id not in asked_ones
    )
    return missing, (Share(what="Kinds of officers", have=len(kinds) - len(missing), of=len(kinds)),)


def _people(duty: Duty, counted: tuple[LogEntry, ...], ground: Ground) -> _Missing:
    """Persons rather than bodies: by name of a body, or by their number."""
    is_said = any(bodies_of(entry, asked_of(duty).group, ground) or entry.people for entry in counted)
    return (() if is_said else ("Who they were: bodies by name, or how many people",)), ()


_MISSING: Mapping[str, Callable[[Duty, tuple[LogEntry, ...], Ground], _Missing]] = {
    "voices": _voices,
    "names": _by_names,
    "every-name": _every_name,
    "officers": _officers,
    "people": _people,
}
"""What a group must show besides, by `who` of the row."""


def _by_kind(duty: Duty, log: Log, ground: Ground) -> Finding:
    """SEND Regulations 2014, regulation 54(3): bodies outside the area, one kind at a time."""
    found = asked(log, ground, lambda entry: OUTSIDE in entry.groups, _LATER)
    none = {kind for kind in log.by_kind if (said := ground.none_applies(duty.id, kind)) and holds(said, ground)}
    showing = {kind: [e for e in found.whole if bodies_of(e, kind, ground, "outside")] for kind in log.by_kind}
    done = none | {kind for kind, shown in showing.items() if shown}
    if not done:
        return not_asked(found, duty.title)
    if none == set(log.by_kind):
        return Finding(state="none-applies", because="The council says so for each kind of body.")
    share = len(done) / len(log.by_kind)
    counted = tuple(entry for entry in found.whole if any(entry in shown for shown in showing.values()))
    title = ground.offer.contract.vocabularies["consultation-groups"].title_of
    return Finding(
        state="met" if share == 1 else "partly" if share >= ground.bar(duty, "partly", "kinds") else "not",
        pieces=tuple(piece(entry) for entry in counted),
        lacks=tuple(Lack(who="council", says=f"{title(kind)}: not asked") for kind in log.by_kind if kind not in done),
        shares=(Share(what="Kinds of bodies", have=len(done), of=len(log.by_kind)),),
        made=counted[0].date if counted else None,
        ends=ends(counted[0].date, log.max_age_days) if counted else None,
    )
