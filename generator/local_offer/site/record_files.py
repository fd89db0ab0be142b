"""Each record's own text beside its page, for the form that changes it."""

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from local_offer.notation import without_comments
from local_offer.offer import Offer
from local_offer.reading.documents import text_of_record
from local_offer.reading.text import text_of
from local_offer.site.folder import SiteFolder
from local_offer.writing import without_head

NAME = "record.yaml"


def copy_records(offer: Offer, whole: Collection[str], folder: Path, site: SiteFolder) -> frozenset[str]:
    """Puts the text of each record of a published offer into the site, as it stands in the council's `folder` but
    without its comments: those are editors' notes to each other.

    Of a service only when its id is in `whole`: the text of the others holds a place that must not be found. Returns
    the paths of records that have such notes.
    """
    shown = [(f"services/{each.id}", each.path) for each in offer.services if each.id in whole]
    shown += [(f"organisations/{each.id}", each.path) for each in offer.organisations]
    with_notes: set[str] = set()
    for address, path in shown:
        with suppress(FileNotFoundError):  # it went away while the others were written: under `serve`
            content = _unfiled(folder / held_by, path) if (held_by := offer.unfiled.get(path)) else None
            if _put(content or (folder / path).read_bytes(), f"{address}/{NAME}", site):
                with_notes.add(path)
    return frozenset(with_notes)


def _unfiled(file: Path, path: str) -> bytes:
    """Of a file that holds several records the text of the one at `path`."""
    text = text_of(file.read_bytes(), path)
    return without_head(text_of_record(text, path)).encode() if isinstance(text, str) else b""


def _put(content: bytes, address: str, site: SiteFolder) -> bool:
    """Whether the record has comments."""
    has_notes = False
    if b"#" in content:
        text = content.decode("utf-8-sig")
        without = without_comments(text)
        has_notes = without != text
        content = without.encode("utf-8")
    site.put(address, content)
    return has_notes
