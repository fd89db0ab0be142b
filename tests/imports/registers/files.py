"""Registers' files as they are published, of Stoke-on-Trent: schools that there are, and childcare and care made up.

The schools are rows of the register of 2024 (Open Government Licence v3.0). The columns of the others are those of
Ofsted's file of 31 August 2021 and of CQC's directory; people, judgements and numbers in them are made up.
"""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO

from local_offer.offer import Council

STOKE = Council(name="Stoke-on-Trent", gss="E06000021", neighbours=("E06000049", "E10000028"))

_OFSTED = (
    "Web link", "Provider URN", "Registration date", "Provider type", "Provider subtype", "Provider status",
    "Individual Register combinations", "Provider Early Years Register Flag", "Registered person URN",
    "Registered_Person_Name", "Provider name", "Provider address line 1", "Provider address line 2",
    "Provider address line 3", "Provider town", "Postcode", "Telephone Number", "Parliamentary constituency",
    "Local authority", "Region", "Places", "Most recent full: Overall effectiveness",
)  # fmt: skip
_NON_DOMESTIC = "Childcare on non-domestic premises"
_CQC = (
    "Name", "Also known as", "Address", "Postcode", "Phone number", "Service's website (if available)",
    "Service types", "Date of latest check", "Specialisms/services", "Provider name", "Local authority", "Region",
    "Location URL", "CQC Location ID (for office use only)", "CQC Provider ID (for office use only)",
)  # fmt: skip
_GIAS = (
    "URN", "LA (code)", "LA (name)", "EstablishmentName", "TypeOfEstablishment (name)", "EstablishmentStatus (name)",
    "CloseDate", "StatutoryLowAge", "StatutoryHighAge", "Town", "Street", "Postcode", "TelephoneNum",
    "Section41Approved (name)", "HeadLastName",
)  # fmt: skip


def nursery(urn: str, name: str, **cells: str) -> dict[str, str]:
    return {
        "Web link": "Web link", "Provider URN": urn, "Registration date": "02/07/2013",
        "Provider type": _NON_DOMESTIC, "Provider subtype": "Full day care", "Provider status": "Active",
        "Individual Register combinations": "ALL", "Registered person URN": "RP900001",
        "Registered_Person_Name": "Walker, Emma", "Provider name": name, "Provider address line 1": "1 Example Road",
        "Provider town": "STOKE-ON-TRENT", "Postcode": "ST1 5DD", "Telephone Number": "01782 960123",
        "Local authority": "Stoke-on-Trent", "Places": "24", "Most recent full: Overall effectiveness": "4", **cells,
    }  # fmt: skip


def childminder(urn: str) -> dict[str, str]:
    redacted = dict.fromkeys(("Provider name", "Provider town", "Postcode", "Telephone Number"), "REDACTED")
    return nursery(urn, "", **{"Provider type": "Childminder", "Provider subtype": ""}) | redacted


def care(number: str, name: str, **cells: str) -> dict[str, str]:
    return {
        "Name": name, "Address": "3 High Street, Stoke-on-Trent", "Postcode": "ST1 5DD",
        "Phone number": "1782960124", "Service's website (if available)": "www.example.org/care",
        "Service types": "Homecare agencies", "Date of latest check": "09/Jan/2026 - 00:00",
        "Specialisms/services": "Caring for children (0 - 18yrs)|Physical disabilities",
        "Provider name": "Example Care Limited", "Local authority": "Stoke-on-Trent", "Region": "West Midlands",
        "Location URL": f"https://www.cqc.org.uk/location/{number}",
        "CQC Location ID (for office use only)": number, "CQC Provider ID (for office use only)": "1-900000001",
        **cells,
    }  # fmt: skip


def school(urn: str, name: str, **cells: str) -> dict[str, str]:
    return {
        "URN": urn, "LA (code)": "861", "LA (name)": "Stoke-on-Trent", "EstablishmentName": name,
        "TypeOfEstablishment (name)": "Community special school", "EstablishmentStatus (name)": "Open",
        "StatutoryLowAge": "2", "StatutoryHighAge": "11", "Town": "Stoke-on-Trent", "Street": "2 Example Lane",
        "Postcode": "ST3 5EP", "TelephoneNum": "01782960125", "Section41Approved (name)": "Not applicable",
        "HeadLastName": "Nobody-Knows", **cells,
    }  # fmt: skip


def ofsted_file(rows: Iterable[Mapping[str, str]]) -> str:
    return "Childcare providers,,\nas at 31 August 2026,,\n" + _csv(_OFSTED, rows)


def cqc_file(rows: Iterable[Mapping[str, str]]) -> str:
    return "CQC Locations data\n\nThis data was produced on 26 August 2026\n\n" + _csv(_CQC, rows)


def gias_file(rows: Iterable[Mapping[str, str]]) -> str:
    return _csv(_GIAS, rows)


def section_41_file(rows: Iterable[Mapping[str, str]]) -> str:
    title = "Schools and colleges approved under section 41 as at 3 September 2026,,,,\n"
    return title + _csv(("Institution name", "Local authority", "URN", "UKPRN", "Date removed"), rows)


def charity_file(rows: Iterable[Mapping[str, str]]) -> str:
    """Tabs, and quotation marks that stand for themselves, as the register has them."""
    heads = (
        "date_of_extract", "organisation_number", "registered_charity_number", "linked_charity_number",
        "charity_name", "charity_registration_status", "date_of_removal", "charity_contact_phone",
        "charity_activities",
    )  # fmt: skip
    lines = [heads, *(tuple(row.get(head, "") for head in heads) for row in rows)]
    return "".join("\t".join(line) + "\r\n" for line in lines)


def _csv(heads: tuple[str, ...], rows: Iterable[Mapping[str, str]]) -> str:
    out = StringIO()
    writer = csv.DictWriter(out, heads, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
