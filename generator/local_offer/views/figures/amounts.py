"""A number with its unit, as a person says it."""

from collections.abc import Callable

from local_offer.records import Figure
from local_offer.schema.vocabulary import Term
from local_offer.words import number


def in_full(value: float, unit: Term) -> str:
    """`2,087 plans`, `1 plan`, `62.5%` or `£1,191,681`."""
    if unit.notes.get("percent"):
        return f"{number(value)}%"
    if unit.notes.get("money"):
        return f"{'−' if value < 0 else ''}£{number(abs(value))}"
    return f"{number(value)} {unit.notes.get('one', unit.title) if value == 1 else unit.title}"


def in_short(value: float, unit: Term) -> str:
    """Without the unit of what is counted, and much money in millions: `2,087`, `62.5%`, `£1.2 million`."""
    if unit.notes.get("money"):
        return f"{'−' if value < 0 else ''}£{_of_much(abs(value))}"
    return f"{number(value)}%" if unit.notes.get("percent") else _of_much(value)


def in_sentence(value: float, unit: Term) -> str:
    """With the unit, and much money in millions."""
    return (in_short if unit.notes.get("money") else in_full)(value, unit)


def _of_much(value: float) -> str:
    for size, name in ((1e9, "billion"), (1e6, "million")):
        if value >= size:
            times = value / size
            return f"{times:.3g} {name}" if times < 999.5 else f"{number(round(times))} {name}"
    return number(value)


def said(figure: Figure, unit: Term, way: Callable[[float, Term], str] = in_full) -> str:
    """The number of a figure; empty where it has none. What is rounded, or was expected, says so."""
    if figure.value is None:
        return ""
    whole = way(figure.value, unit)
    return {"about": f"about {whole}", "forecast": f"{whole} expected"}.get(figure.kind, whole)
