"""A council whose every record says hostile things wherever the schema takes free text."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.site.council import Council

from local_offer.schema import contract

MARK = "zqx"
HOSTILE = (
    f"{MARK}<script>alert(1)</script>",
    f'{MARK}"><img src=x onerror=alert(1)>',
    f"{MARK}' onmouseover='alert(1)",
    f"{MARK}{{{{ 7*7 }}}}{{% raw %}}{{# x #}}",
    f"{MARK}⟦body⟧⟦head⟧⟦title⟧",
    f"{MARK}</title></script></textarea><!--<svg onload=alert(1)>",
    f"{MARK}&lt;b&gt;&amp;#60;",
)
TOGETHER = " ".join(HOSTILE)
CHOSEN = {"topics": "clubs", "coverage": "local", "setting-kinds": "independent-school"}


def hostile_council(folder: Path) -> Council:
    council = Council(folder)
    places = {"village": {"title": TOGETHER, "description": TOGETHER, "towns": [TOGETHER]}}
    topics = {"own-topic": {"title": TOGETHER, "description": TOGETHER}}
    council.write("offer/vocabulary/places.yaml", json.dumps(places))
    council.write("offer/vocabulary/topics.yaml", json.dumps(topics))
    for number, text in enumerate((TOGETHER, *HOSTILE)):
        for part, id, record in records(text):
            council.write(
                f"offer/{part}/{id}-{number}.yaml", json.dumps({**record, "former_ids": [f"was-{id}-{number}"]})
            )
        for part, id, record in told(text):
            council.write(f"offer/{part}/{id}-{number}.yaml", json.dumps(record))
    return council


def filled(schema: Mapping[str, Any], text: str) -> Any:
    """A value for every field of a schema: `text` wherever any text will do, else the example."""
    if "enum" in schema:
        return CHOSEN.get(schema["vocabulary"], next(iter(schema["enum"]), None))
    if schema["type"] == "object":
        parts = {name: filled(part, text) for name, part in schema["properties"].items()}
        return {name: value for name, value in parts.items() if value not in (None, [None])}
    if schema["type"] == "array":
        return [filled(schema["items"], text)]
    if schema["type"] != "string" or "format" in schema or takes_only_its_own_form(schema):
        return schema["examples"][0] if "examples" in schema else None
    return text[: schema.get("maxLength", len(text))].strip()


def takes_only_its_own_form(schema: Mapping[str, Any]) -> bool:
    return "pattern" in schema and not schema["pattern"].startswith(r"^\S")


def records(text: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Folder, id and values of a provider, a school, a club and an ended club, with `text` wherever there is text."""
    checked = {"date": "2026-11-01", "by": "provider", "how": text[:300]}
    provider = sound(filled(contract().schemas["organisation"], text)) | {"checked": checked}
    service = sound(filled(contract().schemas["service"], text)) | {
        "organisation": "trust-0",
        "status": {"state": "planned", "date": "2026-12-01", "note": text[:300]},
        "ages": {"from": 5, "to": 11, "note": text[:300]},
        "waiting": {"value": 6, "unit": "weeks", "as_of": "2026-11-01", "source": text[:300], "note": text[:300]},
        "sessions": [{"date": "2026-12-01", "name": text[:300], "note": text[:300]}],
        "topics": ["clubs", "own-topic"],
        "checked": checked,
    }
    club = {name: value for name, value in service.items() if name != "setting"}
    yield "organisations", "trust", provider | {"name": f"{text} trust"}
    yield "services", "school", service | {"name": f"{text} school"}
    yield "services", "club", club | {"name": f"{text} club"}
    yield "services", "ended", club | {"name": f"{text} ended", "status": {"state": "closed", "note": text[:300]}}


def told(text: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Folder, id and values of a comment, an entry of the log, a gap and a series, `text` wherever there is text."""
    comment = filled(contract().schemas["comment"], text)
    answered = {"date": "2026-10-14", "responded": "2026-10-30", "state": "done", "gap": "gap-0"}
    yield "comments/2026", "comment", {**comment, **answered, "changed": ["club-0"]}
    yield "log/2026", "log", {**filled(contract().schemas["log"], text), "date": "2026-06-18", "changed": ["club-0"]}
    gap = filled(contract().schemas["gap"], text)
    yield "gaps", "gap", {**gap, "closed_by": ["club-0"], "opened": "2026-10-01"}
    series = {**filled(contract().schemas["series"], text), "parts_of": None, "lines": [], "measure": None}
    figures = {name: value for name, value in series.items() if value}
    yield "figures", "figures", {**figures, "points": [{"period": "2024", "value": 60, "note": text[:300]}]}


def sound(record: dict[str, Any]) -> dict[str, Any]:
    """Without the fields whose examples do not fit every record."""
    return {
        name: value for name, value in record.items() if name not in ("registers", "publish", "review_by", "duties")
    }
