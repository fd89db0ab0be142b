"""What newer files of public registers say of an offer, as a person has to look at it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

KINDS: Mapping[str, str] = {
    "closed": "Closed",
    "followed": "Followed by another",
    "missing": "Not in the register",
    "moved": "Moved",
    "renamed": "Renamed",
    "section-41": "Approval under section 41",
    "number": "Another number",
    "unsure": "To be looked at",
    "new": "New in the area",
}
"""In the order in which they matter to families, with what each is called."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterFinding:
    """`name` is what the record, or the row that has none, is called; `path` is the record's file. `do` is the command
    or the edit that answers it."""

    kind: str
    name: str
    number: str
    path: str
    says: str
    do: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterReport:
    """What one file says. `refused` says why nothing of it was compared; `assumed` what was taken for granted. `others`
    are records that differ in something else, such as figures, and `do_others` takes that over. `counts` are the open
    providers of each class that it has in the area, `source` its name and `address` its page."""

    file: str
    register: str
    dated: str
    source: str = ""
    address: str = ""
    rows_here: int = 0
    findings: tuple[RegisterFinding, ...] = ()
    assumed: str = ""
    refused: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    others: int = 0
    do_others: str = ""


def in_order(findings: Iterable[RegisterFinding]) -> tuple[RegisterFinding, ...]:
    kinds = list(KINDS)
    return tuple(sorted(findings, key=lambda each: (kinds.index(each.kind), each.name.casefold(), each.number)))


def to_do(reports: Iterable[RegisterReport]) -> int:
    """How many findings there are in all."""
    return sum(len(report.findings) for report in reports)
