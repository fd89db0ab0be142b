"""What stops a build is said with the folders in which it stands."""

import pytest

from local_offer.diagnostics import Diagnostic, Level
from local_offer.plugin import UnsoundOfferError


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        (["docs/guides/a.md"], "1 error in docs/. "),
        (["offer/services/a.yaml", "offer/council.yaml"], "2 errors in offer/. "),
        (["offer/council.yaml", "docs/index.md"], "2 errors in docs/ and offer/. "),
    ],
)
def test_the_folders_at_fault_are_named(paths: list[str], words: str) -> None:
    found = [_diagnostic(path, "error") for path in paths]
    found.append(_diagnostic("theme/main.html", "warning"))

    assert str(UnsoundOfferError(tuple(found))).startswith(words)


def _diagnostic(path: str, level: Level) -> Diagnostic:
    return Diagnostic(path=path, line=1, column=1, level=level, rule="not-text", message="is odd", remedy="mend it")
