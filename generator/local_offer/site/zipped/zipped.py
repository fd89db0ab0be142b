"""A built site packed as a copy that opens from a folder."""

import re
from collections.abc import Iterator
from datetime import date
from html import escape
from io import BytesIO
from pathlib import Path
from posixpath import dirname, relpath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from local_offer import words
from local_offer.exports import HOSTS
from local_offer.pages.about import offline
from local_offer.site.assets.minified import script
from local_offer.site.assets.scripts import SCRIPTS
from local_offer.site.handover import manifest, seal
from local_offer.site.zipped.links import Copied
from local_offer.site.zipped.scripts import page_handed_over, scripts_of

FOLDER = "local-offer"
START = "Start here.html"
ABOUT = f"{offline.ADDRESS}index.html"
"""What stands on the website at this address tells how to read it without internet, and so does this in a copy."""
_COPY_SCRIPT = "assets/zipped.js"
_FOR_THE_WEB = re.compile(
    r"robots\.txt|sitemap\.xml|404\.html|CNAME|_redirects|\..*|sw\.js|.*\.webmanifest|open-referral/.*|data/(?!.*\.html).*"
    r"|schema/.*|(?:data/)?embed/.*|(?:services|organisations|guides)/[^/]+/history/.*"
    r"|.*\.(?:xml|ics|vcf|jsonl|geojson|ya?ml)|(?:.*/)?(?:record|list)\.(?:json|csv)"
)
"""What only a website or a program has a use for, beside the files for hosts."""
_FOR_HOSTS = frozenset(name for name, _ in HOSTS.values())
_SCRIPT = re.compile(r"assets/scripts/.*\.js")
_DATA = re.compile(r"(?:find|providers)/.*\.json")
_SERVICE = re.compile(r"services/[^/]+/index\.html")
_MODULE = re.compile(r'<script type="module" src="([^"]+)"(?: async)?></script>')
_FOR_PROGRAMS = re.compile(r'\s*<link rel="(?:manifest|modulepreload|preload)"[^>]*>')
_HEAD = re.compile(r"(?=<script (?:defer )?src=)|(?=</head>)")
_TRUSTED = re.compile('; trusted-types [^;"]*')
_MAIN = re.compile(r"(<main\b[^>]*>).*?(</main>)", re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)


class NoSiteError(Exception):
    """There is no site to pack; the text says what to do."""


def day_of(site_dir: Path, today: date) -> date:
    """The day as of which a site was built; `today` where it does not say."""
    try:
        return date.fromisoformat(manifest.read(site_dir / manifest.NAME).date)
    except (manifest.NoManifestError, OSError, ValueError):
        return today


