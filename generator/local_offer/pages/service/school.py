"""What a school's page says beside other services' pages: the register's facts, and the law's questions."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import SchoolAnswers
from local_offer.schema import Contract
from local_offer.words.phrases import FACTS


@dataclass(frozen=True, kw_only=True, slots=True)
class SchoolFact:
    """`said` is empty when the register does not say."""

    name: str
    said: str = ""
    more: str = ""
    link: str = ""


def facts_of(service: Service, offer: Offer) -> tuple[SchoolFact, ...]:
    setting = service.setting
    if setting is None:
        return ()
    kind = offer.contract.vocabularies["setting-kinds"][setting.kind]
    needs = [offer.title_of("needs", need) for need in service.needs]
    places = [offer.title_of("needs", need) for need in setting.specialist_places]
    gender = words.lower_first(offer.title_of("genders", setting.gender)) if setting.gender else ""
    pupils = f"{setting.pupils}{f', {gender}' if gender else ''}" if setting.pupils else ""
    counted = FACTS["counted"].format(day=words.source_date(setting.as_of)) if setting.as_of and pupils else ""
    told = [
        SchoolFact(name=FACTS["kind"], said=kind.title, more=setting.type or kind.description),
        SchoolFact(name=FACTS["pupils"], said=pupils or gender.capitalize(), more=counted),
    ]
    if kind.notes.get("special") or needs:
        told.append(
            SchoolFact(
                name=FACTS["needs"],
                said=words.together([needs[0], *map(words.lower_first, needs[1:])]) if needs else "",
            )
        )
    if places:
        told.append(
            SchoolFact(
                name=FACTS["places"],
                said=words.together([places[0], *map(words.lower_first, places[1:])]),
                more=_number_of_places(setting.unit_places),
            )
        )
    return (*told, *_more(service, offer))


def _number_of_places(number: int | None) -> str:
    return FACTS["one_place" if number == 1 else "many_places"].format(number=number) if number else ""


def _more(service: Service, offer: Offer) -> Iterator[SchoolFact]:
    setting = service.setting
    if setting is None:
        return
    if setting.capacity:
        yield SchoolFact(name=FACTS["capacity"], said=FACTS["capacity_said"].format(number=setting.capacity))
    if setting.support_percent is not None:
        yield SchoolFact(
            name=FACTS["support"],
            said=FACTS["percent"].format(percent=f"{setting.support_percent:g}"),
            more=FACTS["support_more"],
        )
    if setting.plans_percent is not None:
        yield SchoolFact(name=FACTS["plans"], said=FACTS["percent"].format(percent=f"{setting.plans_percent:g}"))
    yield SchoolFact(
        name=FACTS["sixth_form"], said=offer.title_of("answers", setting.sixth_form) if setting.sixth_form else ""
    )
    yield SchoolFact(
        name=FACTS["boarding"], said=offer.title_of("answers", setting.boarding) if setting.boarding else ""
    )
    if setting.religion:
        yield SchoolFact(name=FACTS["religion"], said=setting.religion)
    yield SchoolFact(
        name=FACTS["report"],
        said=FACTS["report_said"] if setting.information_report else "",
        more=_dated(setting.information_report_date),
        link=setting.information_report or "",
    )
    if setting.accessibility_plan:
        yield SchoolFact(name=FACTS["accessibility"], said=FACTS["accessibility_said"], link=setting.accessibility_plan)
    if setting.local_offer_link:
        yield SchoolFact(name=FACTS["link"], said=FACTS["link_said"], link=setting.local_offer_link)


def _dated(day: date | None) -> str:
    return FACTS["report_more"].format(day=words.day_in_words(day)) if day else ""


def _questions(contract: Contract) -> dict[str, str]:
    answers = contract.schemas["service"]["properties"]["setting"]["properties"]["answers"]["properties"]
    return {name: schema["title"] for name, schema in answers.items()}


QUESTIONS_ASKED = (
    "teaching", "adapting", "extra_help", "progress", "effectiveness",
    "activities", "wellbeing", "training", "equipment", "moving_on",
)  # fmt: skip
"""The ten that families may take with them to a school."""


def school_answers(service: Service, contract: Contract) -> tuple[tuple[str, str], ...]:
    """Question and answer, for those the school has answered."""
    if service.setting is None:
        return ()
    questions = _questions(contract)
    given = ((field.name, getattr(service.setting.answers, field.name)) for field in fields(SchoolAnswers))
    return tuple((questions[name], answer) for name, answer in given if answer)


def open_questions(service: Service, contract: Contract) -> tuple[str, ...]:
    """What families may ask, for a school or college that has answered nothing here."""
    if service.setting is None or service.setting.answers != SchoolAnswers():
        return ()
    questions = _questions(contract)
    return tuple(questions[name] for name in QUESTIONS_ASKED)
