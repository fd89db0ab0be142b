"""What the commands have MkDocs do with a folder: build its site, serve it."""

import os
import traceback
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, TemplateSyntaxError
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
from local_offer.records import History
from local_offer.site.shares import SiteShare
from local_offer.site.target import WrongTargetError
from local_offer.workers import Progress, WorkerEndedError


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
    except TemplateError as error:
        where = f" ({error.name}, line {error.lineno})" if isinstance(error, TemplateSyntaxError) else ""
        raise StoppedError(f"A template of the council's own is at fault: {error}{where}") from error
    except UnicodeError as error:
        raise StoppedError(f"{error}; save the page above again as UTF-8 text") from error
    except WorkerEndedError as error:
        raise StoppedError("One of the build's processes was ended from outside. Is there memory enough?") from error
    except Exception as error:
        if not (where := _in_own_template(error, config)):
            raise
        said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        raise StoppedError(f"A template of the council's own is at fault: {said[:200]} ({where})") from error
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


def _in_own_template(error: Exception, config: MkDocsConfig) -> str:
    """The last place in a template of the council's own through which an error came; empty when there is none."""
    own = config.theme.custom_dir
    frames = traceback.extract_tb(error.__traceback__) if own else []
    lines = [frame for frame in frames if Path(frame.filename).is_relative_to(Path(own or "").resolve())]
    return f"{lines[-1].filename}, line {lines[-1].lineno}" if lines else ""


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
    """Serves the site at `address`, as in `127.0.0.1:8000`, and builds it anew after each edit, until stopped."""
    load(folder)
    clear_served()
    mkdocs_serve.serve(str(folder / "mkdocs.yml"), dev_addr=address)
