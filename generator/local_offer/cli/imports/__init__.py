"""What other systems know, taken in: a command for each kind of list."""

import click

from local_offer.cli.imports.feed import import_feed
from local_offer.cli.imports.issue import import_issue
from local_offer.cli.imports.postcodes import import_postcodes
from local_offer.cli.imports.schools import import_gias
from local_offer.cli.imports.specialist_places import import_specialist_places
from local_offer.cli.imports.table import import_table


@click.group("import")
def import_() -> None:
    """Take in records from other systems.

    Nothing is written until you say --write. What stands in a record is never changed, only what is blank filled,
    unless you say --accept.
    """


for _command in (
    import_gias,
    import_table,
    import_specialist_places,
    import_feed,
    import_issue,
    import_postcodes,
):
    import_.add_command(_command)
