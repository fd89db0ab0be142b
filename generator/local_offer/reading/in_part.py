"""What of a record that breaks the schema can be looked at all the same, so that all that is wrong is told at once."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from local_offer.diagnostics import Fault, Pointer
from local_offer.reading.validation import Checker, faults


@dataclass(frozen=True, kw_only=True, slots=True)
class InPart:
    """`values` hold to the schema: what is `at_fault` is taken out, and where a record must have it, an example
    stands there, of which nothing is to be told."""

    values: dict[str, Any]
    at_fault: tuple[Pointer, ...]

    def is_about(self, fault: Fault) -> bool:
        """Whether the fault is of what is sound, and does not follow from what was taken out."""
        if not fault.pointer:
            return not {"organisation", "setting"} & {str(pointer[0]) for pointer in self.at_fault if pointer}
        return not any(_meet(pointer, fault.pointer) for pointer in self.at_fault)


def in_part(values: dict[str, Any], found: Iterable[Fault], checker: Checker) -> InPart | None:
    """Nothing where too little is left. `found` is what the values have wrong."""
    schema = checker.schema
    kept = deepcopy(values)
    at_fault = [fault.pointer for fault in found]
    wrong, less = list(at_fault), 0
    while wrong and less < 4:  # what misses a field that was taken out goes too, as a telephone without a number
        for pointer in wrong:
            _take_out(kept, pointer[:1] if less == 3 else pointer[: max(1, len(pointer) - less)])
        wrong = [fault.pointer for fault in faults(kept, checker, "", "") if fault.pointer]
        less = 0 if set(wrong) - set(at_fault) else less + 1
        at_fault += wrong
    for name in schema.get("required", ()):
        examples = schema["properties"].get(name, {}).get("examples")
        if name not in kept and examples:
            kept[name] = deepcopy(examples[0])
            at_fault.append((name,))
    return None if faults(kept, checker, "", "") else InPart(values=kept, at_fault=tuple(at_fault))


def _take_out(values: Any, pointer: Pointer) -> None:
    """The field at fault; where that is an entry of a list the whole list, so that no other changes its place."""
    around: Any = None
    name: Any = None
    for step in pointer:
        if isinstance(values, dict):
            if step not in values:
                return
            around, name = values, step
        elif not isinstance(values, list) or not isinstance(step, int) or step >= len(values):
            return
        values = values[step]
    if around is not None:
        around.pop(name, None)


def _meet(one: Pointer, other: Pointer) -> bool:
    """Whether one is a part of the other, or the same."""
    return bool(one) and (one[: len(other)] == other or other[: len(one)] == one)
