"""After an edit: records are read again, MkDocs renders again where its own files changed, and browsers hear of it."""

import gc
import logging
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from threading import RLock
from time import monotonic
from types import ModuleType
from typing import Protocol, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from local_offer.council import BadFolderError
from local_offer.plugin.serving.answering import Answering
from local_offer.plugin.serving.guard import guarded
from local_offer.plugin.serving.served import ServedSite
from local_offer.plugin.serving.watching import Stamps, Watching, stamps_of
from local_offer.plugin.serving.wrong import Wrong, errors_said, of_diagnostics, of_words
from local_offer.plugin.stopped import why_stopped
from local_offer.plugin.unsound import UnsoundOfferError

log = logging.getLogger("mkdocs.plugins.local_offer")
SETTLING = 0.02
"""Seconds without another change after which an edit is taken as done: editors write in several steps."""

RESTING = 4.0
"""Seconds after an edit in which its pages are looked at."""


class SiteMaker(Protocol):
    """What makes sites: our plugin."""

    served: ServedSite
    """That of the last build of MkDocs, or of the records that were read since."""
    is_whole: bool
    """Whether it can only be made as a whole, by a build."""
    rendering_lock: RLock

    def read_records(self) -> bool: ...

    def tell_links(self) -> None: ...


def follow(server: LiveReloadServer, config: MkDocsConfig, maker: SiteMaker, build: Callable[[], None]) -> Answering:
    """Has MkDocs' server answer with what `maker` makes, and call it after each edit. `build` is MkDocs' own way."""
    offer = os.path.abspath(Path(config.config_file_path).parent / "offer")  # noqa: PTH100 - as the server names it
    hooks = cast("Mapping[str, ModuleType]", config.hooks or {}).values()
    watched = server._watched_paths
    before = [*watched, offer, *filter(None, [config.theme.custom_dir]), *(str(hook.__file__) for hook in hooks)]
    for path in list(watched):
        while path in watched:
            server.unwatch(path)
    watching = Watching()
    server.observer = watching  # type: ignore[assignment]
    for path in before:
        server.watch(path)
    answering = Answering()
    following = Following(maker, build, answering, config.theme.custom_dir, lambda: {*watched, *config.watch} - {offer})
    server.builder, watching.when_quiet = following, following.tidy
    server.build_delay = SETTLING
    server.set_app(guarded(answering, config.dev_addr.host, server.url))
    return answering


class Following:
    """In the place of MkDocs' builder, which its server calls after each edit. It raises nothing: with a faulty edit
    the site before it stays up.

    `rendered_from` names the files and folders that MkDocs reads, `custom_dir` that of the council's own theme.
    """

    def __init__(
        self,
        maker: SiteMaker,
        build: Callable[[], None],
        answering: Answering,
        custom_dir: str | None,
        rendered_from: Callable[[], Iterable[str]],
    ) -> None:
        self._maker, self._build, self._answering = maker, build, answering
        self._custom_dir, self._rendered_from = custom_dir, rendered_from
        self._rendered: Stamps | None = self._stamps()
        """Nothing where MkDocs did not come to an end."""
        self._is_wrong = False
        self._is_of_records = self._is_littered = False
        self._followed = monotonic()
        answering.show(maker.served, ())
        maker.tell_links()
        _set_aside()

    def __call__(self) -> None:
        wrong: Sequence[Wrong] = ()
        is_new = False
        with errors_said() as said:
            try:
                is_new = self._follow()
            except (Exception, Abort) as error:
                wrong = self._in_words(error, said)
        if wrong:
            log.error("The pages shown are from before this edit. Mend the errors and they follow.")
        if is_new or wrong or self._is_wrong:
            self._answering.show(self._maker.served if is_new else None, wrong)
        self._is_wrong = bool(wrong)
        self._is_littered, self._followed = True, monotonic()
        if is_new and not self._is_of_records:
            self._maker.tell_links()
            _set_aside()

    def tidy(self) -> None:
        """Lets go of what the edits before left behind, when nobody edits: else it would be done while someone waits
        for a page."""
        if self._is_littered and monotonic() - self._followed > RESTING:
            self._is_littered = False
            gc.collect()

    def _follow(self) -> bool:
        now = self._stamps()
        self._is_of_records = now == self._rendered and not self._maker.is_whole
        if self._is_of_records:
            return self._maker.read_records()
        self._rendered = None
        with self._maker.rendering_lock:
            self._build()
        self._rendered = now
        return True

    def _stamps(self) -> Stamps:
        return {file: stamp for path in self._rendered_from() for file, stamp in stamps_of(path).items()}

    def _in_words(self, error: BaseException, said: Sequence[str]) -> Sequence[Wrong]:
        cause = error.__context__ if isinstance(error, Abort) and error.__context__ else error
        if isinstance(cause, UnsoundOfferError):
            return of_diagnostics(cause.diagnostics)
        if why := why_stopped(cause, self._custom_dir):
            return of_words([*said, why])
        if said or isinstance(cause, MkDocsException | BadFolderError):
            return of_words(said or [str(cause)])
        log.exception("A fault of the program, or of a plugin")
        return of_words([f"{type(cause).__name__}: {cause}"], "A fault of the program, or of a plugin")


def _set_aside() -> None:
    """Has Python not look through all that stays each time it looks for what nobody needs any more: with the records of
    a large offer that takes as long as an edit."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
