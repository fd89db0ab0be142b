"""The answers at the top of a service's page: what families ask first, each with what is known of it."""

from dataclasses import dataclass
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.places import lines_of, where
from local_offer.records import Service
from local_offer.views.access import STATE_MAINSTREAM, is_for_every_child
from local_offer.views.waiting import wait_of
from local_offer.words.phrases import ANSWERS, QUESTIONS, WAIT

LONGEST = 150  # characters; what is longer stands further down the page
LONG = 80  # characters of how to ask, above which it is no answer in a word or two
STATE_SPECIAL = ("maintained-special-school", "special-academy")
BY_PLAN = (*STATE_SPECIAL, "non-maintained-special-school")
FREE = (*STATE_MAINSTREAM, *STATE_SPECIAL, "pupil-referral-unit")


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """`said` is the answer in a word or two; empty when it is not known."""

    question: str
    said: str = ""
    more: str = ""


def answers(service: Service, offer: Offer, today: date) -> tuple[Answer, ...]:
    return (
        _who(service, offer),
        _how(service, offer),
        _diagnosis(service),
        _plan(service),
        _wait(service, today),
        _cost(service),
        _where(service, offer),
        _who_decides(service),
    )


def _who(service: Service, offer: Offer) -> Answer:
    question = QUESTIONS["who"]
    stated = words.ages(service.ages)
    needs = _needs(service, offer)
    more = [part for part in (service.ages.note, _short(service.eligibility)) if part]
    if stated and needs:
        more = [needs, *more]
    elif not stated and not needs and more:
        return Answer(question=question, said=more[0], more=" ".join(more[1:]))
    more = [part if part.endswith(".") or len(more) == 1 else f"{part}." for part in more]
    return Answer(question=question, said=stated or needs, more=" ".join(more))


def _needs(service: Service, offer: Offer) -> str:
    if "any" in service.needs:
        return ANSWERS["any_need"]
    titles = [offer.title_of("needs", need) for need in service.needs]
    return words.together([titles[0], *map(words.lower_first, titles[1:])]) if titles else ""


def _how(service: Service, offer: Offer) -> Answer:
    question = QUESTIONS["place" if service.setting else "how"]
    routes = [offer.title_of("access-routes", route) for route in service.access.routes]
    how = _short(service.access.how)
    if routes:
        ways = words.together([words.lower_first(r) for r in routes[1:]], "or") if routes[1:] else ""
        others = ANSWERS["other_ways"].format(ways=ways) if ways else ""
        return Answer(question=question, said=routes[0], more=" ".join(filter(None, [how, others])))
    if how:
        return Answer(question=question, more=how) if len(how) > LONG else Answer(question=question, said=how)
    if service.access.how:
        return Answer(question=question, said=ANSWERS["see_below"])
    setting = service.setting
    if setting and setting.kind in STATE_MAINSTREAM:
        return Answer(question=question, said=ANSWERS["admissions"], more=ANSWERS["admissions_more"])
    if setting and (setting.kind in BY_PLAN or service.registers.section_41 == "yes"):
        return Answer(question=question, said=ANSWERS["through_plan"], more=ANSWERS["through_plan_more"])
    return Answer(question=question)


def _diagnosis(service: Service) -> Answer:
    question = QUESTIONS["diagnosis"]
    if service.access.diagnosis_needed:
        return Answer(question=question, said=ANSWERS[service.access.diagnosis_needed])
    if _has_places(service):
        return Answer(question=question, said=ANSWERS["depends"], more=ANSWERS["two_kinds"])
    if is_for_every_child(service.setting):
        return Answer(question=question, said=ANSWERS["no"], more=ANSWERS["every_child"])
    return Answer(question=question)


