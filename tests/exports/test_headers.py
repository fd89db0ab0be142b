"""The headers of every host are the same, and say what each page says by itself."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from local_offer.cli import main
from local_offer.exports.headers import BY_HAND, HOSTS, WITHOUT, headers, host_file, page_policy

FRAMED_BY = ("https://www.council.example", "https://*.other.example:8443")


def sent_by(host: str, framed_by: tuple[str, ...] = (), root_path: str = "/") -> dict[str, str]:
    """What a host reads in its file."""
    _, text = host_file(host, framed_by, root_path)
    if host == "azure":
        told: dict[str, str] = json.loads(text)["globalHeaders"]
        return told
    if host == "iis":
        added = ElementTree.fromstring(text).iterfind("system.webServer//customHeaders/add")  # noqa: S314 - our own
        return {each.attrib["name"]: each.attrib["value"] for each in added}
    text = re.split(r"^.*open-referral.*$", text, maxsplit=1, flags=re.MULTILINE)[0]
    line = {
        "apache": r'Header always set (\S+) "([^"\n]*)"',
        "nginx": r'add_header (\S+) "([^"\n]*)" always;',
    }.get(host, r"  (\S+): (.*)")
    return dict(re.findall(f"^{line}$", text, re.MULTILINE))


@pytest.mark.parametrize("host", [*HOSTS, *BY_HAND])
def test_each_host_sends_every_header(host: str) -> None:
    assert sent_by(host) == headers(())
    assert sent_by(host, FRAMED_BY) == headers(FRAMED_BY)


def test_the_header_holds_the_policy_of_the_pages_and_says_who_may_frame_them() -> None:
    assert headers(())["Content-Security-Policy"] == f"{page_policy()}; frame-ancestors 'none'"
    assert headers(())["X-Frame-Options"] == "DENY"
    assert headers(FRAMED_BY)["Content-Security-Policy"].endswith(f"; frame-ancestors {' '.join(FRAMED_BY)}")
    assert "X-Frame-Options" not in headers(FRAMED_BY)  # which could name no site


def test_no_line_is_longer_than_a_host_takes() -> None:
    assert max(len(line) for host in HOSTS for line in host_file(host, FRAMED_BY)[1].splitlines()) < 2000


@pytest.mark.parametrize("host", [*HOSTS, *BY_HAND])
def test_each_host_sends_the_feed_as_json_that_pages_elsewhere_may_read(host: str) -> None:
    _, text = host_file(host, (), "/local-offer/")

    feed = text[text.index("open-referral") :]
    at = {"apache": '"^/local-offer/open-', "nginx": " /local-offer/open-", "iis": 'path="open-'}.get(host, "/open-")
    assert at in text
    assert "application/json; charset=utf-8" in feed
    assert sent_by(host)["Access-Control-Allow-Origin"] == "*"
    if host == "nginx":  # which forgets those of its server where a folder has its own
        assert 'Access-Control-Allow-Origin "*"' in feed
        assert "Content-Security-Policy" in feed


@pytest.mark.parametrize("framed_by", [(), FRAMED_BY])
@pytest.mark.parametrize("host", [*HOSTS, *BY_HAND])
def test_each_host_lets_anyone_frame_the_lists_for_other_websites(host: str, framed_by: tuple[str, ...]) -> None:
    _, text = host_file(host, framed_by)
    anyone = f"{page_policy()}; frame-ancestors *"

    before, of_lists = re.split(r'/embed/|path="embed"', text, maxsplit=1)

    assert anyone in of_lists
    assert anyone not in before
    assert "DENY" not in of_lists.partition('"mimeTypes"' if host == "azure" else "}")[0]


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("apache", "404 /local-offer/404.html"),
        ("nginx", "404 /local-offer/404.html"),
        ("iis", 'path="404.html" responseMode="File"'),
    ],
)
def test_the_page_for_missing_pages_is_found_below_the_path_of_the_site(host: str, said: str) -> None:
    assert said in host_file(host, (), "/local-offer/")[1]


def test_a_command_prints_the_file_with_what_the_council_has_set(tmp_path: Path) -> None:
    settings = (
        "site_name: A\nsite_url: https://a.example/offer/\nplugins: [local-offer: {framed_by: [https://b.example]}]"
    )
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")

    done = CliRunner().invoke(main, ["new", "headers", "nginx", "--into", str(tmp_path)])

    name, text = host_file("nginx", ("https://b.example",), "/offer/")
    assert (done.exit_code, done.stdout, done.stderr) == (0, text, f"Save it as {name}\n")


@pytest.mark.parametrize("host", WITHOUT)
def test_of_a_host_that_sends_none_the_command_says_so(host: str) -> None:
    done = CliRunner().invoke(main, ["new", "headers", host])

    assert (done.exit_code, done.stdout) == (1, "")
    assert "anyone may show them in a frame" in done.stderr
