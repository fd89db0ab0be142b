"""Pages load nothing from anyone else, and nothing that they do not use."""

import gzip
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from posixpath import normpath
from xml.etree.ElementTree import Element

from tests.site.reading import ReadPage

from local_offer.exports import host_file

Pages = Mapping[str, ReadPage]

LOADING = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "iframe": ("src",),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "input": ("src",),
    "image": ("href", "{http://www.w3.org/1999/xlink}href", "xlink:href"),
    "use": ("href", "{http://www.w3.org/1999/xlink}href", "xlink:href"),
    "body": ("background",),
    "form": ("action",),
}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
DATA = ("application/ld+json", "application/json")
HEAVIEST = 60 * 1024  # bytes gzipped, all that a first visit to a service's page loads


def test_no_page_loads_anything_from_another_host(pages: Pages) -> None:
    foreign = {
        (page.address, address)
        for page in pages.values()
        for address in loaded(page)
        if page.target_of(address) is None or page.target_of(address)[0].startswith("..")  # type: ignore[index]
    }

    assert foreign == set()


def test_everything_a_page_loads_is_there(site: Path, pages: Pages) -> None:
    missing = {
        (page.address, file) for page in pages.values() for file in files_loaded(page) if not (site / file).is_file()
    }

    assert missing == set()


def test_style_sheets_load_the_typeface_alone_and_as_the_pages_have_announced_it(site: Path, pages: Pages) -> None:
    texts = [file.read_text(encoding="utf-8") for file in site.rglob("*.css")]
    asked = _asked_by_styles(site)
    (announced,) = {link.get("href", "") for link in pages[""].having("rel", "preload")}

    # The second file holds the letters of other languages, and is asked for only where a page has one of them.
    first, more = (f"./assets/{address}" for address in asked)
    assert first == announced
    assert more.partition("?")[0] == announced.partition("?")[0].replace(".woff2", "-more.woff2")
    assert [len(re.findall("unicode-range", text)) for text in texts if "url(" in text] == [1]
    assert not any(re.search("@import|image-set", text) for text in texts)


def test_every_file_that_is_sent_is_used(site: Path, pages: Pages) -> None:
    asked_for = {file for page in pages.values() for file in files_loaded(page) | files_for_scripts(page)}
    asked_for |= {normpath(f"{page.address}{link}") for page in pages.values() for link in page.links if _is_data(link)}
    for_programs = {"robots.txt", "sitemap.xml", "_headers", ".nojekyll", ".local-offer-site", "sw.js"}
    sent = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    # What the page of open data leads to, and the list of each organisation, are proved in test_data_files.py.
    sent -= {file for file in sent if file.startswith("data/") or file.endswith("/list.json")}
    sent -= {file for file in sent if file.startswith("schema/")}  # for editors: see tests/exports/test_schemas.py
    # What the finder loads when it is wanted is for its own tests, in tests/search and tests/browser.
    # What the form for providers loads, its preview and the records it opens are proved in tests/browser.
    later = (
        "find/data/",
        "find/suggest/",
        "assets/embeds/",  # which lists for other websites take
        "assets/icons/",  # which phones take as the manifest names them
        "assets/scripts/find-map-",
        "assets/scripts/find-languages-",
        "assets/scripts/form-looking-",
        "providers/form",
    )
    sent -= {file for file in sent if file.startswith(later) or file.endswith("/record.yaml")}
    sent -= {file for file in sent if re.fullmatch(r"assets/scripts/\w+-(suggest|open)-\w+\.js", file)}
    pictures = [tag.get("content", "") for page in pages.values() for tag in page.having("property", "og:image")]
    asked_for |= {f"assets/{address.partition('?')[0]}" for address in _asked_by_styles(site)}
    asked_for |= {"assets/" + picture.partition("/assets/")[2].partition("?")[0] for picture in pictures}

    assert {file for file in sent - asked_for - for_programs if not file.endswith(".html")} == set()


def test_no_file_is_called_as_one_that_a_host_leaves_out(site: Path) -> None:
    """GitHub Pages takes `_name` for something of Jekyll's own; `_headers` is read by other hosts, and stays."""
    names = {part for file in site.rglob("*") for part in file.relative_to(site).parts}

    assert {name for name in names if name.startswith(("_", "."))} <= {"_headers", ".nojekyll", ".local-offer-site"}
    assert (site / ".nojekyll").read_bytes() == b""


def _asked_by_styles(site: Path) -> list[str]:
    texts = [file.read_text(encoding="utf-8") for file in site.rglob("*.css")]
    return [address for text in texts for address in re.findall(r'url\("?([^")]*)', text)]


