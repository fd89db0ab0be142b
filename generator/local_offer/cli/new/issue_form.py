"""The form on the code host by which entries are sent."""

from pathlib import Path

import click

from local_offer import writing
from local_offer.cli.folders import fail, into_option, read_offer, require_offer
from local_offer.files import content_of, put
from local_offer.writing.issue_form import PATH


@click.command("issue-form")
@into_option
@click.option("--check", "only_check", is_flag=True, help="Write nothing, and end with 1 when the file is out of date.")
def new_issue_form(folder: Path, only_check: bool) -> None:
    """Write the issue form for entries, with the council's own topics and places. The file there is replaced."""
    require_offer(folder, "name it with --into")
    offer, diagnostics = read_offer(folder)
    for diagnostic in diagnostics:
        if diagnostic.path.startswith("offer/vocabulary/") and diagnostic.rule != "placeholder":
            fail(diagnostic.as_text(), 1)  # without it the form would lose words
    text = writing.issue_form(offer.contract)
    file = folder / PATH
    if only_check:
        if not file.is_file() or content_of(file) != text.encode():
            fail(f"{file} is out of date; make it anew: local-offer new issue-form", 1)
        return
    put(file, text, within=folder)
    click.echo(str(file))
