"""A published offer becomes the files of a site."""

from functools import cache

from local_offer.exports import entry_kit
from local_offer.offer import whole
from local_offer.pages import FilesBeside, preview_kit
from local_offer.pages.booklet.shelf import ADDRESS as SHELF
from local_offer.pages.data.data import ADDRESS as DATA
from local_offer.pages.find import find
from local_offer.pages.providers.add import KIT
from local_offer.site.assets.marks import marked
from local_offer.site.folder import SiteFolder, files_below
from local_offer.site.handover import seal
from local_offer.site.handover.shares import SiteShare
from local_offer.site.parts import worker
from local_offer.site.parts.data_files import DataFiles
from local_offer.site.parts.earlier import earlier
from local_offer.site.parts.files import files
from local_offer.site.parts.page_files import PageFiles
from local_offer.site.parts.record_files import RecordFiles
from local_offer.site.parts.search_files import SearchFiles
from local_offer.site.parts.top_files import top_files
from local_offer.site.plan import MadeTogether, Plan, SitePart
from local_offer.site.site import Shells, Site
from local_offer.site.unchanged.former import FormerSite, WrittenSite
from local_offer.site.unchanged.taken_over import remove_empty
from local_offer.site.unchanged.writer import Writer
from local_offer.workers import Progress, silent

_APART = (find.ADDRESS, worker.FILE, DATA)
"""What needs the finder's files or the largest tables: one part of a site, and one process, works them out."""


def plan(site: Site, shells: Shells, former: FormerSite | None = None) -> Plan:
    """Every file of the site but those that MkDocs writes, put together with pieces of the `former` one. What no file
    asks for is not worked out.

    Same offer, records, date and shells: same bytes.
    """
    shown, written_whole = site.shown, whole(site.offer, site.today)
    former = former or FormerSite()
    records = RecordFiles(shown, written_whole, site.folder)
    data = DataFiles(shown, site.today, site.url)

    @cache
    def kit() -> tuple[str, str]:
        """Address and text of what the form for providers loads."""
        text = entry_kit(shown, written_whole, preview_kit(shown.contract), records.with_notes())
        return marked(KIT, text), text

    @cache
    def kit_address() -> str:
        return kit()[0]

    beside = FilesBeside(
        manifest=lambda: search.manifest,
        kit=kit_address,
        size_of=data.tables.size_of,
        neighbours=former.pieces("neighbours", site),
    )
    pages = PageFiles(site, shells, shown, beside)
    search = SearchFiles(site, shown, pages, former.pieces("terms", site))
    planned = Plan(
        (
            *pages.parts,
            records.part,
            *data.parts,
            *files(site, shown, pages.listed),
            MadeTogether(
                "providers/",
                lambda: {"providers/": kit},
                lambda made: {kit_address(): made()[1]},
                let_go=kit.cache_clear,  # it is large, and asked for no more
            ),
            search.part,
            earlier(site, shown, pages.in_shell, lambda path: planned.leads_to(path)),
            SitePart("assets/", lambda: {f"assets/{path}": text for path, text in site.assets.items()}, str),
            SitePart(SHELF, lambda: {f"{SHELF}{name}": content for name, content in site.booklets.items()}, bytes),
            top_files(site, shown, pages, lambda address: planned.made(address)),
        )
    )
    return planned


def publish(
    planned: Plan,
    site: Site,
    progress: Progress = silent,
    part: SiteShare | None = None,
    former: FormerSite | None = None,
) -> WrittenSite:
    """Writes all of the plan below the site's folder, with what it may take of the `former` site.

    Of a `part` it writes what that holds. What MkDocs has written, or is to be written in its place, is of the first.
    """
    former = former or FormerSite()
    of_mkdocs = set(files_below(site.written)) - {seal.NAME} if part else set()
    todo = [(number, name) for number, each in enumerate(planned.parts) for name in each.named]
    # The page about the tables behind them, since it tells how large each is.
    todo.sort(key=lambda each: (not each[1].startswith(_APART), each[1] == f"{DATA}index.html"))
    if part:
        replacing = [each for each in todo if each[1] in of_mkdocs and part.is_first]
        todo = part.taken([each for each in todo if each[1] not in of_mkdocs]) + replacing
    taken = former.take_over(site.written, {name for _, name in todo})
    folder = SiteFolder(site.written, taken.folders, taken.files)
    written = Writer(planned, folder, former, former.signed(site)).write_all(todo, progress, _APART)
    remove_empty(site.written, taken.emptied)
    if part and not part.is_first:
        for file in of_mkdocs:
            (site.written / file).unlink()
    return written
