"""The folders of a build: those it is made from, and the one it fills."""

from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from tempfile import gettempdir

from mkdocs.config.defaults import MkDocsConfig

from local_offer.council.mkdocs_file import settings_of
from local_offer.files.held import held
from local_offer.kept import sign_of
from local_offer.kept.made_by import contents, made_by
from local_offer.site.handover import manifest, seal
from local_offer.site.handover.shares import Origin
from local_offer.site.handover.swap import remove_left
from local_offer.site.handover.target import wrong_target


def folder_of(config: MkDocsConfig) -> Path:
    """The council's."""
    return Path(config.config_file_path).parent


def wrong_place(config: MkDocsConfig, site_dir: Path) -> str:
    """Why a site must not go there; nothing when it may."""
    own = [config.docs_dir, config.theme.custom_dir]  # whatever the settings call them
    return wrong_target(folder_of(config), site_dir, [Path(folder) for folder in own if folder])


def origin_of(config: MkDocsConfig, commit: str, today: date, booklets: Mapping[str, bytes]) -> Origin:
    """What a part of the site is built from."""
    told = (config.site_url, config.repo_url, Path(config.config_file_path).read_bytes())
    own = (folder_of(config) / "offer", config.docs_dir, config.theme.custom_dir)
    held = (contents(Path(each)) for each in own if each)
    made = sorted((name, sha256(content).hexdigest()) for name, content in booklets.items())
    return Origin(
        commit=commit,
        date=today.isoformat(),
        version=manifest.program(),
        program=made_by(),
        sources=sign_of(*told, *held, tuple(made)),
    )


def claim(site_dir: Path) -> None:
    """Says of the folder that a build fills that it is ours, before anything else is written there."""
    site_dir.mkdir(parents=True, exist_ok=True)
    seal.begin(site_dir)


class ServedPlace:
    """The folder for what is temporary under `serve`. Each rendering goes into a folder of its own in it, so that the
    pages of the one before are there until it has come to an end."""

    def __init__(self) -> None:
        self._holding = ExitStack()
        self._top: Path | None = None
        self._number = 0

    def prepare(self, config: MkDocsConfig) -> None:
        """Has the next rendering go into a new folder, and its pages say the address that the site will have, where
        MkDocs has put that of its server. Raises `BadFolderError`."""
        if self._top is None:
            self._top = Path(config.site_dir)
            claim(self._top)
            self._holding.enter_context(held(self._top / seal.NAME))
        self._number += 1
        config.site_dir = str(self._top / str(self._number))
        config.site_url = settings_of(folder_of(config)).site_url

    def tidy(self) -> None:
        """Deletes renderings that nobody is shown any more. An answer of the one before may still be under way."""
        for old in self._top.iterdir() if self._top else ():
            if old.name.isdigit() and int(old.name) < self._number - 1:
                rmtree(old, ignore_errors=True)

    def end(self) -> None:
        self._holding.close()


def clear_served() -> None:
    """Deletes the sites of `serve` that was killed. MkDocs puts each into a folder of its own for what is temporary."""
    remove_left(Path(gettempdir()), r"mkdocs_\w{8}")
