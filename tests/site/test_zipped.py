"""A site packed to be opened from a folder: every link in it leads to a file of it, or to the website."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote

import pytest
from tests.folder import TODAY

from local_offer.site.handover import manifest, seal
from local_offer.site.zipped import NoSiteError, zipped
from local_offer.site.zipped.links import Copied
from local_offer.site.zipped.scripts import handed_over, plain_script

URL = "https://example.org/offer/"
_LINK = re.compile(r'<[a-z][^>]*\s(?:(?:href|src|action)="|content="0; url=)([^"]*)"')


@pytest.fixture(scope="module")
def packed(town_site: Path) -> bytes:
    return zipped(town_site, URL, "Example", TODAY)


@pytest.fixture(scope="module")
def copy(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_link_of_the_copy_leads_to_a_file_of_it(copy: dict[str, bytes]) -> None:
    lost = {
        (name, link)
        for name, content in copy.items()
        if name.endswith(".html")
        for link in _LINK.findall(content.decode())
        if not re.match(r"[a-z]+:|#", link)
        and (path := unquote(link.split("#")[0].split("?")[0]))
        and normpath(join(dirname(name), path)) not in copy
        and not path.endswith((".xml", ".ics", ".yaml", ".csv", ".json", ".vcf"))  # only on the website
    }

    assert lost == set()


def test_no_page_of_the_copy_asks_for_a_module_or_hands_over_less_than_the_policy(copy: dict[str, bytes]) -> None:
    pages = [content.decode() for name, content in copy.items() if name.endswith(".html") and b"<main" in content]

    assert not [page for page in pages if 'type="module"' in page]
    assert all("default-src 'none'" in page and "trusted-types local-offer-copy" in page for page in pages)


def test_the_same_site_of_the_same_day_gives_the_same_bytes(packed: bytes, town_site: Path) -> None:
    assert zipped(town_site, URL, "Example", TODAY) == packed


def test_the_copy_begins_with_a_page_to_open(copy: dict[str, bytes]) -> None:
    assert min(name for name in copy if "/" not in name) == "Start here.html"
    assert b"local-offer/index.html" in copy["Start here.html"]
    assert "23 November 2026" in copy["local-offer/about/offline/index.html"].decode()


def test_a_folder_that_is_no_site_is_not_packed(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("", encoding="utf-8")
    seal.begin(tmp_path)

    with pytest.raises(NoSiteError, match="run 'local-offer build' first"):
        zipped(tmp_path, "", "Example", date(2026, 11, 23))


def test_the_copy_holds_what_a_reader_opens_and_says_of_which_day_the_site_is(tmp_path: Path) -> None:
    opened = {"index.html", "about/offline/index.html", "services/a/index.html", "services/a/photo.webp"}
    others = {
        "sw.js", "manifest.webmanifest", "robots.txt", "_headers", "web.config", "staticwebapp.config.json",
        ".htaccess", "embed/topics/a/index.html", "data/embed/index.html", "data/services.csv",
        "open-referral/services/index.html",
        "services/a/record.json", "services/a/contact.vcf", "services/a/history/index.html",
        "services/a/history/2026-03-02/index.html", "organisations/a/history/index.html", "topics/a/list.csv",
    }  # fmt: skip
    seal.begin(tmp_path)
    for name in (*opened, *others):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("<title></title><main></main>", encoding="utf-8")
    manifest.write(tmp_path, [manifest.line("index.html", b"")], "", date(2026, 11, 3))
    seal.close(tmp_path)

    with zipfile.ZipFile(io.BytesIO(zipped(tmp_path, URL, "Example", TODAY))) as archive:
        names = {name.removeprefix("local-offer/") for name in archive.namelist()}
        about = archive.read("local-offer/about/offline/index.html").decode()

    assert names == {*opened, "Start here.html", "assets/zipped.js", "services/a/index.html.js"}
    assert "as it was on 3 November 2026" in about


@pytest.mark.parametrize(
    ("given", "leads_to"),
    [
        ("../", "../index.html"),
        ("../../", "../../index.html"),
        ("../club/#tell", "../club/index.html#tell"),
        ("../../find/?q=a/b", "../../find/index.html?q=a/b"),
        ("/offer/services/club/", "../club/index.html"),
        (f"{URL}services/club/?a=1#b", "../club/index.html?a=1#b"),
        ("#top", "#top"),
        ("", ""),
        ("record.yaml", f"{URL}services/here/record.yaml"),
        ("https://other.example/", "https://other.example/"),
        ("tel:01270123456", "tel:01270123456"),
        ("//other.example/", "//other.example/"),
        ("http://[", "http://["),
        ("../caf%C3%A9/", "../café/index.html"),
        ("../../../outside/", f"{URL}../outside/"),
    ],
)
def test_a_link_leads_to_the_page_itself_or_to_the_website(given: str, leads_to: str) -> None:
    files = {"index.html", "find/index.html", "services/index.html"}
    files |= {f"services/{name}/index.html" for name in ("club", "here", "café")}

    assert Copied(files=files, url=URL).link(given, "services/here/index.html") == leads_to


def test_what_looks_like_a_link_in_a_text_stays_a_text() -> None:
    page = '<p title="a > b">href="club/" <a class="x" href=\'club/\'>Tom &amp; "href"</a></p>'

    turned = Copied(files={"club/index.html"}, url=URL).page(page, "index.html")

    assert turned == page.replace("'club/'", "'club/index.html'")


def test_a_module_becomes_a_script_that_finds_its_parts_beside_it() -> None:
    text = 'const at=import.meta.url;import("./map-1.js").then(({part})=>part($a));\n'

    assert 'localOfferCopy.later("map-1.js", here).then(({part})=>part($a))' in plain_script(text)
    assert "import" not in plain_script(text)
    assert "localOfferCopy.parts.set(here, { part })" in plain_script("let made;export const part=()=>made;\n")


def test_data_is_read_as_data_and_never_as_a_program() -> None:
    assert 'JSON.parse("{\\"__proto__\\": \\"</script>\\"}")' in handed_over('{"__proto__": "</script>"}')
