"""Which schools of the register are taken, and what has become of those that are here.

In the council's area every open one is taken; close by and in the region the special ones; elsewhere in England
those that are for the whole country: non-maintained special schools, special post-16 institutions and those
approved under section 41.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from local_offer.imports.draft import Draft, Row, Skipped
from local_offer.imports.gias.changes import PROPOSED, Seen, closure, gone, is_special, sort_of, successors
from local_offer.imports.gias.drafting import draft_of, section_41, sources_of
from local_offer.imports.gias.names import with_needs_of_name
from local_offer.imports.gias.successions import with_successions
from local_offer.imports.gias.summary import is_made
from local_offer.imports.gias.words import KIND_OF_TYPE
from local_offer.imports.numbers import without_zeros
from local_offer.offer import Offer
from local_offer.schema import Term
from local_offer.schema.register_extracts import extract_of
from local_offer.words.ids import slug

NEEDED = extract_of("schools").needed
TO_CLOSE = "Open, but proposed to close"
OPEN = ("Open", TO_CLOSE)
NATIONAL_KINDS = ("non-maintained-special-school", "special-college")


def gias(
    rows: Iterable[Row],
    offer: Offer,
    sources: Mapping[str, Mapping[str, str]],
    as_of: str,
    links: Iterable[Row] = (),
) -> tuple[list[Draft], list[Skipped]]:
    """Drafts of schools, and the rows that are left out.

    `sources` holds source entries by key; a row without a `sources` column has the one under `""`.
    `as_of` is the date of the register's figures. `links` are rows of the register's list of links, which
    says what takes the place of a school that has closed.
    """
    drafts: list[Draft] = []
    skipped: list[Skipped] = []
    closures: list[Draft] = []
    ours = {service.registers.urn: service for service in offer.services if service.registers.urn}
    areas = {term.notes["la_code"]: term for term in offer.contract.vocabularies["areas"].terms.values()}
    after = successors(map(_as_whole, links))
    seen = Seen()
    # The first line is the header, and people look rows up in a spreadsheet.
    for number, row in enumerate(map(_as_whole, rows), start=2):
        kind = _kind(row)
        area = areas.get(row["LA (code)"])
        scope = _scope(row, kind, area, offer)
        here = ours.get(row["URN"])
        seen.note(row["URN"], area, sort_of(kind, offer))
        if here and row["EstablishmentStatus (name)"] == "Closed":
            closures.append(closure(row, number, here, sources_of(row, sources), after.get(row["URN"], ())))
            continue
        if row["EstablishmentStatus (name)"] not in OPEN:
            reason = f"not open: {row['EstablishmentStatus (name)']}"
        elif area is None:
            reason = f"not an English council's: {row['LA (code)'] or 'no code'}"
        elif row["TypeOfEstablishment (name)"] not in ("", *KIND_OF_TYPE):
            reason = f"not a school, college or nursery: {row['TypeOfEstablishment (name)']}"
        elif scope is None:
            reason = f"now in {area.title}" if here else f"neither in the {offer.council.area} nor special and in reach"
        else:
            draft = draft_of(row, number, kind, scope, area, offer, sources, as_of)
            draft = _contesting_its_summary(draft) if here and is_made(here, offer) else draft
            if here and row["EstablishmentStatus (name)"] == TO_CLOSE:
                draft = replace(draft, notes=(*draft.notes, PROPOSED))
            drafts.append(with_needs_of_name(draft, here, offer) if is_special(kind, offer) else draft)
            continue
        skipped.append(Skipped(row=number, name=row["EstablishmentName"], reason=reason, urn=row["URN"]))
    opening, closing, missing = with_successions(
        drafts, closures, gone(ours.values(), seen, offer), ours.values(), after
    )
    return [*_with_own_ids(opening), *closing], [*skipped, *missing]


def _as_whole(row: Row) -> Row:
    return {column: without_zeros(text) for column, text in row.items()}


def _contesting_its_summary(draft: Draft) -> Draft:
    """A sentence that was made from the register's facts changes with them."""
    return replace(draft, made_up=tuple(field for field in draft.made_up if field != "summary"))


def _kind(row: Row) -> str:
    known = KIND_OF_TYPE.get(row["TypeOfEstablishment (name)"])
    if known:
        return known
    if row.get("is_special") == "yes":
        return "special-school"
    phase = row.get("PhaseOfEducation (name)")
    return {"16 plus": "college", "Nursery": "nursery"}.get(phase or "", "school")


def _scope(row: Row, kind: str, area: Term | None, offer: Offer) -> str | None:
    if area is None:
        return None
    council = offer.council
    if area.id == council.gss:
        return "local"
    special = is_special(kind, offer)
    if special and area.id in council.neighbours:
        return "neighbouring"
    home = offer.contract.vocabularies["areas"].terms.get(council.gss)
    if special and home and home.notes["region"] == area.notes["region"]:
        return "regional"
    if kind in NATIONAL_KINDS or section_41(row) == "yes":
        return "national"
    return None


def _with_own_ids(drafts: Sequence[Draft]) -> list[Draft]:
    """Schools that share a name get their town, and then their URN, into their ids."""
    # A name with its town is what people say; only where even that is shared must the number stand in the address.
    for extra in (_town, lambda draft: draft.urn or ""):
        taken: dict[str, int] = {}
        for draft in drafts:
            taken[draft.id] = taken.get(draft.id, 0) + 1
        drafts = [
            replace(draft, id=slug(f"{draft.id} {extra(draft)}")) if taken[draft.id] > 1 else draft for draft in drafts
        ]
    return list(drafts)


def _town(draft: Draft) -> str:
    locations = draft.values.get("locations", [{}])
    return str(locations[0].get("town", ""))
