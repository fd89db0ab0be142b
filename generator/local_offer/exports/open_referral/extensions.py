"""What the UK profile has no place for, under names that follow one rule.

What the international standard (HSDS 3.0) has a name for stands under that name. All else of a record stands as it is
in the record, under its own name with `local_offer_` before it; `schema/` on the site says what it holds. So another
council on this program takes the feed back as it was.
"""

from collections.abc import Mapping
from typing import Any

from local_offer.offer import Council
from local_offer.records import Organisation, Service, stated
from local_offer.views.feed_ids import PREFIX

_WHOLE_ELSEWHERE: Mapping[type, frozenset[str]] = {
    Service: frozenset({"name", "description", "organisation", "eligibility"}),
    Organisation: frozenset({"name", "description"}),
}
"""Fields that a property of the standard holds as they are; the description stands behind the summary there, where
there is one."""


def extensions(record: Service | Organisation, council: Council) -> dict[str, Any]:
    elsewhere = _WHOLE_ELSEWHERE[type(record)] - (frozenset() if record.summary else {"description"})
    values = {f"{PREFIX}{name}": value for name, value in stated(record).items() if name not in elsewhere}
    origin = {"name": council.name, "gss": council.gss}
    return {f"{PREFIX}id": record.id, f"{PREFIX}council": {key: said for key, said in origin.items() if said}, **values}
