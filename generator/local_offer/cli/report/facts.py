"""What only the council knows, and what of it is still to be found out."""

from collections.abc import Iterable
from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import folder_argument, offer_of
from local_offer.cli.report.say import say
from local_offer.council import today_from
from local_offer.exports import facts_csv, facts_json
from local_offer.views.facts import ToldFact, told_facts


@click.command("facts")
@folder_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="The report's form.")
def report_facts(folder: Path, form: str) -> None:
    """Each fact that guides name and only the council knows: those not known yet first, with where one looked."""
    offer = offer_of(folder)
    facts = sorted(told_facts(offer), key=lambda fact: (fact.state == "told", str(fact.unknown_since or "")))
    write = {"text": _facts_text, "json": facts_json, "csv": facts_csv}[form]
    say(write(facts), offer, today_from(environ))


def _facts_text(facts: Iterable[ToldFact]) -> str:
    lines = []
    for fact in facts:
        state = f"unknown since {fact.unknown_since}" if fact.unknown_since else fact.state
        guides = f"{len(fact.guides)} guide{'s' * (len(fact.guides) != 1)}"
        lines.append(f"{state:25}  {guides:>9}  {fact.name}  {fact.title}\n")
        if fact.looked_for:
            where = "; ".join(fact.looked_for.where)
            lines.append(f"{'':38}looked for on {fact.looked_for.date}: {where}\n")
    return "".join(lines)
