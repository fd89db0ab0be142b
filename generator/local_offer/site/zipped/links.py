"""Links of a copy that opens from a folder: to a page itself and not to its folder, and to the website for the rest."""

import html
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote, urlsplit

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_LINK = re.compile(
    r"""(?P<begin>\s(?:href|src|action)=(?P<quote>["'])|\scontent="0; url=)"""
    r"""(?P<link>.*?)(?P<end>(?(quote)(?P=quote)|"))""",
    re.DOTALL,
)
"""Where a link leads, and where a page sends its reader on."""


@dataclass(frozen=True, kw_only=True)
class Copied:
    """`files` are the addresses of all that is in the copy; `url` is the website's, ending in a slash, or empty."""

    files: Collection[str]
    url: str

    def page(self, text: str, address: str) -> str:
        """The page at `address` with links that hold in a folder; where it stands on the website stays as it is."""

        def turned(tag: re.Match[str]) -> str:
            is_own = 'rel="canonical"' in tag[0]
            return tag[0] if is_own else _LINK.sub(lambda link: self._link(link, address), tag[0])

        return _TAG.sub(turned, text)

    def _link(self, found: re.Match[str], address: str) -> str:
        leads = self.link(html.unescape(found["link"]), address)
        return f"{found['begin']}{html.escape(leads)}{found['end']}"

    def link(self, given: str, address: str) -> str:
        """Where a link of the page at `address` leads."""
        path = self._path(given, address)
        if path is None:
            return given
        after = given[len(given.split("#")[0].split("?")[0]) :]
        target = self._file(path)
        if target is None:
            return f"{self.url}{path}{after}" if self.url else given
        return relpath(target, dirname(address) or ".") + after

    def _path(self, given: str, address: str) -> str | None:
        """Relative to the site's root; nothing for what stays within the page or leads out of the site."""
        if self.url and given.startswith(self.url):
            return given[len(self.url) :].split("#")[0].split("?")[0]
        try:
            parts = urlsplit(given)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not parts.path:
            return None
        if parts.path.startswith("/"):
            root = urlsplit(self.url).path or "/"
            return parts.path.removeprefix(root).lstrip("/")
        path = normpath(join(dirname(address), parts.path))
        return "" if path == "." else path + "/" * parts.path.endswith(("/", ".."))

    def _file(self, path: str) -> str | None:
        path = unquote(path)
        ways: tuple[Callable[[], str], ...] = (lambda: path, lambda: join(path, "index.html"))
        return next((way() for way in ways if way() in self.files), None)
