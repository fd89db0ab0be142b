"""The adapter: what happens at each step of MkDocs."""

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from threading import RLock
from typing import Any

from jinja2 import Environment
from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as DocsPage
from mkdocs.utils.templates import TemplateContext

from local_offer.checks import let_go
from local_offer.checks.answers import RecordAnswers
from local_offer.council import examine, today_from
from local_offer.council.kept_answers import KeptAnswers
from local_offer.council.kept_store import UNUSED, store_of
from local_offer.council.settings import take_our_options, wrong_settings
from local_offer.diagnostics import Diagnostic
from local_offer.exports.headers import REFERRER, page_policy
from local_offer.kept import Store
from local_offer.offer import Offer, Shown, published
from local_offer.pages.alerts import Notices
from local_offer.pages.environment import said_by
from local_offer.pages.languages import in_other_languages
from local_offer.pages.said import feedback
from local_offer.plugin.frames import own_frame
from local_offer.plugin.guides import Filling, address_of, explain_main, guides_of
from local_offer.plugin.links import tell_dead_links
from local_offer.plugin.markdown import add_to, convert_by
from local_offer.plugin.old_guides import OldGuides
from local_offer.plugin.places import ServedPlace, claim, folder_of, origin_of, wrong_place
from local_offer.plugin.rendering import Rendering, others_come_after, root_path
from local_offer.plugin.serving import Answering, OwnPages, ServedSite, follow
from local_offer.plugin.settings import settings_from
from local_offer.plugin.shown import tell, tell_of
from local_offer.plugin.theme_words import FILTERS, asset
from local_offer.plugin.unsound import UnsoundOfferError
from local_offer.reading import Memory
from local_offer.reading.history.history import Remembered, history
from local_offer.search import WrittenPage
from local_offer.site import (
    Door,
    FormerSite,
    GivenAwayError,
    Plan,
    Site,
    WrittenSite,
    close,
    look_through,
    plan,
    publish,
)
from local_offer.site.assets.modules import CannotJoinError
from local_offer.site.assets.scripts import scripts
from local_offer.site.assets.styles import SHEETS, styles
from local_offer.site.handover import manifest, seal, shares
from local_offer.site.handover.shares import SiteShare
from local_offer.site.menu import foot, menu
from local_offer.theme.art.art import art
from local_offer.workers import Progress, silent

log = logging.getLogger("mkdocs.plugins.local_offer")
THEME = Path(__file__).parents[1] / "theme"


