"""The last steps of a site: what must stay hidden is looked for, every file is listed, and the folder is sealed."""

from datetime import date
from pathlib import Path

from local_offer.offer import Offer
from local_offer.site.folder import files_below
from local_offer.site.handover import manifest, seal
from local_offer.site.handover.door import look_through, lookout_of
from local_offer.site.unchanged.former import FormerSite, WrittenSite
from local_offer.site.unchanged.made_of import sign_of_lookout
from local_offer.workers import Progress


def close(
    site_dir: Path, offer: Offer, today: date, written: WrittenSite, former: FormerSite, progress: Progress
) -> None:
    """Only what was made anew is looked through, where the `former` site was for the same secrets.

    Raises `GivenAwayError`.
    """
    looked_for = sign_of_lookout(lookout_of(offer, today)) if former else ""
    known = written.unchanged(site_dir) if former.lookout == looked_for else {}
    files = files_below(site_dir)
    new = [file for file in files if file not in known]
    lines = dict(zip(new, look_through(site_dir, offer, today, progress, files=new, also=manifest.line), strict=True))
    listed = (
        lines[file] if file in lines else manifest.line_of(file, known[file].sign, known[file].size) for file in files
    )
    manifest.write(site_dir, listed, offer.history.commit, today)
    seal.close(site_dir)
    if former:
        signs = {address: manifest.sign_in(lines[address]) for address in written.made if address in lines}
        former.keep(site_dir, written, signs, looked_for)
