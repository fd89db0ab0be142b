"""Each class of provider outside the area: the places that the council expects its own children to use."""

from dataclasses import dataclass

from local_offer.records import ExpectedOutside, Service
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Services
from local_offer.views.duties.filled import unsaid
from local_offer.views.duties.found import Finding, Lack, Piece, Share, State, Weighed, whole_list
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.duties.none_applies import holds
from local_offer.views.duties.records import few
from local_offer.views.own_words import is_a_role
from local_offer.words import day_in_words

HALF = 0.5
"""A class of which fewer than half are listed in full is not done."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Class:
    kind: str
    marked: tuple[Service, ...]
    complete: tuple[Service, ...]
    said: ExpectedOutside | None
    is_none: bool
    has_reason: bool
    """Whether the word that there is none comes with a reason and its source."""

    @property
    def of(self) -> int:
        return max(len(self.marked), self.said.count or 0 if self.said else 0)

    @property
    def is_done(self) -> bool:
        if self.is_none:
            return not self.marked
        is_whole = self.said is not None and self.said.list == "whole"
        return is_whole and bool(self.complete) and len(self.complete) >= HALF * self.of


def weigh(duty: Duty, ground: Ground) -> Finding:
    part = duty.the(Services)
    classes = [_class(duty, ground, part, kind) for kind in part.classes]
    marked = [service for each in classes for service in each.marked]
    fresh = [s for s in marked if ground.is_within(ground.records.facts(s).checked, ground.bar(duty, "fresh_days"))]
    complete = [service for each in classes for service in each.complete]
    of = sum(each.of for each in classes)
    state = _state(duty, ground, classes, len(complete) / of if of else 1.0, len(fresh) / of if of else 1.0)
    done = [each for each in classes if each.is_done]
    numbers = (("Listed", complete), ("Checked within a year", fresh)) if of else ()
    shares = (
        Share(what="Kinds of provider", have=len(done), of=len(classes)),
        *(Share(what=what, have=len(there), of=of) for what, there in numbers),
    )
    return Finding(
        state=state,
        because="The council says of each of the seven kinds that it expects none" if state == "none-applies" else "",
        pieces=_pieces(duty, marked, done, ground),
        lacks=tuple(_lacks(duty, ground, classes, marked, fresh, complete)),
        shares=shares,
        made=max((each.said.date for each in done if each.said), default=None),
        ends=min(
            (ends(each.said.date, ground.bar(duty, "statement_days")) for each in done if each.said), default=None
        ),
        listed=tuple(_line(ground, s, part, s in fresh) for s in marked),
    )


def _class(duty: Duty, ground: Ground, part: Services, kind: str) -> _Class:
    marked = ground.records.expected_outside[kind]
    fields = [field for field in part.fields if field != "checked"]
    days = ground.bar(duty, "statement_days")
    made = (s for s in ground.offer.expected_outside if s.class_ == kind and ground.is_within(s.date, days))
    said = [word for word in made if is_a_role(word.by)]
    newest = max(said, key=lambda each: each.date, default=None)
    none = ground.none_applies(duty.id, kind)
    has_reason = none is not None and holds(none, ground)
    return _Class(
        kind=kind,
        marked=marked,
        complete=tuple(s for s in marked if not unsaid(ground.records.facts(s), fields)),
        said=newest,
        is_none=(newest is not None and newest.list == "none") or has_reason,
        has_reason=has_reason,
    )


def _state(duty: Duty, ground: Ground, classes: list[_Class], listed: float, fresh: float) -> State:
    met = ground.bar(duty, "met")
    done = sum(each.is_done for each in classes)
    # That none is expected, without a reason, says something only beside the places of another kind.
    if not any(each.is_done and (each.marked or each.has_reason) for each in classes):
        return "not"
    if all(each.is_done and each.is_none for each in classes):
        return "none-applies" if all(each.has_reason for each in classes) else "not"
    if done >= met["classes"] and listed >= met["listed"] and fresh >= met["fresh"]:
        return "met"
    return "partly" if done >= ground.bar(duty, "partly", "classes") else "not"


def _pieces(duty: Duty, marked: list[Service], done: list[_Class], ground: Ground) -> tuple[Piece, ...]:
    titles = ground.offer.contract.vocabularies["provider-classes"]
    pieces = []
    if marked:
        says = f"{len(marked)} that children from here are expected to use"
        pieces.append(Piece(maker="council", says=says, links=(*few(marked), whole_list(duty.id))))
    for each in done:
        said = "none is expected" if each.is_none else "the list is whole"
        day = f", {day_in_words(each.said.date)} ({each.said.by})" if each.said else ""
        made = each.said.date if each.said else None
        pieces.append(Piece(maker="council", says=f"{titles.title_of(each.kind)}: {said}{day}", made=made))
    return tuple(pieces)


def _lacks(
    duty: Duty,
    ground: Ground,
    classes: list[_Class],
    marked: list[Service],
    fresh: list[Service],
    complete: list[Service],
) -> list[Lack]:
    titles = ground.offer.contract.vocabularies["provider-classes"]
    lacks = [
        Lack(who="council", says=_wanted(each, titles.title_of(each.kind))) for each in classes if not each.is_done
    ]
    if all(each.is_none for each in classes) and not all(each.has_reason for each in classes):
        lacks.append(Lack(who="council", says="Why no child at all is expected to use a place outside, and the source"))
    page = (whole_list(duty.id),)
    if silent := len(marked) - len(complete):
        says = f"{silent} do not say what they provide, for which needs and ages, how to get it or why they are listed"
        lacks.append(Lack(who="provider", says=says, links=page, number=silent))
    if stale := len(marked) - len(fresh):
        says = f"{stale} were not checked within a year by their provider or the council"
        lacks.append(Lack(who="provider", says=says, links=page, number=stale))
    return lacks


def _wanted(each: _Class, title: str) -> str:
    if each.is_none:
        return f"{title}: the council says that none is expected, and {len(each.marked)} are marked as expected"
    if not each.marked:
        return f"{title}: the places that children from here use or will use, or the dated word that there are none"
    return f"{title}: the dated word that the list is whole"


def _line(ground: Ground, service: Service, part: Services, is_fresh: bool) -> Weighed:
    said = ground.records.listed(service, [field for field in part.fields if field != "checked"])
    stale = () if is_fresh else ("was not checked within a year by its provider or the council",)
    return Weighed(link=said.link, lacks=(*said.lacks, *stale))
