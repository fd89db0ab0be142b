"""A whole directory: its documents in, drafts and what did not come over out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from local_offer.imports.directories.choices import Choices
from local_offer.imports.directories.drafting import Drafting
from local_offer.imports.directories.left_out import LeftOut
from local_offer.imports.directories.listing import DirectoryListing, Provider
from local_offer.imports.directories.open_referral import open_referral, provider_of
from local_offer.imports.directories.outpost import is_hidden, outpost
from local_offer.imports.directories.shapes import (
    JsonDocument,
    entries,
    form_of,
    is_itself,
    is_organisation,
    is_service,
)
from local_offer.imports.draft import Draft, Skipped, without_blanks
from local_offer.offer import Offer


@dataclass(frozen=True, kw_only=True)
class Directory:
    """What is known of it. With `only_local_offer` entries of Outpost without a local offer part are left out."""

    name: str
    url: str = ""
    licence: str = ""
    dated: str = ""
    assured_by: str = "public-page"
    only_local_offer: bool = False
    choices: Choices = field(default_factory=Choices)

    @property
    def source(self) -> Mapping[str, str]:
        return without_blanks({"name": self.name, "url": self.url, "date": self.dated, "licence": self.licence})


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """`lines` say in words what did not come over, and by whose rules the entries are written."""

    drafts: tuple[Draft, ...]
    skipped: tuple[Skipped, ...]
    lines: tuple[str, ...]


def gather(documents: Iterable[JsonDocument], offer: Offer, directory: Directory) -> Gathered:
    told = LeftOut()
    forms: Counter[str] = Counter()
    left_out: list[Skipped] = []
    drafting = Drafting(
        offer=offer,
        choices=directory.choices,
        source=directory.source,
        told=told,
        assured_by=directory.assured_by,
        skipped=left_out,
    )
    for listing in _listings(iter(documents), directory, told, forms, left_out):
        if isinstance(listing, Provider):
            drafting.add_provider(listing)
        else:
            drafting.add(listing)
    read = ", ".join(f"{count} as {form}" for form, count in sorted(forms.items()))
    return Gathered(
        drafts=tuple(drafting.drafts),
        skipped=tuple(left_out),
        lines=(*([f"read {read}"] if read else ["no service was found"]), *told.lines()),
    )


def _listings(
    documents: Iterator[JsonDocument], directory: Directory, told: LeftOut, forms: Counter[str], left_out: list[Skipped]
) -> Iterator[DirectoryListing | Provider]:
    for entry in entries(documents, told):
        if is_itself(entry):
            continue
        form = form_of(entry)
        if is_organisation(entry):
            forms[f"{form}, organisations"] += 1
            yield provider_of(entry)
            continue
        if not is_service(entry):
            reason = "is no service; is it a list of organisations or of terms?"
            left_out.append(Skipped(row=entry.row, name=entry.line("name")[:100] or "?", reason=reason))
            continue
        forms[form] += 1
        reason = ""
        if form == "Outpost" and is_hidden(entry):
            reason = "the directory itself does not show it"
        elif directory.only_local_offer and not entry.part("local_offer"):
            reason = "has no local offer part"
        if reason:
            left_out.append(Skipped(row=entry.row, name=entry.line("name")[:100] or "?", reason=reason))
        else:
            yield outpost(entry) if form == "Outpost" else open_referral(entry)
