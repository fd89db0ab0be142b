"""Feeds hold what RFC 4287 asks of them, whatever stands in the records."""

from datetime import date, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from tests.site.hostile import HOSTILE

from local_offer.exports import FeedEntry, atom

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://offer.example:8080/send/"


def _entry(**changes: object) -> FeedEntry:
    values: dict[str, object] = {
        "mark": "new/service/club",
        "day": date(2026, 11, 2),
        "title": "New: Club",
        "summary": "Words.",
        "address": "services/club/",
        "topics": (("clubs", "Clubs"),),
        **changes,
    }
    return FeedEntry(**values)  # type: ignore[arg-type]


def _feed(*entries: FeedEntry) -> ElementTree.Element:
    text = atom(
        "What is new", "whats-new/feed.xml", "whats-new/", entries, author="Us", site_url=SITE, today=date(2026, 11, 23)
    )
    return ElementTree.fromstring(text.encode())  # noqa: S314 - made by us


def _links(element: ElementTree.Element) -> dict[str, str]:
    return {link.get("rel", ""): link.get("href", "") for link in element.findall(f"{ATOM}link")}


def _moment(element: ElementTree.Element) -> datetime:
    moment = datetime.fromisoformat(element.findtext(f"{ATOM}updated", ""))
    assert moment.tzinfo is not None
    return moment


def test_a_feed_has_what_the_standard_demands() -> None:
    feed = _feed(_entry(), _entry(mark="new/service/choir", day=date(2026, 11, 5)))

    assert feed.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated"):
        assert len(feed.findall(f"{ATOM}{name}")) == 1
    assert feed.findtext(f"{ATOM}id") == f"{SITE}whats-new/feed.xml" == _links(feed)["self"]
    assert _links(feed)["alternate"] == f"{SITE}whats-new/"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Us"
    assert _moment(feed) == max(map(_moment, feed.findall(f"{ATOM}entry")))


def test_an_entry_has_what_the_standard_demands() -> None:
    (entry,) = _feed(_entry()).findall(f"{ATOM}entry")

    assert [len(entry.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated", "summary")] == [1, 1, 1, 1]
    assert _links(entry) == {"alternate": f"{SITE}services/club/"}
    assert entry.findtext(f"{ATOM}id") == "tag:offer.example,2026-11-02:/send/whats-new/new/service/club"
    assert [c.attrib for c in entry.findall(f"{ATOM}category")] == [{"term": "clubs", "label": "Clubs"}]


def test_a_feed_without_an_entry_is_whole() -> None:
    feed = _feed()

    assert feed.findall(f"{ATOM}entry") == []
    assert _moment(feed).isoformat() == "2026-01-01T00:00:00+00:00"


@pytest.mark.parametrize("text", [*HOSTILE, "]]>", "a\0b\x0b\x1f\ufffe\ud800", "line\nend", "&amp;"])
def test_hostile_text_stays_text(text: str) -> None:
    clean = "".join(sign for sign in text if sign in "\n\t" or (sign >= " " and sign not in "\ufffe\ud800"))

    (entry,) = _feed(_entry(title=text, summary=text, topics=((text, text),))).findall(f"{ATOM}entry")

    assert entry.findtext(f"{ATOM}title") == entry.findtext(f"{ATOM}summary") == clean
    assert len(list(entry)) == 6


@pytest.mark.parametrize("mark", ["new/guide/a b", "new/guide/ü\"<>'", "new/guide/a#b?c"])
def test_every_id_and_address_is_an_address(mark: str) -> None:
    (entry,) = _feed(_entry(mark=mark, address=f"guides/{mark}/")).findall(f"{ATOM}entry")

    for address in (entry.findtext(f"{ATOM}id", ""), _links(entry)["alternate"]):
        assert address.isascii()
        assert not set(address) & set(" <>\"'#?\\^`{|}")
        assert urlsplit(address).scheme
