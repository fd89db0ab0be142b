"""The files of open data: their addresses, which never change, and what each holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from local_offer.schema.figure_columns import COLUMNS as FIGURE_COLUMNS
from local_offer.views.open_data.columns import (
    GUIDE_COLUMNS,
    ORGANISATION_COLUMNS,
    PLACE_COLUMNS,
    SERVICE_COLUMNS,
    DataColumn,
    plain,
)

CSV, JSON, LINES, GEOJSON = "text/csv", "application/json", "application/jsonl", "application/geo+json"
FORMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        CSV: ("CSV", "csv"),
        JSON: ("JSON", "json"),
        LINES: ("JSON Lines", "jsonl"),
        GEOJSON: ("GeoJSON", "geojson"),
    }
)
"""What each form is called, and how its files end."""
DCAT, OPENAPI, CSVW = "data/catalogue.jsonld", "data/openapi.json", "data/csv-metadata.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Dataset:
    """The same rows in several forms. `id` stands in the addresses of its files, and names its rows in JSON."""

    id: str
    title: str
    holds: str
    columns: tuple[DataColumn, ...]
    schema: str = ""
    """The schema of its records in JSON, of which the table holds a part."""
    has_points: bool = False

    @property
    def media_types(self) -> tuple[str, ...]:
        return (CSV, JSON, LINES, *((GEOJSON,) if self.has_points else ()))

    def address(self, media_type: str) -> str:
        """Relative to the site's root."""
        return f"data/{self.id}.{FORMS[media_type][1]}"


SERVICES = Dataset(
    id="services",
    title="Services and schools",
    holds="Every entry. JSON holds all that its page says, CSV the main answers.",
    columns=SERVICE_COLUMNS,
    schema="service",
)
ORGANISATIONS = Dataset(
    id="organisations",
    title="Organisations",
    holds="Who provides them, and how to reach them.",
    columns=ORGANISATION_COLUMNS,
    schema="organisation",
)
PLACES = Dataset(
    id="places",
    title="Places",
    holds="Each address at which a service stands, with its point on the map.",
    columns=PLACE_COLUMNS,
    has_points=True,
)
GUIDES = Dataset(id="guides", title="Guides", holds="What each guide answers, and where it is.", columns=GUIDE_COLUMNS)
DUTIES = Dataset(
    id="duties",
    title="What the law asks for",
    holds="Each duty, and whether this offer does what it asks.",
    columns=plain((
        "id", "group", "title", "asks", "tier", "law", "paragraph", "force", "counted", "checked", "state", "because",
        "since", "since_how", "before", "council_did", "comes_with_software", "says_of_itself", "counted_against",
        "missing", "who_answers", "made", "out_of_date_from", "url",
    )),
)  # fmt: skip
GAPS = Dataset(
    id="gaps",
    title="What is there and what is missing",
    holds="How many services there are for each topic, area, need and age. A line with 0 is a gap.",
    columns=plain(("topic", "area", "need", "ages", "count"), numbers=("count",)),
)
FIGURES = Dataset(
    id="figures",
    title="Official figures",
    holds="How well support works, year by year, with the source of each number.",
    columns=plain(FIGURE_COLUMNS, numbers=("value",)),
)
DATASETS = (SERVICES, ORGANISATIONS, PLACES, GUIDES, DUTIES, GAPS, FIGURES)
