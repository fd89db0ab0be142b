"""A row that says again what others ask, sums them up or is part of one: it has no evidence of its own."""

from collections.abc import Iterator
from dataclasses import replace

from local_offer.schema.duties import Duty, duties
from local_offer.schema.evidence import CouncilStatement
from local_offer.views.duties.found import Finding, Lack, Link, Piece, Share, State, through
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.duties.standards.said import is_said, unsaid
from local_offer.views.duties.statements import links_to

_FULL = ("met", "none-applies")


def weigh(duty: Duty, ground: Ground) -> Finding:
    found, asked = _of_rows(duty, ground), duty.one(CouncilStatement)
    return _with_statement(found, duty, asked, ground) if asked else found


def _with_statement(found: Finding, duty: Duty, asked: CouncilStatement, ground: Ground) -> Finding:
    """Where a row asks more than those that it rests on, the council has to say it."""
    made = ground.statement(duty.id)
    if is_said(duty, ground) and made:
        said = Piece(maker="council", says=f"It says the rest ({made.by})", links=links_to(duty, made), made=made.date)
        days = [day for day in (found.ends, ends(made.date, asked.max_age_days)) if day]
        return replace(found, pieces=(*found.pieces, said), ends=min(days))
    state: State = "partly" if found.state in _FULL else found.state
    return replace(found, state=state, lacks=(*found.lacks, *unsaid(duty, ground)))


def _of_rows(duty: Duty, ground: Ground) -> Finding:
    area = ground.offer.council.area
    rows = [duties(area)[id] for id in rows_of(duty, area)]
    found = [ground.found(row.id) for row in rows]
    full = [row for row, one in zip(rows, found, strict=True) if one.state in _FULL]
    links = tuple(Link(title=row.title, address=f"about/coverage/#{row.id}") for row in full)
    days = [one.ends for one in found if one.ends]
    return Finding(
        state=through((one.state for one in found), ground.bar(duty, "partly", "rows")),
        pieces=(Piece(maker="council", says=f"{len(full)} of {len(rows)} rows that it rests on", links=links),)
        if full
        else (),
        lacks=tuple(
            Lack(who="council", says=row.title, links=(Link(title=row.title, address=f"about/coverage/#{row.id}"),))
            for row in rows
            if row not in full
        ),
        shares=(Share(what="rows that it rests on and that are met", have=len(full), of=len(rows)),),
        ends=min(days, default=None),
    )


def rows_of(duty: Duty, area: str) -> tuple[str, ...]:
    """The ids of the rows through which a duty is met; a whole source stands for all that does not restate."""
    return tuple(dict.fromkeys(_named(duty, area)))


def _named(duty: Duty, area: str) -> Iterator[str]:
    known = duties(area)
    for name in duty.met_through or duty.restates:
        if name in known:
            yield name
        else:
            yield from (
                row.id for row in known.values() if row.source == name and row.counting in ("own", "part", "derived")
            )
