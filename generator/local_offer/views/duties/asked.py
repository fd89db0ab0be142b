"""Which consultations can show that a group was asked, or families about a matter, and what each still lacks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from local_offer.records import LogEntry
from local_offer.records.log import Body
from local_offer.schema.evidence import Log
from local_offer.schema.vocabulary import vocabulary
from local_offer.views.duties.found import Finding, Lack, Link, Piece
from local_offer.views.duties.ground import Ground
from local_offer.views.duties.log import ADDRESS, entries, lacking, link_to
from local_offer.views.own_words import is_a_role, same
from local_offer.words import day_in_words

_ANY = ("all", "every", "each", "our", "local", "some", "various", "school", "trust", "board", "body", "a", "x")
_ASK = re.compile(r"^Ask ")
TRY_AGAIN = timedelta(days=30)
"""Being invited is not being asked: who does not answer is asked again within so many days."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Consultations within the bar, the newest first. `sound` can be shown; of these `whole` say all that is asked.

    `old` is the newest that is out of date, and `lacks` is what the newest within the bar does not say.
    """

    sound: tuple[LogEntry, ...] = ()
    whole: tuple[LogEntry, ...] = ()
    old: LogEntry | None = None
    lacks: tuple[str, ...] = ()


def asked(log: Log, ground: Ground, is_meant: Callable[[LogEntry], bool], later: tuple[str, ...]) -> Asked:
    """What the log holds for one row. What was about something else, or before the body existed, is none of it.

    `later` is what an entry may lack that is still evidence in part.
    """
    meant = [
        entry
        for entry in entries(ground.offer, "consultation", ground.today)
        if is_meant(entry) and entry.about != "something-else" and entry.date.isoformat() >= log.not_before
    ]
    fresh = [entry for entry in meant if ground.is_within(entry.date, log.max_age_days)]
    empty = ground.copied_log
    needs = tuple(dict.fromkeys(("about-the-offer", *(("phase",) if log.phase else ()), *log.needs)))
    first = tuple(need for need in needs if need not in later)
    return Asked(
        sound=tuple(entry for entry in fresh if not lacking(entry, first, empty)),
        whole=tuple(entry for entry in fresh if not lacking(entry, needs, empty)),
        old=next((entry for entry in meant if entry not in fresh), None),
        lacks=lacking(fresh[0], needs, empty) if fresh else (),
    )


def not_asked(found: Asked, title: str) -> Finding:
    """For a row of which nothing within the bar can be shown, by what it is called: “Ask academies”."""
    if found.lacks:
        lacks = tuple(Lack(who="council", says=f"The log does not say {words}") for words in found.lacks)
        return Finding(state="not", lacks=lacks)
    lack = Lack(who="council", says=_ASK.sub("Asking ", title), links=(Link(title="Who was asked", address=ADDRESS),))
    if found.old is None:
        return Finding(state="not", lacks=(lack,))
    return Finding(
        state="out-of-date",
        because=f"Last asked {day_in_words(found.old.date)}",
        pieces=(piece(found.old),),
        lacks=(lack,),
        made=found.old.date,
    )


def piece(entry: LogEntry) -> Piece:
    return Piece(maker="council", says="Asked", links=(link_to(entry),), made=entry.date)


def bodies_of(entry: LogEntry, kind: str, ground: Ground, where: str = "local") -> tuple[Body, ...]:
    """Those named with a role, which answered or were asked a second time. What their kind is called is no name, but
    where there is only one, such as NHS England."""
    term = vocabulary("consultation-groups").terms[kind]
    called = {*same(ground.offer.title_of("consultation-groups", kind)).split(), *kind.split("-")}
    is_one = bool(term.notes.get("one_body")) and where == "local"
    kinds = {*_ANY, *(() if is_one else called)}
    return tuple(
        body
        for body in entry.bodies
        if body.kind == kind
        and body.where == where
        and is_a_role(body.role)
        and not set(same(body.name).split()) <= kinds
        and (body.answered != "no" or _was_asked_again(body, entry.date))
    )


def _was_asked_again(body: Body, day: date) -> bool:
    return body.asked_again is not None and timedelta() < body.asked_again - day <= TRY_AGAIN