def _plan(service: Service) -> Answer:
    question = QUESTIONS["plan"]
    setting = service.setting
    counted = ""
    if setting and setting.plans_percent is not None and setting.as_of:
        share = "all_have_plans" if setting.plans_percent == 100 else "some_have_plans"
        counted = ANSWERS[share].format(percent=f"{setting.plans_percent:g}")
    if service.access.plan_needed:
        return Answer(question=question, said=ANSWERS[service.access.plan_needed], more=counted)
    if _has_places(service):
        return Answer(question=question, said=ANSWERS["depends"], more=ANSWERS["two_kinds"])
    if is_for_every_child(setting):
        return Answer(question=question, said=ANSWERS["no"], more=counted)
    if setting and setting.kind in BY_PLAN:
        return Answer(question=question, said=ANSWERS["by_plan"], more=counted or ANSWERS["by_plan_more"])
    return Answer(question=question, more=counted)


def _wait(service: Service, today: date) -> Answer:
    question = QUESTIONS["wait"]
    wait = wait_of(service, today)
    if wait is None:
        return Answer(question=question)
    as_of = WAIT["as_of"].format(day=words.day_in_words(wait.as_of))
    source = WAIT["source"].format(source=wait.source) if wait.source else ""
    return Answer(question=question, said=words.waiting(wait), more=words.sentences(wait.note, as_of, source))


def _cost(service: Service) -> Answer:
    question = QUESTIONS["cost"]
    cost = service.cost
    if cost.options:
        more = cost.note or (ANSWERS["more_prices"] if cost.options[1:] else "")
        return Answer(question=question, said=words.price(cost.options[0]), more=more)
    if cost.free:
        said = {"yes": "free", "no": "pay", "depends": "depends"}[cost.free]
        return Answer(question=question, said=ANSWERS[said], more=cost.note or "")
    if cost.note:
        return Answer(question=question, more=cost.note)
    if service.setting and service.setting.kind in FREE:
        return Answer(question=question, said=ANSWERS["free"], more=ANSWERS["state_school"])
    return Answer(question=question)


def _where(service: Service, offer: Offer) -> Answer:
    first = service.hours[0] if service.hours else None
    when = " ".join(filter(None, [words.days(first.days), words.times(first)])) if first else ""
    if first and not words.times(first):
        when = words.sentences(when, first.note)
    place, how = _place(service, offer)
    others = len(service.locations) - 1
    more = ANSWERS["one_more_place" if others == 1 else "more_places"].format(number=others) if others > 0 else how
    if when:
        return Answer(question=QUESTIONS["when"], said=when, more=words.sentences(place, more))
    return Answer(question=QUESTIONS["where"], said=place, more=more)


def _place(service: Service, offer: Offer) -> tuple[str, str]:
    """Where it is and how it is given, what tells a family more of the two first; the second may be empty."""
    delivery = [offer.title_of("delivery", way) for way in service.delivery]
    given = words.together([delivery[0], *map(words.lower_first, delivery[1:])], "or") if delivery else ""
    address = next(filter(None, map(lines_of, service.locations)), ())
    place = ", ".join(address) or where(service, offer)
    if not address and any(location.precision == "hidden" for location in service.locations):
        place = ANSWERS["hidden_place"]
    elif given and not address and "in-person" not in service.delivery:
        # One goes nowhere for it; "Online" as its reach would only say less.
        return given, "" if service.coverage.scope == "online" else place
    says_no_more = service.setting or (address and service.delivery == ("in-person",))
    return (place, "" if says_no_more else given) if place else (given, "")


def _who_decides(service: Service) -> Answer:
    question = QUESTIONS["decides"]
    if service.access.decided_by:
        return Answer(question=question, said=service.access.decided_by)
    if service.setting and service.setting.kind in BY_PLAN:
        return Answer(question=question, said=ANSWERS["council"], more=ANSWERS["council_more"])
    return Answer(question=question)


def _has_places(service: Service) -> bool:
    """Whether it has specialist places beside its ordinary ones."""
    return service.setting is not None and bool(service.setting.specialist_places)


def fits(text: str | None) -> bool:
    """Whether a text is short enough to stand among the answers."""
    return bool(text) and len(text or "") <= LONGEST


def _short(text: str | None) -> str:
    return text if text and fits(text) else ""
