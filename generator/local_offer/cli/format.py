"""Records put in order."""

import sys
from collections import Counter
from pathlib import Path

import click

from local_offer import order
from local_offer.cli.folders import fail
from local_offer.reading.names import RecordFile, record_files
from local_offer.schema import contract
from local_offer.words import count


@click.command("format")
@click.argument("paths", metavar="[FILES or FOLDER]...", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--check", "only_check", is_flag=True, help="Name the files that are not in order, and change none.")
def format_(paths: tuple[Path, ...], only_check: bool) -> None:
    """Put the fields of records in their order, with plain spacing. What they say is never changed.

    FILES are records, or folders below 'offer'; FOLDER is the council's folder, by default this one. Comments stay
    with their fields. Exits with 1 when a file is at fault and left alone, or, with --check, when one is not in order.
    """
    files = [file for path in dict.fromkeys(paths or (Path(),)) for file in _records(path)]
    outcomes: Counter[str] = Counter()
    for ordered in order.put_in_order(files, contract().schemas, write=not only_check):
        outcomes[ordered.outcome] += 1
        if ordered.outcome == "left alone":
            click.echo(f"{ordered.path}: left alone: {ordered.why}; run: local-offer check", err=True)
        elif ordered.outcome == "ordered":
            click.echo(f"{ordered.path}: {'would be put' if only_check else 'put'} in order")
    if only_check and outcomes["ordered"]:
        click.echo(f"{count(outcomes['ordered'], 'record')} not in order. Run: local-offer format", err=True)
    sys.exit(bool(outcomes["left alone"] or (only_check and outcomes["ordered"])))


def _records(path: Path) -> list[RecordFile]:
    """The records that a path names: those of a council's folder, those below a folder of it, or one."""
    place = path.absolute()
    folder = place if (place / "offer").is_dir() else next((p.parent for p in place.parents if p.name == "offer"), None)
    folder = place.parent if place.name == "offer" else folder
    if folder is None:
        fail(f"{path}: there is no 'offer' folder here or above; name a council's folder, or records in it", 2)
    records = [file for file in record_files(folder)[0] if file.kind != "several"]
    found = [file for file in records if place == file.file or place in file.file.parents]
    return found or ([] if path.is_dir() else fail(f"{path}: this is not a record's file", 2))
