"""The parts of a synthetic record that only schools, colleges and nurseries have."""

from chance import Chance, Values, stated
from local_offer.schema import contract
from parts import TERMS

ONE_IN = 5
RELIGIONS = ("Church of England", "Roman Catholic", "None")
QUESTIONS = tuple(contract().schemas["service"]["properties"]["setting"]["properties"]["answers"]["properties"])


def is_school(number: int) -> bool:
    return number % ONE_IN == 0


def school_fields(chance: Chance, number: int) -> Values:
    return {
        "setting": _setting(chance, number),
        "registers": stated({
            "urn": str(100000 + number),
            "ukprn": str(10000000 + number) if chance.happens(70) else None,
            "section_41": chance.choice(TERMS["answers"]) if chance.happens(10) else None,
        }),
    }  # fmt: skip


def _setting(chance: Chance, number: int) -> Values:
    kinds = TERMS["setting-kinds"]
    pupils = chance.randint(20, 1800)
    return stated({
        "kind": kinds[number // ONE_IN % len(kinds)],
        "phase": chance.choice(TERMS["phases"]),
        "gender": chance.choice(TERMS["genders"]),
        "boarding": chance.choice(TERMS["answers"]) if chance.happens(30) else None,
        "sixth_form": chance.choice(("yes", "no")),
        "capacity": pupils + chance.randint(0, 60),
        "pupils": pupils,
        "plans_percent": round(100 * chance.random() ** 4, 1),
        "support_percent": round(30 * chance.random(), 1),
        "as_of": "2025-01",
        "religion": chance.choice(RELIGIONS) if chance.happens(30) else None,
        "specialist_places": chance.some(TERMS["needs"][1:], 2) if chance.happens(15) else None,
        "information_report": f"https://service-{number}.example.org/sen-report" if chance.happens(50) else None,
        "answers": _answers(chance) if chance.happens(40) else None,
    })  # fmt: skip


def _answers(chance: Chance) -> Values:
    return {question: chance.sentences(chance.randint(1, 4)) for question in chance.some(QUESTIONS, len(QUESTIONS))}
