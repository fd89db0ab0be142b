"""The day on which a new council begins in tests: when the guides that it takes over were last checked or made."""

import re
from datetime import UTC, datetime

from tests.folder import TODAY
from tests.site.commands import ROOT

_DATED = re.compile(r'^(?:checked|made): "([0-9-]{10})"$', re.MULTILINE)
BEGUN = max(
    TODAY,
    *(
        datetime.fromisoformat(day).date()
        for guide in sorted((ROOT / "docs" / "guides").glob("*.md"))
        for day in _DATED.findall(guide.read_text(encoding="utf-8"))
    ),
)
DAY = datetime(BEGUN.year, BEGUN.month, BEGUN.day, tzinfo=UTC)
