"""The command line: the only room that prints and exits. A module is called as its command."""

import click

from local_offer.cli.last_words import LastWords

_COMMANDS = {
    "check": "local_offer.cli.check:check",
    "build": "local_offer.cli.build:build",
    "join": "local_offer.cli.join:join",
    "serve": "local_offer.cli.serve:serve",
    "booklet": "local_offer.cli.booklet:booklet",
    "poster": "local_offer.cli.poster:poster",
    "init": "local_offer.cli.init:init",
    "new": "local_offer.cli.new:new",
    "format": "local_offer.cli.format:format_",
    "import": "local_offer.cli.imports:import_",
    "zip": "local_offer.cli.zip:zip_",
    "verify": "local_offer.cli.verify:verify",
    "take-out": "local_offer.cli.take_out:take_out",
    "report": "local_offer.cli.report:report",
    "review": "local_offer.cli.review:review_",
}


@click.group(cls=LastWords, places=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="local-offer", message="%(version)s")
def main() -> None:
    """Check, build and keep a SEND local offer made of YAML records."""
