"""What each provider of the area, and each place outside that children from here use, answers in its own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

from local_offer.records import Service
from local_offer.schema.duties import Duty, duties
from local_offer.schema.evidence import Answers, CouncilStatement
from local_offer.schema.setting_kinds import kind_of
from local_offer.views.duties.answering import lasts_until, unanswered
from local_offer.views.duties.answers import questions
from local_offer.views.duties.classes import CLASSES
from local_offer.views.duties.filled import FIELDS
from local_offer.views.duties.found import Finding, Lack, Piece, Share, State, Weighed, whole_list
from local_offer.views.duties.ground import Ground, count_ends, ends, lapses
from local_offer.views.duties.none_applies import none_here
from local_offer.views.duties.records import few, link_to
from local_offer.views.duties.standards.said import is_said, unsaid
from local_offer.words import count

LISTED = 0.95
"""A class is listed whole from here on, as `class-in-area` in `schema/duties.json` has it."""
_OF_SETTINGS: Mapping[str, tuple[str, ...]] = {
    "mainstream": ("maintained-school", "academy", "post-16"),
    "special": ("maintained-school", "academy", "non-maintained-special-school", "post-16", "section-41"),
}
"""Of which classes those are that a row about one kind of setting asks."""
_CALLED = {"mainstream": "ordinary ones", "special": "special ones"}


@dataclass(frozen=True, kw_only=True)
class _Bodies:
    """By class those that are asked. `unlisted` are so many more of a class that a register counts, and `told` the
    classes of which one knows that there are no more, even where none is asked."""

    classes: tuple[str, ...]
    local: Mapping[str, tuple[Service, ...]]
    outside: Mapping[str, tuple[Service, ...]]
    unlisted: Mapping[str, int]
    told: frozenset[str]
    lacking: Mapping[str, tuple[str, ...]]
    """By the id of each body what it does not answer."""

    def answering(self, bodies: tuple[Service, ...]) -> list[Service]:
        return [body for body in bodies if not self.lacking[body.id]]

    def asked(self, kind: str) -> int:
        """Those of a class in the area: all that a register counts, listed or not."""
        return len(self.local[kind]) + self.unlisted[kind]

    @property
    def in_area(self) -> list[Service]:
        return _each(self.local)

    @property
    def expected(self) -> list[Service]:
        return _each(self.outside)

    @property
    def of(self) -> int:
        """Nobody stands in it twice who is of two classes."""
        return len(self.in_area) + sum(self.unlisted.values())

    @property
    def untold(self) -> list[str]:
        """Classes of which nobody says that there are none."""
        return [kind for kind in self.classes if not self.asked(kind) and kind not in self.told]


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
    return Finding(
        state=state,
        because=because if state == "cannot-tell" else "",
        pieces=tuple(pieces),
        lacks=tuple(_lacks(duty, ground, bodies, because, len(here), len(there))),
        shares=(
            Share(what=f"In the {ground.offer.council.area}", have=len(here), of=of),
            *((Share(what="Outside it", have=len(there), of=len(bodies.expected)),) if bodies.expected else ()),
        ),
        made=max((day for body in here if (day := ground.records.facts(body).checked)), default=None),
        ends=_ends(duty, part, ground, here, of, state) if state in ("met", "partly") else None,
        listed=tuple(_line(body, bodies, ground) for body in (*bodies.in_area, *bodies.expected)),
    )


def _ends(duty: Duty, part: Answers, ground: Ground, here: list[Service], of: int, state: State) -> date | None:
    """When so many reports are too old that fewer answer in the area than the bar asks."""
    days = ground.bar(duty, "link_days"), ground.bar(duty, "report_days")
    until = [lasts_until(ground.records.facts(body), part.fields, *days) for body in here]
    need = ceil(of * ground.bar(duty, state, "local")) - until.count(None)
    counts = [count for kind in _classes(part) if (count := ground.whole(kind)) and ground.is_whole(count)]
    lapse = lapses([ends(day, 0) for day in until if day], need)
    return min((*map(count_ends, counts), *((lapse,) if lapse else ())), default=None)


def _bodies(duty: Duty, part: Answers, ground: Ground) -> _Bodies:
    records = ground.records
    days = ground.bar(duty, "link_days"), ground.bar(duty, "report_days")

    def asked(by_class: Mapping[str, tuple[Service, ...]]) -> dict[str, tuple[Service, ...]]:
        return {kind: tuple(b for b in bodies if _is_asked(b, part)) for kind, bodies in by_class.items()}

    local = asked(records.in_area)
    outside = asked(records.expected_outside)
    classes = _classes(part)
    unlisted = {kind: _unlisted(kind, part, ground) if kind in classes else 0 for kind in CLASSES}
    return _Bodies(
        classes=classes,
        local=local,
        outside=outside,
        unlisted=unlisted,
        told=frozenset(kind for kind in classes if none_here(kind, ground) or _is_whole(kind, part, ground)),
        lacking={
            body.id: unanswered(records.facts(body), part.fields, *days) for body in (*_each(local), *_each(outside))
        },
    )


def _classes(part: Answers) -> tuple[str, ...]:
    """Of which classes those that a row asks can be."""
    return _OF_SETTINGS.get(part.setting, CLASSES)


def _unlisted(kind: str, part: Answers, ground: Ground) -> int:
    """A register does not say how many of a class are special."""
    counted = ground.whole(kind)
    if part.setting or counted is None or not ground.is_whole(counted):
        return 0
    return max(0, counted.count - len(ground.records.in_area[kind]))


def _is_whole(kind: str, part: Answers, ground: Ground) -> bool:
    """Whether a class of which a row asks only some is listed whole, by the bar of its own row."""
    counted, listed = ground.whole(kind), ground.records.in_area[kind]
    is_known = bool(part.setting) and counted is not None and ground.is_whole(counted)
    return is_known and counted is not None and bool(listed) and len(listed) >= LISTED * counted.count


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
    titles = ground.offer.contract.vocabularies["provider-classes"]
    unknown = [kind for kind in bodies.classes if bodies.local[kind] and not ground.is_whole(ground.whole(kind))]
    if unknown:
        said = ", ".join(map(titles.title_of, unknown))
        return f"No count of a register, at most 120 days old, says how many there are: {said}"
    thin = [kind for kind in bodies.classes if part.setting and ground.whole(kind) and kind not in bodies.told]
    if thin:
        said = ", ".join(map(titles.title_of, thin))
        return f"The registers count more than are listed, and some of those may be {_CALLED[part.setting]}: {said}"
    return ""


def _state(duty: Duty, ground: Ground, bodies: _Bodies, here: int, there: int) -> State:
    if not bodies.of:
        return "not"
    met, outside = ground.bar(duty, "met"), len(bodies.expected)
    if (
        here / bodies.of >= met["local"]
        and (there / outside >= met["outside"] if outside else _none_outside(ground))
        and all(_share(bodies, kind) >= met["each_class"] for kind in CLASSES if bodies.asked(kind))
        and not bodies.untold
        and (duty.one(CouncilStatement) is None or is_said(duty, ground))
    ):
        return "met"
    return "partly" if here / bodies.of >= ground.bar(duty, "partly", "local") else "not"


def _none_outside(ground: Ground) -> bool:
    """Whether the council says of each class what its children use, so that none at all are of those asked."""
    rows = (duty for duty in duties(ground.offer.council.area).values() if duty.standard == "class-outside-area")
    return all(ground.found(duty.id).state in ("met", "none-applies") for duty in rows)


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
    if not bodies.expected and not _none_outside(ground):
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
    for kind in bodies.untold:
        says = f"{titles.title_of(kind)}: an entry, or a register that counts none, at most 120 days old"
        lacks.append(Lack(who="council", says=says))
    return [*lacks, *unsaid(duty, ground)]


def _line(body: Service, bodies: _Bodies, ground: Ground) -> Weighed:
    titles = questions(ground.offer)
    asked = (titles.get(field) or FIELDS[field][1] for field in bodies.lacking[body.id])
    return Weighed(link=link_to(body), lacks=tuple(asked))
