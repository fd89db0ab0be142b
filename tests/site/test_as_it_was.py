"""What changed on a page and the page as it was, on the built site of a council whose folder is in git."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.folder import TODAY
from tests.reading.history.history_of import Repository
from tests.site.commands import build
from tests.site.council import SETTINGS
from tests.site.reading import ReadPage, read_site

from local_offer.site.handover import manifest
from local_offer.site.zipped import zipped

FULL = "offline: false\n      history: true\n      no_earlier_versions: [services/asked-not-to, guides/asked]"
OLD = "2026-10-05/"
GUIDE = """The quidditch of then, within {{ limit ehc-decision }}. {{ limit gone }}

{{ show stops-and-starts }}

<a href="../advice/">Advice</a>, [this](advice.md#here), [nothing](../was-here/) and <img alt="a plan" src="plan.png">.
<A HREF=../advice/>Loud</A> <a href="javascript:act()">js</a>

<form action="https://x.example/">Act <input name="q"></form>
<meta http-equiv="refresh" content="0;url=https://x.example/">
"""


def _place(address: str, precision: str = "exact") -> str:
    return f"[{{address: {address}, town: Sandford, postcode: EX4 7QJ, precision: {precision}}}]"


def _organisation(council: Repository, id: str, name: str) -> Path:
    top = "kind: charity\nsources: [{name: The provider's own form}]\n"
    return council.folder.write(f"organisations/{id}.yaml", f"name: {name}\n{top}")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each service stood otherwise in October."""
    folder = tmp_path_factory.mktemp("was")
    council = Repository(folder / "council")
    settings = SETTINGS.replace("- local-offer:\n", f"- local-offer:\n      {FULL}\n")
    (council.path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    council.guide("money")
    council.commit("2020-01-01")
    council.service("once-hidden", eligibility="Long ago.", locations=_place("1 Aldermoor Row"))
    council.commit("2024-01-09")
    for place in (_place("1 Aldermoor Row", "hidden"), _place("9 Open Road")):  # for an hour of one day
        council.service("once-hidden", eligibility="Later.", locations=place)
        council.commit("2024-01-10")
    _organisation(council, "minder", "Mrs Jane Pepperpot")
    taken_out = _organisation(council, "jane-quillfeather", "Minding")
    council.service("minded", organisation="jane-quillfeather", setting=None)
    council.service("art-club", eligibility="Anyone under 12.", cost="{free: true}")
    council.service("rings", eligibility="Ring Jo on 07700 900123 at home.")
    council.service("refuge", locations=_place("12 Thornfield Road"))
    council.service("not-yet", eligibility="Only from May.", publish="{from: 2026-11-01}")
    council.service("asked-not-to", eligibility="What nobody should read again.")
    council.service("gone", eligibility="Of the quondam club.")
    council.service("unread", eligibility="Half of it.", locations=_place("9 Fernbrook Close", "vague"))
    council.service("long-shut", eligibility="While it was open.")
    council.service("old-name", eligibility="Of its old name.")
    council.guide("money", GUIDE, "lede: What you had then.\nformerly: Unknown\n")
    council.guide("advice", "Ring Jo at home on 07700 900456.")
    council.guide("asked", "What nobody should read of it.")
    council.guide("refuges", "It is at 12 Thorn**field** Road.")
    council.commit("2026-10-05")
    _organisation(council, "minder", "Sunny Minders")
    council.service("minded", organisation="minder", setting=None)
    taken_out.unlink()
    for id in ("art-club", "rings", "not-yet", "asked-not-to", "long-shut", "unread"):
        council.service(id, eligibility="Anyone.")
    council.service("long-shut", eligibility="Anyone.", status="{state: closed, date: 2026-10-20}")
    council.service("refuge", locations=_place("12 Thornfield Road", "hidden"))
    (council.path / "offer/services/gone.yaml").unlink()
    (council.path / "offer/services/old-name.yaml").unlink()
    council.service("new-name", name="Old Name", eligibility="Anyone.", former_ids="[old-name]")
    for id in ("money", "advice", "asked", "refuges"):
        council.guide(id, "Today other words.")
    council.commit("2026-11-02")
    council.service("gone", eligibility="Of the one that came later.")
    council.commit("2026-11-03")
    return build(council.path, folder / "site")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, ReadPage]:
    return read_site(site)


def _text(page: ReadPage) -> str:
    return " ".join(page.text.split())


def test_a_page_tells_what_changed_in_its_own_words(pages: dict[str, ReadPage]) -> None:
    text = _text(pages["services/art-club/history/"])

    assert "What changed on this page Art Club" in text
    for said in ("2 November 2026 Who can use it", "Anyone under 12.", "Anyone."):
        assert said in text
    assert "5 October 2026 It came into this offer on this day." in text
    assert "A change" not in text
    assert "Earlier versions" in _text(pages["services/art-club/"])


def test_the_page_as_it_was_says_that_it_is_old(site: Path, pages: dict[str, ReadPage]) -> None:
    address = f"services/art-club/history/{OLD}"
    page = pages[address]
    html = (site / address / "index.html").read_text(encoding="utf-8")

    assert "This is an old version of this page. It says what stood here on 5 October 2026" in _text(page)
    assert "It was replaced on 2 November 2026" in _text(page)
    assert "Anyone under 12" in _text(page)
    assert '<meta name="robots" content="noindex, follow">' in html
    assert "Do you run this?" not in html
    assert "The newest version:</b> offer.example/offer/services/art-club/</p>" in html.replace("<br>", "</p>")
    assert "history" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_record_is_followed_under_its_former_id(pages: dict[str, ReadPage]) -> None:
    assert "Of its old name." in _text(pages[f"services/new-name/history/{OLD}"])


def test_what_should_not_be_read_again_is_not_shown(site: Path, pages: dict[str, ReadPage]) -> None:
    whole = b"".join(file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file())

    for id in ("rings", "not-yet", "asked-not-to", "refuge", "long-shut", "gone", "unread"):
        assert f"services/{id}/history/{OLD}" not in pages
    for gone in (
        "900123",
        "Thornfield",
        "Only from May",
        "nobody should",
        "quondam",
        "Half of it",
        "Fernbrook",
        "While it was open",
        "Aldermoor",
        "Pepperpot",
    ):
        assert gone.encode() not in whole, gone


def test_of_an_untold_version_only_the_day_is_known(pages: dict[str, ReadPage]) -> None:
    said = "2 November 2026 Something changed. We do not show what an earlier version said."

    for id in ("rings", "refuge", "not-yet", "asked-not-to", "long-shut", "unread"):
        assert said in _text(pages[f"services/{id}/history/"]), id


def test_a_guide_is_shown_as_it_was_by_its_own_words(site: Path, pages: dict[str, ReadPage]) -> None:
    address = f"guides/money/history/{OLD}"
    html = (site / address / "index.html").read_text(encoding="utf-8")
    text = _text(pages[address])

    assert "This is an old version of this page. It says what stood here on 5 October 2026" in text
    assert "The quidditch of then, within 6 weeks" in text
    assert "These are of today, and may have been others then: “6 weeks”." in text
    assert "Here stood a part that changes by itself" in text
    assert "What you had then." in text
    assert '<meta name="robots" content="noindex, follow">' in html
    assert '<a href="../../../advice/">Advice</a>, <a href="../../../advice/#here">this</a>' in html
    assert "<a>nothing</a> and <span>a plan</span>" in html
    assert '<A HREF="../../../advice/">Loud</A> <a>js</a>' in html
    assert not any(acting in html for acting in ("javascript:", "x.example", "refresh"))


def test_a_guide_leads_to_what_changed_on_it(site: Path, pages: dict[str, ReadPage]) -> None:
    text = _text(pages["guides/money/history/"])

    assert '<a href="history/">Earlier versions of this page</a>' in (site / "guides/money/index.html").read_text(
        "utf-8"
    )
    assert "The quidditch of then, within 6 weeks." in text
    assert "Today other words." in text


def test_a_guide_that_told_too_much_is_not_shown_as_it_was(site: Path, pages: dict[str, ReadPage]) -> None:
    for id in ("advice", "asked", "refuges"):
        assert f"guides/{id}/history/{OLD}" not in pages
        assert "We do not show what an earlier version said." in _text(pages[f"guides/{id}/history/"])
    assert "900456" not in (site / "guides/advice/history/index.html").read_text(encoding="utf-8")


def test_a_provider_that_was_taken_out_is_named_by_no_version(pages: dict[str, ReadPage]) -> None:
    text = _text(pages["services/minded/history/"])

    assert "One that is not in this offer" in text
    assert "quillfeather" not in text


def test_the_manifest_is_made_when_all_else_is_there(site: Path) -> None:
    said = manifest.read(site / manifest.NAME)

    assert list(said.differences(site)) == []
    assert len(said.commit) == 40
    assert f"services/art-club/history/{OLD}index.html" in said.hashes


def test_a_copy_on_a_memory_stick_leaves_earlier_versions_out_and_says_so(site: Path) -> None:
    with ZipFile(BytesIO(zipped(site, "https://offer.example/", "Example", TODAY))) as archive:
        names = archive.namelist()
        about, service = (
            archive.read(f"local-offer/{name}").decode()
            for name in ("about/offline/index.html", "services/art-club/index.html")
        )

    assert not [name for name in names if "/history/" in name]
    assert "earlier versions of pages. Links to them lead to the website." in about
    assert 'href="https://offer.example/services/art-club/history/"' in service
