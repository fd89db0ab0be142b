"""The form's preview of an entry is the page that will be built of it."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from random import Random
from urllib.parse import urljoin

import pytest
from tests.browser.any_record import any_record
from tests.browser.conftest import Browsing, Visit
from tests.browser.previewing import Previewing, Values, kit_of, offer_of
from tests.folder import SOUND, TODAY

from local_offer.offer import Offer, published
from local_offer.pages.service import organisation, service
from local_offer.reading.folder import values_of
from local_offer.reading.validation import Checker
from local_offer.records import Organisation, Service, build
from local_offer.views.catalogue import Catalogue
from local_offer.views.related.related import Related

AT_ONCE = 60  # pages that the browser asks for together
KINDS = ("service", "organisation")


def asked(given: Mapping[str, Mapping[str, Values]], pages: Mapping[str, str] | None = None) -> list[Values]:
    """What `preview.js` asks of records by kind and id; `pages` are their pages where no site has them."""
    provided = Counter(
        values.get("organisation") for values in given["service"].values() if state_of(values) != "closed"
    )
    return [
        {"kind": kind, "id": id, "values": values, "page": f"{kind}s/{id}/", "options": {"services": provided[id]}}
        | ({"html": pages[f"{kind}/{id}"]} if pages else {})
        for kind in KINDS
        for id, values in given[kind].items()
    ]


def state_of(values: Values) -> str:
    return str(values.get("status", {}).get("state", "open"))


def records_of(folder: Path) -> dict[str, dict[str, Values]]:
    """The values of a council's services and organisations, by kind and id."""
    given: dict[str, dict[str, Values]] = {kind: {} for kind in KINDS}
    for kind, id, _, values in values_of(folder):
        if kind in KINDS:
            given[kind][id] = values
    return given


def pages_of(offer: Offer, today: date) -> Mapping[str, str]:
    """The bodies of the pages of an offer, by kind and id."""
    shown = published(offer, today)
    related = Related(Catalogue(shown))
    services = {f"service/{each.id}": service.page(each, shown, related, None, today) for each in shown.services}
    providers = {
        f"organisation/{each.id}": next(organisation.sheets(each, shown, today)).make() for each in shown.organisations
    }
    return {key: str(page.body) for key, page in {**services, **providers}.items()}


def _kit_on(visit: Visit) -> Values:
    """What the form of the site says that it loads."""
    page = visit.home + "providers/add/"
    (address,) = re.findall(r'data-kit="([^"]+)"', visit.page.request.get(page).text())
    kit: Values = visit.page.request.get(urljoin(page, address)).json()
    return kit


def test_entries_of_the_site_look_as_their_pages_do(browsing: Browsing, records: Path, every: int, today: date) -> None:
    visit = browsing.window()
    kit = _kit_on(visit)
    previewing = Previewing(visit.page, visit.home, kit)
    given = records_of(records)
    those = asked({kind: {id: v for id, v in given[kind].items() if id in kit[f"{kind}s"]} for kind in KINDS})[::every]

    found: Values = {}
    for start in range(0, len(those), AT_ONCE):
        found |= previewing.asks("differences", those[start : start + AT_ONCE], today)

    assert len(those) > 50
    assert found == {}
    assert visit.complaints == []


def test_each_entry_of_the_sound_offer_looks_as_its_page_does(previewing: Previewing) -> None:
    pages = pages_of(offer_of(SOUND), TODAY)

    records = asked(records_of(SOUND), pages)

    assert len(records) == len(pages) == 7
    assert previewing.asks("differences", records) == {}


@pytest.mark.parametrize("today", [date(2025, 3, 1), TODAY, date(2027, 6, 30)])
def test_any_sound_entry_looks_as_its_page_does(today: date, previewing: Previewing) -> None:
    base = published(offer_of(SOUND), today)
    previewing.takes(kit_of(base))
    given = any_records(base, Random(today.toordinal()))  # noqa: S311 - the same each time
    offer = Offer(
        council=base.council,
        contract=base.contract,
        places=base.places,
        services=(*base.services, *(build(Service, v, id=id, path="") for id, v in given["service"].items())),
        organisations=(
            *base.organisations,
            *(build(Organisation, v, id=id, path="") for id, v in given["organisation"].items()),
        ),
    )
    pages = pages_of(offer, today)

    records = asked(given, pages)

    assert len(records) == 80
    assert previewing.asks("differences", records, today) == {}


def any_records(offer: Offer, chance: Random) -> dict[str, dict[str, Values]]:
    """By kind and id: entries with any fields, of providers that are known and of none."""
    schemas = offer.contract.schemas
    providers = [*(each.id for each in offer.organisations), None]
    given: dict[str, dict[str, Values]] = {kind: {} for kind in KINDS}
    for number in range(60):
        entry = any_record(schemas["service"], chance, organisation=chance.choice(providers), publish=None)
        if "replaced_by" in entry.get("status", {}):
            entry["status"]["replaced_by"] = chance.choice(["helpline", "nowhere"])
        given["service"][f"club-{number}"] = entry
    for number in range(20):
        given["organisation"][f"trust-{number}"] = any_record(schemas["organisation"], chance, publish=None)
    wrong = [
        (kind, error.json_path, error.message)
        for kind in KINDS
        for entry in given[kind].values()
        for error in Checker(schemas[kind]).errors(entry)
    ]
    assert wrong == []
    return given


def test_an_organisation_that_is_new_too_is_named_and_not_linked(previewing: Previewing) -> None:
    provider = {"id": "new-trust", "name": "New Trust", "contact": {"email": "hello@example.org"}}
    values = {"name": "Club", "organisation": "new-trust"}

    shown = previewing.asks("html", {"kind": "service", "values": values, "options": {"provider": provider}})

    assert "<dd><a>New Trust</a></dd>" in shown
    assert 'href="mailto:hello@example.org"' in shown


def test_an_organisation_that_is_not_named_yet_is_left_out(previewing: Previewing) -> None:
    provider = {"id": "", "name": "", "contact": {"phones": [{"label": "Office"}], "website": "javascript:alert(1)"}}

    shown = previewing.asks("html", {"kind": "service", "values": {"name": "Club"}, "options": {"provider": provider}})

    assert "Run by" not in shown
    assert 'href="javascript' not in shown


def test_a_link_opens_beside_the_form(previewing: Previewing) -> None:
    values = {"name": "Club", "topics": ["clubs"], "contact": {"website": "https://example.org/"}}

    shown = previewing.asks("html", {"kind": "service", "values": values})

    assert f'href="{previewing.home}topics/clubs/" target="_blank" rel="noopener"' in shown
    assert shown.count("<a ") == shown.count('target="_blank"') == 3
