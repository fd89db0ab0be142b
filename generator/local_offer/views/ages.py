"""The ages by which families look, and which services are for them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from local_offer.records import Service
from local_offer.schema.last_age import last_age

OLDEST = last_age()
_ADULTS = re.compile(r"\badults?\b(?! life)", re.IGNORECASE)
_YOUNG = re.compile(
    r"\b(child|young|famil|parent|carer|teen|youth|pupil|baby|babies|all ages|any age|birth)", re.IGNORECASE
)
GROWN = 16
PHASES: Mapping[str, tuple[int, int]] = {
    "nursery": (0, 5),
    "primary": (2, 11),
    "middle": (8, 14),
    "secondary": (10, 19),
    "16-plus": (15, OLDEST),
}
"""The youngest and the oldest who may be in a school of a phase, or look for one, when it states no ages itself."""
COLLEGES = ("college", "special-college")


@dataclass(frozen=True, kw_only=True)
class AgeBand:
    """Years, both ends included."""

    youngest: int
    oldest: int
    description: str

    @property
    def id(self) -> str:
        return f"{self.youngest}-{self.oldest}"

    @property
    def title(self) -> str:
        return f"{self.youngest} to {self.oldest}"

    def holds(self, service: Service) -> bool:
        """Whether the service says that it is for someone of these ages."""
        begin, end = begin_of(service), service.ages.end
        return service.ages.are_stated and begin < 12 * self.oldest + 12 and 12 * self.youngest < end

    def is_served_by(self, service: Service) -> bool:
        """Whether it is for these ages, and does not only begin in the last year of them or end in the first.

        A school that begins at 4 is none for children from birth to 4.
        """
        begin, end = max(12 * self.youngest, begin_of(service)), min(12 * self.oldest + 12, service.ages.end)
        is_within = begin_of(service) >= 12 * self.youngest and service.ages.end <= 12 * self.oldest + 12
        return self.holds(service) and (is_within or end - begin > 12)


# The stages that families know. A band holds both its ends, so none overlaps.
BANDS = (
    AgeBand(youngest=0, oldest=4, description="Home, nursery and starting school"),
    AgeBand(youngest=5, oldest=10, description="Primary school"),
    AgeBand(youngest=11, oldest=15, description="Secondary school"),
    AgeBand(youngest=16, oldest=18, description="Sixth form, college, training"),
    AgeBand(youngest=19, oldest=OLDEST, description="Work, a home, adult life"),
)


def breadth(service: Service, band: AgeBand) -> int:
    """0 for a service that is there for little besides a band, 1 for one of three times as many ages, 2 for more."""
    years = (min(service.ages.end, 12 * OLDEST + 12) - begin_of(service)) / 12
    own = band.oldest - band.youngest + 1
    return 0 if years <= 1.5 * own else 1 if years <= 3 * own else 2


def begin_of(service: Service) -> float:
    """From when it is for someone, in months of life; of a college that says only until when, from 16 on."""
    phase = _phase(service)
    if service.ages.from_ is not None or phase is None:
        return service.ages.begin
    return 12 * (GROWN if phase == "16-plus" else PHASES[phase][0])


def _phase(service: Service) -> str | None:
    setting = service.setting
    if setting is None:
        return None
    return "16-plus" if setting.kind in COLLEGES else setting.phase if setting.phase in PHASES else None


def begins_late(service: Service) -> bool:
    """Whether it says that it is for nobody who is of school age, so that a list for children has it last.

    One that states no age says it too where its name or summary speaks of adults, and of no child or family.
    """
    if service.ages.are_stated:
        return begin_of(service) >= 12 * GROWN
    said = f"{service.name} {service.summary}"
    return bool(_ADULTS.search(said)) and not _YOUNG.search(said)


def found_from_to(service: Service) -> tuple[float, float] | None:
    """From when until when a search finds it, in months of life; `None` when nothing is known of its ages.

    Whoever is for adults only is still found at the last age of a local offer.
    """
    ages, phase = service.ages, _phase(service)
    if ages.are_stated:
        return min(begin_of(service), 12 * OLDEST), min(ages.end, 12 * OLDEST + 12)
    return (12 * PHASES[phase][0], 12 * PHASES[phase][1] + 12) if phase else None