def zipped(site_dir: Path, url: str, name: str, today: date) -> bytes:
    """The archive. `url` is the website's address, ending in a slash, or empty. Same site: same bytes.

    Raises `NoSiteError` where `site_dir` holds no whole site that a build of ours made.
    """
    if not site_dir.is_dir() or not seal.is_whole(site_dir):
        raise NoSiteError(f"{site_dir} holds no whole site; run 'local-offer build' first")
    packed, day = BytesIO(), day_of(site_dir, today)
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path, content in sorted(_contents(site_dir, _Words(url=url, name=name, day=day))):
            info = ZipInfo(path, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            info.compress_type, info.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(info, content)
    return packed.getvalue()


class _Words:
    """What the copy says of itself."""

    def __init__(self, *, url: str, name: str, day: date) -> None:
        self.url, self.name, self.day = url, name, words.day_in_words(day)

    def line(self, about: str) -> str:
        return f'<p class="lo-wrap lo-soft">A copy of {self.day}. <a href="{about}">What works in it</a></p>\n'

    def about(self) -> str:
        website = f'<a href="{escape(self.url)}">{escape(_shown(self.url))}</a>' if self.url else "the website"
        return (
            "<h1>About this copy</h1>\n"
            f"<p>This is a copy of {escape(self.name)} as it was on {self.day}. It works without internet. "
            f"Things may have changed since: ring before you go, or look at {website}.</p>\n"
            "<h2>What works</h2>\n<ul>\n"
            "<li>Every page, list and guide.</li>\n<li>Search, with all its choices, and the map.</li>\n"
            "<li>Your list, while this window is open. You can print it.</li>\n</ul>\n"
            "<h2>What does not work</h2>\n<ul>\n"
            "<li>Adding or changing an entry. Use the website for that.</li>\n"
            "<li>Feeds, calendars, data for programs, lists for other websites and earlier versions of pages. "
            "Links to them lead to the website.</li>\n"
            "<li>In an older Firefox the letters may look a little different.</li>\n"
            "<li>A copy does not renew itself. Ask for a newer one after a month.</li>\n</ul>\n"
            "<h2>How to open it</h2>\n"
            f"<p>Unpack the whole archive first: pages do not find each other inside it. Then open “{START}”.</p>\n"
        )


def _shown(url: str) -> str:
    return url.partition("://")[2].rstrip("/")


def _contents(site_dir: Path, said: _Words) -> Iterator[tuple[str, bytes]]:
    names = [file.relative_to(site_dir).as_posix() for file in sorted(site_dir.rglob("*")) if file.is_file()]
    taken = [name for name in names if name not in _FOR_HOSTS and not _FOR_THE_WEB.fullmatch(name)]
    texts = [name for name in taken if _SCRIPT.fullmatch(name) or _DATA.fullmatch(name)]
    pages = [name for name in taken if name.endswith(".html") and name != ABOUT]
    scripts = filter(_SCRIPT.fullmatch, texts)
    kept = frozenset({*taken, _COPY_SCRIPT} - {*texts}).union(scripts)
    copied = Copied(files=kept, url=said.url)
    for name, text in scripts_of({name: _text(site_dir / name) for name in texts}).items():
        yield f"{FOLDER}/{name}", text.encode()
    yield f"{FOLDER}/{_COPY_SCRIPT}", script(_text(SCRIPTS / "zipped" / "zipped.js")).encode()
    for name in pages:
        text = _text(site_dir / name)
        yield f"{FOLDER}/{name}", _page(text, name, copied, said).encode()
        if _SERVICE.fullmatch(name):
            yield f"{FOLDER}/{name}.js", page_handed_over(text).encode()
    yield f"{FOLDER}/{ABOUT}", _about(_text(site_dir / ABOUT), copied, said).encode()
    for name in {*taken} - {*texts} - {*pages, ABOUT}:
        yield f"{FOLDER}/{name}", (site_dir / name).read_bytes()
    yield START, _start(said).encode()


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _page(text: str, address: str, copied: Copied, said: _Words) -> str:
    up = relpath(".", dirname(address) or ".")
    text = _FOR_PROGRAMS.sub("", text)
    text = _MODULE.sub(r'<script defer src="\1"></script>', text)
    first = f'<script defer src="{up}/{_COPY_SCRIPT}" data-website="{escape(said.url)}"></script>\n'
    text = _HEAD.sub(lambda _: first, text, count=1)
    text = _TRUSTED.sub("; trusted-types local-offer-copy", text, count=1)
    text = re.sub(r"(?=<main\b)", lambda _: said.line(f"{up}/{ABOUT}"), text, count=1)
    return copied.page(text, address)


def _about(page: str, copied: Copied, said: _Words) -> str:
    """The page on using the site without internet, with other words in it."""
    title = f"<title>About this copy - {escape(said.name)}</title>"
    page = _TITLE.sub(lambda _: title, page, count=1)
    page = _MAIN.sub(lambda _: f'<main class="lo-wrap lo-main" id="main">\n{said.about()}</main>', page, count=1)
    return _page(page, ABOUT, copied, said)


def _start(said: _Words) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{escape(said.name)}</title>\n'
        f'<meta http-equiv="refresh" content="0; url={FOLDER}/index.html">\n</head>\n<body>\n'
        f'<p><a href="{FOLDER}/index.html">Open {escape(said.name)}</a></p>\n</body>\n</html>\n'
    )
