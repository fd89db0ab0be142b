"""The files of open data: the tables, and each record and each list beside its page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from local_offer.exports.data.records import head_of, record_line, rows_json
from local_offer.exports.data.vcard import vcard
from local_offer.offer import Offer
from local_offer.pages.lists import ways
from local_offer.pages.lists.listings import listings
from local_offer.pages.service import organisation, service
from local_offer.pages.service.record_forms import CARD, RECORD
from local_offer.records import Organisation, Service
from local_offer.site.parts.tables import Tables
from local_offer.site.plan import SitePart
from local_offer.views.catalogue import catalogue_of
from local_offer.views.made_of import with_provider, with_providers
from local_offer.views.open_data.contact import has_card

_RECORDS = ("services/", "organisations/")
_LISTS = (*ways.BELOW, "organisations/")
_FORMS = _TABLE, _JSON = "list.csv", "list.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class _List:
    """A list of services. `page` is the address beside which it stands."""

    page: str
    title: str
    services: Sequence[Service]
    made_of: tuple[object, ...]
    """The same of all its forms, so that it is signed once for those that stand side by side."""

    @property
    def ids(self) -> list[str]:
        return [each.id for each in self.services]


class DataFiles:
    """Of a published offer."""

    def __init__(self, offer: Offer, today: date, site_url: str) -> None:
        self._offer, self._today, self._url = offer, today, site_url
        self.tables = Tables(offer, today, site_url)

    @property
    def parts(self) -> tuple[SitePart[Any], ...]:
        return (
            SitePart(_RECORDS, self._records, self._record, ending=RECORD, of=lambda record: (record,)),
            SitePart("services/", self._cards, self._card, ending=CARD, of=self._made_of),
            SitePart(_LISTS, self._beside, self._list, ending=_FORMS, of=lambda form: form[0].made_of),
            self.tables.part,
        )

    def _records(self) -> Mapping[str, Service | Organisation]:
        services = {f"{service.address_of(each)}{RECORD}": each for each in self._offer.services}
        return services | {f"{organisation.address_of(each)}{RECORD}": each for each in self._offer.organisations}

    def _record(self, record: Service | Organisation) -> bytes:
        return record_line(record, self._offer, self._url) + b"\n"

    def _cards(self) -> Mapping[str, Service]:
        having = (each for each in self._offer.services if has_card(each, self._offer))
        return {f"{service.address_of(each)}{CARD}": each for each in having}

    def _made_of(self, of: Service) -> tuple[object, ...]:
        return with_provider(of, self._offer)

    def _card(self, of: Service) -> str:
        return vcard(of, self._offer, self._url and self._url + service.address_of(of))

    def _beside(self) -> Mapping[str, tuple[_List, str]]:
        return {f"{each.page}{form}": (each, form) for each in self._lists for form in _FORMS}

    def _list(self, of: tuple[_List, str]) -> bytes:
        listed, form = of
        if form == _TABLE:
            return self.tables.listed.csv(listed.ids)
        head = head_of(listed.title, self._url + listed.page, self._offer, self._today)
        return rows_json(head, "services", self.tables.listed.lines(listed.ids))

    @cached_property
    def _lists(self) -> tuple[_List, ...]:
        return tuple(self._found())

    def _found(self) -> Iterator[_List]:
        """Those by topic, need, age and place, and what each organisation provides."""
        for listing in listings(catalogue_of(self._offer)):
            yield self._of(listing.address, listing.title, listing.services)
        for each in self._offer.organisations:
            yield self._of(organisation.address_of(each), each.name, organisation.provided_by(each, self._offer))

    def _of(self, page: str, title: str, services: Sequence[Service]) -> _List:
        made_of = page, title, self._offer.history.commit, with_providers(services, self._offer)
        return _List(page=page, title=title, services=services, made_of=made_of)
