"""Records as JSON: each is put into words once, and every file that holds it holds the same."""

import json
from collections.abc import Iterable
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Organisation, Service, stated


def record_line(record: Service | Organisation, offer: Offer, address: str, site_url: str) -> str:
    """One record of a published offer on one line: what its file says, in the words of its schema, and in front its
    `id`, its page (a whole address where the site has one) and the licence. `address` is that of its page."""
    terms = {"licence": offer.council.open_data.licence_url} if offer.council.open_data.licence_url else {}
    return json.dumps({"id": record.id, "page": site_url + address, **terms, **stated(record)}, ensure_ascii=False)


def records_json(name: str, title: str, lines: Iterable[str], offer: Offer, today: date) -> str:
    """All of one kind, a record a line, below `name`."""
    data = offer.council.open_data
    head = {
        "title": title,
        "publisher": data.publisher,
        "licence": data.licence,
        "licence_url": data.licence_url,
        "date": today.isoformat(),
        "commit": offer.history.commit,
    }
    said = (f"{json.dumps(key)}: {json.dumps(text, ensure_ascii=False)},\n" for key, text in head.items() if text)
    return "{\n" + "".join(said) + f"{json.dumps(name)}: [\n" + ",\n".join(lines) + "\n]\n}\n"


def records_lines(lines: Iterable[str]) -> str:
    """JSON Lines: each record is a line and stands alone."""
    return "".join(f"{line}\n" for line in lines)
