"""The command line: the only room that prints and exits."""

import click

from local_offer.cli.imports import import_
from local_offer.cli.records import new
from local_offer.cli.reports import report
from local_offer.cli.sites import build, check, serve
from local_offer.cli.tables import new_table


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="local-offer", message="%(version)s")
def main() -> None:
    """Check, build and keep a SEND local offer made of YAML records."""


for _command in (check, build, serve, new, import_, report):
    main.add_command(_command)
new.add_command(new_table)
