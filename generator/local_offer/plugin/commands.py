"""What the commands have MkDocs do with a folder: build its site, serve it."""

import logging
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from socket import AF_INET, AF_INET6, create_server
from types import FrameType
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from local_offer.council import BadFolderError
from local_offer.council.mkdocs_file import settings_file
from local_offer.council.settings import wrong_settings
from local_offer.council.today import VARIABLE
from local_offer.council.yaml_file import WrongFileError, values_in
from local_offer.plugin.adapter import LocalOfferPlugin
from local_offer.plugin.places import clear_served, wrong_place
from local_offer.plugin.settings import settings_from
from local_offer.plugin.stopped import why_stopped
from local_offer.plugin.unsound import UnsoundOfferError
from local_offer.records import History
from local_offer.site.handover.shares import SiteShare
from local_offer.site.handover.target import WrongTargetError
from local_offer.workers import Progress


class StoppedError(Exception):
    """MkDocs would not go on: one of the council's own pages is at fault. The text says what is wrong."""


@dataclass(frozen=True, kw_only=True)
class Built:
    """How many pages we wrote, and what the council should know of them."""

    pages: int
    note: str


def load(folder: Path, **changes: Any) -> tuple[MkDocsConfig, LocalOfferPlugin]:
    """The folder's configuration, as MkDocs reads it, and our plugin in it. Raises `BadFolderError`."""
    file = settings_file(folder)
    if file is None:
        raise BadFolderError(
            f"{folder}: there is no mkdocs.yml here; run the command in a council's folder, or name it"
        )
    if not os.environ.get(VARIABLE, "").strip():
        os.environ.pop(VARIABLE, None)  # MkDocs stumbles over an empty one
    try:
        values_in(file)  # MkDocs stumbles over what is no group of settings, or has no end
        config = load_config(str(file), **changes)
    except (ConfigurationError, Abort, WrongFileError) as error:
        raise BadFolderError(f"{file}: {error}") from error
    plugin = config.plugins.get("local-offer")
    if not isinstance(plugin, LocalOfferPlugin):
        raise BadFolderError(f"{file}: the plugin is not named; add 'local-offer' under 'plugins'")
    if wrong := wrong_settings(settings_from(config, plugin.options)):
        raise BadFolderError(f"{file}: {wrong}")
    return config, plugin


def build(
    folder: Path,
    site_dir: Path,
    today: date,
    progress: Progress,
    part: SiteShare | None = None,
    *,
    is_fresh: bool = False,
) -> Built:
    """Builds the folder's site, or a `part` of it, into `site_dir`, which is cleaned. One that `is_fresh` uses nothing
    of an earlier build.

    Raises `UnsoundOfferError`, `BadFolderError` or `StoppedError`.
    """
    config, plugin = load(folder, site_dir=str(site_dir), strict=True)
    plugin.progress, plugin.today, plugin.part, plugin.is_fresh = progress, today, part, is_fresh
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    except Abort as aborted:  # MkDocs turns our own error into this one
        if plugin.unsound:
            raise plugin.unsound from aborted
        raise StoppedError(str(aborted)) from aborted
    except Exception as error:
        if not (why := why_stopped(error, config.theme.custom_dir)):
            raise
        raise StoppedError(why) from error
    finally:
        config.plugins.on_shutdown()
    notes = (_note(plugin), f"No booklets: {plugin.missing}" if plugin.missing else "", plugin.blank)
    return Built(pages=plugin.written.pages, note="\n".join(filter(None, notes)))


def _note(plugin: LocalOfferPlugin) -> str:
    known = plugin.offer.history if plugin.offer else History()
    if not known.is_at_hand:
        return (
            "“What is new” is empty: git is not here, does not know this folder, or will not look into what belongs to "
            "another user (git config --global --add safe.directory FOLDER)."
        )
    return "“What is new” begins late: this copy has not the whole history. Run: git fetch --unshallow" * known.is_cut


def target_of(folder: Path, site_dir: Path | None) -> Path:
    """Where the folder's site goes: where it is said, or else where its settings say.

    Raises `BadFolderError` or `WrongTargetError`.
    """
    config, _ = load(folder)
    target = site_dir or Path(config.site_dir)
    if wrong := wrong_place(config, target):
        raise WrongTargetError(wrong)
    return target


def serve(folder: Path, address: str) -> None:
    """Serves the site at `address`, as in `127.0.0.1:8000`, and follows each edit, until stopped.

    Raises `UnsoundOfferError`, `BadFolderError`, or `StoppedError`, as where another program has the address.
    """
    config, _ = load(folder, dev_addr=address)
    host, port = config.dev_addr
    try:
        create_server((host, port), family=AF_INET6 if ":" in host else AF_INET).close()
    except OSError as error:  # else all is made before it is known that it cannot be served
        why = (error.strerror or str(error)).partition(" (")[0]
        raise StoppedError(f"{address} cannot be used: {why}. Name another host and port with --address.") from error
    clear_served()
    with _said_in_the_terminal(), _ended_as_by_ctrl_c():
        try:
            mkdocs_serve.serve(str(folder / "mkdocs.yml"), dev_addr=address)
        except Abort as aborted:
            if isinstance(aborted.__context__, UnsoundOfferError):
                raise aborted.__context__ from aborted
            raise StoppedError(str(aborted)) from aborted


@contextmanager
def _said_in_the_terminal() -> Iterator[None]:
    """What MkDocs says from warnings on."""
    log, handler = logging.getLogger("mkdocs"), logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)


@contextmanager
def _ended_as_by_ctrl_c() -> Iterator[None]:
    """So that whoever ends the server leaves no folder behind."""

    def end(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
