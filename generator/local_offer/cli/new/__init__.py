"""Something new, begun: a record, a workbook to fill in, the form for entries, the list of what is installed."""

import click

from local_offer.cli.lazy import LazyGroup

_COMMANDS = {
    "service": "local_offer.cli.new.service:new_service",
    "organisation": "local_offer.cli.new.organisation:new_organisation",
    "table": "local_offer.cli.new.table:new_table",
    "headers": "local_offer.cli.new.headers:new_headers",
    "issue-form": "local_offer.cli.new.issue_form:new_issue_form",
    "requirements": "local_offer.cli.new.requirements:new_requirements",
}


@click.group(cls=LazyGroup, places=_COMMANDS)
def new() -> None:
    """Begin a new record."""
