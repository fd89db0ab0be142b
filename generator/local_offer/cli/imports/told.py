"""What an import did or would do, in words: row by row what is worth a look, then how many of each."""

from collections import Counter
from collections.abc import Iterable

import click

from local_offer.intake import Step

_SHOWN = ("filled", "changed", "differs", "kept")


def told(steps: Iterable[Step], *, write: bool) -> None:
    listed = list(steps)
    for step in listed:
        said = step.said()
        if step.outcome != "left out" and (said or step.outcome in _SHOWN):
            click.echo(f"row {step.row}: {step.outcome}: {step.name}: {'; '.join(said)}")
        if step.outcome == "changed":
            for line in step.diff():
                click.echo(f"  {line}")
    _tell_left_out(step for step in listed if step.outcome == "left out")
    counts = Counter(step.outcome for step in listed)
    click.echo(", ".join(f"{number} {outcome}" for outcome, number in sorted(counts.items())) or "no rows")
    tell_if_written(write=write)


def tell_if_written(*, write: bool) -> None:
    if not write:
        click.echo("Nothing was written. Say --write to write.")


def _tell_left_out(steps: Iterable[Step]) -> None:
    """Rows that share a reason, on one line."""
    reasons: dict[str, list[str]] = {}
    for step in steps:
        reasons.setdefault(step.notes[0], []).append(str(step.row))
    for reason, rows in sorted(reasons.items(), key=lambda entry: -len(entry[1])):
        click.echo(f"left out {len(rows)}: {reason} (row {', '.join(rows[:5])}{' …' if len(rows) > 5 else ''})")
