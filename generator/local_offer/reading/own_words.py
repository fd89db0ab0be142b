"""The council's own sheets of words in other languages: `translations/pl.csv`, beside `mkdocs.yml`."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from local_offer.files import opened
from local_offer.files.links import leads_out
from local_offer.reading.text import LARGEST, text_of

FOLDER = "translations"


def own_words_of(folder: Path, codes: Iterable[str]) -> Mapping[str, str]:
    """The text of each sheet that is there. One that cannot be read as text is none: our words stand then."""
    return {code: text for code in codes if (text := _text(folder / FOLDER / f"{code}.csv", folder))}


def _text(file: Path, folder: Path) -> str:
    try:
        if leads_out(file, folder):
            return ""
        with opened(file) as content:
            text = text_of(content.read(LARGEST + 1), f"{FOLDER}/{file.name}")
    except OSError:
        return ""
    return text if isinstance(text, str) else ""
