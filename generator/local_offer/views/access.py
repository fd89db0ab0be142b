"""What a service asks for before it lets one in, as far as it says or its kind makes it certain."""

from local_offer.records import Service
from local_offer.records.service import Setting
from local_offer.schema.setting_kinds import is_for_every_child


def diagnosis_needed(service: Service) -> str:
    """`yes`, `no`, `depends`, or nothing when it is not known."""
    return service.access.diagnosis_needed or _by_kind(service.setting)


def plan_needed(service: Service) -> str:
    """Whether an EHC plan is needed; answers as for `diagnosis_needed`."""
    return service.access.plan_needed or _by_kind(service.setting)


def _by_kind(setting: Setting | None) -> str:
    if setting and setting.specialist_places:
        return "depends"
    return "no" if setting and is_for_every_child(setting.kind) else ""
