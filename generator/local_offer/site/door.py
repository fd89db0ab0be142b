"""The door through which a new site goes: none that tells what must stay hidden comes out.

It stands behind all that writes files, so that a page, feed or table passes it that nobody thought of.
"""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from local_offer import words
from local_offer.offer import Offer
from local_offer.records import Organisation, Service
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secret import What
from local_offer.views.secrets.secrets import secrets
from local_offer.views.secrets.told import accepted
from local_offer.workers import Progress, share, silent

MOST_TOLD = 10
_LARGEST_PART = 64_000_000
"""Bytes of a file within an archive that are looked at."""
_KINDS: dict[What, str] = {
    "postcode": "a postcode",
    "house": "a house and its street",
    "street": "a street",
    "name": "what a building is called",
    "position": "a point on the map",
    "note": "a note on how to get there",
    "unshown": "what a record is called that is not shown yet",
}


class GivenAwayError(Exception):
    """Files of the new site would tell what must stay hidden. The text says which and what sort of thing, no more."""


def look_through(site_dir: Path, offer: Offer, today: date, progress: Progress = silent) -> None:
    """Takes out every file below `site_dir` that tells a secret of the offer, in what it holds or by its own name.

    Raises `GivenAwayError` for them.
    """
    lookout = _lookout(offer, today)
    if not lookout:
        return
    files = sorted(file for file in site_dir.rglob("*") if file.is_file())

    addresses = "\n".join(file.relative_to(site_dir).as_posix() for file in files)
    has_telling_names = lookout.may_tell(addresses.encode("utf-8", "replace"))

    def look(file: Path) -> tuple[What, ...]:
        found = [secret for content in _contents(file) for secret in lookout.found_in(content)]
        if has_telling_names:
            found += lookout.found(file.relative_to(site_dir).as_posix())
        return tuple(dict.fromkeys(secret.what for secret in found))

    told = [
        (file, whats)
        for file, whats in zip(files, share("Looking for what is hidden", look, files, progress), strict=True)
        if whats
    ]
    if told:
        for file, _ in told:
            file.unlink()
        raise GivenAwayError(_in_words([(file.relative_to(site_dir), whats) for file, whats in told], offer))


def _lookout(offer: Offer, today: date) -> Lookout:
    """For all that is secret today, less what the council has accepted."""
    lookout = Lookout(secrets(offer, today))
    waived = accepted(offer, lookout) if lookout else frozenset()
    return Lookout(secret for secret in lookout.secrets if secret not in waived) if waived else lookout


def _contents(file: Path) -> Iterator[bytes]:
    """What a file holds as UTF-8; of an archive, such as a spreadsheet, what its files hold."""
    content = file.read_bytes()
    if content.startswith(b"PK\x03\x04"):
        yield from _parts(content)
    elif content.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield content.decode("utf-16", "replace").encode()
    else:
        yield content


def _parts(archive: bytes) -> Iterator[bytes]:
    try:
        with ZipFile(BytesIO(archive)) as parts:
            yield from (parts.read(part) for part in parts.infolist() if part.file_size <= _LARGEST_PART)
    except (BadZipFile, NotImplementedError, RuntimeError, zlib.error):  # none, or one that is locked
        yield archive


def _in_words(told: Sequence[tuple[Path, tuple[What, ...]]], offer: Offer) -> str:
    lines = [f"{_name_of(file, offer)}: {words.together([_KINDS[what] for what in whats])}" for file, whats in told]
    more = [f"and {len(lines) - MOST_TOLD} more files"] if len(lines) > MOST_TOLD else []
    return "\n".join(
        [
            "The site would tell what a record asks to keep hidden:",
            *(f"  {line}" for line in [*lines[:MOST_TOLD], *more]),
            "Run 'local-offer check', and look in these records, in guides and in earlier versions for it. "
            "Nothing of it is shown here, because others may read this.",
        ]
    )


def _name_of(file: Path, offer: Offer) -> str:
    """The page, and the record that it is made of."""
    address = file.as_posix().removesuffix("index.html") or "the home page"
    kind, id, *_ = (*file.parts, "", "")
    known: Mapping[str, Mapping[str, Service | Organisation]] = {
        "services": offer.service_by_id,
        "organisations": offer.organisation_by_id,
    }
    record = known.get(kind, {}).get(id)
    return f"{address} ({record.path})" if record else address
