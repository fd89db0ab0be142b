"""What was found in someone's list."""

from dataclasses import dataclass, field

from local_offer.imports.draft import Draft, Skipped


@dataclass(kw_only=True)
class Found:
    """`told` is what is to be said of whole columns and sheets."""

    drafts: list[Draft] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
