"""The feed holds to the standard, and to what the official validator asks of a feed."""

import json
import re
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from tests.exports.open_referral.feeds import SCHEMA_OF, entries, faults, feed_at, feed_of, service_in
from tests.folder import SOUND, read
from tests.town import town

from local_offer.exports.open_referral.wrapper import SIZE
from local_offer.offer import Council, Offer
from local_offer.records.parts import Contact, Phone
from local_offer.views.feed_losses import FROM_ANOTHER_COUNCIL, FROM_ANY


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Says nothing of each request."""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a feed of 205 services on a plain host."""
    offer, _ = read(SOUND)
    club = offer.service_by_id["saturday-club"]
    many = replace(offer, services=tuple(replace(club, id=f"club-{n:03}", former_ids=()) for n in range(2 * SIZE + 5)))
    folder = tmp_path_factory.mktemp("feed")
    for address, text in feed_of(many).items():
        file = folder / address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def asked(address: str) -> Any:
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
        return json.load(answer)


def issues(page: Mapping[str, Any], number: int, total: int) -> list[str]:
    """What the pagination tests of the official validator look at in a page."""
    count = len(page["contents"])
    asked_for = {
        "page_number": number,
        "total_pages": total,
        "first_page": number == 1,
        "last_page": number == total,
        "empty": count == 0,
        "size": count,
    }
    return [name for name, value in asked_for.items() if page[name] != value or type(page[name]) is not type(value)]


@pytest.mark.parametrize("folder", [SOUND, town()])
def test_every_entry_is_valid(folder: Path) -> None:
    assert faults(feed_at(folder)) == []


def test_the_root_says_which_standard_it_is() -> None:
    root = json.loads(feed_at(SOUND)[""])

    # The validator takes "HSDS-UK-" away and reads a number.
    assert float(root["version"].removeprefix("HSDS-UK-")) == 3.0
    assert root["profile"].startswith("https://")
    assert root["openapi_url"].startswith("https://")


def test_nothing_is_null_and_nothing_that_may_be_left_out_is_empty() -> None:
    asked_for = {"address_1", "city", "state_province", "postal_code"}

    def empty(value: Any, name: str = "") -> Iterator[str]:
        if value in (None, "", [], {}) and name not in asked_for and value is not False and value != 0:
            yield name
        for key, part in value.items() if isinstance(value, dict) else ():
            yield from empty(part, key)
        for part in value if isinstance(value, list) else ():
            yield from empty(part, f"{name}[]")

    for feed in (feed_at(SOUND), feed_at(town())):
        for kind in SCHEMA_OF:
            assert [name for _, entry in entries(feed, kind) for name in empty(entry)] == []


def test_a_list_is_one_page_whatever_page_is_asked_for(base: str) -> None:
    for query in ("", "?page=1&per_page=5", "?page=2", "?full=true"):
        for kind in SCHEMA_OF:
            page = asked(f"{base}/{kind}{query}")

            assert issues(page, 1, 1) == []
            assert page["total_items"] == len(page["contents"])


def test_a_client_that_pages_gets_everything_once(base: str) -> None:
    whole = [entry["id"] for entry in asked(f"{base}/services")["contents"]]
    paged, number, last = [], 0, False
    while not last:
        number += 1
        page = asked(f"{base}/services/pages/{number}")
        assert issues(page, number, 3) == []
        assert (page["total_items"], page.get("local_offer_next_page", "").endswith(f"/{number + 1}/")) == (
            205,
            number < 3,
        )
        paged += [entry["id"] for entry in page["contents"]]
        last = page["last_page"]

    assert paged == whole
    assert len(set(whole)) == 205


def test_every_id_in_a_list_leads_to_the_whole_entry(base: str) -> None:
    for kind in SCHEMA_OF:
        for entry in asked(f"{base}/{kind}")["contents"][:3]:
            whole = asked(f"{base}/{kind}/{entry['id']}")
            assert entry.items() <= whole.items() or entry["id"] == whole["id"]

    page = asked(f"{base}/services/pages/3")
    assert asked(f"{base}/services/{page['contents'][0]['id']}") == page["contents"][0]


def test_a_feed_without_records_is_one_empty_page() -> None:
    feed = feed_of(Offer(council=Council(name="Exampleshire")))

    assert issues(json.loads(feed["services/"]), 1, 1) == []
    assert issues(json.loads(feed["services/pages/1/"]), 1, 1) == []


