"""The council's own sheets of words in other languages: `translations/pl.csv`, beside `mkdocs.yml`."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import opened
from local_offer.files.links import leads_out
from local_offer.reading.text import LARGEST, text_of
from local_offer.schema.translations import codes

FOLDER = "translations"
COLUMNS = ("at", "english", "says", "hash")
_SEPARATORS = ",;\t"
_OF_THE_SYSTEM = (".", "Thumbs.db", "desktop.ini", "README")
"""How names begin of what is no sheet and is in nobody's way."""


def own_words_of(folder: Path, chosen: Collection[str]) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """The text of each sheet of the chosen languages, by their codes, and what is wrong with any sheet that is there.

    Where one cannot be read, our words stand.
    """
    found = dict(_sheets(folder)) if (folder / FOLDER).is_dir() else {}
    sheets = {Path(name).stem: text for name, text in found.items() if isinstance(text, str)}
    wrong = tuple(fault for fault in found.values() if isinstance(fault, Diagnostic))
    return {code: sheets[code] for code in chosen if code in sheets}, wrong


def _sheets(folder: Path) -> Iterator[tuple[str, str | Diagnostic]]:
    known = codes()
    for file in sorted((folder / FOLDER).iterdir()):
        path = f"{FOLDER}/{file.name}"
        if file.name.startswith(_OF_THE_SYSTEM):
            continue
        if file.suffix != ".csv" or file.stem not in known:
            names = ", ".join(f"{code}.csv" for code in known)
            yield file.name, diagnostic("not-a-sheet-of-words/name", path, name=file.name, names=names)
        elif not leads_out(file, folder):
            yield file.name, _text(file, path)


def _text(file: Path, path: str) -> str | Diagnostic:
    try:
        with opened(file) as content:
            text = text_of(content.read(LARGEST + 1), path)
    except OSError:
        return diagnostic("not-a-sheet-of-words/shut", path)
    if isinstance(text, Diagnostic):
        return text
    head = text.partition("\n")[0]
    cells = head.split(max(_SEPARATORS, key=head.count))
    lacks = [column for column in COLUMNS if column not in (cell.strip(' "') for cell in cells)]
    wrong = diagnostic("not-a-sheet-of-words/header", path, lacks=", ".join(lacks), code=file.stem)
    return wrong if lacks else text
