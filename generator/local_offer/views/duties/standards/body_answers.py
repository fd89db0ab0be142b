"""What each provider of the area, and each place outside that children from here use, answers in its own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from local_offer.records import Service
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Answers, CouncilStatement
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.duties.answering import unanswered
from local_offer.views.duties.answers import questions
from local_offer.views.duties.classes import CLASSES
from local_offer.views.duties.filled import FIELDS
from local_offer.views.duties.found import Finding, Lack, Piece, Share, State, Weighed, whole_list
from local_offer.views.duties.ground import YEAR, Ground, ends, lapses
from local_offer.views.duties.none_applies import none_here
from local_offer.views.duties.records import few, link_to
from local_offer.views.duties.standards.said import is_said, unsaid
from local_offer.words import count


@dataclass(frozen=True, kw_only=True)
class _Bodies:
    """By class those that are asked. `wholes` are the counts of registers, where they are known."""

    local: Mapping[str, tuple[Service, ...]]
    outside: Mapping[str, tuple[Service, ...]]
    wholes: Mapping[str, int]
    lacking: Mapping[str, tuple[str, ...]]
    """By the id of each body what it does not answer."""

    def answering(self, bodies: tuple[Service, ...]) -> list[Service]:
        return [body for body in bodies if not self.lacking[body.id]]

    def asked(self, kind: str) -> int:
        """Those of a class in the area: all that a register counts, listed or not."""
        return max(len(self.local[kind]), self.wholes.get(kind, 0))

    @property
    def in_area(self) -> list[Service]:
        return _each(self.local)

    @property
    def expected(self) -> list[Service]:
        return _each(self.outside)

    @property
    def of(self) -> int:
        """Nobody stands in it twice who is of two classes."""
        unlisted = sum(self.asked(kind) - len(self.local[kind]) for kind in CLASSES)
        return len(self.in_area) + unlisted


def weigh(duty: Duty, ground: Ground) -> Finding:
    part = duty.the(Answers)
    bodies = _bodies(duty, part, ground)
    here, there = bodies.answering(tuple(bodies.in_area)), bodies.answering(tuple(bodies.expected))
    because = _unknown(bodies, part, ground)
    of = bodies.of
    state = _state(duty, ground, bodies, len(here), len(there))
    if state in ("met", "partly") and because:
        state = "cannot-tell"
    pieces = []
    if here or there:
        says = f"{len(here)} in the {ground.offer.council.area} and {len(there)} outside it answer"
        pieces.append(Piece(maker="provider", says=says, links=(*few([*here, *there]), whole_list(duty.id))))
    checks = [day for body in here if (day := ground.records.facts(body).checked)]
    need = ceil(of * (ground.bar(duty, "met" if state == "met" else "partly", "local")))
    return Finding(
        state=state,
        because=because if state == "cannot-tell" else "",
        pieces=tuple(pieces),
        lacks=tuple(_lacks(duty, ground, bodies, because, len(here), len(there))),
        shares=(
            Share(what=f"In the {ground.offer.council.area}", have=len(here), of=of),
            *((Share(what="Outside it", have=len(there), of=len(bodies.expected)),) if bodies.expected else ()),
        ),
        made=max(checks, default=None),
        ends=lapses([ends(day, YEAR) for day in checks], need) if state in ("met", "partly") else None,
        listed=tuple(_line(body, bodies, ground) for body in (*bodies.in_area, *bodies.expected)),
    )


def _bodies(duty: Duty, part: Answers, ground: Ground) -> _Bodies:
    records = ground.records
    days = ground.bar(duty, "link_days"), ground.bar(duty, "report_days")

    def asked(by_class: Mapping[str, tuple[Service, ...]]) -> dict[str, tuple[Service, ...]]:
        return {kind: tuple(b for b in bodies if _is_asked(b, part)) for kind, bodies in by_class.items()}

    local, outside = asked(records.in_area), asked(records.expected_outside)
    counts = {kind: ground.whole(kind) for kind in CLASSES}
    # A register does not say how many of a class are special schools.
    wholes = {} if part.setting else {k: c.count for k, c in counts.items() if c is not None and ground.is_whole(c)}
    return _Bodies(
        local=local,
        outside=outside,
        wholes=wholes,
        lacking={
            body.id: unanswered(records.facts(body), part.fields, *days) for body in (*_each(local), *_each(outside))
        },
    )


def _is_asked(body: Service, part: Answers) -> bool:
    """Some rows are about special schools and colleges alone, and some about all others."""
    if not part.setting:
        return True
    if body.setting is None:
        return False
    is_special = bool(kind_of(body.setting.kind).notes.get("special")) or body.registers.section_41 == "yes"
    if part.setting == "special":
        return is_special
    return not is_special and kind_of(body.setting.kind).notes["class"] in ("maintained-school", "academy", "post-16")


def _each(by_class: Mapping[str, tuple[Service, ...]]) -> list[Service]:
    return list({body.id: body for bodies in by_class.values() for body in bodies}.values())


def _unknown(bodies: _Bodies, part: Answers, ground: Ground) -> str:
    """Why we cannot tell how many are asked."""
    unknown = [kind for kind in CLASSES if bodies.local[kind] and not ground.is_whole(ground.whole(kind))]
    if not unknown:
        return ""
    titles = ground.offer.contract.vocabularies["provider-classes"]
    said = ", ".join(map(titles.title_of, unknown))
    return f"No count of a register, at most 120 days old, says how many there are: {said}"


def _state(duty: Duty, ground: Ground, bodies: _Bodies, here: int, there: int) -> State:
    if not bodies.of:
        return "not"
    met, outside = ground.bar(duty, "met"), len(bodies.expected)
    if (
        here / bodies.of >= met["local"]
        and outside
        and there / outside >= met["outside"]
        and all(_share(bodies, kind) >= met["each_class"] for kind in CLASSES if bodies.asked(kind))
        and all(bodies.asked(kind) or none_here(kind, ground) for kind in CLASSES)
        and (duty.one(CouncilStatement) is None or is_said(duty, ground))
    ):
        return "met"
    return "partly" if here / bodies.of >= ground.bar(duty, "partly", "local") else "not"


def _share(bodies: _Bodies, kind: str) -> float:
    return len(bodies.answering(bodies.local[kind])) / bodies.asked(kind)


def _lacks(duty: Duty, ground: Ground, bodies: _Bodies, because: str, here: int, there: int) -> list[Lack]:
    area, page = ground.offer.council.area, (whole_list(duty.id),)
    lacks = [Lack(who="council", says=because)] if because else []
    if unlisted := bodies.of - len(bodies.in_area):
        lacks.append(Lack(who="council", says=f"{unlisted} that the registers count are not listed", number=unlisted))
    if silent := len(bodies.in_area) - here:
        says = f"{count(silent, 'provider')} in the {area} {'does' if silent == 1 else 'do'} not answer"
        lacks.append(Lack(who="provider", says=says, links=page, number=silent))
    if not bodies.expected:
        lacks.append(
            Lack(who="council", says=f"The places outside the {area} that children from here are expected to use")
        )
    elif silent := len(bodies.expected) - there:
        says = f"{count(silent, 'place')} outside {'does' if silent == 1 else 'do'} not answer"
        lacks.append(Lack(who="provider", says=says, links=page, number=silent))
    titles = ground.offer.contract.vocabularies["provider-classes"]
    bar = ground.bar(duty, "met", "each_class")
    for kind in CLASSES:
        if bodies.asked(kind) and _share(bodies, kind) < bar:
            lacks.append(Lack(who="provider", says=f"{titles.title_of(kind)}: fewer than half answer", links=page))
    return [*lacks, *unsaid(duty, ground)]


def _line(body: Service, bodies: _Bodies, ground: Ground) -> Weighed:
    titles = questions(ground.offer)
    asked = (titles.get(field) or FIELDS[field][1] for field in bodies.lacking[body.id])
    return Weighed(link=link_to(body), lacks=tuple(asked))
