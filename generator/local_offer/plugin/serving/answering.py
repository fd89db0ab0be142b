"""What browsers are answered: the files of the site that is served, and what is wrong with the last edit."""

import json
import logging
import mimetypes
import re
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from html import escape
from pathlib import PurePosixPath
from posixpath import normpath
from threading import Condition
from typing import Any
from urllib.parse import quote

from local_offer.diagnostics import one_line
from local_offer.exports import FEED_TYPE, TYPES
from local_offer.plugin.serving.served import ServedSite
from local_offer.plugin.serving.wrong import Wrong
from local_offer.site import GivenAwayError
from local_offer.site.assets.scripts import SCRIPTS
from local_offer.views.feed_ids import FEED

log = logging.getLogger("mkdocs.plugins.local_offer")
FOLLOWING = "/_following/"
"""Below it stand what a page needs to follow edits, and what is wrong. Nothing of the site does."""
_PATIENCE = 50.0
"""Seconds until a browser that waits for news is answered that there are none."""
_JSON = "application/json"
_UTF8 = "; charset=utf-8"
_HTML = f"text/html{_UTF8}"


class Answering:
    """A WSGI application. Each answer is of one state, however many come while another is made."""

    def __init__(self) -> None:
        self._site: ServedSite | None = None
        self._wrong: tuple[Wrong, ...] = ()
        self._news = Condition()
        # From the clock, so that a page of a server that was stopped knows that this is another.
        self._number = self._shown = time.time_ns() // 1_000_000
        self._is_over = False

    def show(self, site: ServedSite | None, wrong: Sequence[Wrong]) -> None:
        """From now on `site`, or the one before where there is none, and what is wrong."""
        with self._news:
            self._number += 1
            if site:
                self._site, self._shown = site, self._number
            self._wrong = tuple(wrong)
            self._news.notify_all()

    def end(self) -> None:
        """Nobody waits for news any more."""
        with self._news:
            self._is_over = True
            self._news.notify_all()

    def __call__(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return _sent(start, "405 Method Not Allowed", "text/plain", b"Pages are only read here.\n")
        answer = self._answer_to(environ, start)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else answer

    def _answer_to(self, environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(FOLLOWING):
            return self._followed(path.removeprefix(FOLLOWING), start)
        try:
            return self._answer(path, start)
        except GivenAwayError as error:
            return _sent(start, "500 Internal Server Error", _HTML, _following(_unmade(error), self._shown))
        except Exception as error:  # whatever one page ends with, the server goes on
            log.exception("The page cannot be made")
            return _sent(start, "500 Internal Server Error", _HTML, _following(_unmade(error), self._shown))

    def _answer(self, path: str, start: Any) -> Iterable[bytes]:
        with self._news:
            site, shown = self._site, self._shown
        if site is None:
            return _sent(start, "503 Service Unavailable", "text/plain", b"No page is made yet.\n")
        if not f"{path}/".startswith(site.root_path):
            return _led_to(start, site.root_path) if path == "/" else _missing(start, site, shown)
        address = path[len(site.root_path) :]
        if normpath(f"/{address}").lstrip("/") != address.rstrip("/"):
            return _missing(start, site, shown)
        file = f"{address}index.html" if not address or address.endswith("/") else address
        content = site.file(file)
        if content is None and file == address and site.file(f"{address}/index.html") is not None:
            return _led_to(start, f"{site.root_path}{address}/")
        if content is None:
            return _missing(start, site, shown)
        type_ = _type_of(file)
        return _sent(start, "200 OK", type_, _following(content, shown) if type_.startswith("text/html") else content)

    def _followed(self, asked: str, start: Any) -> Iterable[bytes]:
        if asked in ("follow.js", "follow.css"):
            return _sent(start, "200 OK", _type_of(asked), (SCRIPTS / "following" / asked).read_bytes())
        if not re.fullmatch(r"since/\d{1,20}", asked, re.ASCII):
            return _sent(start, "404 Not Found", "text/plain", b"Nothing is here.\n")
        known = int(asked.removeprefix("since/"))
        with self._news:
            self._news.wait_for(lambda: self._number != known or self._is_over, timeout=_PATIENCE)
            said = {"number": self._number, "shown": self._shown, "wrong": [asdict(each) for each in self._wrong]}
        return _sent(start, "200 OK", _JSON, json.dumps(said).encode())


def _missing(start: Any, site: ServedSite, shown: int) -> Iterable[bytes]:
    return _sent(start, "404 Not Found", _HTML, _following(site.file("404.html") or b"Nothing is here.\n", shown))


def _following(html: bytes, shown: int) -> bytes:
    """With one line before the end of its body, by which it follows edits: all that a build does not have."""
    line = f'<script src="{FOLLOWING}follow.js" data-shown="{shown}" defer></script>\n'
    before, end, after = html.rpartition(b"</body>")
    return b"".join((before, line.encode(), end, after)) if end else html


def _unmade(error: Exception) -> bytes:
    """A page in the place of one that cannot be made."""
    said = str(error) if isinstance(error, GivenAwayError) else f"{type(error).__name__}: {error}"
    told = escape(one_line(" ".join(said.split())))
    head = '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>Not made</title></head>'
    return f"{head}<body><main><h1>This page cannot be made</h1><p>{told}</p></main></body></html>\n".encode()


def _type_of(file: str) -> str:
    """What a host says of the file. The feed's files are called as pages are, and are none."""
    if file.startswith(FEED) and file.endswith("index.html"):
        return FEED_TYPE
    if file.endswith((".js", ".mjs")):
        return f"text/javascript{_UTF8}"
    guessed = TYPES.get(PurePosixPath(file).suffix) or mimetypes.guess_type(file)[0] or "application/octet-stream"
    is_text = guessed.startswith("text/") or guessed.partition("+")[2] == "xml" or guessed.endswith(("json", "xml"))
    return f"{guessed}{_UTF8}" if is_text else guessed


def _led_to(start: Any, path: str) -> Iterable[bytes]:
    start("302 Found", [("Location", quote(path)), ("Content-Length", "0")])
    return []


def _sent(start: Any, status: str, type_: str, content: bytes) -> Iterable[bytes]:
    """Nothing is kept: the next edit may come at once."""
    headers = [("Content-Type", type_), ("Content-Length", str(len(content))), ("Cache-Control", "no-cache")]
    start(status, headers)
    return [content]
