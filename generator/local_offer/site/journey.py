"""A published offer becomes the files of a site."""

from functools import cache
from pathlib import Path

from local_offer.exports import entry_kit
from local_offer.offer import published, whole
from local_offer.pages import FilesBeside, preview_kit
from local_offer.pages.booklet.shelf import ADDRESS as SHELF
from local_offer.pages.find import find
from local_offer.pages.providers.add import KIT
from local_offer.site import seal, worker
from local_offer.site.data_files import DataFiles
from local_offer.site.earlier import earlier
from local_offer.site.files import files
from local_offer.site.folder import SiteFolder, files_below
from local_offer.site.marks import marked
from local_offer.site.page_files import PageFiles
from local_offer.site.plan import MadeTogether, Plan, SitePart
from local_offer.site.record_files import RecordFiles
from local_offer.site.search_files import SearchFiles
from local_offer.site.shares import SiteShare
from local_offer.site.site import Shells, Site
from local_offer.site.top_files import top_files
from local_offer.views.feed_ids import FEED
from local_offer.workers import Progress, share, silent

_WITH_FINDER = (find.ADDRESS, worker.FILE)
"""What needs the finder's files stands together, so that one part of a site is enough to work them out."""


def plan(site: Site, shells: Shells) -> Plan:
    """Every file of the site but those that MkDocs writes. What no file asks for is not worked out.

    Same offer, records, date and shells: same bytes.
    """
    shown, written_whole = published(site.offer, site.today), whole(site.offer, site.today)
    records = RecordFiles(shown, written_whole, site.folder)
    data = DataFiles(shown, site.today, site.url)

    @cache
    def kit() -> tuple[str, str]:
        """Address and text of what the form for providers loads."""
        text = entry_kit(shown, written_whole, preview_kit(shown.contract), records.with_notes())
        return marked(KIT, text), text

    beside = FilesBeside(manifest=lambda: search.finder.manifest, kit=lambda: kit()[0], size_of=data.tables.size_of)
    pages = PageFiles(site, shells, shown, beside)
    search = SearchFiles(site, shown, pages)
    planned = Plan(
        (
            *pages.parts,
            records.part,
            *data.parts,
            *files(site, shown, pages.listed),
            MadeTogether("providers/", lambda: {"providers/": kit}, lambda made: dict([made()])),
            search.part,
            earlier(site, shown, pages.in_shell, lambda path: planned.leads_to(path)),
            SitePart("assets/", lambda: {f"assets/{path}": text for path, text in site.assets.items()}, str),
            SitePart(SHELF, lambda: {f"{SHELF}{name}": content for name, content in site.booklets.items()}, bytes),
            top_files(site, shown, pages, lambda address: planned.made(address)),
        )
    )
    return planned


def publish(planned: Plan, site_dir: Path, progress: Progress = silent, part: SiteShare | None = None) -> int:
    """Writes all of the plan below `site_dir` and returns how many pages there are.

    Of a `part` it writes what that holds. What MkDocs has written, or is to be written in its place, is of the first.
    """
    folder = SiteFolder(site_dir)
    of_mkdocs = set(files_below(site_dir)) - {seal.NAME} if part else set()

    def write(named: tuple[int, str]) -> int:
        number, name = named
        pages = 0
        for address, content in planned.parts[number].made_under(name):
            folder.put(address, content)
            pages += address.endswith("index.html") and not address.startswith(FEED)
        return pages

    todo = [(number, name) for number, each in enumerate(planned.parts) for name in each.named]
    todo.sort(key=lambda each: not each[1].startswith(_WITH_FINDER))
    if part:
        replacing = [each for each in todo if each[1] in of_mkdocs and part.is_first]
        todo = replacing + part.taken([each for each in todo if each[1] not in of_mkdocs])
    # One of each sort is written here, so that what it loads and works out is there in every process.
    begun = {_sort_of(each): each for each in reversed(todo)}
    others = [each for each in todo if begun[_sort_of(each)] is not each]
    pages = sum(map(write, begun.values())) + sum(share("Writing the site", write, others, progress))
    if part and not part.is_first:
        for file in of_mkdocs:
            (site_dir / file).unlink()
    return pages


def _sort_of(named: tuple[int, str]) -> tuple[int, str, int, str]:
    """What stands in one folder, as deep, and has one form. Pages of each depth have a shell of their own."""
    part, name = named
    return part, name.partition("/")[0], name.count("/"), name.rpartition(".")[2]
