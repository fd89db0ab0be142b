"""Where a council's builds keep what the next may use."""

from pathlib import Path

from local_offer.kept import FOLDER, Store
from local_offer.reading.history import git

UNUSED = (
    f"Nothing is taken from {FOLDER} or kept there: it cannot be written, Git has files of it, or Git does not answer. "
    f"If Git has any, take them out: git rm -r --cached {FOLDER}"
)


def store_of(folder: Path) -> Store:
    """Nothing is kept where git has files of it: whoever sends a pull request could have brought records that count as
    checked, or files for the site. Each is signed against damage, and anyone can sign."""
    above = Path(FOLDER.parts[0])  # which git may have as a repository within this one
    return Store() if git.may_hold(folder, above) else Store(folder)
