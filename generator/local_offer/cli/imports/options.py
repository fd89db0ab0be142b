"""What the imports ask for, and the lists that they are given."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from os import environ
from pathlib import Path
from typing import Any, TypeVar

import click

from local_offer.cli.folders import fail
from local_offer.council import today_from
from local_offer.imports import Accepting
from local_offer.reading.documents import plain_values
from local_offer.reading.names import wrong_id
from local_offer.reading.tables.table import TableError, read_table
from local_offer.schema import fields
from local_offer.words import Guesses

FC = TypeVar("FC", bound=Callable[..., Any] | click.Command)

file_argument = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
write_option = click.option(
    "--write/--dry-run", default=False, help="Write what is said. Without it nothing is written."
)  # fmt: skip
accept_option = click.option(
    "--accept", is_flag=True, help="Let the list's values take the place of ours where they differ. Each is shown."
)
accept_sent_option = click.option(
    "--accept", is_flag=True, help="Take what was sent where others changed the same since. Each is shown."
)
only_option = click.option(
    "--only", multiple=True, metavar="FIELD", help="Accept this field alone, such as status; several times for several."
)
keep_option = click.option(
    "--keep", multiple=True, metavar="FIELD", help="Keep ours in this field, such as needs; several times for several."
)
record_option = click.option(
    "--record", "records", multiple=True, metavar="RECORD",
    help="Take in only what is about this record, such as services/small-club; several times for several.",
)  # fmt: skip
apart_option = click.option(
    "--apart", is_flag=True, help="Take rows that look like a record under another name as new ones."
)
existing_file = click.Path(path_type=Path, dir_okay=False, exists=True)


def _folder_name(_: click.Context, option: click.Parameter, below: str) -> str:
    for part in below.split("/") if below else ():
        if wrong := wrong_id(part):
            raise click.BadParameter(wrong, param=option)
    return below


def below_option(default: str = "") -> Callable[[FC], FC]:
    """Into which folder new services go."""
    return click.option(
        "--below",
        default=default,
        show_default=bool(default),
        callback=_folder_name,
        help="The folder below offer/services.",
    )


def _day_that_was(_: click.Context, option: click.Parameter, dated: datetime | None) -> datetime | None:
    if dated and dated.date() > (today := today_from(environ)):
        raise click.BadParameter(f"{dated:%Y-%m-%d} is after today, {today.isoformat()}", param=option)
    return dated


def dated_option(of: str, required: bool = False) -> Callable[[FC], FC]:
    """The day of a list. The check refuses records that are dated after today."""
    day = click.DateTime(["%Y-%m-%d"])
    return click.option("--dated", required=required, type=day, callback=_day_that_was, help=of)


def accept_options(command: FC) -> FC:
    """Which of the list's values take the place of ours."""
    return accept_option(only_option(keep_option(command)))


def accepting(accept: bool, only: Sequence[str], keep: Sequence[str]) -> Accepting:
    """What the options say. Ends the command where they name a field that is none."""
    known = fields.paths("service") | fields.paths("organisation")
    guesses = Guesses()
    for name in (*only, *keep):
        if name not in known:
            near = guesses.nearest(name, known)
            fail(f"there is no field '{name}'" + (f"; did you mean '{near}'?" if near else ""), 2)
    return Accepting(everything=accept, only=only, keeps=dict.fromkeys(keep, "--keep"))


def rows_of(file: Path, needed: Iterable[str] = ()) -> list[dict[str, str]]:
    """The rows of a CSV table."""
    try:
        return read_table(file, tuple(needed), click.echo)
    except TableError as wrong:
        fail(str(wrong), 1)


def groups_of(file: Path) -> Mapping[str, Any]:
    """The groups of fields in a YAML file that has no schema."""
    values, diagnostics = plain_values(file)
    for diagnostic in diagnostics:
        click.echo(diagnostic.as_text(), err=True)
    if values is None or not all(isinstance(group, dict) for group in values.values()):
        fail(f"{file}: this file cannot be used; it must hold groups of 'field: value' lines", 1)
    return values
