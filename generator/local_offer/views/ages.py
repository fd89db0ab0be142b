"""The ages by which families look, and which services are for them."""

from dataclasses import dataclass

from local_offer.records import Service


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
        return service.ages.overlap(self.youngest, self.oldest)


BANDS = (
    AgeBand(youngest=0, oldest=4, description="Home, nursery and starting school"),
    AgeBand(youngest=5, oldest=10, description="Primary school"),
    AgeBand(youngest=11, oldest=15, description="Secondary school"),
    AgeBand(youngest=16, oldest=18, description="Sixth form, college, training"),
    AgeBand(youngest=19, oldest=25, description="Work, a home, adult life"),
)
