"""A record as someone proposes it, and the offer as it would be with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from local_offer.files import content_of
from local_offer.notation import remarks
from local_offer.offer import Offer
from local_offer.records import Organisation, Service, build
from local_offer.views.entry_reply import EntryFile, QuestionChange


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """`values` are sound. `before` is the text of the file that is there, or empty; `after` what it would be."""

    kind: Literal["service", "organisation"]
    id: str
    path: str
    values: Mapping[str, Any]
    before: str
    after: str
    changes: tuple[QuestionChange, ...] = ()
    as_sent: Mapping[str, Any] | None = None
    """Where others changed the same, the values as they were sent."""

    def as_file(self) -> EntryFile:
        name = str(self.values["name"])
        return EntryFile(
            kind=self.kind,
            path=self.path,
            name=name,
            before=self.before,
            after=self.after,
            changes=self.changes,
            is_hidden=self.has_hidden_place,
        )

    @property
    def has_hidden_place(self) -> bool:
        return "precision" in self.before + self.after  # however it is quoted

    def record(self) -> Service | Organisation:
        if self.kind == "service":
            return build(Service, self.values, id=self.id, path=self.path)
        return build(Organisation, self.values, id=self.id, path=self.path)


def offer_with(offer: Offer, proposed: Sequence[Proposed]) -> Offer:
    services, organisations = dict(offer.service_by_id), dict(offer.organisation_by_id)
    for one in proposed:
        record = one.record()
        if isinstance(record, Service):
            services[one.id] = record
        else:
            organisations[one.id] = record
    return replace(
        offer,
        services=tuple(services[id] for id in sorted(services)),
        organisations=tuple(organisations[id] for id in sorted(organisations)),
        remarks={**offer.remarks, **{one.path: remarks(one.after) for one in proposed}},
    )


def text_of_file(folder: Path, path: str) -> str:
    """What stands in the file, or nothing; bytes that are no text are shown as signs for them."""
    file = folder / path
    return content_of(file).decode("utf-8-sig", "replace").replace("\r\n", "\n") if file.is_file() else ""
