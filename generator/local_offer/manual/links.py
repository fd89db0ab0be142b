"""Where the links of a page lead once it stands in the manual.

Pages are written to be read in the repository too, and those for providers stand on the offer's own site as well. So a
link may name a file of the repository that is no page of the manual, or a page of the site that is made from records.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, normpath, relpath
from urllib.parse import urljoin

DOCS = "docs/"
SITE = "site:"
"""Before an address of the offer's site, until it is known how far up that is."""
_ON_SITE = ("docs/guides/", "docs/providers/")
"""Whose pages stand on the offer's site."""
_IN_MANUAL = ("docs/councils/", "docs/developers/", "docs/pictures/", "docs/providers/", "docs/README.md")
_LINK = re.compile(
    r"(?P<code>^ *```.*?^ *```|`[^`\n]*`)|(?P<before>\]\(|href=\")(?P<target>[^)\s#\"]+)", re.DOTALL | re.MULTILINE
)
_TO_SITE = re.compile(rf'(?<=href="){SITE}')


class DeadLinkError(Exception):
    """A link leads nowhere; the text says which, and on which page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Manual:
    """The checkout whose manual it is, and the address of its repository."""

    root: Path
    repository: str
    branch: str = "main"

    def led(self, markdown: str, file: str, place: str) -> str:
        """A page's Markdown with each link out of the manual led to the repository or to the offer's site.

        `file` is where it is written, as in `docs/councils/running.md`, and `place` where it stands in the manual, as
        in `councils/running.md`. Raises `DeadLinkError`.
        """

        def changed(found: re.Match[str]) -> str:
            if found["code"] or ":" in found["target"]:
                return found[0]
            return found["before"] + self._target(found["target"], file, place)

        return _LINK.sub(changed, markdown)

    def _target(self, target: str, file: str, place: str) -> str:
        path = normpath(f"{dirname(file)}/{target}".lstrip("/"))
        if (self.root / path).exists() and path.startswith(_IN_MANUAL):
            return relpath(path.removeprefix(DOCS), dirname(place) or ".")
        if (self.root / path).is_file() and path.startswith(_ON_SITE):
            return SITE + _address(path)
        if (self.root / path).exists():
            return f"{self.repository}/{'blob' if (self.root / path).is_file() else 'tree'}/{self.branch}/{path}"
        if file.startswith(_ON_SITE) and not target.endswith(".md"):  # a page or a file that is made from records
            return SITE + urljoin(_address(file), target)
        raise DeadLinkError(f"{file}: the link to {target} leads nowhere")


def to_site(html: str, address: str) -> str:
    """A page's HTML with the links to the offer's site as they are from there; `address` is the page's own.

    The manual stands one folder below the site.
    """
    return _TO_SITE.sub("../" * (address.count("/") + 1), html)


def _address(file: str) -> str:
    """The address of a page from its file: `providers/` and `providers/files/`."""
    return re.sub(r"(^|/)index$", "", file.removeprefix(DOCS).removesuffix(".md")) + "/"
