"""Rows about all that is listed: how much of it says what is asked and was checked within a year."""

from collections.abc import Callable, Mapping
from datetime import date
from math import ceil

from local_offer.records import Service
from local_offer.schema.duties import Duty
from local_offer.schema.evidence import Services
from local_offer.views.access import diagnosis_needed, plan_needed
from local_offer.views.duties.filled import unsaid
from local_offer.views.duties.found import Finding, Lack, Piece, Share, State, Weighed, whole_list
from local_offer.views.duties.ground import Ground, ends, lapses
from local_offer.views.duties.records import few
from local_offer.views.duties.standards.whole import TOO_THIN, of_the_whole

_GATES = frozenset(
    {"school-referral", "gp-referral", "professional-referral", "council-assessment", "ehc-plan", "school-admission"}
)


def weigh(duty: Duty, ground: Ground) -> Finding:
    parts = [part for part in duty.evidence if isinstance(part, Services)]
    if parts[0].checklist:
        return _of_layers(duty, parts[0], ground)
    part = parts[0]
    about = tuple(s for s in ground.records.services if _is_about(part, s))
    good = tuple(s for s in about if not _lacks_of(s, part, ground))
    unknown = [p for p in parts[1:] if p.share_at_most]
    silent = tuple(s for p in unknown for s in ground.records.services if _is_about(p, s))
    is_silent = any(len(silent) > p.share_at_most * len(_gated(ground)) for p in unknown)
    share = len(good) / len(about) if about else 0.0
    state: State = "met" if share >= part.share and not is_silent else "not"
    if state == "not" and share >= min(ground.bar(duty, "partly").values()):
        state = "partly"
    return _finding(duty, ground, state, about, good, part, silent if is_silent else ())


def _finding(
    duty: Duty,
    ground: Ground,
    state: State,
    about: tuple[Service, ...],
    good: tuple[Service, ...],
    part: Services,
    silent: tuple[Service, ...],
) -> Finding:
    state = of_the_whole(state, ground)
    page = whole_list(duty.id)
    lacks = []
    if short := len(about) - len(good):
        says = f"{short} of {len(about)} entries do not say all that is asked, or were not checked within a year"
        lacks.append(Lack(who="provider", says=says, links=(page,), number=short))
    if silent:
        says = f"{len(silent)} entries do not say if there is anything that one must meet"
        lacks.append(Lack(who="provider", says=says, links=(page,), number=len(silent)))
    if not about:
        lacks.append(Lack(who="council", says="No entry that this is about"))
    checks = [day for s in good if (day := ground.records.facts(s).checked)]
    pieces = (Piece(maker="provider", says=f"{len(good)} entries", links=(*few(good), page)),) if good else ()
    return Finding(
        state=state,
        because=TOO_THIN if state == "cannot-tell" else "",
        pieces=pieces,
        lacks=tuple(lacks),
        shares=(Share(what="Entries", have=len(good), of=len(about)),),
        made=max(checks, default=None),
        ends=_ends(part, about, good, checks) if state in ("met", "partly") else None,
        listed=(
            *(Weighed(link=few([s])[0], lacks=_lacks_of(s, part, ground)) for s in about),
            *(Weighed(link=few([s])[0], lacks=("does not say who can use it",)) for s in silent),
        ),
    )


def _ends(part: Services, about: tuple[Service, ...], good: tuple[Service, ...], checks: list[date]) -> date | None:
    """When so many checks are too old that fewer say all than do for the bar."""
    if not part.fresh_days:
        return None
    need = ceil(part.share * len(about))
    return lapses([ends(day, part.fresh_days) for day in checks], need if need <= len(good) else len(good))


def _of_layers(duty: Duty, part: Services, ground: Ground) -> Finding:
    """Help for everyone, for a time, and for longer: some of each, by what each entry says for whom it is."""
    about = tuple(s for s in ground.records.services if s.support_layer)
    good = tuple(s for s in about if not _lacks_of(s, part, ground))
    layers = {str(s.support_layer).removesuffix("-plus") for s in good}
    state: State = "met" if layers >= set(part.checklist) else "partly" if len(layers) > 1 else "not"
    return _finding(duty, ground, state, about, good, part, ())


def _lacks_of(service: Service, part: Services, ground: Ground) -> tuple[str, ...]:
    facts = ground.records.facts(service)
    lacks = unsaid(facts, part.fields)
    if part.fresh_days and not ground.is_within(facts.checked, part.fresh_days):
        lacks += ("was not checked within a year by its provider or the council",)
    return lacks


def _gated(ground: Ground) -> tuple[Service, ...]:
    """What could have a gate: all that is no school, which lets in by the rules on admissions."""
    return tuple(s for s in ground.records.services if s.setting is None)


def _has_gate(service: Service) -> bool:
    return bool(_GATES & set(service.access.routes)) or "yes" in (diagnosis_needed(service), plan_needed(service))


def _is_silent(service: Service) -> bool:
    """Nothing says whether one must meet anything: no answer is not "open to all"."""
    said = service.access.routes or service.eligibility or diagnosis_needed(service) or plan_needed(service)
    return not said


_GATE: Mapping[str, Callable[[Service], bool]] = {"yes": _has_gate, "unknown": _is_silent}


def _is_about(part: Services, service: Service) -> bool:
    if gate := part.where.get("gate"):
        return service.setting is None and any(_GATE[answer](service) for answer in gate)
    return True
