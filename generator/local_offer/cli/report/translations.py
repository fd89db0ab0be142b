"""The words of pages in other languages, and what is missing."""

from collections.abc import Callable, Iterable, Mapping

import click

from local_offer.pages.tongues.lacking import ToldWord, told_csv, told_json, told_text, told_words
from local_offer.schema.translations import codes

_WRITE: Mapping[str, Callable[[Iterable[ToldWord]], str]] = {"text": told_text, "json": told_json, "csv": told_csv}


@click.command("translations")
@click.option("--language", type=click.Choice(codes()), help="Only this language.")
@click.option("--format", "form", type=click.Choice(list(_WRITE)), default="text", help="The report's form.")
def report_translations(language: str | None, form: str) -> None:
    """The fixed words of pages in other languages: which have no translation, and which are older than their English.
    As CSV every word, for someone who speaks the language to read."""
    click.echo(_WRITE[form](told_words([language] if language else codes())), nl=False)
