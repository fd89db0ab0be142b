"""Terms and acronyms that families meet, in plain words."""

from dataclasses import dataclass

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """`is_current` is false for old words still seen on letters. `guide` is the id of a guide, or empty."""

    term: str
    full: str
    definition: str
    guide: str = ""
    is_current: bool = True


def glossary() -> tuple[Entry, ...]:
    """In the order of the alphabet."""
    entries = [
        Entry(
            term=entry["term"],
            full=entry["full"],
            definition=entry["definition"],
            guide=entry.get("guide", ""),
            is_current=entry.get("current", True),
        )
        for entry in files.read("glossary.json")["terms"]
    ]
    return tuple(sorted(entries, key=lambda entry: entry.term.casefold()))
