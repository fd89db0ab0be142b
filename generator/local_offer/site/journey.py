"""A published offer becomes the files of a site."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from local_offer.exports import entry_kit, host_file
from local_offer.offer import Offer, published, whole
from local_offer.pages import Page, Sheet, finder_card, missing_page, preview_kit, sheets
from local_offer.pages.alerts import Notices
from local_offer.pages.providers.add import KIT
from local_offer.search import Finder, finder
from local_offer.site import app, worker
from local_offer.site.data_files import data_files
from local_offer.site.earlier import Earlier
from local_offer.site.files import Content, files
from local_offer.site.folder import SiteFolder
from local_offer.site.found_pages import found_pages
from local_offer.site.marks import marked
from local_offer.site.record_files import copy_records
from local_offer.site.shell import Shell
from local_offer.site.site import Shells, Site
from local_offer.views.freshness import is_past
from local_offer.workers import Progress, share, silent

_SEARCHING = ("", "find/")
"""The pages that have a search of their own, so that none stands in their head."""


def publish(site: Site, shells: Shells, site_dir: Path, progress: Progress = silent) -> int:
    """Writes every page and export below `site_dir` and returns how many pages there are.

    Same offer, records, date and shells: same bytes.
    """
    shown = published(site.offer, site.today)
    folder = SiteFolder(site_dir)
    with_notes = copy_records(shown, whole(site.offer, site.today), site.folder, folder)
    form = entry_kit(shown, whole(site.offer, site.today), preview_kit(shown.contract), with_notes)
    kit = marked(KIT, form)
    folder.put(kit, form)
    # What the page of the finder must know is worked out from other pages, and filled in before any is written.
    manifest: dict[str, Any] = {}
    data = dict(data_files(shown, site.today, site.url))
    sizes = {address: len(text.encode("utf-8")) for address, text in data.items() if address.startswith("data/")}
    made = tuple(sheets(shown, site.addresses, site.today, manifest, has_feeds=bool(site.url), kit=kit, sizes=sizes))
    search = _finder(site, shown, made)
    manifest.update(search.manifest)
    for path, text in {**search.files, **_named(search)}.items():
        folder.put(f"find/{path}", text)
    # A page the council wrote wins over ours of the same address.
    todo = [sheet for sheet in made if sheet.address not in site.addresses]
    notices = Notices(shown, site.today)
    _write_pages(todo, site, shells, notices, folder, progress)
    missing = missing_page(shown, site.root_path)
    folder.put(
        missing.address,
        shells.missing.filled(missing, site.name, "", notices.on(missing.address, site.root_path)),
    )
    listed = sorted({*(sheet.address for sheet in todo if sheet.is_listed), *site.addresses})
    _write_files((*data.items(), *files(site, shown, listed)), folder, progress)
    # Links of an old guide are looked up among all that is there.
    earlier = _write_earlier(Earlier(site, shown), site, shells, notices, folder, progress)
    for path, text in site.assets.items():
        folder.put(f"assets/{path}", text)
    folder.put(app.FILE, app.app_manifest(site.name, site.offer.council.site_description, _styles(site)))
    folder.put(worker.FILE, worker.worker_file(site.offer.council.offline, site_dir, site.addresses))
    _write_for_host(site, folder)
    return len(todo) + earlier


def _named(search: Finder) -> Mapping[str, str]:
    """What a search may need, listed for browsers that are to keep all of it (`browser/offline/searching.js`)."""
    folder = search.manifest["data"]
    names = (path.removeprefix(folder) for path in search.files if path.startswith(folder))
    return {f"{folder}files.txt": "".join(f"{name}\n" for name in sorted(names))}


def _styles(site: Site) -> str:
    return next(text for path, text in site.assets.items() if path.endswith(".css"))


def _write_for_host(site: Site, folder: SiteFolder) -> None:
    """The file by which the web host sends the headers; one of the council's own from `docs/` stays."""
    council = site.offer.council
    if council.host:
        name, text = host_file(council.host, council.framed_by, site.root_path)
        if not (folder.path / name).exists():
            folder.put(name, text)


def _finder(site: Site, shown: Offer, made: Sequence[Sheet]) -> Finder:
    return finder(
        shown,
        (*site.guides, *found_pages(shown, site.today, [each for each in made if each.address not in site.addresses])),
        lambda service: finder_card(service, shown, site.today),
        lambda service: is_past(service, site.today),
    )


def _write_earlier(
    earlier: Earlier, site: Site, shells: Shells, notices: Notices, folder: SiteFolder, progress: Progress
) -> int:
    """How many pages of earlier versions there are. They are in no list, and no search finds them."""
    for depth in (3, 4):
        shells.at(depth, True)

    def write(key: tuple[str, str]) -> int:
        written = 0
        for page in earlier.pages_of(key):
            html = _shell_for(page, shells).filled(page, site.name, site.url, notices.on(page.address))
            folder.put(f"{page.address}index.html", html)
            written += 1
        return written

    return sum(share("Writing earlier versions", write, earlier.keys, progress))


def _write_pages(
    todo: Sequence[Sheet], site: Site, shells: Shells, notices: Notices, folder: SiteFolder, progress: Progress
) -> None:
    for sheet in todo:  # rendered here, so that every process has them
        _shell_for(sheet, shells)
    # And one page of each section, with all that it loads and works out for the others.
    begun = {_section(sheet): sheet for sheet in reversed(todo)}

    def write(sheet: Sheet) -> str:
        page = sheet.make()
        file = f"{page.address}index.html"
        if page.stands_alone:
            folder.put(file, page.body)
        else:
            shell = _shell_for(page, shells)
            folder.put(file, shell.filled(page, site.name, site.url, notices.on(page.address)))
        return sheet.address

    for sheet in begun.values():
        write(sheet)
    others = [sheet for sheet in todo if begun[_section(sheet)] is not sheet]
    for _ in share("Writing pages", write, others, progress):
        pass


def _section(sheet: Sheet) -> str:
    return sheet.address.partition("/")[0]


def _write_files(named: Iterable[tuple[str, Content]], folder: SiteFolder, progress: Progress) -> None:
    """What is there already is written at once, what must be made on all cores."""
    to_make = []
    for address, content in named:
        if callable(content):
            to_make.append((address, content))
        else:
            folder.put(address, content)

    def write(file: tuple[str, Callable[[], str | bytes]]) -> None:
        address, make = file
        folder.put(address, make())

    for _ in share("Writing files", write, to_make, progress):
        pass


def _shell_for(page: Sheet | Page, shells: Shells) -> Shell:
    address = page.address
    if page.language:
        return shells.bare(address.count("/"))
    return shells.at(address.count("/"), address not in _SEARCHING)
