"""The feed of another directory."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import click

from local_offer import intake
from local_offer.cli.bar import Bar
from local_offer.cli.folders import council_offer, fail, into_option
from local_offer.cli.imports.options import (
    accept_options,
    accepting,
    apart_option,
    below_option,
    dated_option,
    existing_file,
    groups_of,
    write_option,
)
from local_offer.cli.imports.tell import tell
from local_offer.imports.directories import Choices, Directory, JsonDocument, choices_from, gather
from local_offer.offer import Offer
from local_offer.reading.json_files import JsonError, read_json


@click.command("feed")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@into_option
@write_option
@accept_options
@apart_option
@click.option("--source", required=True, help="What the directory is called, as families will read it.")
@click.option("--url", default="", help="The address of the directory or of its feed.")
@click.option("--licence", default="", help="The licence under which it publishes its data.")
@dated_option("The day on which the feed was saved.")
@click.option("--map", "map_", type=existing_file, help="YAML that says what the feed's own terms mean.")
@click.option("--topic", default="", help="The topic of entries whose terms give none. Without it they are left out.")
@click.option("--only-local-offer", is_flag=True, help="Only entries with a local offer part; Outpost alone has it.")
@click.option(
    "--assured-by", type=click.Choice(["public-page", "council", "provider"]), default="public-page", show_default=True,
    help="Who checked what the feed calls assured.",
)  # fmt: skip
@below_option()
def import_feed(
    files: Sequence[Path], folder: Path, write: bool, accept: bool, only: Sequence[str], keep: Sequence[str],
    apart: bool, source: str, url: str, licence: str,
    dated: datetime | None, map_: Path | None, topic: str, only_local_offer: bool, assured_by: str, below: str,
) -> None:  # fmt: skip
    """Services and their organisations from FILE, the JSON of another directory's feed, saved page by page.

    Open Referral UK, version 1 and 3, and Outpost are told apart by their shape.
    """
    offer = council_offer(folder)
    directory = Directory(
        name=source, url=url, licence=licence, dated=f"{dated:%Y-%m-%d}" if dated else "", assured_by=assured_by,
        only_local_offer=only_local_offer, choices=_choices(map_, offer, topic),
    )  # fmt: skip
    try:
        found = gather(_documents(files), offer, directory)
    except JsonError as wrong:
        fail(str(wrong), 1)
    with Bar() as bar:
        steps = intake.take_in(
            folder, offer, found.drafts, found.skipped,
            below=below, write=write, accepting=accepting(accept, only, keep), apart=apart, progress=bar.show,
        )  # fmt: skip
    for line in found.lines:
        click.echo(line)
    tell(steps, write=write)


def _documents(files: Sequence[Path]) -> Iterator[JsonDocument]:
    for file in files:
        for value in read_json(file):
            yield JsonDocument(name=file.name, value=value)


def _choices(map_: Path | None, offer: Offer, topic: str) -> Choices:
    try:
        return choices_from(groups_of(map_) if map_ else {}, offer.contract, topic)
    except ValueError as wrong:
        fail(f"{map_ or 'feed'}: {wrong}", 2)
