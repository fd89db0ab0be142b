"""Words put together: counts, lists and sentences."""

from collections.abc import Iterable, Sequence


def together(words: Iterable[str], last: str = "and") -> str:
    """`a, b and c`."""
    *first, final = words
    return f"{', '.join(first)} {last} {final}" if first else final


def sentences(*parts: str | None) -> str:
    """`Ages 5 to 8. From 5 September`: the parts that say something; one that ends in a mark gets no other."""
    said = [part for part in parts if part]
    return " ".join([*(part if part.endswith((".", "!", "?")) else f"{part}." for part in said[:-1]), *said[-1:]])


def listed(titles: Sequence[str], last: str = "and") -> str:
    """`Autism, deafness and ADHD`: the first as it is, the others as in the middle of a sentence; empty of none."""
    return together([titles[0], *map(lower_first, titles[1:])], last) if titles else ""


def in_full(parts: Iterable[str | None]) -> str:
    """The parts that say something; where there are several, each ends in a stop."""
    said = [part for part in parts if part]
    return " ".join(part if part.endswith(".") or len(said) == 1 else f"{part}." for part in said)


def percent(number: float) -> str:
    """A share of a hundred with no more figures than it has."""
    return f"{number:g}"


def number(value: float) -> str:
    """`4,871` or `62.5`: as people write it, with no more figures than it has."""
    return f"{value:,.10g}" if abs(value) < 1e10 else f"{value:,.0f}"


def count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def lower_first(text: str) -> str:
    """For the middle of a sentence; an acronym stays as it is."""
    first = text.partition(" ")[0]
    return text if len(first) > 1 and first[:2].isupper() else text[:1].lower() + text[1:]
