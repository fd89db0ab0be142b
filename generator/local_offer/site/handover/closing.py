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
    """Only what was made anew and came out otherwise is looked through, where the `former` site was for the same
    secrets.

    Raises `GivenAwayError`.
    """
    looked_for = sign_of_lookout(lookout_of(offer, today)) if former else ""
    is_for_the_same = bool(former) and former.lookout == looked_for
    known = written.unchanged(site_dir) if is_for_the_same else {}
    passed = former.passed if is_for_the_same else frozenset()
    files = files_below(site_dir)
    new = [file for file in files if file not in known]
    said = look_through(site_dir, offer, today, progress, files=new, also=manifest.line, passed=passed)
    lines = dict(zip(new, said, strict=True))
    listed = (
        lines[file] if file in lines else manifest.line_of(file, known[file].sign, known[file].size) for file in files
    )
    manifest.write(site_dir, listed, offer.history.commit, today)
    seal.close(site_dir)
    if former:
        signs = {address: manifest.sign_in(lines[address]) for address in written.made if address in lines}
        others = (line for address, line in lines.items() if line and address not in signs)
        former.keep(site_dir, written, signs, looked_for, sorted(others))
