"""What MkDocs last rendered the council's own pages with, and the shells made of it."""

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from local_offer.site import Shell, Shells, empty_frame
from local_offer.site.assets.joining import Joined


@dataclass(frozen=True, kw_only=True)
class Rendering:
    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment
    scripts: Joined

    def shells(self, root_path: str) -> Shells:
        """The theme around a hole, rendered once for each depth."""

        @cache
        def shell(depth: int, has_search: bool) -> Shell:
            return self._shell("../" * depth or "./", has_search)

        @cache
        def bare(depth: int) -> Shell:
            return self._shell("../" * depth, False, "other_language.html")

        return Shells(at=shell, bare=bare, missing=self._shell(root_path, True))

    def _shell(self, root: str, has_search: bool, template: str = "main.html") -> Shell:
        context = get_context(self.nav, self.files, self.config, base_url=root)
        frame = empty_frame(has_search)
        html = self.env.get_template(template).render({**context, "frame": frame})
        try:
            return Shell(html, self.scripts.entries)
        except ValueError as error:
            raise PluginError(f"{error}; set 'name: local-offer' under 'theme', and keep its holes") from error


def root_path(config: MkDocsConfig) -> str:
    """Where the site begins on its host."""
    return urlsplit(config.site_url or "").path.rstrip("/") + "/"


def others_come_after(config: MkDocsConfig, ours: object) -> bool:
    """Whether a plugin or hook that is not `ours` has a say when the site is there, and may change any file of it."""
    asked = (getattr(method, "__self__", None) for method in config.plugins.events["post_build"])
    return any(plugin is not ours for plugin in asked)
