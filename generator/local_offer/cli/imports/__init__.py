"""What other systems know, taken in: a command for each kind of list."""

import click

from local_offer.cli.lazy import LazyGroup

_COMMANDS = {
    "gias": "local_offer.cli.imports.gias:import_gias",
    "ofsted": "local_offer.cli.imports.ofsted:import_ofsted",
    "cqc": "local_offer.cli.imports.cqc:import_cqc",
    "section-41": "local_offer.cli.imports.section_41:import_section_41",
    "table": "local_offer.cli.imports.table:import_table",
    "specialist-places": "local_offer.cli.imports.specialist_places:import_specialist_places",
    "figures": "local_offer.cli.imports.figures:import_figures",
    "feed": "local_offer.cli.imports.feed:import_feed",
    "issue": "local_offer.cli.imports.issue:import_issue",
    "entry": "local_offer.cli.imports.entry:import_entry",
    "boundary": "local_offer.cli.imports.boundary:import_boundary",
    "postcodes": "local_offer.cli.imports.postcodes:import_postcodes",
}


@click.group("import", cls=LazyGroup, places=_COMMANDS)
def import_() -> None:
    """Take in records from other systems.

    Nothing is written until you say --write. What stands in a record is never changed, only what is blank filled,
    unless you say --accept.
    """
