"""The register of the Care Quality Commission."""

from local_offer.cli.imports.from_register import register_command


@register_command("cqc", "care", below="care")
def import_cqc() -> None:
    """Care and health services for children from FILE, the CQC's care directory as it is published.

    Takes what is registered for children in the council's area and close by. Names of managers and ratings are not
    taken, and where people live is shown by its district alone.
    """
