"""A maker of synthetic councils: invented services, organisations and places, the same for the same seed."""

from collections.abc import Iterator
from dataclasses import dataclass

import parts
from chance import Chance, Values, stated
from parts import SIZE, SOUTH, TERMS, WEST
from schools import is_school, school_fields
from words import BODIES, DECIDERS, FIRST, KEYWORDS, LANGUAGES, SORTS, TOWNS

SERVICES_OF_AN_ORGANISATION = 4
STATES = ("open",) * 45 + ("temporarily-closed", "closed", "planned")
SCOPES = ("local",) * 14 + ("neighbouring",) * 2 + ("regional", "national", "national", "online")


@dataclass(frozen=True, kw_only=True)
class Council:
    """`size` services, a quarter as many organisations, 20 places. A record depends on the seed and its number only,
    so that the first of a large council are those of a small one."""

    size: int
    seed: int

    def services(self) -> Iterator[tuple[str, Values]]:
        """Id and values of each."""
        for number in range(self.size):
            yield f"service-{number}", _service(Chance(f"{self.seed} service {number}"), number)

    def organisations(self) -> Iterator[tuple[str, Values]]:
        for number in range((self.size - 1) // SERVICES_OF_AN_ORGANISATION + 1):
            yield f"organisation-{number}", _organisation(Chance(f"{self.seed} organisation {number}"), number)

    def places(self) -> Values:
        chance = Chance(f"{self.seed} places")
        return {parts.place_id(town): {"title": town, "position": parts.position(chance)} for town in TOWNS}

    def boundary(self) -> Values:
        """A square, as GeoJSON."""
        east, north = WEST + SIZE, SOUTH + SIZE
        ring = [[WEST, SOUTH], [east, SOUTH], [east, north], [WEST, north], [WEST, SOUTH]]
        shape = {"type": "Polygon", "coordinates": [ring]}
        return {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": shape}]}


def _organisation(chance: Chance, number: int) -> Values:
    kinds = TERMS["organisation-kinds"]
    return stated({
        "name": f"{FIRST[number % len(FIRST)]} {chance.choice(BODIES)} {number}",
        "kind": kinds[number % len(kinds)],
        "summary": chance.sentences(1),
        "description": chance.paragraphs(2) if chance.happens(50) else None,
        "contact": parts.contact(chance, f"organisation-{number}"),
        "registers": {"charity": str(1000000 + number)} if chance.happens(40) else None,
        "checked": parts.checked(chance),
        "sources": parts.sources(chance),
    })  # fmt: skip


def _service(chance: Chance, number: int) -> Values:
    school = is_school(number)
    scope = chance.choice(SCOPES)
    return stated({
        "name": f"{chance.name()} {chance.choice(SORTS)} {number}",
        "also_known_as": [f"{chance.choice(FIRST)} project {number}"] if chance.happens(20) else None,
        "summary": chance.sentences(1),
        "description": _description(chance) if chance.happens(90) else None,
        "keywords": chance.some(KEYWORDS, 5) if chance.happens(40) else None,
        "organisation": None if school else f"organisation-{_provider(number)}",
        "status": _status(chance, number),
        "topics": _topics(chance, number),
        **_for_whom(chance),
        "access": _access(chance, number) if chance.happens(85) else None,
        **_terms_of_use(chance),
        "coverage": _coverage(chance, scope),
        "delivery": chance.some(TERMS["delivery"], 3) if chance.happens(80) else None,
        "contact": parts.contact(chance, f"service-{number}"),
        "locations": parts.locations(chance, scope),
        "hours": parts.hours(chance) if chance.happens(65) else None,
        "sessions": _sessions(chance) if chance.happens(15) else None,
        "languages": chance.some(LANGUAGES, 4) if chance.happens(25) else None,
        "communication": chance.some(TERMS["communication"], 4) if chance.happens(35) else None,
        **(school_fields(chance, number) if school else {}),
        "checked": parts.checked(chance),
        "review_by": chance.day(30, 300) if chance.happens(20) else None,
        "publish": {"from": chance.day(-300, -1)} if chance.happens(5) else None,
        "former_ids": [f"former-{number}"] if chance.happens(3) else None,
        "sources": parts.sources(chance),
    })  # fmt: skip


def _provider(number: int) -> int:
    """The first organisation, the council's own, has one service in ten, as in life; the others have four or fewer."""
    return 0 if number % 10 == 7 else number // SERVICES_OF_AN_ORGANISATION


def _description(chance: Chance) -> str:
    text = chance.paragraphs(chance.choice((8, 12, 16)) if chance.happens(10) else chance.choice((1, 2, 3)))
    if chance.happens(30):
        text += "\n\nWe can help with:\n\n" + "\n".join(f"- **{word}**" for word in chance.some(KEYWORDS, 6))
    if chance.happens(20):
        text += "\n\nRead [what others say](https://example.org/stories) first."
    return text


def _status(chance: Chance, number: int) -> Values | None:
    state = chance.choice(STATES)
    if state == "open":
        return None
    day = chance.day(10, 90) if state == "planned" else chance.day(-200, -1)
    instead = f"service-{number - 1}" if state == "closed" and number else None
    return stated({"state": state, "date": day, "note": chance.sentences(1), "replaced_by": instead})


def _topics(chance: Chance, number: int) -> list[str]:
    topics = TERMS["topics"]
    main = topics[number % len(topics)]
    others = chance.some(topics, 3) if chance.happens(60) else []
    return [main, *(topic for topic in others if topic != main)]


def _for_whom(chance: Chance) -> Values:
    youngest = chance.choice((0, 0, 2, 4, 5, 8, 11, 14, 16, 18))
    note = "Up to 25 with an EHC plan" if chance.happens(15) else None
    ages = stated({"from": youngest, "to": chance.randint(youngest, 25), "note": note})
    needs = chance.choices((None, ["any"], chance.some(TERMS["needs"][1:], 5)), (10, 20, 70))[0]
    return {
        "needs": needs,
        "ages": ages if chance.happens(90) else None,
        "preparing_for_adulthood": chance.some(TERMS["adulthood"], 3) if chance.happens(20) else None,
        "support_layer": chance.choice(TERMS["support-layers"]) if chance.happens(10) else None,
        "eligibility": chance.sentences(chance.choice((1, 2, 4))) if chance.happens(60) else None,
    }


def _access(chance: Chance, number: int) -> Values:
    return stated({
        "routes": chance.some(TERMS["access-routes"], 4),
        "diagnosis_needed": chance.choice(TERMS["answers"]) if chance.happens(70) else None,
        "plan_needed": chance.choice(TERMS["answers"]) if chance.happens(70) else None,
        "how": chance.sentences(chance.choice((1, 2, 4))),
        "next": chance.sentences(2) if chance.happens(60) else None,
        "decided_by": chance.choice(DECIDERS) if chance.happens(50) else None,
        "challenge": chance.sentences(2) if chance.happens(30) else None,
        "link": f"https://example.org/join/{number}" if chance.happens(30) else None,
    })  # fmt: skip


def _terms_of_use(chance: Chance) -> Values:
    waiting = {
        "value": chance.randint(0, 40),
        "unit": chance.choice(TERMS["time-units"]),
        "as_of": chance.day(-500, -1),
        "note": "From asking to the first visit",
    }
    return {
        "waiting": waiting if chance.happens(25) else None,
        "cost": _cost(chance) if chance.happens(65) else None,
        "commissioned_by": ["Example Borough Council"] if chance.happens(15) else None,
        "personal_budget": chance.choice(TERMS["budget-answers"]) if chance.happens(20) else None,
    }


def _cost(chance: Chance) -> Values:
    if chance.happens(50):
        return {"free": "yes"}
    prices = [
        {"amount": chance.choice((1, 2.5, 6, 12, 45)), "per": per, "note": "Ask us if that is too much"}
        for per in chance.some(("session", "week", "term", "family", "hour"), 4)
    ]
    return {"free": "no", "options": prices}


def _coverage(chance: Chance, scope: str) -> Values:
    if scope == "local":
        towns = chance.some([parts.place_id(town) for town in TOWNS], 4)
        return stated({"scope": scope, "places": towns if chance.happens(20) else None})
    areas = chance.some(TERMS["areas"], 6) if chance.happens(30) else None
    return stated({"scope": scope, "areas": areas, "why_listed": "Families here may use it too."})


def _sessions(chance: Chance) -> list[Values]:
    return [
        {"date": chance.day(-30, 200), "opens": "10:00", "closes": "15:30", "name": f"{chance.choice(FIRST)} day"}
        for _ in range(chance.randint(1, 12))
    ]
