"""Places beside children with a plan, need by need and age by age."""

from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.records.ages import Age, Ages
from local_offer.views.ages import BANDS
from local_offer.views.catalogue import registered_needs, said_needs
from local_offer.views.figures.page import of_measure
from local_offer.views.figures.told import ToldLine, ToldSeries
from local_offer.views.sufficiency.places import School, Sum, total

_A_YEAR = 12  # months


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """A need or an age. `plans` is nothing where no figure tells it, and `why` says if it is withheld.

    A school for several needs stands in the line of each, so that lines do not add up.
    """

    id: str
    title: str
    plans: int | None
    why: str
    special: tuple[School, ...]
    registered: tuple[School, ...]
    """Special schools that the register alone lists for it."""
    ordinary: tuple[School, ...]

    @property
    def in_ordinary(self) -> Sum:
        return total(self.ordinary)


def by_need(offer: Offer, special: tuple[School, ...], ordinary: tuple[School, ...]) -> tuple[Beside, ...]:
    told = of_measure("plans-by-need", offer)
    found = []
    for id, term in offer.contract.vocabularies["needs"].terms.items():
        line = next((each for each in told.lines if each.line.need == id), None) if told else None
        plans, why = _number(line, told, offer)
        row = Beside(
            id=id,
            title=term.title,
            plans=plans,
            why=why,
            special=tuple(school for school in special if id in said_needs(school.service)),
            registered=tuple(school for school in special if id in registered_needs(school.service)),
            ordinary=tuple(school for school in ordinary if id in said_needs(school.service)),
        )
        if line or row.special or row.registered or row.ordinary:
            found.append(row)
    return tuple(found)


def by_age(offer: Offer, special: tuple[School, ...], ordinary: tuple[School, ...]) -> tuple[Beside, ...]:
    """In the bands in which plans are counted; where they are not, in those of families."""
    told = of_measure("plans-by-age", offer)
    lines = [line for line in told.lines if line.line.ages != Ages()] if told else []
    bands: list[tuple[Ages, str, ToldLine | None]] = [(line.line.ages, line.name, line) for line in lines]
    if not bands:
        bands = [(_ages(band.youngest, band.oldest), f"Ages {band.title}", None) for band in BANDS]
    found = []
    for ages, name, line in bands:
        plans, why = _number(line, told, offer)
        found.append(
            Beside(
                id=name,
                title=name,
                plans=plans,
                why=why,
                special=tuple(school for school in special if _takes(school, ages)),
                registered=(),
                ordinary=tuple(school for school in ordinary if _takes(school, ages)),
            )
        )
    return tuple(found)


def _ages(youngest: int, oldest: int) -> Ages:
    return Ages(from_=Age(count=youngest), to=Age(count=oldest))


def _takes(school: School, ages: Ages) -> bool:
    """Whether it says that it takes children of these ages for more than a year: one that begins at 4 is none for
    babies, and one that ends at 16 none for those after school. A primary school that says no ages may begin at 2 or 4.
    """
    own = school.service.ages
    return own.are_stated and min(own.end, ages.end) - max(own.begin, ages.begin) > _A_YEAR


def _number(line: ToldLine | None, told: ToldSeries | None, offer: Offer) -> tuple[int | None, str]:
    """Of the newest day of the whole series, so that all lines are of one day."""
    if line is None or told is None or told.newest is None:
        return None, ""
    figure = next((each for each in line.figures if each.period == told.newest.period), None)
    if figure is None:
        return None, ""
    withheld = offer.contract.vocabularies["figure-withheld"].terms
    return (None if figure.value is None else int(figure.value)), line.why_none(figure, withheld)
