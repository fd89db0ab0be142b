"""What someone sent and what others changed meanwhile, brought together field by field.

The browser does the same (`browser/providers/record/crossing.js`), for a draft that waited.
"""

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from local_offer.notation import NOTHING, RecordHead, mark, mark_of, without_comments
from local_offer.schema.unseen_signs import seen

Values = Mapping[str, Any]
Steps = tuple[str | int, ...]
_NOT_THERE = object()
_MOST = 200
_PLACE = re.compile(r"[1-9][0-9]{0,3}")


@dataclass(frozen=True, kw_only=True)
class Clash:
    """A field that both changed, by its path as in `contact.phones.1.number`: what stands there and what was sent."""

    path: str
    there: Any
    sent: Any


@dataclass(frozen=True, kw_only=True)
class Crossed:
    """`values` hold all that only one side changed. Of a `clash` they hold what stands in the record.

    `kept` are fields in which the text differs although its sender did not change them: others did, since they began.
    """

    values: dict[str, Any]
    clashes: tuple[Clash, ...] = ()
    kept: tuple[str, ...] = ()


def is_as_it_was(head: RecordHead, text: str) -> bool:
    """Whether a record's text is the one that the sender began from. The site shows it without comments."""
    plain = text.replace("\r\n", "\n").removeprefix("\ufeff")
    return head.began in (mark(seen(plain)), mark(seen(without_comments(plain))))


def crossed(there: Values, sent: Values, was: Mapping[str, str], *, accept: bool = False) -> Crossed:
    """What becomes of a record that says `there`, of which the sender changed the fields that `was` names.

    To `accept` is to take what was sent where both changed a field.
    """
    values: dict[str, Any] = deepcopy(dict(there))
    clashes: list[Clash] = []
    for path, before in list(was.items())[:_MOST]:
        steps = _steps(path)
        if not steps:
            continue
        ours = _at(values, steps)
        theirs = _at(sent, steps)
        if not _is_same_entry(there, sent, steps, was):
            steps = _list_of(steps)
            path, ours, theirs = _path(steps), _at(values, steps), _at(sent, steps)
            if ours != theirs and accept:
                _put(values, steps, theirs)
            elif ours != theirs and all(clash.path != path for clash in clashes):
                clashes.append(Clash(path=path, there=_shown(ours), sent=_shown(theirs)))
        elif ours == theirs:
            continue
        elif accept or mark_of(_shown(ours)) == before or _is_later_check(steps, ours, theirs):
            _put(values, steps, theirs)
        elif not _is_later_check(steps, theirs, ours):
            clashes.append(Clash(path=path, there=_shown(ours), sent=_shown(theirs)))
    told = (*was, *(clash.path for clash in clashes))
    kept = tuple(path for path in _differing(values, sent, ()) if not any(_is_within(path, one) for one in told))
    return Crossed(values=values, clashes=tuple(clashes), kept=kept)


def _steps(path: str) -> Steps:
    """The places of a list are counted from 1 in a path, as people count. None for a path that begins in no field."""
    steps = tuple(int(step) - 1 if _PLACE.fullmatch(step) else step for step in path.split("."))
    return steps if isinstance(steps[0], str) else ()


def _path(steps: Steps) -> str:
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in steps)


def _at(value: Any, steps: Steps) -> Any:
    for step in steps:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else _NOT_THERE
        else:
            value = value.get(step, _NOT_THERE) if isinstance(value, Mapping) else _NOT_THERE
    return _NOT_THERE if value is None else value


def _shown(value: Any) -> Any:
    return None if value is _NOT_THERE else value


def _put(values: dict[str, Any], steps: Steps, value: Any) -> None:
    *way, last = steps
    at: Any = values
    for step in way:
        if not isinstance(step, int) and not isinstance(at.get(step), Mapping | list):
            at[step] = {}
        at = at[step]
    if value is _NOT_THERE:
        del at[last]
    else:
        at[last] = deepcopy(value)
    if not at and way and isinstance(way[-1], str):
        _put(values, tuple(way), _NOT_THERE)


def _list_of(steps: Steps) -> Steps:
    """The outermost list in which the field stands."""
    return steps[: next(place for place, step in enumerate(steps) if isinstance(step, int))]


def _is_same_entry(there: Values, sent: Values, steps: Steps, was: Mapping[str, str]) -> bool:
    """Whether each list on the way has the same thing at that place. Others may have put one before it.

    The fields of the entry that the sender left alone say what it was: most of them must stand there still. Where they
    left none alone, all that they changed must stand there as it was.
    """
    for end, step in enumerate(steps, start=1):
        if not isinstance(step, int):
            continue
        ours, theirs = _at(there, steps[:end]), _at(sent, steps[:end])
        if not isinstance(ours, Mapping) or not isinstance(theirs, Mapping):
            return False
        left = {name: each for name, each in theirs.items() if not _has_mark(_path((*steps[:end], name)), was)}
        alike = sum(ours.get(name) == each for name, each in left.items())
        others = _at(there, steps[: end - 1])
        is_alone = len(others) == len(_at(sent, steps[: end - 1])) == 1
        is_known = alike * 2 >= len(left) if left else is_alone or _is_as_marked(there, _path(steps[:end]), was)
        if not is_known:
            return False
    return True


def _is_as_marked(there: Values, path: str, was: Mapping[str, str]) -> bool:
    marked = {one: before for one, before in was.items() if _is_within(one, path)}
    is_as_it_was = all(mark_of(_shown(_at(there, _steps(one)))) == before for one, before in marked.items())
    return is_as_it_was and any(before != NOTHING for before in marked.values())


def _has_mark(path: str, was: Mapping[str, str]) -> bool:
    return any(_is_within(one, path) for one in was)


def _is_within(path: str, around: str) -> bool:
    return path == around or path.startswith(f"{around}.")


def _is_later_check(steps: Steps, ours: Any, theirs: Any) -> bool:
    """Two people who looked at an entry do not contradict each other: the later day is true."""
    if steps != ("checked",) or not isinstance(ours, Mapping) or not isinstance(theirs, Mapping):
        return False
    return str(theirs.get("date", "")) > str(ours.get("date", ""))


def _differing(there: Any, sent: Any, steps: Steps) -> list[str]:
    """The paths in which the two differ, lists of words whole."""
    if there == sent:
        return []
    if isinstance(there, Mapping) and isinstance(sent, Mapping):
        names = dict.fromkeys((*there, *sent))
        return [
            path
            for name in names
            for path in _differing(there.get(name, _NOT_THERE), sent.get(name, _NOT_THERE), (*steps, name))
        ]
    if _are_groups(there) and _are_groups(sent) and len(there) == len(sent):
        pairs = enumerate(zip(there, sent, strict=True))
        return [path for place, (one, other) in pairs for path in _differing(one, other, (*steps, place))]
    return [_path(steps)]


def _are_groups(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(v, Mapping) for v in value)
