"""Records as JSON: each is put into words once, and every file that holds it holds the same.

In bytes: together they are large, and a text with one sign beyond Latin takes twice the room.
"""

from collections.abc import Iterable
from datetime import date

from local_offer.exports.data.tables import ENCODE
from local_offer.offer import Offer
from local_offer.records import Organisation, Service, stated
from local_offer.views.news import address_of


def record_line(record: Service | Organisation, offer: Offer, site_url: str) -> bytes:
    """One record of a published offer on one line: what its file says, in the words of its schema, and in front its
    `id`, its page (a whole address where the site has one) and the licence."""
    terms = {"licence": offer.council.open_data.licence_url} if offer.council.open_data.licence_url else {}
    return ENCODE({"id": record.id, "page": site_url + address_of(record), **terms, **stated(record)}).encode()


def head_of(title: str, page: str, offer: Offer, today: date) -> str:
    """What stands in front of many rows: what they are, whose, on what terms, and of when."""
    data = offer.council.open_data
    values = {
        "title": title,
        "page": page,
        "publisher": data.publisher,
        "licence": data.licence,
        "licence_url": data.licence_url,
        "date": today.isoformat(),
        "commit": offer.history.commit,
    }
    said = (f'"{key}": {ENCODE(text)},\n' for key, text in values.items() if text)
    return "".join(said)


def rows_json(head: str, name: str, lines: Iterable[bytes]) -> bytes:
    """A row a line, below `name`."""
    return b"".join((f'{{\n{head}"{name}": [\n'.encode(), b",\n".join(lines), b"\n]\n}\n"))


def rows_jsonl(lines: Iterable[bytes]) -> bytes:
    """JSON Lines: each row is a line and stands alone."""
    return b"".join([line + b"\n" for line in lines])
