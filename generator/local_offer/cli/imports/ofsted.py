"""Ofsted's register of childcare."""

from local_offer.cli.imports.from_register import register_command


@register_command("ofsted", "childcare", below="childcare")
def import_ofsted() -> None:
    """Nurseries, pre-schools and clubs from FILE, Ofsted's childcare register as it is published.

    Takes what is in the council's area and in nobody's home. Names of owners, mobile numbers and judgements are
    not taken.
    """
