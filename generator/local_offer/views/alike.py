"""Records that may be one and the same, entered twice under names that are nearly the same.

The form for providers asks the same of an entry that is being written: `browser/providers/check/alike.js`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from local_offer.records import Organisation, Service
from local_offer.schema.rules import fill, rules
from local_offer.schema.text_forms import parts
from local_offer.views.traits import Traits, traits_of

NEAR = (93.0, 85.0, 70.0)
"""Of 100: how alike two names must be when nothing else is shared, when one thing is, and when two are."""
MOST_AT_A_SITE = 3
"""Where more have one web address, it is a page about many, and says nothing of each."""
MOST_TOGETHER = 100
"""Of records that share a number and a word, or a name's beginning: that many are all compared with each other. Where
there are more, such as a list of childminders, it would be the square of their number."""
NEIGHBOURS = 10
SAYS_LITTLE = frozenset(
    {"the", "of", "and", "for", "in", "at", "a", "an", "service", "services", "ltd", "limited", "cio"}
)
_TELLS_APART = re.compile(parts()["telling-word"], re.IGNORECASE)


Record = Service | Organisation


@dataclass(frozen=True, kw_only=True, slots=True)
class Alike:
    """`signs` say in words what the two share: `the postcode CW1 2AB`. A number may be someone's own: not that."""

    first: Record
    second: Record
    signs: tuple[str, ...]


def alike(records: Iterable[Record]) -> Iterator[Alike]:
    """Each pair once, in the order of the records. Only those that share something or the first letters of a name are
    compared, and of very many such only neighbours, so that the time grows with their count and not with its square."""
    kept = [record for record in records if not (isinstance(record, Service) and record.is_closed)]
    traits = without_common_sites([traits_of(record) for record in kept])
    groups: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(traits):
        for mark in _marks(one):
            groups[mark].append(number)
    names = [_bare(one.names[0]) for one in traits]
    pairs = {pair for group in groups.values() for pair in _pairs(group, names)}
    for first, second in sorted(pairs):
        if signs := signs_of(traits[first], traits[second]):
            yield Alike(first=kept[first], second=kept[second], signs=signs)


def without_common_sites(traits: Sequence[Traits]) -> list[Traits]:
    """The same, less the web addresses that too many share."""
    uses = Counter(site for one in traits for site in one.sites)
    return [one.at_sites(site for site in one.sites if uses[site] <= MOST_AT_A_SITE) for one in traits]


def _marks(one: Traits) -> Iterator[str]:
    beginnings = {letters for name in one.names for letters in _first_letters(name)}
    yield from {f"name {beginning}" for name in one.names for beginning in _beginnings(name)}
    # Many may share one switchboard.
    yield from (f"{shared} {beginning}" for shared in one.shareable for beginning in beginnings)


