"""A published offer becomes the files of a site."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from local_offer.exports import duties_csv, entry_kit, entry_sheets, gaps_csv, robots, schemas, sitemap
from local_offer.offer import Offer, published, whole
from local_offer.pages import Sheet, finder_card, missing_page, preview_kit, sheets
from local_offer.pages.gaps.gaps import TABLE
from local_offer.pages.providers.add import BLANK, SHEETS
from local_offer.search import Guide, finder
from local_offer.site.feeds import feeds
from local_offer.site.record_files import copy_records
from local_offer.site.scripts import scripts
from local_offer.site.shell import Shell
from local_offer.views.duties import proof
from local_offer.views.freshness import is_past
from local_offer.views.gaps import Gaps
from local_offer.workers import Progress, shared, silent
from local_offer.writing import binding, schema_on_site, skeleton

Shells = Callable[[int, bool], Shell]
"""The shell for a depth of address, and for the home page."""


def publish(
    offer: Offer,
    shells: Shells,
    guides: Sequence[Guide],
    today: date,
    site_dir: Path,
    *,
    site_name: str,
    site_url: str,
    missing_shell: Shell,
    root_path: str,
    folder: Path,
    progress: Progress = silent,
) -> int:
    """Writes every page and export of `offer` below `site_dir` and returns how many pages there are.

    `guides` are the pages that stand there already, `root_path` the path of the site on its host, `folder` the
    council's, where the records are. Same offer, records, date and shells: same bytes.
    """
    shown = published(offer, today)
    addresses = frozenset(guide.address for guide in guides)
    search = finder(
        shown,
        guides,
        lambda service: finder_card(service, shown, today),
        lambda service: is_past(service, today),
    )
    for path, text in search.files.items():
        _write(site_dir / "find" / path, text)
    # A page the council wrote wins over ours of the same address.
    made = sheets(shown, addresses, today, search.manifest, has_feeds=bool(site_url))
    todo = [sheet for sheet in made if sheet.address not in addresses]
    for sheet in todo:  # rendered here, so that every process has them
        shells(sheet.address.count("/"), sheet.address == "")

    def write(sheet: Sheet) -> str:
        page = sheet.make()
        shell = shells(page.depth, page.address == "")
        _write(site_dir / page.address / "index.html", shell.filled(page, site_name, site_url))
        return sheet.address

    for _ in shared("Writing pages", write, todo, progress):
        pass
    missing = missing_page(shown, root_path)
    _write(site_dir / missing.address, missing_shell.filled(missing, site_name, ""))
    for address, text in feeds(shown, today, site_name, site_url):
        _write(site_dir / address, text)
    for address, text in schemas(shown, site_url):
        _write(site_dir / address, text)
    listed = [sheet.address for sheet in todo if sheet.is_listed] + sorted(addresses)
    _write(site_dir / "sitemap.xml", sitemap(sorted(set(listed)), site_url))
    _write(site_dir / "about" / "coverage" / "duties.csv", duties_csv(proof(shown, today)))
    _write(site_dir / "robots.txt", robots(site_url))
    to_see = whole(offer, today)
    _write(site_dir / "providers" / "form.json", entry_kit(shown, to_see, preview_kit(shown.contract)))
    schema = schema_on_site(site_url, "service")
    _write(site_dir / BLANK, skeleton(shown.contract, "service", {}, binding(schema) if schema else ""))
    for name, text in scripts().items():
        if not (file := site_dir / "assets" / name).exists():  # a council's own stands there already
            _write(file, text)
    copy_records(shown, to_see, folder, site_dir)
    _write(site_dir / SHEETS, entry_sheets(offer.contract, offer.council.name))
    _write(site_dir / TABLE, gaps_csv(Gaps(shown).shown_rows()))
    return len(todo)


def _write(file: Path, text: str | bytes) -> None:
    content = text if isinstance(text, bytes) else text.encode("utf-8")
    try:
        file.write_bytes(content)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
