"""Links from the council's own pages to generated ones, which MkDocs cannot know."""

import logging
from collections.abc import Callable
from posixpath import normpath
from urllib.parse import urljoin, urlsplit

from mkdocs.structure.files import Files

log = logging.getLogger("mkdocs.plugins.local_offer")


def tell_dead_links(files: Files, is_there: Callable[[str], bool]) -> None:
    """Warns of a link from the council's own pages to a path where nothing is. MkDocs knows only its own pages."""
    for file in files.documentation_pages():
        for target in _links(file.page.content or "" if file.page else ""):
            path = normpath(urljoin(f"/{file.url}", target)).lstrip("/")
            if not is_there(path):
                log.warning(f"docs/{file.src_uri} links to '{target}', where there is no page")


def _links(html: str) -> list[str]:
    """Where a page's relative links lead, without the part after `#`."""
    targets = [part.partition('"')[0].partition("#")[0] for part in html.split('href="')[1:]]
    return [target for target in targets if target and not urlsplit(target).scheme and not target.startswith("//")]
