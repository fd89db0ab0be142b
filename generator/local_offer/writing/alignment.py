"""Which entry of a list became which when the list changed."""

from collections.abc import Mapping, Sequence
from typing import Any

from local_offer.writing.meaning import same

_MOST_PAIRS = 100_000
"""Lists of records hold at most a few hundred entries; to compare all with all in longer ones would take too long."""


def aligned(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int]]:
    """Which entry became which, in their order: pairs that are as alike as can be."""
    if len(old) * len(new) > _MOST_PAIRS:
        return [(number, number) for number in range(min(len(old), len(new)))]
    likeness = _likenesses(old, new)
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            best[i][j] = max(best[i + 1][j + 1] + likeness[i][j], best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if likeness[i][j] and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _likenesses(old: Sequence[Any], new: Sequence[Any]) -> list[list[float]]:
    """How alike each is to each. What only stands elsewhere now is like nothing but itself."""
    moved_from = [any(same(one, other) for other in new) for one in old]
    moved_to = [any(same(one, other) for other in old) for one in new]
    return [
        [10 if same(one, other) else 0 if moved_from[i] or moved_to[j] else _likeness(one, other)
         for j, other in enumerate(new)]
        for i, one in enumerate(old)
    ]  # fmt: skip


def _likeness(one: Any, other: Any) -> float:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return 1 + 8 * sum(same(one[key], other.get(key)) for key in one) / max(len(one), len(other), 1)
    return 0 if isinstance(one, Mapping | list) or isinstance(other, Mapping | list) else 1
