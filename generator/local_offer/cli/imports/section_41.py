"""The government's list of approved schools and colleges."""

from local_offer.cli.imports.from_register import register_command


@register_command("section-41", "section-41")
def import_section_41() -> None:
    """Which schools and colleges are approved under section 41, from FILE, the government's list.

    Only adds to records that are here. One that is no longer on the list differs; with --accept it says so.
    """
