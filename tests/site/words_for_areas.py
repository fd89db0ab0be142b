"""Which files of a site say a word that only another council's may, but for what is no text of the offer's."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

_LISTS = ("mailboxes", "check", "text_forms", "text_parts", "private", "private_lists", "names")
"""Parts of the form's kit that are lists of words to look for in what someone writes."""


_SAME_FOR_ALL = re.compile(r"find/data/\w+/(?:shards/|lexicon\.json$|places/districts/)")
"""What a family may type in its own words, which pages never show, and whose each postcode district is."""


def saying(word: str, site: Path) -> Iterator[str]:
    """Addresses of others, the list of all councils, and what a record may have said before, do not count."""
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        if _SAME_FOR_ALL.match(name):
            continue
        if re.search(rf"\b{word}\b", f"{name}\n{_texts(file)}", re.IGNORECASE):
            yield name


def _texts(file: Path) -> str:
    if not file.is_file() or file.suffix not in (".html", ".js", ".json", ".csv", ".xml", ".txt", ".yaml", ".css"):
        return ""
    text = file.read_text(encoding="utf-8")
    if file.parent.name == "providers" and file.suffix == ".json":
        kit = json.loads(text)
        text = json.dumps({name: part for name, part in kit.items() if name not in _LISTS})
        text = re.sub(r'"formerly": \{[^}]*\}', "", text)
    text = re.sub(r"https?://[^\s\"'<>]+", "", text)
    # A council among all councils, by its code: in a list of words, a choice of the form, the field guide.
    return re.sub(r'(E\d{8}(?:",\s*"title": "|">|</code> ))[^"<]+', r"\1", text)