def _is_data(link: str) -> bool:
    """Tables, feeds, calendars, empty files and licences to which a page leads."""
    return link.endswith((".csv", ".xml", ".yaml", ".xlsx", ".txt", ".ics", ".json", ".vcf")) and ":" not in link


def test_nothing_of_materials_is_sent(site: Path, pages: Pages) -> None:
    sent = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    parts = re.compile(r"javascripts/|stylesheets/|\.icons|search/|\.map$|fonts?/|bundle|lunr")
    typeface = "assets/fonts/atkinson-hyperlegible-next"

    assert {file for file in sent if parts.search(file)} == {f"{typeface}.woff2", f"{typeface}-more.woff2"}
    assert [
        page.address for page in pages.values() if re.search(r'class="md-|data-md-|__md_|mkdocs(?!\.yml)', page.html)
    ] == []


def test_every_page_forbids_what_it_does_not_need(pages: Pages) -> None:
    for page in pages.values():
        (policy,) = page.having("http-equiv", "Content-Security-Policy")
        rules = dict(part.split(maxsplit=1) for part in policy.get("content", "").split(";"))

        assert rules["default-src"] == "'none'", page.address
        assert rules["script-src"] == "'self'", page.address
        assert rules["style-src"] == "'self'", page.address
        assert rules["require-trusted-types-for"] == "'script'", page.address
        assert rules["trusted-types"] == "local-offer", page.address
        assert "unsafe" not in policy.get("content", ""), page.address


def test_the_host_sends_the_policy_of_the_pages_and_what_no_page_can_say(site: Path, pages: Pages) -> None:
    name, text = host_file("netlify", ())

    assert (site / name).read_text(encoding="utf-8") == text
    for page in pages.values():
        (policy,) = page.having("http-equiv", "Content-Security-Policy")
        assert f"{policy.get('content')}; frame-ancestors 'none'" in text, page.address
        assert page.having("name", "referrer")[0].get("content") == "same-origin", page.address


def test_the_policy_stands_before_all_that_it_rules(pages: Pages) -> None:
    late = []
    for page in pages.values():
        head = list(page.all("head")[0])
        policy = head.index(page.having("http-equiv", "Content-Security-Policy")[0])
        late += [page.address for part in head[:policy] if part.tag in ("link", "script", "style")]

    assert late == []


def test_nothing_on_a_page_would_be_refused_by_its_policy(pages: Pages) -> None:
    refused = {
        (page.address, element.tag)
        for page in pages.values()
        for element in page.elements
        if element.tag == "style" or "style" in element.attrib or is_script(element) or handlers(element)
    }

    assert refused == set()


def test_a_service_page_with_all_that_it_loads_is_light(site: Path, pages: Pages) -> None:
    heavy = {
        page.address: weight
        for page in pages.values()
        if page.address.startswith("services/") and (weight := weight_of(page, site)) > HEAVIEST
    }

    assert heavy == {}


def weight_of(page: ReadPage, site: Path) -> int:
    return len(gzip.compress(page.html.encode())) + sum(_sent(site / file) for file in files_loaded(page))


@cache
def _sent(file: Path) -> int:
    return len(gzip.compress(file.read_bytes()))


def loaded(page: ReadPage) -> Iterator[str]:
    """What a browser asks for on its own when it shows the page, and where its forms lead."""
    for element in page.elements:
        tag = element.tag.rpartition("}")[2]
        if tag == "link" and LOADING_LINKS & set(element.get("rel", "").split()):
            yield element.get("href", "")
        loads = (element.attrib[name] for name in LOADING.get(tag, ()) if name in element.attrib)
        yield from (address for address in loads if not address.startswith("#"))  # a part of the page itself


def files_loaded(page: ReadPage) -> set[str]:
    """The same as files of the site, without forms."""
    forms = {form.get("action") for form in page.all("form")}
    targets = [page.target_of(address) for address in loaded(page) if address not in forms]
    return {target[0].partition("?")[0] for target in targets if target}


def files_for_scripts(page: ReadPage) -> set[str]:
    """Files of which a page tells its script in a `data-` attribute."""
    told = [value for element in page.elements for name, value in element.attrib.items() if name.startswith("data-")]
    return {target[0] for address in told if "." in address and (target := page.target_of(address))}


def is_script(element: Element) -> bool:
    """Whether a browser would run it: a block of data is not run, nor held back by the policy."""
    return element.tag == "script" and element.get("type") not in DATA and not element.get("src")


def handlers(element: Element) -> list[str]:
    return [name for name in element.attrib if name.startswith("on")]
