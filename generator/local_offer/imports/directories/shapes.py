"""Which entries a document of a feed holds, and by whose rules they are written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from local_offer.imports.directories.left_out import LeftOut
from local_offer.imports.directories.part import JsonPart
from local_offer.views.feed_ids import ITSELF, PREFIX

Form: TypeAlias = Literal["Outpost", "Open Referral UK 3", "Open Referral UK 1"]
_LISTS = ("contents", "content", "services", "items", "data", "results")
_OUTPOST = ("organisation", "send_needs", "suitabilities", "local_offer", "min_age", "max_age", "target_directories")
_OF_A_SERVICE = (
    *_OUTPOST, "organization", "organization_id", "status", "service_at_locations", "locations", "schedules",
    "regular_schedules", "contacts", "phones", "taxonomies", "attributes", "cost_options", "minimum_age",
    "maximum_age", "assured_date", "service_areas", "eligibilitys", "service_taxonomys", "fees",
)  # fmt: skip
_VERSION_1 = ("eligibilitys", "service_taxonomys", "regular_schedules", "holiday_schedules", "attending_access")


@dataclass(frozen=True, kw_only=True)
class JsonDocument:
    """One value of JSON, and the name of the file it stood in."""

    name: str
    value: Any


def entries(documents: Iterator[JsonDocument], told: LeftOut) -> Iterator[JsonPart]:
    """Every service in the documents, numbered from 1. What is none is told by its place."""
    row = 0
    for document in documents:
        for path, value in _values(document.value, "$"):
            row += 1
            if isinstance(value, dict):
                yield JsonPart(value, path, row, told)
            else:
                told.mistake(f"{path} in {document.name} should be a service and is none, so it is left out")


def is_service(entry: JsonPart) -> bool:
    """Organisations and terms have names too; only services have any of these."""
    return any(key in entry.values for key in _OF_A_SERVICE)


def is_organisation(entry: JsonPart) -> bool:
    """One by itself, in the feed of a council on this program: only there it says what sort of body it is."""
    return f"{PREFIX}kind" in entry.values and "organization" not in entry.values


def is_itself(entry: JsonPart) -> bool:
    """Whether a service stands for this organisation, so that nobody wrote a record of it."""
    return entry.has(ITSELF) and "organization" not in entry.values


def form_of(entry: JsonPart) -> Form:
    values = entry.values
    if any(key in values for key in _OUTPOST) and "organization" not in values:
        return "Outpost"
    if (
        any(key in values for key in _VERSION_1)
        or "physical_addresses" in str(values.get("service_at_locations"))[:5000]
    ):
        return "Open Referral UK 1"
    return "Open Referral UK 3"


def _values(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """The services of a page, a list, an organisation with its services, a service at a place, or one by itself."""
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _one(entry, f"{path}[{index}]")
        return
    if isinstance(value, dict) and (key := _list_in(value)):
        for index, entry in enumerate(value[key]):
            yield from _one(_with_owner(entry, value, key), f"{path}.{key}[{index}]")
        return
    yield from _one(value, path)


def _one(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and isinstance(value.get("services"), list) and not _is_service(value):
        for index, entry in enumerate(value["services"]):
            yield f"{path}.services[{index}]", _with_owner(entry, value, "services")
    elif isinstance(value, dict) and isinstance(value.get("service"), dict):
        here = {key: part for key, part in value.items() if key != "service"}
        yield f"{path}.service", {"service_at_locations": [here], **value["service"]}
    else:
        yield path, value


def _list_in(value: Mapping[str, Any]) -> str:
    return next((key for key in _LISTS if isinstance(value.get(key), list) and not _is_service(value)), "")


def _is_service(value: Mapping[str, Any]) -> bool:
    return any(
        key in value for key in ("organization", "organisation", "service_at_locations", "schedules", "send_needs")
    )


def _with_owner(entry: Any, value: Mapping[str, Any], key: str) -> Any:
    """A service below its organisation, with that organisation in it."""
    if key == "services" and isinstance(entry, dict) and not entry.get("organization") and "name" in value:
        return {**entry, "organization": {name: part for name, part in value.items() if name != "services"}}
    return entry
