"""Links from the council's own pages to generated ones, which MkDocs cannot know."""

import logging
from collections.abc import Callable
from pathlib import Path
from posixpath import normpath
from urllib.parse import urljoin, urlsplit

from mkdocs.structure.files import Files

log = logging.getLogger("mkdocs.plugins.local_offer")


def tell_dead_links(files: Files, site: Path, is_planned: Callable[[str], bool] = lambda _: False) -> None:
    """Warns of a link from the council's own pages to an address where no page is. MkDocs knows only its own.

    `is_planned` says so of what is not in the folder of the site, because another machine builds it.
    """
    for file in files.documentation_pages():
        for target in _links(file.page.content or "" if file.page else ""):
            path = normpath(urljoin(f"/{file.url}", target)).lstrip("/")
            if not (site / path).exists() and not is_planned(path):
                log.warning(f"docs/{file.src_uri} links to '{target}', where there is no page")


def _links(html: str) -> list[str]:
    """Where a page's relative links lead, without the part after `#`."""
    targets = [part.partition('"')[0].partition("#")[0] for part in html.split('href="')[1:]]
    return [target for target in targets if target and not urlsplit(target).scheme and not target.startswith("//")]
