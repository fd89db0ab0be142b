"""Services that may be one and the same, entered twice under names that are nearly the same."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from local_offer.records import Service
from local_offer.schema.rules import fill, rules

NEAR = 85.0
"""Of 100: how alike two names must be when the services also share a telephone number or a postcode."""
NEAR_WITH_BOTH = 70.0
"""The same when they share both."""
NEAREST = 93.0
"""The same when neither says where it is or how to ring it, so that the name is all there is to go by."""
MOST_TOGETHER = 100
"""Of services that share a number and a word, or a name's beginning: that many are all compared with each other. Where
there are more, such as a list of childminders, it would be the square of their number."""
NEIGHBOURS = 10
_SAYS_LITTLE = frozenset(
    {"the", "of", "and", "for", "in", "at", "a", "an", "service", "services", "ltd", "limited", "cio"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Alike:
    """`signs` say in words what the two share: `the postcode CW1 2AB`. A number may be someone's own: not that."""

    first: Service
    second: Service
    signs: tuple[str, ...]


def alike(services: Iterable[Service]) -> Iterator[Alike]:
    """Each pair once, in the order of the services. Only services that share a place, a number or the first letters
    of a name are compared, and of very many such only neighbours, so that the time grows with their count and not with
    its square."""
    kept = [service for service in services if not service.is_closed]
    groups: dict[str, list[int]] = defaultdict(list)
    for number, service in enumerate(kept):
        beginnings = _beginnings(service)
        for mark in beginnings | {
            f"{shared} {beginning}"  # many services may share one switchboard
            for shared in _phones(service) | _postcodes(service)
            for beginning in _first_letters(service)
        }:
            groups[mark].append(number)
    names = [_names(service)[0] for service in kept]
    pairs = {pair for group in groups.values() for pair in _pairs(group, names)}
    for one, other in sorted(pairs):
        if signs := _signs(kept[one], kept[other]):
            yield Alike(first=kept[one], second=kept[other], signs=signs)


def _pairs(group: Sequence[int], names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each with each; in a very large group, each with those next to it in the order of their names."""
    if len(group) <= MOST_TOGETHER:
        yield from combinations(group, 2)
        return
    ordered = sorted(group, key=lambda number: (names[number], number))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + NEIGHBOURS]:
            yield min(one, other), max(one, other)


def _signs(one: Service, other: Service) -> tuple[str, ...]:
    """What the two share, when that is enough to ask whether they are one service; else nothing."""
    urns = {one.registers.urn, other.registers.urn}
    if None not in urns and len(urns) == 2:
        return ()
    phones, postcodes = _phones(one) & _phones(other), _postcodes(one) & _postcodes(other)
    nearness = max(_nearness(mine, theirs) for mine in _names(one) for theirs in _names(other))
    wanted = NEAR_WITH_BOTH if phones and postcodes else NEAR if phones or postcodes else NEAREST
    if nearness < wanted or _tells_apart(one, other):
        return ()
    if not phones and not postcodes and (_is_elsewhere(one, other) or one.organisation != other.organisation):
        return ()
    words = rules()["possible-duplicate"].words
    return (
        *((words["phone"],) if phones else ()),
        *(fill(words["postcode"], {"postcode": postcode}) for postcode in sorted(postcodes)[:1]),
    ) or (words["name"],)


def _is_elsewhere(one: Service, other: Service) -> bool:
    """Whether both say where or how they are reached, and not the same."""
    return bool(
        (_postcodes(one) and _postcodes(other))
        or (_phones(one) and _phones(other))
        or (_towns(one) and _towns(other) and not _towns(one) & _towns(other))
    )


def _tells_apart(one: Service, other: Service) -> bool:
    """Whether a number or an age in one name is not in the other, as in "Group 1" and "Group 2", or the two are for
    others: another age, or another sort of school."""
    if set(re.findall(r"\d+", one.name)) != set(re.findall(r"\d+", other.name)):
        return True
    if one.setting and other.setting and one.setting.kind != other.setting.kind:
        return True
    oldest = 25 if other.ages.to is None else other.ages.to
    return one.ages.are_stated and other.ages.are_stated and not one.ages.overlap(other.ages.from_ or 0, oldest)


def _nearness(one: str, other: str) -> float:
    """From 0 to 100. Words may change places, and a word may be parted in two."""
    from rapidfuzz.fuzz import ratio, token_sort_ratio  # a small offer has no two names to compare

    return max(token_sort_ratio(one, other), ratio(one.replace(" ", ""), other.replace(" ", "")))


def _phones(service: Service) -> set[str]:
    """Numbers by their digits alone, since spaces come and go."""
    return {re.sub(r"\D", "", phone.number) for phone in service.contact.phones}


def _postcodes(service: Service) -> set[str]:
    return {place.postcode for place in service.locations if place.postcode}


def _towns(service: Service) -> set[str]:
    return {place.town.casefold() for place in service.locations if place.town}


def _names(service: Service) -> list[str]:
    return [_bare(name) for name in (service.name, *service.also_known_as)]


def _beginnings(service: Service) -> set[str]:
    """The longest word of each name, by which services without a place or a number find each other."""
    # The longest word tells most; six of its letters bring together 'therapy' and 'therapies'.
    return {f"name {max(name.split(), key=len)[:6]}" for name in _names(service) if name}


def _first_letters(service: Service) -> set[str]:
    """The first letters of each word of its names: near names have one in common."""
    # Three letters part the many services of one switchboard and keep slips later in a word together.
    return {word[:3] for name in _names(service) for word in name.split()}


def _bare(name: str) -> str:
    words = re.findall(r"[^\W_]+", name.casefold().replace("’", "").replace("'", ""))
    return " ".join(word for word in words if word not in _SAYS_LITTLE) or " ".join(words)
