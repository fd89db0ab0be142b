"""`local-offer report links`: what it asks, what it keeps, and what pages then say."""

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import SOUND, TODAY, read

from local_offer.cli import main
from local_offer.cli.report import links
from local_offer.exports.web_links import answers_csv
from local_offer.offer import published
from local_offer.pages.stopped import stopped_links
from local_offer.reading import asking
from local_offer.reading.web_answers import COLUMNS, answers_in, answers_of
from local_offer.records.web_answer import Heard, LinkState, WebAnswer
from local_offer.views.web_links import is_stopped, links_of, renewed

DAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026
PAGE = "https://www.crewe-club.org.uk/saturday"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(SOUND, tmp_path / "council"))
    club = folder / "offer" / "services" / "clubs" / "saturday-club.yaml"
    club.write_text(club.read_text(encoding="utf-8") + f"\nbooking: {PAGE}\n", encoding="utf-8")
    return folder


def _run(folder: Path, *words: str) -> Result:
    return CliRunner(env=DAY).invoke(main, ["report", "links", str(folder), "--pause", "0", *words])


def _answering(monkeypatch: pytest.MonkeyPatch, state: LinkState) -> list[str]:
    asked: list[str] = []

    def ask(address: str, known: WebAnswer | None = None) -> Heard:
        asked.append(address)
        return Heard(state=state)

    monkeypatch.setattr(asking, "ask", ask)
    return asked


def test_answers_are_kept_and_the_page_says_since_when_a_link_does_not_work(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answering(monkeypatch, "not-found")

    done = _run(copy, "--strict")

    assert done.exit_code == 3
    assert PAGE in asked
    assert f"  {PAGE} (since 2026-11-23)\n    offer/services/clubs/saturday-club.yaml\n" in done.stdout
    offer = published(read(copy)[0], TODAY)
    shown = str(stopped_links(offer.service_by_id["saturday-club"], offer, "services/saturday-club/"))
    assert "the page is not there any more. It did not open on 23 November 2026" in shown
    assert stopped_links(offer.organisations[0], offer, "") == ""


def test_addresses_of_examples_are_not_asked_and_a_kept_file_is_reported_without_asking(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answering(monkeypatch, "works")
    assert _run(copy).exit_code == 0
    monkeypatch.setattr(asking, "ask", None)

    told = json.loads(_run(copy, "--no-asking", "--format", "json").stdout)

    assert not [address for address in asked if "example" in address]
    assert {link["state"] for link in told["links"]} == {"works"}
    assert told["never_asked"] == []


def test_a_server_with_a_bad_day_has_not_stopped() -> None:
    first = renewed(PAGE, Heard(state="failing"), None, date(2026, 11, 2))
    same_day = renewed(PAGE, Heard(state="failing"), first, date(2026, 11, 2))
    second = renewed(PAGE, Heard(state="failing"), first, date(2026, 11, 9))
    silent = renewed(PAGE, Heard(state="no-answer"), first, date(2026, 11, 9))
    well = renewed(PAGE, Heard(state="works"), second, date(2026, 11, 16))

    assert [is_stopped(answer) for answer in (first, same_day, second, silent, well)] == [
        False,
        False,
        True,
        True,
        False,
    ]
    assert (silent.since, well.since) == (date(2026, 11, 2), date(2026, 11, 16))


def test_an_end_in_the_middle_keeps_what_was_heard(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def heard(addresses: Iterable[str], *_: object) -> Iterator[tuple[str, Heard]]:
        yield PAGE, Heard(state="gone")
        raise KeyboardInterrupt

    monkeypatch.setattr(links, "ask_all", heard)

    assert _run(copy).exit_code == 1
    kept = answers_of(copy / "offer" / "links.csv", "links.csv")
    assert isinstance(kept, Mapping)
    assert kept[PAGE].state == "gone"


def test_where_nothing_answers_the_fault_is_here_and_nothing_is_kept(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def heard(*_: object) -> Iterator[tuple[str, Heard]]:
        yield from ((address, Heard(state="no-host")) for address in (PAGE, "http://a.uk/", "http://b.uk/"))

    monkeypatch.setattr(links, "ask_all", heard)

    done = _run(copy)

    assert done.exit_code == 1
    assert "is this machine connected?" in done.stderr
    assert answers_of(copy / "offer" / "links.csv", "links.csv") == {}


def test_a_file_that_holds_something_else_is_told_before_anyone_is_asked(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answering(monkeypatch, "works")
    (copy / "offer" / "links.csv").write_text("a,b\n", encoding="utf-8")

    done = _run(copy)

    assert (done.exit_code, asked) == (1, [])
    assert "links.csv:1: this is no row of the answers of web addresses; delete the file" in done.stderr


def test_a_file_of_answers_may_be_large_and_one_that_is_broken_is_told(tmp_path: Path) -> None:
    answer = WebAnswer(address=PAGE, state="works", since=TODAY, asked=TODAY, etag='"1"')
    many = [replace(answer, address=f"{PAGE}/{number}/{'x' * 300}") for number in range(1000)]
    file = tmp_path / "links.csv"
    file.write_text(answers_csv(many, COLUMNS), encoding="utf-8")

    assert answers_of(file, "links.csv") == {answer.address: answer for answer in many}
    assert answers_in(f'{",".join(COLUMNS)}\n"{"x" * 200_000}"\n') == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://a.uk/St_John's_(Stoke)", ["https://a.uk/St_John's_(Stoke)"]),
        ("See [it](https://a.uk/x_(y) 'Title') or (https://b.uk/z).", ["https://a.uk/x_(y)", "https://b.uk/z"]),
        ("[https://a.uk/](HTTPS://b.uk/#part)", ["https://a.uk/", "HTTPS://b.uk/"]),
        ("<https://a.uk/?a=1&amp;b=2> “https://b.uk/a\\_b”…", ["https://a.uk/?a=1&b=2", "https://b.uk/a_b"]),
        ("| https://a.uk/x| **https://b.uk/y**, 'https://c.uk'", ["https://a.uk/x", "https://b.uk/y", "https://c.uk"]),
        ("At http://[::1]:8000/x today", ["http://[::1]:8000/x"]),
    ],
)
def test_an_address_is_told_from_what_stands_around_it(text: str, found: list[str]) -> None:
    assert list(links_of((text,))) == found
