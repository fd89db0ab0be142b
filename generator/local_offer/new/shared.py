"""What a new council takes over as it stands: beside this module in a wheel, in their own places in a checkout."""

from collections.abc import Iterator
from pathlib import Path

IN_WHEEL = Path(__file__).parent / "shared"
CHECKOUT = Path(__file__).parents[3]
TAKEN = (
    ".github/ISSUE_TEMPLATE/*.yml",
    ".github/pull_request_template.md",
    ".github/workflows/*.yml",
    "docs/guides/*.md",
    "docs/councils/*.md",
    "docs/councils/examples/*",
    "docs/providers/*.md",
)
OURS = frozenset({".github/workflows/test.yml", ".github/workflows/release.yml"})
"""What tests and releases the program itself, which a council does not do."""
LISTS = ("requirements.txt", "requirements-check.txt", "requirements-booklets.txt")
"""Every package at its version and with its hashes: for the site, for a check alone, and for booklets besides."""


def shared_root() -> Path:
    return IN_WHEEL if IN_WHEEL.is_dir() else CHECKOUT


def shared_files() -> Iterator[tuple[str, Path]]:
    """Each file by its place in the council's folder."""
    root = shared_root()
    for pattern in TAKEN:
        for file in sorted(root.glob(pattern)):
            place = file.relative_to(root).as_posix()
            if place not in OURS:
                yield place, file
