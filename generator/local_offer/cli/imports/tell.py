"""What an import did or would do, in words: row by row what is worth a look, then how many of each."""

from collections import Counter
from collections.abc import Iterable, Sequence

import click

from local_offer.intake import Step
from local_offer.schema.rules import rules

_FEW = 5
_NAMED = 20
"""So many new records are named."""
_SHOWN = ("filled", "changed", "differs", "kept")


def tell(steps: Iterable[Step], *, write: bool) -> None:
    listed = list(steps)
    reasons: dict[str, list[Step]] = {}
    dates: list[Step] = []
    for step in listed:
        said = step.said()
        if step.outcome == "left out" and len(said) == 1:
            reasons.setdefault(said[0], []).append(step)
        elif step.differences and step.is_only_dates:
            dates.append(step)
        elif said or step.outcome in _SHOWN:
            _say(f"{step.place}: {step.outcome}: {step.name}", said)
            if step.outcome == "changed":
                for line in step.diff():
                    click.echo(f"    {_shown(line)}")
    for reason, alike in sorted(reasons.items(), key=lambda entry: -len(entry[1])):
        click.echo(f"left out {len(alike)}: {reason} ({_places(alike)})")
    if new := [step for step in listed if step.outcome == "new"]:
        names = "; ".join(f"{step.name} ({step.place})" for step in new[:_NAMED])
        click.echo(_shown(f"new {len(new)}: {names}{' …' if len(new) > _NAMED else ''}"))
    if dates:
        click.echo(f"{dates[0].outcome} {len(dates)}: only in the day of the list ({_places(dates)})")
    for rule, alike in sorted(_refused(listed).items(), key=lambda entry: -len(entry[1])):
        click.echo(f"refused {len(alike)}: {rules()[rule].title} ({_places(alike)})")
    counts = Counter(step.outcome for step in listed)
    click.echo(", ".join(f"{number} {outcome}" for outcome, number in sorted(counts.items())) or "no rows")
    tell_if_written(write=write)


def _refused(steps: Iterable[Step]) -> dict[str, list[Step]]:
    """By rule: the rows of which something was left out that tells who someone is, a row as often as it was."""
    found: dict[str, list[Step]] = {}
    for step in steps:
        for rule in step.refused:
            found.setdefault(rule, []).append(step)
    return found


def _say(head: str, said: Sequence[str]) -> None:
    if len(said) == 1:
        click.echo(_shown(f"{head}: {said[0]}"))
        return
    click.echo(_shown(f"{head}:" if said else head))
    for line in said:
        click.echo(f"  {_shown(line)}")


def _shown(line: str) -> str:
    """The line with `\\n` and its like for what could play with a terminal."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in line)


def _places(steps: Sequence[Step]) -> str:
    """The first few places: `row 4, 7, 9`, or with the sheet `Services, row 4, 7, 9`."""
    first, more = steps[0], " …" if len(steps) > _FEW else ""
    numbers = [str(step.row) for step in steps[1:_FEW] if step.sheet == first.sheet]
    return ", ".join((first.place, *numbers)) + more


def tell_if_written(*, write: bool) -> None:
    if not write:
        click.echo("Nothing was written. Say --write to write.")
