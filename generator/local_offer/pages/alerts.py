"""Notices at the top of pages: what families must know now, from one moment to another.

A notice that is over when the site is made is left out. One that begins or ends later is shown and hidden in the
browser too (`browser/every/alerts.js`), since a site may be made long before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.environment import body, root_of
from local_offer.records.council import Alert
from local_offer.records.moments import begins, day_of, ends
from local_offer.views.catalogue import places_of

_SEEKING = ("find/", "whats-on/")
"""Where someone looks for help of any sort: there each notice is shown."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """As the template shows it. Moments are written as `moments` does, so that the earlier is the smaller text."""

    title: str
    says: str
    link: str
    link_title: str
    begins: str
    ends: str
    is_hidden: bool


class Notices:
    """Those of a published offer that are not over today."""

    def __init__(self, offer: Offer, today: date) -> None:
        self._offer = offer
        self._today = today
        self._alerts = [alert for alert in offer.alerts if day_of(alert.to) >= today]

    def on(self, address: str, root: str = "") -> Markup:
        """What stands on the page at `address`; `root` is the way from it to the site's root, where it is no other."""
        shown = [alert for alert in self._alerts if self._is_on(alert, address)]
        if not shown:
            return Markup()
        notices = [self._notice(alert, root or root_of(address)) for alert in shown]
        return body("alerts.html", address, {"notices": notices})

    def _is_on(self, alert: Alert, address: str) -> bool:
        if not alert.topics and not alert.places:
            return True
        kind, _, rest = address.removeprefix("whats-on/").partition("/")
        id = rest.partition("/")[0]
        if kind == "services" and (service := self._offer.service_by_id.get(id)):
            return _meet(alert.topics, service.topics) or _meet(alert.places, places_of(service))
        here = {"topics": alert.topics, "places": alert.places}.get(kind, ())
        return address in _SEEKING or id in here

    def _notice(self, alert: Alert, root: str) -> Notice:
        link = alert.link or ""
        return Notice(
            title=alert.title or "",
            says=alert.says,
            link=f"{root}{link[1:]}" if link.startswith("/") else link,
            link_title=alert.link_title or "Read more",
            begins=begins(alert.from_),
            ends=ends(alert.to),
            is_hidden=day_of(alert.from_) > self._today,
        )


def _meet(some: Iterable[str], others: Iterable[str]) -> bool:
    return not set(some).isdisjoint(others)
