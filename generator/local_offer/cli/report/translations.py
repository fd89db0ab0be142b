"""The words of pages in other languages, and what is missing."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import click

from local_offer.cli.folders import folder_argument
from local_offer.pages.languages.lacking import ToldWord, told_csv, told_json, told_text, told_words
from local_offer.reading.own_words import own_words_of
from local_offer.schema.translations import codes

_WRITE: Mapping[str, Callable[[Iterable[ToldWord]], str]] = {"json": told_json, "csv": told_csv}


@click.command("translations")
@folder_argument
@click.option("--language", type=click.Choice(codes()), help="Only this language.")
@click.option("--format", "form", type=click.Choice(["text", *_WRITE]), default="text", help="The report's form.")
def report_translations(folder: Path, language: str | None, form: str) -> None:
    """The fixed words of pages in other languages: which have no translation, and which are older than their English.
    As CSV every word, for someone who speaks the language to read; kept as translations/pl.csv, its words win."""
    chosen = [language] if language else codes()
    own, _ = own_words_of(folder, chosen)
    told = told_words(chosen, own)
    click.echo(told_text(told, own) if form == "text" else _WRITE[form](told), nl=False)
