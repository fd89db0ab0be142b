"""What of Material's Markdown the council's own pages may use, without naming it in `mkdocs.yml`."""

from collections.abc import Callable, Mapping
from re import Match
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.extensions.toc import slugify
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from mkdocs.config.defaults import MkDocsConfig

from local_offer.pages.guides.drawn import draw
from local_offer.theme.material_icons import SETS, icon

EXTENSIONS: Mapping[str, Mapping[str, Any]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "pymdownx.details": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "tables": {},
}
"""By name, with the settings that they have here."""
_BUNDLES = {
    "extra": ("abbr", "attr_list", "def_list", "footnotes", "md_in_html", "tables"),
    "pymdownx.extra": ("abbr", "attr_list", "def_list", "footnotes", "md_in_html", "tables"),
}
"""Names that stand for several others: one extension must not come twice."""
FRAME_IDS = frozenset({"find", "help-panel", "list", "main", "q", "short", "tell"})
"""Parts of each page that are not the guide's own: a part of a guide that is called so is called a little otherwise."""


def add_to(config: MkDocsConfig) -> None:
    """Adds what `mkdocs.yml` does not name. What it names keeps its place and its settings.

    Tabs are always read in Material's present style, since that is the one we draw.
    """
    listed = [name.removeprefix("markdown.extensions.") for name in config.markdown_extensions]
    named = {part for name in listed for part in (name, *_BUNDLES.get(name, ()))}
    for name, settings in EXTENSIONS.items():
        if name not in named:
            config.markdown_extensions.append(name)
            config.mdx_configs[name] = dict(settings)
    config.mdx_configs.setdefault("pymdownx.tabbed", {})["alternate_style"] = True
    contents = config.mdx_configs.setdefault("toc", {})
    contents["slugify"] = _beside_the_frame(contents.get("slugify", slugify))
    config.markdown_extensions.append(f"{__name__}:{Drawing.__name__}")


def convert_by(config: MkDocsConfig) -> Callable[[str], str]:
    """Makes HTML of Markdown as the pages' is made, but for the links between them."""

    def convert(text: str) -> str:
        reader = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
        return str(reader.convert(text))

    return convert


def _beside_the_frame(name: Callable[[str, str], str]) -> Callable[[str, str], str]:
    return lambda heading, separator: _own_id(name(heading, separator))


def _own_id(id: str) -> str:
    return f"{id}-here" if id in FRAME_IDS else id


class Drawing(Extension):
    """Icons by name, ids that the frame does not have, and our drawing of all that the others made."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        md.inlinePatterns.register(_Icons(_NAME, md), "lo-icons", 76)  # before emoji's, which would take the names
        md.treeprocessors.register(_Own(md), "lo-own", 6)  # after lists of attributes, before the contents
        md.treeprocessors.register(_Drawn(md), "lo-drawn", -10)  # after all others


_NAME = rf":((?:{'|'.join(SETS)})-[a-z0-9-]+):"


class _Icons(InlineProcessor):
    def handleMatch(self, m: Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # noqa: N802
        drawn = icon(m[1])
        return (drawn, m.start(0), m.end(0)) if drawn is not None else (None, None, None)


class _Drawn(Treeprocessor):
    def run(self, root: Element) -> None:
        draw(root)


class _Own(Treeprocessor):
    def run(self, root: Element) -> None:
        ids = {part.get("id") for part in root.iter()} & FRAME_IDS
        for part in root.iter() if ids else ():
            if (id := part.get("id")) in ids:
                part.set("id", _own_id(str(id)))
            if (link := part.get("href", "")).startswith("#") and link[1:] in ids:
                part.set("href", f"#{_own_id(link[1:])}")
