"""What a service asks for before it lets one in, as far as it says or its kind makes it certain."""

from local_offer.records import Service
from local_offer.records.service import Setting

STATE_MAINSTREAM = ("maintained-school", "academy")
"""Schools for every child: they may ask for neither a diagnosis nor a plan."""

STATE_SPECIAL = ("maintained-special-school", "special-academy")
FREE_BY_KIND = (*STATE_MAINSTREAM, *STATE_SPECIAL, "pupil-referral-unit")
"""Schools that ask for no fee."""
BY_PLAN = (*STATE_SPECIAL, "non-maintained-special-school")
"""Schools for which families ask in an EHC plan."""


def diagnosis_needed(service: Service) -> str:
    """`yes`, `no`, `depends`, or nothing when it is not known."""
    return service.access.diagnosis_needed or _by_kind(service.setting)


def plan_needed(service: Service) -> str:
    """Whether an EHC plan is needed; answers as for `diagnosis_needed`."""
    return service.access.plan_needed or _by_kind(service.setting)


def is_for_every_child(setting: Setting | None) -> bool:
    return setting is not None and setting.kind in STATE_MAINSTREAM


def _by_kind(setting: Setting | None) -> str:
    if setting and setting.specialist_places:
        return "depends"
    return "no" if is_for_every_child(setting) else ""
