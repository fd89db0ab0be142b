"""The door through which a new site goes: none that tells what must stay hidden comes out.

It stands behind all that writes files, so that a page, feed or table passes it that nobody thought of.
"""

import zlib
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from local_offer import words
from local_offer.offer import Offer
from local_offer.records import Organisation, Service
from local_offer.site.folder import files_below
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secret import What, kinds_told
from local_offer.views.secrets.secrets import secrets
from local_offer.views.secrets.told import accepted
from local_offer.workers import Progress, share, silent

MOST_TOLD = 10
_SHOWN = 100
"""Files that show which words are common in all of them. Of fewer all are looked at as quickly without."""
_LARGEST = 64_000_000
"""Bytes of the files within an archive: one that holds more is not looked at."""
_KINDS: dict[What, str] = {
    "postcode": "a postcode",
    "house": "a house and its street",
    "street": "a street",
    "name": "what a building is called",
    "position": "a point on the map",
    "note": "a note on how to get there",
    "unshown": "what a record is called that is not shown yet",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """What sorts of secrets a file tells, and whether its own name does. `file` is relative to the site."""

    file: str
    kinds: tuple[What, ...]
    is_by_name: bool


class GivenAwayError(Exception):
    """Files of the new site would tell what must stay hidden. The text says which and what sort of thing, no more."""


def look_through(
    site_dir: Path,
    offer: Offer,
    today: date,
    progress: Progress = silent,
    *,
    files: Iterable[str] | None = None,
    also: Callable[[str, bytes], str] | None = None,
    passed: Container[str] = (),
) -> list[str]:
    """Takes out every file below `site_dir` that tells a secret of the offer, in what it holds or by its own name.

    `files` are those to look at, where all others were looked at before, and for the same secrets (`lookout_of`).
    Returns what is `also` asked of each file's path and content, in their order: so each is read once. A file of which
    that is among what `passed` was looked at before too, with the same content.
    Raises `GivenAwayError`.
    """
    todo = files_below(site_dir) if files is None else list(files)
    step = max(_SHOWN, len(todo) // _SHOWN)
    lookout = lookout_of(offer, today, like=[(site_dir / file).read_bytes() for file in todo[step - 1 :: step]])
    if not lookout and not also:
        return []

    def look(file: str) -> tuple[str, _Told | None]:
        with open(f"{site_dir}/{file}", "rb", buffering=0) as opened:  # noqa: PTH123 - half of pathlib's time
            content = opened.read()
        said = also(file, content) if also else ""
        return said, None if said in passed else _told(file, content, lookout)

    asked, seen = [], []
    for said, one in share("Looking for what is hidden", look, todo, progress):
        asked.append(said)
        seen.append(one)
    told = [one for one in seen if one]
    if told:
        for one in told:
            (site_dir / one.file).unlink()
        raise GivenAwayError(_in_words(told, offer))
    return asked


class Door:
    """The same for single files, as they are made under `serve`."""

    def __init__(self, offer: Offer, today: date) -> None:
        self._offer, self._lookout = offer, lookout_of(offer, today)

    def look(self, file: str, content: bytes) -> None:
        """Raises `GivenAwayError`."""
        if told := _told(file, content, self._lookout):
            raise GivenAwayError(_in_words([told], self._offer))


def _told(file: str, content: bytes, lookout: Lookout) -> _Told | None:
    found = [secret for text in _texts(content) for secret in lookout.found_in(text)] if lookout else []
    by_name = lookout.found(file) if lookout else ()
    kinds = kinds_told([*found, *by_name])
    return _Told(file=file, kinds=kinds, is_by_name=bool(by_name)) if kinds else None


def lookout_of(offer: Offer, today: date, like: Iterable[bytes] = ()) -> Lookout:
    """For all that is secret today, less what the council has accepted; quickest in texts that are `like` those."""
    lookout = Lookout(secrets(offer, today), like)
    waived = accepted(offer, lookout) if lookout else frozenset()
    return Lookout((secret for secret in lookout.secrets if secret not in waived), like) if waived else lookout


def _texts(content: bytes) -> Iterator[bytes]:
    """What a file holds as UTF-8; of an archive, such as a spreadsheet, what its files hold."""
    if content.startswith(b"PK\x03\x04"):
        yield from _parts(content)
    elif content.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield content.decode("utf-16", "replace").encode()
    else:
        yield content


def _parts(archive: bytes) -> Iterator[bytes]:
    try:
        with ZipFile(BytesIO(archive)) as parts:
            listed = parts.infolist()
            if sum(part.file_size for part in listed) <= _LARGEST:
                yield from (parts.read(part) for part in listed)
    except (BadZipFile, NotImplementedError, RuntimeError, zlib.error):  # none, or one that is locked
        yield archive


def _in_words(told: Sequence[_Told], offer: Offer) -> str:
    lines = [f"{_name_of(one, offer)}: {words.together([_KINDS[what] for what in one.kinds])}" for one in told]
    more = [f"and {len(lines) - MOST_TOLD} more files"] if len(lines) > MOST_TOLD else []
    return "\n".join(
        [
            "The site would tell what a record asks to keep hidden:",
            *(f"  {line}" for line in [*lines[:MOST_TOLD], *more]),
            "Run 'local-offer check', and look in these records, in guides and in earlier versions for it. "
            "Nothing of it is shown here, because others may read this.",
        ]
    )


def _name_of(told: _Told, offer: Offer) -> str:
    """The page, and the record that it is made of."""
    if told.is_by_name:
        return "a file whose own name tells it"
    address = told.file.removesuffix("index.html") or "the home page"
    kind, id, *_ = (*told.file.split("/"), "", "")
    known: Mapping[str, Mapping[str, Service | Organisation]] = {
        "services": offer.service_by_id,
        "organisations": offer.organisation_by_id,
    }
    record = known.get(kind, {}).get(id)
    return f"{address} ({record.path})" if record else address
