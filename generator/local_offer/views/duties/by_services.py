"""Evidence from the entries of services."""

from collections.abc import Iterable

from local_offer.schema.duties import Services
from local_offer.views.duties.filled import FIELDS
from local_offer.views.duties.records import Records
from local_offer.views.duties.weighed import DutyState, Weighed, side_by_side, upper_first, within_a_sentence
from local_offer.words import day_in_words, together


def services(wanted: Services, records: Records, declared: Iterable[int] = ()) -> Weighed:
    """Met when enough records have every field; partly when there are such records at all.

    Records that declare the duty count as such records. Provider by provider where the duty says so.
    """
    if wanted.each:
        return _provider_by_provider(wanted, records)
    found = records.matching(wanted.where) | set(declared)
    whole = found.intersection(*(records.stating(field) for field in wanted.fields))
    title = upper_first(wanted.what)
    if not found:
        return _none_exist(wanted, records) or Weighed(state="not", missing=(f"None listed: {wanted.what}",))
    is_met = len(whole) == len(found) if wanted.every else len(whole) >= wanted.at_least
    full = f", {len(whole) or 'none'} with all that is asked" if len(whole) < len(found) else ""
    state: DutyState = "met" if is_met else "partly" if whole or not wanted.every else "not"
    return Weighed(
        state=state,
        says=f"{title}: {len(found)} listed{full}" if state != "not" else "",
        links=records.links(found, whole) if state != "not" else (),
        missing=() if is_met else tuple(_unstated(wanted, records, found, whole)),
    )


def _unstated(wanted: Services, records: Records, found: set[int], whole: set[int]) -> Iterable[str]:
    title, many = upper_first(wanted.what), len(found)
    without = {field: many - len(found & records.stating(field)) for field in wanted.fields}
    if wanted.every:
        for field, number in without.items():
            if number:
                yield f"{title}: {number} of {many} do not show {FIELDS[field][1]}"
        return
    never = [FIELDS[field][1] for field, number in without.items() if number == many]
    if never:
        yield f"{title}: {f'none of {many} shows' if many > 1 else 'the one listed does not show'} {together(never)}"
    elif len(found) < wanted.at_least:
        yield f"{title}: {many} of at least {wanted.at_least} listed"
    else:
        said = together([FIELDS[field][1] for field in wanted.fields])
        yield f"{title}: too few of {many} show all of this: {said}"


def _provider_by_provider(wanted: Services, records: Records) -> Weighed:
    titles = records.offer.contract.vocabularies["provider-classes"]
    parts = []
    for name in wanted.each:
        one = Services(
            what=f"{within_a_sentence(titles.title_of(name))} {_place_of(wanted, records.offer.council.area)}".strip(),
            where=(*wanted.where, (name,)),
            fields=wanted.fields,
            at_least=wanted.at_least,
            every=wanted.every,
            none_in=wanted.none_in,
        )
        parts.append(services(one, records))
    return side_by_side(parts)


def _none_exist(wanted: Services, records: Records) -> Weighed | None:
    """The council's dated word that there is no such provider, for every kind that is asked for."""
    known = records.offer.contract.vocabularies["provider-classes"]
    said = {
        entry.provider: entry
        for entry in records.offer.none_exist
        if entry.where == wanted.none_in and entry.date <= records.today
    }
    # The narrowest group, such as units among maintained schools, is the last.
    asked = next((group for group in reversed(wanted.where) if all(name in known for name in group)), ())
    if not asked or any(name not in said for name in asked):
        return None
    words = " ".join(f"{said[name].says} ({day_in_words(said[name].date)})" for name in asked)
    return Weighed(state="met", says=f"The council says: {words}")


def _place_of(wanted: Services, area: str) -> str:
    return f"in the {area}" if wanted.none_in == "local" else f"outside the {area}"