def _pairs(group: Sequence[int], names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each with each; in a very large group, each with those next to it in the order of their names."""
    if len(group) <= MOST_TOGETHER:
        yield from combinations(group, 2)
        return
    ordered = sorted(group, key=lambda number: (names[number], number))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + NEIGHBOURS]:
            yield min(one, other), max(one, other)


def signs_of(one: Traits, other: Traits) -> tuple[str, ...]:
    """What the two share, when that is enough to ask whether they are one; else nothing."""
    shared = {name: sorted(found) for name, found in _shared(one, other).items() if found}
    count = _weight(one, other, shared)
    # What costs least is asked first: most pairs have no more in common than the beginning of a word.
    if (not count and _is_elsewhere(one, other)) or _are_branches(one, other) or _tells_apart(one, other):
        return ()
    towns = [] if _differ(one.towns, other.towns) else [*one.towns, *other.towns]
    if nearness(one.names, other.names, towns) < NEAR[min(count, len(NEAR) - 1)]:
        return ()
    words = rules()["possible-duplicate"].words
    named = [name for name in shared if name != "street" or "postcode" not in shared]
    return tuple(fill(words[name], {name: shared[name][0]}) for name in named) or (words["name"],)


def _shared(one: Traits, other: Traits) -> Mapping[str, Set[str]]:
    return {
        "phone": one.phones & other.phones,
        "postcode": one.postcodes & other.postcodes,
        "street": one.streets & other.streets,
        "website": one.sites & other.sites,
    }


def _weight(one: Traits, other: Traits, shared: Iterable[str]) -> int:
    """How much it says. A postcode and a street are one place, and the services of one provider have its website."""
    found = {"place" if name in ("postcode", "street") else name for name in shared}
    may_be_one_s = None in (one.organisation, other.organisation) or one.organisation == other.organisation
    return len(found - ({"website"} if may_be_one_s and len(found) > 1 else set()))


def _are_branches(one: Traits, other: Traits) -> bool:
    """Whether one provider has them in two places: a number and a website are often all branches'."""
    is_one_place = one.postcodes & other.postcodes or one.streets & other.streets
    is_apart = _differ(one.postcodes, other.postcodes) or _differ(one.towns, other.towns)
    return bool(is_apart and not is_one_place and one.organisation and one.organisation == other.organisation)


def _is_elsewhere(one: Traits, other: Traits) -> bool:
    """Whether both say where or how they are reached or who provides them, and not the same."""
    if _differ(one.postcodes, other.postcodes) or _differ(one.towns, other.towns):
        return True
    is_another_s = None not in (one.organisation, other.organisation) and one.organisation != other.organisation
    is_told = all(traits.towns or traits.phones for traits in (one, other))
    return ((is_another_s and is_told) or _differ(one.phones, other.phones)) and not one.towns & other.towns


def _differ(one: Set[str], other: Set[str]) -> bool:
    return bool(one and other and not one & other)


def _tells_apart(one: Traits, other: Traits) -> bool:
    """Whether a number in one name is not in the other, as in "Group 1" and "Group 2", or other days, towns in brackets
    or kinds of children stand there; or the two are for another age, another sort of school, or two in the register."""
    if None not in (one.urn, other.urn) and one.urn != other.urn:
        return True
    if one.setting and other.setting and one.setting != other.setting:
        return True
    if one.ages and other.ages and (one.ages[0] >= other.ages[1] or other.ages[0] >= one.ages[1]):
        return True
    name, its = one.names[0], other.names[0]
    if set(re.findall(r"[0-9]+", name)) != set(re.findall(r"[0-9]+", its)):
        return True
    ours, theirs = ({found.casefold().rstrip("s") for found in _TELLS_APART.findall(text)} for text in (name, its))
    brackets, others = {_plain(_bracket(name))} - {""}, {_plain(_bracket(its))} - {""}
    return bool(ours - theirs and theirs - ours) or _differ(brackets, others)


def nearness(names: Iterable[str], others: Sequence[str], towns: Iterable[str] = ()) -> float:
    """From 0 to 100. Words may change places, and a word may be parted in two. What only one of two names says in
    brackets does not count, nor does one of `towns` at the end of only one."""
    from rapidfuzz.fuzz import ratio, token_sort_ratio  # a small offer has no two names to compare

    def near(one: str, other: str) -> float:
        if not (_bracket(one) and _bracket(other)):
            one, other = _without_bracket(one), _without_bracket(other)
        one, other = (_without_town(name, towns, its) for name, its in ((one, other), (other, one)))
        bare, its = _bare(one), _bare(other)
        joined = max(ratio(form(one).replace(" ", ""), form(other).replace(" ", "")) for form in (_bare, _plain))
        return max(token_sort_ratio(bare, its), joined)

    return max(near(one, other) for one in names for other in others)


def _beginnings(name: str) -> set[str]:
    """The longest word of a name, and its first letters without spaces: by these, names find each other that share
    nothing else. Six letters bring together 'therapy' and 'therapies'."""
    bare = _bare(_without_bracket(name))
    return {max(bare.split(), key=len)[:6], bare.replace(" ", "")[:6]} if bare else set()


def _first_letters(name: str) -> set[str]:
    """The first letters of each word: near names have one in common."""
    # Three letters part the many services of one switchboard and keep slips later in a word together.
    return {word[:3] for word in _bare(name).split()}


def _bracket(name: str) -> str:
    found = re.search(r"\(([^()]*)\)[^\w]*$", name)
    return found[1] if found else ""


def _without_bracket(name: str) -> str:
    return re.sub(r"\s*\([^()]*\)[^\w]*$", "", name) or name


def _without_town(name: str, towns: Iterable[str], its: str) -> str:
    """Without a town at its end that the other name does not have."""
    plain, other = _plain(name), _plain(its)
    ends = (town for town in map(_plain, towns) if plain.endswith(f" {town}") and not other.endswith(f" {town}"))
    return next((plain.removesuffix(f" {town}") for town in ends), name)


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.casefold().replace("’", "").replace("'", "")))


def _bare(name: str) -> str:
    words = _plain(name).split()
    return " ".join(word for word in words if word not in SAYS_LITTLE) or " ".join(words)
