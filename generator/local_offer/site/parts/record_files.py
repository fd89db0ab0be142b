"""Each record's own text beside its page, for the form that changes it."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from local_offer.notation import without_comments
from local_offer.offer import Offer
from local_offer.reading.documents import text_of_record
from local_offer.reading.text import text_of
from local_offer.records import Organisation, Service
from local_offer.site.plan import SitePart
from local_offer.writing import without_head

NAME = "record.yaml"


class RecordFiles:
    """The text of each record of a published offer, as it stands in the council's `folder` but without its comments:
    those are editors' notes to each other.

    Of a service only when its id is in `whole`: the text of the others holds a place that must not be found.
    """

    def __init__(self, offer: Offer, whole: Collection[str], folder: Path) -> None:
        self._offer, self._whole, self._folder = offer, whole, folder

    @cached_property
    def part(self) -> SitePart[Service | Organisation]:
        return SitePart(
            ("services/", "organisations/"),
            self._records,
            lambda record: self._without_notes(record.path),
            ending=NAME,
            of=lambda record: (record,),
        )

    def with_notes(self) -> frozenset[str]:
        """The paths of records that have such notes."""
        return frozenset(each.path for each in self.part.named.values() if self._has_notes(each.path))

    def _records(self) -> Mapping[str, Service | Organisation]:
        offer = self._offer
        services = {f"services/{each.id}/{NAME}": each for each in offer.services if each.id in self._whole}
        return services | {f"organisations/{each.id}/{NAME}": each for each in offer.organisations}

    def _without_notes(self, path: str) -> bytes | None:
        """Nothing where the file went away since it was read, as it may under `serve`."""
        with suppress(FileNotFoundError):
            content = self._content(path)
            return without_comments(_text(content)).encode() if b"#" in content else content
        return None

    def _has_notes(self, path: str) -> bool:
        with suppress(FileNotFoundError):
            content = self._content(path)
            return b"#" in content and without_comments(_text(content)) != _text(content)
        return False

    def _content(self, path: str) -> bytes:
        """Of a file that holds several records the text of the one at `path`."""
        held_by = self._offer.unfiled.get(path)
        if held_by is None:
            return (self._folder / path).read_bytes()
        text = text_of((self._folder / held_by).read_bytes(), path)
        own = without_head(text_of_record(text, path)).encode() if isinstance(text, str) else b""
        return own or (self._folder / path).read_bytes()


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig")
