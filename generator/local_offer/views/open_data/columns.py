"""The columns of the tables that are given away. A name never changes; new ones come at the end."""

from dataclasses import dataclass
from typing import Literal

DataType = Literal["string", "integer", "decimal", "date", "anyURI"]
BETWEEN = "; "
"""What stands between several values of one cell."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DataColumn:
    name: str
    means: str
    type: DataType = "string"
    is_list: bool = False
    words: str = ""
    """The vocabulary of its words."""


def text(name: str, means: str, words: str = "") -> DataColumn:
    return DataColumn(name=name, means=means, words=words)


def several(name: str, means: str, words: str = "") -> DataColumn:
    return DataColumn(name=name, means=means, is_list=True, words=words)


def number(name: str, means: str) -> DataColumn:
    return DataColumn(name=name, means=means, type="decimal")


def link(name: str, means: str) -> DataColumn:
    return DataColumn(name=name, means=means, type="anyURI")


def day(name: str, means: str) -> DataColumn:
    return DataColumn(name=name, means=means, type="date")


SERVICE_COLUMNS = (
    text("id", "Its own word, which stands in its address"),
    text("name", "What it is called"),
    text("summary", "What it is, in a sentence"),
    link("page", "Its page"),
    link("record", "All of it, as JSON"),
    text("organisation", "The id of who provides it"),
    text("organisation_name", "Who provides it"),
    text("state", "Whether it is open", "states"),
    several("topics", "What it is about, the main topic first", "topics"),
    several("needs", "The needs that it names", "needs"),
    number("age_from", "The youngest age in years"),
    number("age_to", "The oldest age in years, which lasts until the next birthday"),
    text("eligibility", "Who can use it"),
    several("routes", "How one comes to it", "access-routes"),
    text("diagnosis_needed", "Whether a diagnosis is needed", "answers"),
    text("plan_needed", "Whether an EHC plan is needed", "answers"),
    text("how", "How to ask for it"),
    text("wait", "How long the wait is"),
    text("wait_as_of", "When that was said: a year, a month or a day"),
    text("free", "Whether it is free", "answers"),
    several("delivery", "How it comes to families", "delivery"),
    text("scope", "Whom it serves", "coverage"),
    several("places", "The towns where it stands or which alone it serves", "places"),
    several("telephones", "Numbers to ring"),
    several("texts", "Numbers for text messages"),
    text("email", "Where to write"),
    link("website", "Its website"),
    several("social", "Its pages elsewhere"),
    several("postcodes", "Of its addresses; only the district where the exact place must not be found"),
    several("languages", "Spoken there"),
    several("communication", "Ways to communicate there", "communication"),
    text("setting", "What kind of school, college or nursery it is", "setting-kinds"),
    several("registers", "Its numbers in public registers, each behind the name of the register"),
    day("checked", "When someone who knows it last checked it"),
    text("checked_by", "Who did"),
)
ORGANISATION_COLUMNS = (
    text("id", "Its own word, which stands in its address"),
    text("name", "What it is called"),
    text("kind", "What kind of organisation it is", "organisation-kinds"),
    text("summary", "What it is, in a sentence"),
    link("page", "Its page"),
    link("record", "All of it, as JSON"),
    several("telephones", "Numbers to ring"),
    several("texts", "Numbers for text messages"),
    text("email", "Where to write"),
    link("website", "Its website"),
    several("social", "Its pages elsewhere"),
    text("address", "Its postal address"),
    several("registers", "Its numbers in public registers, each behind the name of the register"),
    DataColumn(name="services", means="How many services it provides here", type="integer"),
    day("checked", "When someone who knows it last checked it"),
)
PLACE_COLUMNS = (
    text("service", "The id of the service that stands there"),
    text("service_name", "What that is called"),
    link("page", "The page of that"),
    text("name", "What the building is called"),
    text("address", "House and street"),
    text("town", "The town"),
    text("postcode", "The postcode, or only its district"),
    text("place", "The town by which families look", "places"),
    text("area", "The council in which it lies", "areas"),
    number("latitude", "Degrees north, WGS84"),
    number("longitude", "Degrees east, WGS84"),
    DataColumn(name="within_miles", means="It lies within so many miles of that point; empty: there", type="integer"),
    text("precision", "How exactly the place may be told", "precision"),
    several("facilities", "What is there for people with a disability", "facilities"),
    text("transport", "How to get there"),
)
GUIDE_COLUMNS = (
    text("id", "Its own word, which stands in its address"),
    text("title", "What it is called"),
    text("question", "The question that it answers"),
    text("description", "What it is about, in a sentence"),
    link("page", "Its page"),
    text("route", "The group in which it stands", "guide-routes"),
    text("voice", "To whom it speaks"),
    several("topics", "The topics of the services that it shows", "topics"),
    several("needs", "The needs of the services that it shows", "needs"),
    day("checked", "When it was last checked"),
)


def plain(names: tuple[str, ...], *, numbers: tuple[str, ...] = ()) -> tuple[DataColumn, ...]:
    """Columns whose names say it."""
    return tuple(
        DataColumn(
            name=name, means=name.replace("_", " ").capitalize(), type="decimal" if name in numbers else "string"
        )
        for name in names
    )
