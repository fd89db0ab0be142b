"""The pages that the council wrote, as the finder wants them."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup
from mkdocs.structure.files import File, Files

from local_offer.search import Guide


def guides_of(files: Files) -> tuple[Guide, ...]:
    """Every page of `docs/` that MkDocs has rendered."""
    return tuple(_guide(file) for file in files.documentation_pages())


def _is_found(meta: Mapping[str, Any]) -> bool:
    """Not when it says `search: {exclude: true}`, as for Material's search."""
    search = meta.get("search")
    return not (isinstance(search, Mapping) and search.get("exclude"))


def address_of(url: str) -> str:
    """MkDocs' address of a page as ours: the home page's is empty."""
    return "" if url in (".", "./") else url


def _guide(file: File) -> Guide:
    page = file.page
    meta = page.meta if page else {}
    title = str(meta.get("question") or meta.get("title") or (page.title if page else "") or "")
    lede = str(meta.get("lede") or meta.get("description") or "")
    text = Markup(page.content if page and page.content else "").striptags()  # noqa: S704 - its tags are taken out
    return Guide(
        address=address_of(file.url),
        title=title,
        short=str(meta.get("title") or ""),
        summary=lede,
        is_found=_is_found(meta),
        text=f"{meta.get('description', '')} {text}",
    )
