"""How a report is said: not where it would tell what a record asks to keep hidden."""

from datetime import date

import click

from local_offer.cli.folders import fail
from local_offer.offer import Offer
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secrets import secrets


def say(report: str, offer: Offer, today: date) -> None:
    """Prints the report of an offer, or ends with 1: a report is sent on, and posted where everyone reads it."""
    if Lookout(secrets(offer, today)).found(report):
        fail("The report would tell what a record asks to keep hidden. Run 'local-offer check' and mend that first.", 1)
    click.echo(report, nl=False)