class LocalOfferPlugin(BasePlugin[LegacyConfig]):
    """Reads and checks before MkDocs cleans the site's folder, and adds our pages when MkDocs has written its own."""

    def __init__(self) -> None:
        super().__init__()
        self.memory = Memory()
        """What `serve` has read. A build reads once, and lets go of all but the records."""
        self.signs: Mapping[str, str] = {}
        """By path the hash of each file that a build has read."""
        self.answers = RecordAnswers()
        self.remembered = Remembered()
        self.services_shown = Shown()
        self.place = ServedPlace()
        self.answering: Answering | None = None
        self.rendering_lock = RLock()
        self.said: frozenset[Diagnostic] = frozenset()
        """What was said of the records when they were last read."""
        self.is_served = False
        self.is_fresh = False
        """Whether nothing that an earlier build kept is used, and nothing kept."""
        self.kept = Store()
        self.progress: Progress = silent
        self.today = today_from(os.environ)
        self.part: SiteShare | None = None
        """The part of the site to build; nothing for all of it."""
        self.written = WrittenSite()
        self.booklets: Mapping[str, bytes] = {}
        """The files of booklets by their names."""
        self.missing = self.blank = ""
        """Why booklets that the council wants were not printed."""
        self.offer: Offer | None = None
        """The last sound one."""
        self.unsound: UnsoundOfferError | None = None

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """In place of MkDocs' own way, so that commands that never load MkDocs take the options alike."""
        taken = take_our_options(options)
        self.options: Mapping[str, Any] = taken.values
        errors: ConfigErrors = [(taken.wrong[0], ValidationError(taken.wrong[1]))] if taken.wrong else []
        return errors, taken.warnings

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Being here keeps the plugin, and what it has read, from one build under `serve` to the next."""
        self.is_served = command == "serve"

    def on_shutdown(self) -> None:
        if self.answering:
            self.answering.end()
        self.place.end()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.is_served:
            self.place.prepare(config)
        self.settings = settings_from(config, self.options)
        if self.is_served:
            self.settings = replace(self.settings, council=replace(self.settings.council, booklets=()))
        if wrong := wrong_settings(self.settings) or wrong_place(config, Path(config.site_dir)):
            raise PluginError(wrong)
        # Material's 404 page and MkDocs' sitemap would be written only to be replaced.
        config.theme.static_templates = set()
        # Links to generated pages, which MkDocs cannot know; we check them when all pages are written.
        config.validation.links.unrecognized_links = logging.DEBUG
        add_to(config)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        self._read(folder_of(config))
        if not self.is_served:
            claim(Path(config.site_dir))

    def _read(self, folder: Path) -> None:
        """The offer as its records are now. Raises `UnsoundOfferError`; the offer before it stays then."""
        offer, diagnostics = self._examined(folder)
        told, others = tell(diagnostics)
        for diagnostic in others:
            if diagnostic.is_error:
                log.error(diagnostic.as_text())
            elif diagnostic not in self.said:
                log.info(diagnostic.as_text())
        self.said = frozenset(others)
        if any(diagnostic.is_error for diagnostic in diagnostics):
            self.unsound = UnsoundOfferError(diagnostics)
            raise self.unsound
        offer = replace(offer, history=history(folder, offer, self.today, self.remembered))
        if self.settings.council.booklets:
            offer = self._with_booklets(offer, folder)
        shown = published(offer, self.today, self.services_shown)
        with self.rendering_lock:  # a page that is rendered meanwhile is of one offer
            self.offer, self.shown, self.told = offer, shown, told
            self.filling, self.notices = Filling(shown, self.today), Notices(shown, self.today)

    def _examined(self, folder: Path) -> tuple[Offer, tuple[Diagnostic, ...]]:
        """With what an earlier build read and checked; under `serve` with what this process did."""
        council = self.settings.council
        if self.is_served:
            return examine(folder, council, self.today, self.memory, self.progress, answers=self.answers)
        self.kept = Store() if self.is_fresh else store_of(folder)
        if not self.is_fresh and not self.kept.folder:
            log.info(UNUSED)
        memory = Memory(kept=self.kept, reads_once=True)
        answers = KeptAnswers(self.kept, memory, folder, council)
        is_quiet = not log.isEnabledFor(logging.INFO)
        found = examine(folder, council, self.today, memory, self.progress, answers=answers, is_quiet=is_quiet)
        answers.keep()
        let_go()
        self.signs = memory.signs
        return found

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leaves out what Material would send and no page uses, and what goes into pages and one file of styles."""
        ours = {str(THEME), str(config.theme.custom_dir)}
        for file in list(files):
            from_theme = file.src_dir in config.theme.dirs
            is_part = file.src_uri.startswith("art/") or file.src_uri in {f"assets/{name}" for name in SHEETS}
            if from_theme and (is_part or str(file.src_dir) not in ours):
                files.remove(file)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self.nav = nav
        self.guides = frozenset(address_of(file.url) for file in files.documentation_pages())
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        themes = [Path(folder) for folder in config.theme.dirs]
        self.styles = styles(themes)
        env.globals |= {
            "art": art,
            "asset": asset,
            "council": self.settings.council,
            "icon": partial(said_by, "parts.html", "icon"),
            "feedback": partial(feedback.link, self.settings.council),
            "security_policy": page_policy(),
            "referrer_policy": REFERRER,
            "styles": self.styles[0],
            "languages": in_other_languages(self.settings.council, ""),
            "menu": menu(self.guides),
            "foot": foot(self.guides, self.settings.council.area, has_booklets=bool(self.settings.council.booklets)),
        }
        env.filters |= FILTERS
        self.env, self.files = env, files
        try:
            self.scripts = scripts(themes)
        except CannotJoinError as error:
            raise PluginError(str(error)) from error
        return env

    def on_page_markdown(self, markdown: str, *, page: DocsPage, config: MkDocsConfig, files: Files) -> str:
        language = self.filling.language(page.file.src_uri)
        page.meta = self.filling.top(page.meta, language)
        return self.filling.text(markdown, address_of(page.url), language)

    def on_page_content(self, html: str, *, page: DocsPage, config: MkDocsConfig, files: Files) -> str:
        assert self.offer is not None  # noqa: S101 - else the build has ended before
        tell_of(page.file, html, self.offer, self.told, convert_by(config))
        return self.filling.parts(html, address_of(page.url), self.filling.language(page.file.src_uri))

    def on_page_context(
        self, context: TemplateContext, *, page: DocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        context["related"] = self.filling.related(page.file.src_uri)  # type: ignore[typeddict-unknown-key]
        context["drawing"] = self.filling.drawing(page.file.src_uri)  # type: ignore[typeddict-unknown-key]
        context["fresh"] = self.filling.fresh(page.file.src_uri)  # type: ignore[typeddict-unknown-key]
        beside = self.filling.beside(page.file.src_uri)
        context["beside"] = beside  # type: ignore[typeddict-unknown-key]
        context["frame"] = own_frame(self, page, config, beside)  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_page(self, output: str, *, page: DocsPage, config: MkDocsConfig) -> str:
        # Meanings are English, and so would the words be for which they stand.
        is_english = not self.filling.language(page.file.src_uri)
        return explain_main(output, address_of(page.url)) if is_english else output

    def _publish(self, *, config: MkDocsConfig) -> None:
        self.rendering = Rendering(config=config, files=self.files, nav=self.nav, env=self.env, scripts=self.scripts)
        self.shells = self.rendering.shells(root_path(config))
        self.is_whole = others_come_after(config, self)
        if self.is_served and not self.is_whole:
            self.served = self._to_serve(OwnPages.as_rendered(self.rendering, self.rendering_lock))
            return
        site_dir = Path(config.site_dir)
        site = self._site(self.guides, lambda: guides_of(self.files))
        self.former = FormerSite(None if self.part else self.kept)
        planned = plan(site, self.shells, self.former)
        self.written = publish(planned, site, self.progress, self.part, self.former)
        if self.is_served:
            self.served = self._served(Plan(()), OwnPages.as_rendered(self.rendering, self.rendering_lock))
        elif not self.part:
            tell_dead_links(self.files, lambda path: (site_dir / path).exists())
        elif self.part.is_first:  # the others are elsewhere, or not yet there
            tell_dead_links(self.files, lambda path: (site_dir / path).exists() or planned.holds(path))

    def tell_links(self) -> None:
        """Under `serve`: what a build says in the end."""
        tell_dead_links(self.files, self.served.leads_to)

    def read_records(self) -> bool:
        """Under `serve`, when nothing else has changed. Whether they say anything new. Raises `UnsoundOfferError`."""
        before = self.offer
        self._read(folder_of(self.rendering.config))
        is_new = self.offer != before
        if is_new:
            self.served = self._to_serve(OwnPages(rendering=self.rendering, lock=self.rendering_lock))
        return is_new

    def _to_serve(self, pages: OwnPages) -> ServedSite:
        return self._served(plan(self._site(pages.addresses, pages.guides), self.shells), pages)

    def _served(self, planned: Plan, pages: OwnPages) -> ServedSite:
        assert self.offer is not None  # noqa: S101 - else the build has ended before
        self.place.tidy()
        return ServedSite(
            plan=planned,
            pages=pages,
            written=Path(self.rendering.config.site_dir),
            root_path=root_path(self.rendering.config),
            door=cache(partial(Door, self.offer, self.today)),
        )

    def _site(self, addresses: frozenset[str], guides: Callable[[], Sequence[WrittenPage]]) -> Site:
        assert self.offer is not None  # noqa: S101 - else the build has ended before
        of, filling, shown = self.rendering, self.filling, self.shown
        return Site(
            offer=self.offer,
            shown=shown,
            addresses=addresses,
            guides=guides,
            today=self.today,
            name=of.config.site_name,
            url=self.settings.site_url,
            root_path=root_path(of.config),
            folder=folder_of(of.config),
            assets={**of.scripts.files, self.styles[0]: self.styles[1]},
            guide_body=lambda leads_to: OldGuides(of.config, of.files, of.env, filling, shown, leads_to).body,
            written=Path(of.config.site_dir),
            signs=self.signs,
            booklets=self.booklets,
        )

    def _with_booklets(self, offer: Offer, folder: Path) -> Offer:
        """Made before any page, for pages say how long each is."""
        from local_offer.site.shelf.shelving import blank_note, shelved  # what only booklets need

        try:
            made = shelved(offer, self.today, folder, self.progress)
        except GivenAwayError as error:
            raise PluginError(str(error)) from error
        self.missing, self.booklets, self.blank = made.shelf.missing, made.files, blank_note(made.shelf)
        return replace(offer, shelf=made.shelf)

    @event_priority(-100)  # when other plugins have written theirs
    def _close(self, *, config: MkDocsConfig) -> None:
        assert self.offer is not None  # noqa: S101 - else the build has ended before
        if self.is_served:  # where each file is looked through when it is asked for
            return
        site_dir = Path(config.site_dir)
        try:
            if self.part:
                lines = look_through(site_dir, self.offer, self.today, self.progress, also=manifest.line)
                origin = origin_of(config, self.offer.history.commit, self.today, self.booklets)
                shares.write_note(site_dir, self.part, origin, lines)
                seal.close(site_dir)
            else:
                close(site_dir, self.offer, self.today, self.written, self.former, self.progress)
        except GivenAwayError as error:
            raise PluginError(str(error)) from error

    on_post_build = CombinedEvent(_publish, _close)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]) -> Any:
        self.answering = follow(server, config, self, builder)
        return server
