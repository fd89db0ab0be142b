"""A page of the site before it is put in its shell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup


@dataclass(frozen=True, kw_only=True, slots=True)
class Crumb:
    """A step of "you are here". `address` is relative to the site's root, and empty for the page itself."""

    title: str
    address: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherForm:
    """The same page in another form: as data, or in another language. `address` is relative to the site's root."""

    address: str
    media_type: str = ""
    language: str = ""
    title: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """`address` is relative to the site's root and ends in a slash, as in `services/saturday-club/`; home is empty.

    `section` is the part of the menu it belongs to: `find`, `guides`, `young`, `say`, `about` or none.
    `linked_data` is its schema.org description.
    """

    address: str
    title: str
    description: str
    body: Markup
    crumbs: tuple[Crumb, ...] = ()
    section: str = ""
    linked_data: Mapping[str, Any] | None = None
    is_listed: bool = True
    """Whether search engines should keep it and the sitemap names it."""
    script: str = ""
    """The script of `browser/` that this page runs, such as `find/find.js`, instead of the one that runs on every page.
    The page is complete without it."""
    early: str = ""
    """A small one that runs before it and fetches what it will need."""
    styles: tuple[str, ...] = ()
    """The theme's styles that only this page needs, such as `providers/form.css`."""
    is_a_sheet: bool = False
    """Whether it is printed on one sheet, with a code that leads back to it."""
    explains: bool = True
    """Whether special words in it lead to their meaning."""
    is_wide: bool = False
    """Whether it begins with a deep block from edge to edge, and has its margins itself."""
    stands_alone: bool = False
    """Whether its body is the whole document, so that no shell is put around it."""
    points_to: str = ""
    """The address that stands for this page now, when it only says where something went."""

    newest: str = ""
    """The address of what it is an earlier version of."""
    feeds: tuple[tuple[str, str], ...] = ()
    """Title and address of each feed that tells of its changes."""
    language: str = ""
    """Its code, where the page is in another than English; it then stands in a frame of its own, which says little."""
    direction: str = ""
    other_forms: tuple[OtherForm, ...] = ()
    """For browsers and programs to find; people need links of their own."""

    @property
    def depth(self) -> int:
        return self.address.count("/")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A page that can be made when it is wanted, so that making can be shared among cores."""

    address: str
    make: Callable[[], Page] = field(repr=False)
    is_listed: bool = True
    language: str = ""
    """As the page's."""
    of: Callable[[], tuple[object, ...]] | None = None
    """What it is made of, beside all that is neither a service nor an organisation: while that is the same, so is the
    page. One that says nothing is made anew in every build."""
