"""What records and their parts are called in the feed of Open Referral UK, where everything has a UUID.

A UUID of version 5 (RFC 9562) is worked out from a name, so that each build comes to the same ones and anyone can work
them out again. A record's own comes from the council and the record's id, never from its words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha1

from local_offer.offer import Council
from local_offer.records import Organisation, Service
from local_offer.schema.vocabulary import vocabulary

FEED = "open-referral/"
"""Where the feed stands, from the site's root."""
PREFIX = "local_offer_"
"""Before the names of what the standard has no place for."""
NAMESPACE = "8a4b7f0e-3d52-5c1b-9a76-2f6d1c0e94b3"
"""Of all that this program names, in every council."""
ITSELF = f"{PREFIX}is_service"
"""What marks an organisation that is no record: its service names none and stands for it. Holds the service's id."""


def uuid5(namespace: str, name: str) -> str:
    return _named(_octets(namespace), name)


def _octets(uuid: str) -> bytes:
    return bytes.fromhex(uuid.replace("-", ""))


def _named(namespace: bytes, name: str) -> str:
    text = sha1(namespace + name.encode(), usedforsecurity=False).hexdigest()
    variant = "89ab"[int(text[16], 16) & 3]
    return f"{text[:8]}-{text[8:12]}-5{text[13:16]}-{variant}{text[17:20]}-{text[20:32]}"


def term_id(vocabulary_name: str, id: str) -> str:
    """Of a word that all councils share, so that a filter for it finds it in each of their feeds."""
    return uuid5(NAMESPACE, f"vocabularies/{vocabulary_name}/{id}")


def taxonomy_id(vocabulary_name: str) -> str:
    return uuid5(NAMESPACE, f"vocabularies/{vocabulary_name}")


def address_of(kind: str, uuid: str) -> str:
    """From the site's root, such as `open-referral/services/…/`."""
    return f"{FEED}{kind}/{uuid}/"


@dataclass(frozen=True)
class FeedIds:
    """Two councils may have records of one id, so each has a namespace of its own: that of its GSS code. Where the
    settings hold none it is the site's address, or the council's name."""

    council: Council

    @cached_property
    def namespace(self) -> str:
        council = self.council
        return uuid5(NAMESPACE, f"councils/{council.gss or council.site_url or council.name}")

    @cached_property
    def _octets(self) -> bytes:
        return _octets(self.namespace)

    def of(self, record: Service | Organisation) -> str:
        """The same after a record got another name or another id: its first id makes it."""
        kind = "services" if isinstance(record, Service) else "organisations"
        return _named(self._octets, f"{kind}/{(*record.former_ids, record.id)[0]}")

    def of_itself(self, service: Service) -> str:
        """Of the organisation for which a service stands that names none."""
        return uuid5(self.of(service), "organization")

    def term(self, vocabulary_name: str, id: str) -> str:
        """Of a word of the council's own it is the council's too."""
        is_shared = id in _shared(vocabulary_name)
        return term_id(vocabulary_name, id) if is_shared else uuid5(self.namespace, f"{vocabulary_name}/{id}")


def parts(owner: str, kind: str, keys: Sequence[str]) -> list[str]:
    """Of each part of something, by what tells it from its like; of two alike the second gets a number."""
    if not keys:
        return []
    seen: dict[str, int] = {}
    namespace, found = _octets(owner), []
    for key in keys:
        nth = seen[key] = seen.get(key, 0) + 1
        found.append(_named(namespace, f"{kind}/{key}" if nth == 1 else f"{kind}/{key}/{nth}"))
    return found


@cache
def _shared(vocabulary_name: str) -> frozenset[str]:
    return frozenset(vocabulary(vocabulary_name).terms)
