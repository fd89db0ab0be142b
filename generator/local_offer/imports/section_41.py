"""The government's list of schools and colleges approved under section 41, as what it says of those that are here."""

import re
from collections.abc import Iterable, Mapping

from local_offer.imports.draft import Draft, Row, Skipped, without_blanks
from local_offer.imports.registers import Listed
from local_offer.imports.registers.cells import number_of
from local_offer.imports.registers.missing import is_a_part, said_of_a_part
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.gazetteer import Gazetteer

_ENDED = re.compile(r"remov|no longer|withdr|ended|not approved", re.IGNORECASE)


def section_41(rows: Iterable[Row], offer: Offer, source: Mapping[str, str], as_of: str) -> Listed:
    """Drafts that only add to records that are here, known by URN or UKPRN; rows of the area that are not here."""
    gazetteer = Gazetteer(offer)
    by_urn = {service.registers.urn: service for service in offer.services if service.registers.urn}
    by_ukprn = {service.registers.ukprn: service for service in offer.services if service.registers.ukprn}
    drafts: dict[str, Draft] = {}
    skipped: list[Skipped] = []
    here = total = 0
    for number, row in enumerate(rows, start=2):
        service = by_urn.get(number_of(row.get("urn", ""))) or by_ukprn.get(number_of(row.get("ukprn", "")))
        is_on_it = not _is_removed(row)
        total += 1
        if service:
            here += 1
            if is_on_it or service.id not in drafts:
                drafts[service.id] = _draft(service, "yes" if is_on_it else "no", number, source, as_of)
        elif is_on_it and gazetteer.named(row.get("council", "")) == offer.council.gss:
            reason = "on the list, in the council’s area and not here; import gias brings it in, or add it"
            skipped.append(Skipped(row=number, name=row["name"], reason=reason, urn=number_of(row.get("urn", ""))))
    approved = [service for service in offer.services if service.registers.section_41 == "yes" and service.is_open]
    lost = [service for service in approved if service.id not in drafts]
    assumed = f"It is taken for the whole list, of {total} rows."
    if is_a_part(len(lost), len(approved)):
        assumed = said_of_a_part(len(lost), len(approved))
        lost = []
    drafts |= {service.id: _draft(service, "no", 0, source, as_of) for service in lost}
    return Listed(drafts=list(drafts.values()), skipped=skipped, here=max(here, len(skipped)), assumed=assumed)


def _is_removed(row: Row) -> bool:
    """By a column of its own, by what its status says, or by the sheet on which it stands."""
    said = " ".join((row.get("status", ""), row.get("_sheet", "")))
    return bool(row.get("removed")) or bool(_ENDED.search(said)) or row.get("status", "").casefold() == "no"


def _draft(service: Service, answer: str, number: int, source: Mapping[str, str], as_of: str) -> Draft:
    registers = {
        "urn": service.registers.urn, "ukprn": None if service.registers.urn else service.registers.ukprn,
        "section_41": answer, "section_41_date": as_of,
    }  # fmt: skip
    values = without_blanks({"registers": registers, "sources": [dict(source)]})
    return Draft(kind="service", id=service.id, values=values, row=number, only_adds=True)
