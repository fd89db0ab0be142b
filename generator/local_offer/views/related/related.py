"""What else may help: what shares a need, a kind of help or a topic, is for the same ages, and is near.

Only the nearest few of each list are weighed, so that time grows with the count of services and not with its square.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from local_offer.kept import Pieces, sign_of
from local_offer.records import Service
from local_offer.views.bands import is_national
from local_offer.views.catalogue import Catalogue
from local_offer.views.related.nearest import Nearest
from local_offer.views.related.worth import Weighing, Worth, telling_needs, worth_of

MOST = 5
LOOKED_AT = 10
"""Of each list so many are weighed."""
Key = tuple[str, ...]
_Weighed = tuple[Worth, tuple[Key, ...]]
"""What is weighed of a service, and the lists in which it stands."""
_last: dict[str, _Weighed] = {}
"""Of those of the offer before this one: after an edit nearly all are the same in memory."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MayHelp:
    """What may help too, and why: the first `need` that both are for, and how many `miles` lie between them."""

    service: Service
    need: str
    miles: float | None


class Related:
    """`kept` is what an earlier build found: the same while the same is weighed of all services."""

    def __init__(self, catalogue: Catalogue, kept: Pieces | None = None) -> None:
        self._catalogue, self._kept = catalogue, kept
        self._last: tuple[Service, tuple[MayHelp, ...]] | None = None
        self._nearest: dict[Key, Nearest] = {}

    def of(self, service: Service) -> tuple[MayHelp, ...]:
        """At most five others, local ones only for a local service. Those that are not open stand last.

        The last answer is kept, as one asks what a page is made of and then makes it.
        """
        last = self._last
        if last is None or last[0] is not service:
            last = self._last = service, self._kept_or_found(service)
        return last[1]

    @cached_property
    def sign(self) -> str:
        """Of all that is weighed of all services, in their order."""
        return sign_of([(*each.parts, *keys) for each, keys in self._weighed.values()])

    def _kept_or_found(self, service: Service) -> tuple[MayHelp, ...]:
        if self._kept is None:
            return self._found(service)
        text = self._kept.of((self.sign, service), lambda: _as_text(self._found(service)))
        by_id = self._catalogue.offer.service_by_id
        return tuple(MayHelp(service=by_id[id], need=need, miles=miles) for id, need, miles in json.loads(text))

    def _found(self, service: Service) -> tuple[MayHelp, ...]:
        one, keys = self._weighed.get(service.id) or _weighed(service)
        weighing = Weighing(one)
        found = {other.service.id: other for key in keys for other in self._near(weighing, key)}
        found.pop(service.id, None)
        # Of two that are worth the same, the one whose name comes next after its own: so none is always the first.
        best = sorted((-weighing.worth(other), id < service.id, id) for id, other in found.items())[:MOST]
        helping = [found[id] for less, _, id in best if less < 0]
        return tuple(
            MayHelp(service=other.service, need=one.shared(other), miles=weighing.between(other))
            for other in sorted(helping, key=lambda each: not each.service.is_open)
        )

    def _near(self, weighing: Weighing, key: Key) -> Sequence[Worth]:
        if key not in self._nearest:  # one page asks of few lists
            self._nearest[key] = Nearest(self._lists.get(key, ()))
        return self._nearest[key].to(weighing, LOOKED_AT)

    @cached_property
    def _weighed(self) -> Mapping[str, _Weighed]:
        now = {
            service.id: before
            if (before := _last.get(service.id)) and before[0].service is service
            else _weighed(service)
            for service in self._catalogue.services
        }
        _last.clear()
        _last.update(now)
        return now

    @cached_property
    def _lists(self) -> Mapping[Key, Sequence[Worth]]:
        lists = defaultdict[Key, list[Worth]](list)
        for each, keys in self._weighed.values():
            for key in keys:
                lists[key].append(each)
        return lists


def _weighed(service: Service) -> _Weighed:
    return worth_of(service), tuple(_keys(service))


def _as_text(found: Iterable[MayHelp]) -> str:
    return json.dumps([(each.service.id, each.need, each.miles) for each in found])


def _keys(service: Service) -> Iterator[Key]:
    """The lists in which it stands, and in which its neighbours are looked for."""
    band = "far" if is_national(service) else "near"
    if service.setting:
        sort = _sort(service)
        yield band, "school", sort
        yield from ((band, "school", sort, need) for need in telling_needs(service))
        return
    yield band, "topic", service.main_topic
    for topic in service.topics[:2]:
        yield from ((band, "topic", topic, need) for need in telling_needs(service))
    yield from ((band, "kind", kind) for kind in service.kinds)
    if not service.kinds and len(service.topics) > 1:
        yield band, "topic", service.topics[1]


def _sort(service: Service) -> str:
    """Special schools together, whoever runs them; the others by phase, a nursery and a college apart."""
    setting = service.setting
    if setting is None:
        return ""
    if "special" in setting.kind and setting.kind != "special-college":
        return "special"
    return setting.phase or setting.kind
