"""`local-offer report links`: what it asks, what it keeps, and what pages then say."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import SOUND, TODAY, read

from local_offer.cli import main
from local_offer.offer import published
from local_offer.pages.stopped import stopped_links
from local_offer.reading import asking
from local_offer.records.web_answer import Heard, LinkState, WebAnswer
from local_offer.views.web_links import is_stopped, renewed

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
    well = renewed(PAGE, Heard(state="works"), second, date(2026, 11, 16))

    assert [is_stopped(answer) for answer in (first, same_day, second, well)] == [False, False, True, False]
    assert (second.since, well.since) == (date(2026, 11, 2), date(2026, 11, 16))
