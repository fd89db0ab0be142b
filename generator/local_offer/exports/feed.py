"""Atom feeds, as RFC 4287 describes them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import escape, quoteattr

_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


@dataclass(frozen=True, kw_only=True, slots=True)
class FeedEntry:
    """`mark` tells it from all others of the same day, in every build; `address` is relative to the site's root.

    The texts are plain. `topics` are ids and titles.
    """

    mark: str
    day: date
    title: str
    summary: str
    address: str
    topics: tuple[tuple[str, str], ...] = ()


def atom(
    title: str, address: str, page: str, entries: Iterable[FeedEntry], *, author: str, site_url: str, today: date
) -> str:
    """The feed at `address` of what `page` tells, both relative to `site_url`, which must be absolute.

    Without an entry it was last changed at the start of the year to `today` that it speaks of.
    """
    listed = tuple(entries)
    newest = max((entry.day for entry in listed), default=date(today.year, 1, 1))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
        f"<id>{_text(site_url + address)}</id>",
        f"<title>{_text(title)}</title>",
        f"<updated>{_moment(newest)}</updated>",
        f"<author><name>{_text(author)}</name><uri>{_text(site_url)}</uri></author>",
        f'<link rel="self" type="application/atom+xml" href={_quoted(site_url + address)}/>',
        f'<link rel="alternate" type="text/html" href={_quoted(site_url + page)}/>',
        *(line for entry in listed for line in _entry(entry, site_url)),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(entry: FeedEntry, site_url: str) -> Iterator[str]:
    yield "<entry>"
    yield f"<id>{_text(_id(entry, site_url))}</id>"
    yield f"<title>{_text(entry.title)}</title>"
    yield f"<updated>{_moment(entry.day)}</updated>"
    yield f'<link rel="alternate" type="text/html" href={_quoted(site_url + quote(entry.address))}/>'
    for id, title in entry.topics:
        yield f"<category term={_quoted(id)} label={_quoted(title)}/>"
    yield f"<summary>{_text(entry.summary)}</summary>"
    yield "</entry>"


def _id(entry: FeedEntry, site_url: str) -> str:
    """A tag (RFC 4151): it stays when the page's address changes, and is never used again."""
    parts = urlsplit(site_url)
    return f"tag:{parts.hostname or ''},{entry.day.isoformat()}:{quote(parts.path)}whats-new/{quote(entry.mark)}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(text: str) -> str:
    return escape(_NO_XML.sub("", text))


def _quoted(text: str) -> str:
    return quoteattr(_NO_XML.sub("", text))
