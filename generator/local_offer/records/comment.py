"""What someone said, what the council answered and did; fields as in `schema/comment.json`."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - the field below is called date, as in the schema

from local_offer.records.ages import Ages
from local_offer.records.parts import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class AskedFor:
    """Help that someone looked for and did not find."""

    topics: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    ages: Ages = Ages()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Comment:
    """`title` is its heading; a comment without one is headed by the words of its file's name."""

    id: str
    path: str
    date: Date
    about: str
    said: str
    title: str | None = None
    said_by: str = "other"
    response: str | None = None
    responded: Date | None = None
    action: str | None = None
    by: str | None = None
    state: str = "received"
    changed: tuple[str, ...] = ()
    asked_for: AskedFor | None = None
    gap: str | None = None
    sources: tuple[Source, ...] = ()
