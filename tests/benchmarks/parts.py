"""Parts that several synthetic records hold: contacts, places, hours, sources."""

from chance import Chance, Values, stated
from local_offer.schema import contract
from words import BUILDINGS, FIRST, ROLES, TOWNS

SOUTH, WEST, SIZE = 52.9, -2.6, 0.4
"""The square that is the council's boundary, in degrees."""

TERMS = {name: tuple(vocabulary.terms) for name, vocabulary in contract().vocabularies.items()}


def contact(chance: Chance, id: str) -> Values:
    labels = chance.some(("Office, 9am to 4pm", "Out of hours", "New families", "Bookings"), 3)
    phones = [{"number": f"01632 960{chance.randint(0, 999):03}", "label": label} for label in labels]
    return stated({
        "role": chance.choice(ROLES) if chance.happens(40) else None,
        "phones": phones if chance.happens(90) else None,
        "email": f"hello@{id}.example.org" if chance.happens(80) else None,
        "website": f"https://{id}.example.org/",
        # It could be that of a place which the record hides, so it stands in no other either.
        "address": f"{chance.rare_street()}, {chance.choice(TOWNS)}" if chance.happens(10) else None,
    })  # fmt: skip


def locations(chance: Chance, scope: str) -> list[Values] | None:
    number = 0 if scope == "online" else chance.choice((0, 1, 1, 1, 1, 1, 2, 3, 5))
    return [_location(chance, is_local=scope == "local") for _ in range(number)] or None


def _location(chance: Chance, is_local: bool) -> Values:
    town = chance.choice(TOWNS)
    precision = chance.choices((None, "district", "hidden"), (96, 3, 1))[0]
    return stated({
        "name": f"{chance.choice(FIRST)} {chance.choice(BUILDINGS)}" if chance.happens(50) else None,
        "address": chance.rare_street() if precision else chance.street(),
        "town": town,
        "postcode": chance.postcode("PQRSTUWX" if precision else "ABDEFGHJLN"),
        "area": None if is_local else chance.choice(TERMS["areas"]),
        "place": place_id(town) if is_local else None,
        "position": position(chance, is_apart=bool(precision)),
        "precision": precision,
        "facilities": chance.some(TERMS["facilities"], 6) if chance.happens(60) else None,
        "transport": chance.sentences(2) if chance.happens(30) else None,
        "hours": hours(chance) if chance.happens(15) and not precision else None,
    })  # fmt: skip


def position(chance: Chance, *, is_apart: bool = False) -> Values:
    """Anywhere in the council; a hidden place lies `is_apart`, in the eastern tenth, where no other tells it."""
    share = 0.9 + 0.1 * chance.random() if is_apart else 0.89 * chance.random()
    return {
        "latitude": round(SOUTH + SIZE * chance.random(), 5),
        "longitude": round(WEST + SIZE * share, 5),
    }


def place_id(town: str) -> str:
    return town.lower().replace(" ", "-")


def hours(chance: Chance) -> list[Values]:
    return [
        stated({
            "days": chance.some(TERMS["days"], 5),
            "opens": f"{chance.randint(8, 12):02}:{chance.choice(('00', '15', '30'))}",
            "closes": f"{chance.randint(13, 20)}:00",
            "term": chance.choice(TERMS["terms"]) if chance.happens(50) else None,
            "note": f"Ages {chance.randint(3, 9)} and over" if chance.happens(30) else None,
        })
        for _ in range(chance.choice((1, 1, 2, 3, 5)))
    ]  # fmt: skip


def checked(chance: Chance) -> Values | None:
    by = chance.choice(TERMS["checkers"])
    return {"date": chance.day(-700, -1), "by": by, "how": "By telephone"} if chance.happens(75) else None


def sources(chance: Chance) -> list[Values]:
    names = chance.some(("The provider’s own form", "The provider’s own page", "A public register"), 3)
    licence = "Open Government Licence v3.0"
    return [{"name": name, "date": chance.day(-900, -1), "licence": licence} for name in names]
