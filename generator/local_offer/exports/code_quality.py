"""What is wrong with the records, as GitLab's Code Quality report takes it."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

from local_offer.diagnostics import Diagnostic, Level

_SEVERITIES: Mapping[Level, str] = {"error": "major", "warning": "minor"}


def code_quality(diagnostics: Iterable[Diagnostic]) -> str:
    """A JSON array. An entry keeps its fingerprint when the lines above it change, so that GitLab knows it again."""
    seen: Counter[tuple[str, str, str]] = Counter()
    rows = []
    for diagnostic in diagnostics:
        key = (diagnostic.path, diagnostic.rule, diagnostic.message)
        rows.append(_row(diagnostic, (*key, str(seen[key]))))
        seen[key] += 1
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _row(diagnostic: Diagnostic, key: tuple[str, ...]) -> dict[str, object]:
    remedy = f"; {diagnostic.remedy}" if diagnostic.remedy else ""
    return {
        "description": f"{diagnostic.message}{remedy}",
        "check_name": diagnostic.rule,
        "fingerprint": sha256("\0".join(key).encode("utf-8", "backslashreplace")).hexdigest(),
        "severity": _SEVERITIES[diagnostic.level],
        "location": {"path": diagnostic.path, "lines": {"begin": diagnostic.line}},
    }
