"""The words families type, and the words that records use for the same thing."""

from dataclasses import dataclass

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True, slots=True)
class PhraseGroup:
    """Phrases that mean nearly the same. Those `typed` lead here; any one of those `sought` is an answer.

    A typed phrase is looked for as well, unless it is `not_sought`: its own words would find the wrong things. `guides`
    are the ids of those that answer it, or addresses of other pages, the best first; a council may lack some. `say` is
    what nobody who types it should have to look for, above the results; empty for nearly all.
    """

    id: str
    name: str
    typed: tuple[str, ...]
    sought: tuple[str, ...]
    not_sought: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()
    say: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unanswered:
    """What the offer does not list, and where to go instead. `address` is a page of the site, or empty."""

    typed: tuple[str, ...]
    say: str
    address: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """Words for an age, such as `toddler`: `age` is one year of age, or the first and the last of some, as `13-19`.

    Where it `is_kept`, the words say what is sought besides.
    """

    typed: tuple[str, ...]
    age: str
    is_kept: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Thesaurus:
    """A phrase is typed in one place only. The words `ignored` say nothing of what is sought."""

    ignored: tuple[str, ...]
    groups: tuple[PhraseGroup, ...]
    unanswered: tuple[Unanswered, ...]
    ages: tuple[Stage, ...] = ()
    cities: tuple[str, ...] = ()
    """Great ones, far from most councils."""
    ordinary_places: tuple[str, ...] = ()
    """Towns whose names are words too, as "sound" is, unless it is "in Sound"."""


def thesaurus() -> Thesaurus:
    document = files.read("thesaurus.json")
    return Thesaurus(
        ignored=tuple(document["ignored"]),
        ages=tuple(
            Stage(typed=tuple(stage["typed"]), age=stage["age"], is_kept=stage.get("is_kept", False))
            for stage in document["ages"]
        ),
        cities=tuple(document["cities"]),
        ordinary_places=tuple(document["ordinary_places"]),
        groups=tuple(
            PhraseGroup(
                id=group["id"],
                name=group["name"],
                typed=tuple(group["typed"]),
                sought=tuple(group["sought"]),
                not_sought=tuple(group.get("not_sought", ())),
                guides=tuple(group.get("guides", ())),
                say=group.get("say", ""),
            )
            for group in document["groups"]
        ),
        unanswered=tuple(
            Unanswered(typed=tuple(entry["typed"]), say=entry["say"], address=entry.get("address", ""))
            for entry in document["unanswered"]
        ),
    )
