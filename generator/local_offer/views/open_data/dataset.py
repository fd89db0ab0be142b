"""The files of open data: their addresses, which never change, and what each holds."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class DataFile:
    """`address` is relative to the site's root."""

    address: str
    media_type: str

    @property
    def form(self) -> str:
        return _FORMS[self.media_type]


@dataclass(frozen=True, kw_only=True, slots=True)
class Dataset:
    """The same rows in several forms. `id` stands in the addresses of its files."""

    id: str
    title: str
    holds: str
    files: tuple[DataFile, ...]


CSV, JSON, LINES, GEOJSON = "text/csv", "application/json", "application/jsonl", "application/geo+json"
_FORMS = {CSV: "CSV", JSON: "JSON", LINES: "JSON Lines", GEOJSON: "GeoJSON"}
_ENDS = {CSV: "csv", JSON: "json", LINES: "jsonl", GEOJSON: "geojson"}


def _dataset(id: str, title: str, holds: str, *media_types: str) -> Dataset:
    files = (DataFile(address=f"data/{id}.{_ENDS[media]}", media_type=media) for media in media_types)
    return Dataset(id=id, title=title, holds=holds, files=tuple(files))


SERVICES = _dataset("services", "Services and schools", "Every entry, with all that its page says.", JSON, LINES)
ORGANISATIONS = _dataset("organisations", "Organisations", "Who provides them.", JSON, LINES)
DATASETS = (SERVICES, ORGANISATIONS)
