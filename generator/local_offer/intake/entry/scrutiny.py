"""What an entry would do to the offer: what stands in its way, advice on its words, and what a person must look at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from local_offer.checks import check, plain_english, possible_duplicate
from local_offer.checks.unneeded_waiver import without_waived
from local_offer.diagnostics import Fault
from local_offer.intake.entry.proposal import Proposed, offer_with
from local_offer.intake.entry.questions import Questionnaire
from local_offer.offer import Offer
from local_offer.schema.rules import rules
from local_offer.views.entry_reply import Reply, Told

_NOT_HIDDEN = Told(
    label="A place that was hidden",
    message="a place of this entry would be shown more exactly than before",
    remedy="before it is accepted, someone at the council rings the service on the number that it had before",
)


def with_scrutiny(
    reply: Reply, offer: Offer, proposed: Sequence[Proposed], asked: Mapping[str, Questionnaire], today: date
) -> Reply:
    """The reply with what the checks say. `asked` is by kind, and empty where a record's own text was sent."""
    if not proposed:
        return reply
    new = offer_with(offer, proposed)
    by_path = {one.path: one for one in proposed}
    before = set(check(offer, today))
    needed: list[Told] = []
    advice: list[Told] = []
    private: set[str] = set()
    for fault in (*check(new, today), *_advice(new, proposed, today)):
        # Where the organisation cannot be made, that is what must be told.
        if reply.needed and fault.rule == "unknown-organisation":
            continue
        one = by_path.get(fault.path)
        is_needed = fault.level == "error" and fault not in before
        if not is_needed and not one:
            continue
        told = asked[one.kind].in_words(fault) if one and asked else _plainly(fault)
        if _is_private(fault):
            told = Told(label=told.label, **rules()[fault.rule].issue)
            private.add(told.label)
        (needed if is_needed else advice).append(told)
    may_tell_who = bool(reply.clashes) and _may_tell_who(offer, proposed, today)
    clashes = tuple(replace(told, answer="") for told in reply.clashes) if may_tell_who else reply.clashes
    return replace(
        reply,
        clashes=clashes,
        needed=_once(_without_answers((*reply.needed, *needed), private)),
        refused=_once(_without_answers(reply.refused, private)),
        passed_on=(*_without_answers(reply.passed_on, private), *_no_longer_hidden(offer, proposed)),
        advice=_once(_without_answers((*reply.advice, *advice), private)),
    )


def _is_private(fault: Fault) -> bool:
    """Whether its words, and what was answered, are not told again: the answer to the sender is public too."""
    return rules()[fault.rule].group.id in ("privacy", "said")


def _may_tell_who(offer: Offer, proposed: Sequence[Proposed], today: date) -> bool:
    """Whether what was sent, and is not taken, could tell who someone is."""
    sent = [replace(one, values=one.as_sent) for one in proposed if one.as_sent is not None]
    return any(_is_private(fault) for fault in check(_alone(offer_with(offer, sent), sent), today))


def _advice(new: Offer, proposed: Iterable[Proposed], today: date) -> Iterator[Fault]:
    """On the words of what was sent alone, since on those of the whole offer it would take long; and what it may be."""
    small = _alone(new, proposed)
    yield from (fault for fault in check(small, today, with_advice=True) if fault.rule in plain_english.NAMES)
    paths = {one.path for one in proposed}
    twice = without_waived(new, [*possible_duplicate.faults(new, today)], frozenset())
    ours = (fault for fault in twice if not paths.isdisjoint(fault.paths))
    yield from (fault if fault.path in paths else replace(fault, path=fault.also) for fault in ours)


def _alone(new: Offer, proposed: Iterable[Proposed]) -> Offer:
    paths = {one.path for one in proposed}
    return replace(
        new,
        services=tuple(service for service in new.services if service.path in paths),
        organisations=tuple(organisation for organisation in new.organisations if organisation.path in paths),
        comments=(),
        guides=(),
        log=(),
        gaps=(),
    )


def _plainly(fault: Fault) -> Told:
    return Told(label=fault.path, message=fault.message, remedy=fault.remedy)


def _without_answers(told: Iterable[Told], labels: set[str]) -> tuple[Told, ...]:
    return tuple(replace(one, answer="") if one.label in labels else one for one in told)


def _once(told: Iterable[Told]) -> tuple[Told, ...]:
    return tuple(dict.fromkeys(told))


def _no_longer_hidden(offer: Offer, proposed: Iterable[Proposed]) -> Iterator[Told]:
    """Whoever looks for a refuge could ask for its address in this way."""
    for one in proposed:
        there = offer.service_by_id.get(one.id) if one.kind == "service" else None
        was = sum(place.precision != "exact" for place in there.locations) if there else 0
        if was > sum(place.get("precision", "exact") != "exact" for place in one.values.get("locations", ())):
            yield _NOT_HIDDEN
