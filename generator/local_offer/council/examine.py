"""A folder's records read and checked: the offer, and everything that is wrong with it."""

from datetime import date
from pathlib import Path

from local_offer.checks import check
from local_offer.diagnostics import Diagnostic, bounded
from local_offer.offer import Council, Offer
from local_offer.reading import Memory, locate, read
from local_offer.reading.own_files import unbound_files
from local_offer.reading.own_folders import unfit_files
from local_offer.reading.page_tops import unfit_pages
from local_offer.views.secrets.discreet import discreet
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secrets import of_places
from local_offer.workers import Progress, silent


def examine(
    folder: Path,
    council: Council,
    today: date,
    memory: Memory | None = None,
    progress: Progress = silent,
    *,
    with_advice: bool = False,
) -> tuple[Offer, tuple[Diagnostic, ...]]:
    """The offer and what is wrong with it, file by file first, then as a whole; and advice on its texts.

    Of very many things the first are told, with the number of the others. No message tells where a hidden place is:
    in public they stand beside a change.
    """
    reading = read(folder, council, memory, progress)
    faults = check(reading.offer, today, with_advice=with_advice)
    folders = council.own_folders
    own = (*unfit_files(folder, folders), *unfit_pages(folder, folders), *unbound_files(folder))
    found = bounded([*reading.diagnostics, *own, *locate(folder, faults, reading.offer.unfiled)])
    return reading.offer, tuple(discreet(found, Lookout(of_places(reading.offer, today)) if found else Lookout(())))