@pytest.mark.parametrize("folder", [SOUND, town()])
def test_every_service_has_an_organisation_that_the_feed_lists(folder: Path) -> None:
    feed = feed_at(folder)
    listed = {entry["id"] for _, entry in entries(feed, "organizations")}
    found = [entry for _, entry in entries(feed, "services")]

    assert {entry["organization_id"] for entry in found} <= listed
    assert [entry for entry in found if entry["organization"]["id"] != entry["organization_id"]] == []
    assert [entry["name"] for entry in found if entry["description"] != entry["description"].rstrip()] == []


def test_a_browser_that_takes_it_for_a_page_sees_text() -> None:
    offer, _ = read(SOUND)
    nasty = "<script>alert(1)</script> &lt;b&gt; \u2028 write to club@example.org"
    services = tuple(replace(each, description=nasty) for each in offer.services)

    feed = feed_of(replace(offer, services=services))

    assert not [address for address, text in feed.items() if set(text) & set("<>&@\u2028")]
    assert service_in(feed, "helpline")["description"].endswith(nasty)


def test_a_service_without_a_number_of_its_own_is_reached_through_its_provider_as_on_its_page() -> None:
    offer, _ = read(SOUND)
    trust = offer.organisation_by_id["example-trust"]
    ways = replace(trust.contact, phones=(Phone(number="01632 960777"),), email="office@example.org")
    bodies = tuple(replace(each, contact=ways) if each is trust else each for each in offer.organisations)
    services = tuple(replace(each, contact=Contact()) for each in offer.services if each.organisation == trust.id)

    club = service_in(feed_of(replace(offer, services=services, organisations=bodies)), "saturday-club")

    assert [phone["number"] for each in club["contacts"] for phone in each["phones"]] == ["01632 960777"]
    assert (club["email"], "local_offer_contact" in club) == ("office@example.org", False)


def test_a_service_that_names_no_organisation_is_one_of_its_own_and_says_no_more_there_than_on_its_page() -> None:
    offer, _ = read(SOUND)
    ways = Contact(phones=(Phone(number="01632 960777"),), email="office@example.org")
    school = replace(offer.service_by_id["refuge"], id="school", organisation=None, contact=ways)
    renamed = replace(school, id="academy", name="Academy", former_ids=("school",))

    feed = feed_of(replace(offer, services=(school,)))
    own = service_in(feed, "school")["organization"]

    assert own == {
        "id": own["id"],
        "name": school.name,
        "description": school.summary,
        "email": "office@example.org",
        "local_offer_is_service": service_in(feed, "school")["id"],
        "local_offer_contact": {"phones": [{"number": "01632 960777"}], "email": "office@example.org"},
    }
    assert json.loads(feed[f"organizations/{own['id']}/"]) == own
    for address in ("organizations/", "organizations/pages/1/"):
        page = json.loads(feed[address])
        assert page["total_items"] == len(page["contents"]) == len(offer.organisations) + 1
        assert own["id"] in {each["id"] for each in page["contents"]}
    later = service_in(feed_of(replace(offer, services=(renamed,))), "academy")
    assert later["organization_id"] == later["organization"]["id"] == own["id"]


def test_what_is_hidden_is_in_no_file_of_the_feed() -> None:
    feed = feed_at(SOUND)
    refuge = service_in(feed, "refuge")

    assert [location.keys() for place in refuge["service_at_locations"] for location in [place["location"]]] == [
        {"id", "location_type"}
    ]
    assert refuge["local_offer_locations"] == [{"precision": "hidden"}]
    for text in feed.values():
        assert "12 Example Street" not in text
        assert "CW5 5AA" not in text


def test_a_page_tells_of_the_feed_and_each_records_page_leads_to_it(town_site: Path) -> None:
    told = (town_site / "data/open-referral/index.html").read_text(encoding="utf-8")
    page = (town_site / "services/helpline/index.html").read_text(encoding="utf-8")
    (found,) = re.findall(r'href="\.\./\.\./(open-referral/services/[0-9a-f-]+/)"', page)

    entry = json.loads((town_site / found / "index.html").read_text(encoding="utf-8"))
    assert entry["local_offer_id"] == "helpline"
    assert "It ignores filters" in told
    for said in (*FROM_ANY.values(), *FROM_ANOTHER_COUNCIL.values()):
        assert said in told
