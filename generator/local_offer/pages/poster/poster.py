"""A poster for a hub or a surgery: what came or changed near a town in a month, in letters to be read from afar."""

from calendar import monthrange
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.booklet.printed import code
from local_offer.pages.environment import environment
from local_offer.pages.home.whats_new import WORDS
from local_offer.records import Service
from local_offer.records.places import Place
from local_offer.views.catalogue import Catalogue
from local_offer.views.news import News, news
from local_offer.views.on.occasions import occasions_of

_LINES = 17.5
"""Lines that one sheet has room for between its heading and its foot, in letters of 24 points."""
_BOLD, _PLAIN = 34, 40  # letters of a line
_BETWEEN = 0.4
_TITLE, _HIGH = 19, 2.0
"""Letters of a line of the heading, and how many lines it takes."""
_HEADING = 2.0
_FEW = 3
_LONGEST = 2 * _PLAIN - 5
_LONGEST_NAME = 3 * _BOLD


@dataclass(frozen=True, kw_only=True, slots=True)
class PosterNotice:
    """`word` is `New` or `Changed`, or when it is on; `number` may be empty."""

    word: str
    name: str
    says: str
    number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Poster:
    """`notices` are what is new; where these are few, `others` is what else is on that month, and then what is near."""

    id: str
    town: str
    month: str
    council: str
    as_at: date
    address: str
    telephone: str
    notices: tuple[PosterNotice, ...]
    others: tuple[PosterNotice, ...]
    note: str = ""


def poster(place: Place, month: date, catalogue: Catalogue, today: date) -> Poster:
    """`month` is any day in it; `catalogue` is of the published offer."""
    offer = catalogue.offer
    services = [service for service in catalogue.by_place.get(place.id, ()) if service.is_open]
    lines = _LINES - _HIGH * (ceil(len(f"New near {place.title}") / _TITLE) - 1)
    notices = tuple(_fitting(_new(services, month, offer), lines))
    others: tuple[PosterNotice, ...] = ()
    if len(notices) < _FEW:
        everywhere = [service for service in catalogue.whole_area if service.is_open]
        beside = (*_on(services, month, offer), *_near(services, offer), *_near(everywhere, offer))
        room = lines - sum(map(_lines, notices)) - _HEADING
        others = tuple(_fitting(beside, room, {notice.name for notice in notices}))
    council, site = offer.council, offer.council.site_url
    return Poster(
        id=f"poster-{place.id}-{month:%Y-%m}",
        town=place.title,
        month=words.month(month),
        council=council.name,
        as_at=today,
        address=f"{site}places/{place.id}/" if site else "",
        telephone=offer.facts.get("team_phone") or offer.facts.get("comment_phone") or "",
        notices=notices,
        others=others,
        note=council.demonstration or council.draft or "",
    )


def with_news(month: date, catalogue: Catalogue) -> Iterator[Place]:
    """The towns near which something came or changed in that month."""
    for place in catalogue.offer.places:
        services = [service for service in catalogue.by_place.get(place.id, ()) if service.is_open]
        if any(_new(services, month, catalogue.offer)):
            yield place


def _fitting(notices: Iterable[PosterNotice], room: float, said: Collection[str] = ()) -> Iterator[PosterNotice]:
    """Those for which there is room, each name once."""
    names = set(said)
    for notice in notices:
        if notice.name not in names and _lines(notice) <= room:
            names.add(notice.name)
            room -= _lines(notice)
            yield notice


def _lines(notice: PosterNotice) -> float:
    """About how many lines it takes."""
    name = ceil((len(notice.name) + 1 + len(notice.word)) / _BOLD)
    return name + ceil(len(notice.says) / _PLAIN) + bool(notice.number) + _BETWEEN


def printed_poster(poster: Poster) -> str:
    """The whole document, as `printed` makes that of a booklet."""
    return environment().get_template("poster.html").render(poster=poster, code=code)


def _new(services: Sequence[Service], month: date, offer: Offer) -> Iterator[PosterNotice]:
    """Help before schools, what came before what changed, and first what one can ring."""
    told = _told(month, offer)
    near = [service for service in services if f"services/{service.id}/" in told]

    def order(service: Service) -> tuple[bool, bool, bool, str]:
        what = told[f"services/{service.id}/"].what
        return service.setting is not None, what != "new", not service.contact.phones, service.name

    for service in sorted(near, key=order):
        yield _notice(WORDS[told[f"services/{service.id}/"].what], service)


def _told(month: date, offer: Offer) -> Mapping[str, News]:
    """The newest of each page that came or changed in the month."""
    found: dict[str, News] = {}
    for one in news(offer):
        if (
            one.address
            and one.what in ("new", "changed", "renamed")
            and one.date.replace(day=1) == month.replace(day=1)
        ):
            found.setdefault(one.address, one)
    return found


def _on(services: Sequence[Service], month: date, offer: Offer) -> Iterator[PosterNotice]:
    """What has days in the month, the soonest first."""
    last = month.replace(day=monthrange(month.year, month.month)[1])
    soonest = []
    for service in services:
        if day := min((each.day for each in occasions_of(service, offer, month.replace(day=1), last)), default=None):
            soonest.append((day, service.name, service))
    for day, _, service in sorted(soonest, key=lambda each: each[:2]):
        yield _notice(f"From {day.day} {day:%B}", service)


def _near(services: Sequence[Service], offer: Offer) -> Iterator[PosterNotice]:
    """Help that one can ring; schools every family knows of."""
    for service in services:
        if service.contact.phones and service.setting is None:
            yield _notice(offer.title_of("topics", service.main_topic), service)


def _notice(word: str, service: Service) -> PosterNotice:
    number = service.contact.phones[0].number if service.contact.phones else ""
    return PosterNotice(
        word=word, name=_cut(service.name, _LONGEST_NAME), says=_cut(service.summary, _LONGEST), number=number
    )


def _cut(text: str, longest: int) -> str:
    """Whole words of it, as many as fit."""
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0].rstrip(',;:.')}…"
