"""A council's folder, made by a test."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from local_offer.council import council_of, examine
from local_offer.diagnostics import Diagnostic
from local_offer.offer import Offer

TODAY = date(2026, 11, 23)
OURS = Path(__file__).parents[1]
"""That of the demonstration."""
SOUND = Path(__file__).parent / "offers" / "sound"
BROKEN = Path(__file__).parent / "offers" / "broken"

SERVICE: Mapping[str, str] = {
    "name": "Saturday Club",
    "summary": "Play and trips for disabled children aged 5 to 11.",
    "topics": "[clubs]",
    "coverage": "{scope: local}",
    "setting": "{kind: nursery}",
    "sources": "[{name: The provider's own form}]",
}
"""A short, sound service, field by field. A setting is its own provider, so it needs no organisation."""


def service(**changes: str | None) -> str:
    """The text of a sound service with some fields changed, added or, with `None`, left out."""
    fields = {**SERVICE, **changes}
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value is not None)


def read(folder: Path, today: date = TODAY) -> tuple[Offer, tuple[Diagnostic, ...]]:
    """The offer, what is wrong with it, and advice on its texts, as `local-offer check` gives them.

    The sound offer is a demonstration by its settings, since it is made of examples; here it is a real council's.
    """
    return (
        _standing(folder, today)
        if folder in (SOUND, OURS)
        else examine(folder, council_of(folder), today, with_advice=True)
    )


@cache
def _standing(folder: Path, today: date) -> tuple[Offer, tuple[Diagnostic, ...]]:
    """Nothing of them can be changed, so that one process reads them once."""
    council = council_of(folder)
    council = replace(council, demonstration="", at=()) if folder == SOUND else council
    return examine(folder, council, today, with_advice=True)


def told(folder: Path, today: date = TODAY) -> list[str]:
    """What `local-offer check` says."""
    return [diagnostic.as_text() for diagnostic in read(folder, today)[1]]


class Folder:
    """The folder of a council, with no record in it yet."""

    def __init__(self, path: Path) -> None:
        self.path = path
        (path / "offer" / "services").mkdir(parents=True)

    def write(self, name: str, content: str | bytes) -> Path:
        """Writes `offer/<name>` just as it is given, and says where that is."""
        file = self.path / "offer" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def offer(self) -> Offer:
        return read(self.path)[0]

    def told(self) -> list[str]:
        return told(self.path)

    def rules(self) -> list[str]:
        return [diagnostic.rule for diagnostic in read(self.path)[1]]

    def errors(self) -> list[str]:
        """The rules that make the folder unsound."""
        return [diagnostic.rule for diagnostic in read(self.path)[1] if diagnostic.is_error]
