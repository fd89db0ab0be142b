"""Pages of `docs/`, looked over before MkDocs reads them: it takes pages of any size, and a top that grows without end.

Of what stands at the top of a page only that is judged here; its fields are for MkDocs and for themes. Guides are read
as records are.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import content_of
from local_offer.reading import yaml
from local_offer.reading.guides import values_part
from local_offer.reading.portable import as_text
from local_offer.reading.text import text_of

LARGEST = 1024 * 1024  # bytes of a page; the longest of ours has 60 KB
_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")  # as MkDocs knows them
_GROWS = frozenset({"yaml-anchor", "yaml-alias", "too-deep"})


def unfit_pages(folder: Path, own_folders: Iterable[str]) -> tuple[Diagnostic, ...]:
    """What MkDocs must not be given. The folders are named as in `mkdocs.yml`, from the council's."""
    pages = (page for name in own_folders for page in _pages(folder / name, folder / "docs" / "guides"))
    return tuple(wrong for page in pages for wrong in _wrong(page, os.path.relpath(page, folder)))


def _pages(below: Path, guides: Path) -> Iterator[Path]:
    for above, folders, names in os.walk(below):
        folders.sort()
        for name in sorted(names):
            file = Path(above) / name
            is_guide = file.suffix == ".md" and file.stem != "index" and file.is_relative_to(guides)
            if name.lower().endswith(_ENDINGS) and not is_guide:
                yield file


def _wrong(file: Path, path: str) -> Iterator[Diagnostic]:
    path = as_text(Path(path).as_posix())
    try:
        content = content_of(file, LARGEST)
    except OSError:
        return  # which others tell of
    if len(content) > LARGEST:
        yield diagnostic("too-large/page", path, size=LARGEST // 1024)
        return
    text = text_of(content, path, LARGEST)
    if isinstance(text, str):
        yield from (one for one in yaml.parse(values_part(text), path).diagnostics if one.rule in _GROWS)
