"""Reports for the council's own team."""

import click

from local_offer.cli.lazy import LazyGroup

_COMMANDS = {
    "facts": "local_offer.cli.report.facts:report_facts",
    "figures": "local_offer.cli.report.figures:report_figures",
    "freshness": "local_offer.cli.report.freshness:report_freshness",
    "duties": "local_offer.cli.report.duties:report_duties",
    "gaps": "local_offer.cli.report.gaps:report_gaps",
    "links": "local_offer.cli.report.links:report_links",
    "registers": "local_offer.cli.report.registers:report_registers",
    "translations": "local_offer.cli.report.translations:report_translations",
    "variants": "local_offer.cli.report.variants:report_variants",
    "letters": "local_offer.cli.report.letters:report_letters",
    "completeness": "local_offer.cli.report.completeness:report_completeness",
}


@click.group(cls=LazyGroup, places=_COMMANDS)
def report() -> None:
    """Report on the offer for the council's own team."""
