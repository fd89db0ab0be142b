"""The pages in other languages: a home, a list for each topic, and the first panel of each open service."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.environment import root_of
from local_offer.pages.languages.environment import environment_of
from local_offer.pages.languages.helped import helped
from local_offer.pages.languages.language import PageLanguage, page_language
from local_offer.pages.languages.panel import panel, title
from local_offer.pages.page import Page, Sheet
from local_offer.records import Service
from local_offer.schema.languages import languages


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherLanguage:
    """`address` is that of the same page in it, relative to the site's root."""

    code: str
    name: str
    dir: str
    address: str


def in_other_languages(offer: Offer, address: str) -> tuple[OtherLanguage, ...]:
    """Those that the council offers, of the page whose English one is at `address`."""
    return tuple(
        OtherLanguage(code=language.code, name=language.name, dir=language.dir, address=f"{language.code}/{address}")
        for language in map(page_language, offer.council.languages)
    )


def sheets(offer: Offer, today: date) -> Iterator[Sheet]:
    """None where the council offers no other language. `offer` is the published one."""
    if not offer.council.languages:
        return
    by_topic: dict[str, list[Service]] = {}
    for service in offer.services:
        if not service.is_closed:
            by_topic.setdefault(service.main_topic, []).append(service)
    closed = [service for service in offer.services if service.is_closed]
    topics = {id: by_topic[id] for id in offer.contract.vocabularies["topics"].terms if id in by_topic}
    for code in offer.council.languages:
        language = page_language(code, offer.own_words.get(code, ""))
        made = _Pages(language, offer, today)
        yield made.sheet("", lambda made=made: made.front(topics))
        for id, services in topics.items():
            yield made.sheet(f"topics/{id}/", lambda made=made, id=id, of=services: made.topic(id, of))
            for each in services:
                yield made.sheet(f"services/{each.id}/", lambda made=made, each=each: made.service(each))
        for each in closed:
            yield made.sheet(f"services/{each.id}/", lambda made=made, each=each: made.service(each))


class _Pages:
    """The pages of one language."""

    def __init__(self, language: PageLanguage, offer: Offer, today: date) -> None:
        self._language, self._offer, self._today = language, offer, today
        guide = languages().guide
        self._guide = guide if guide in {each.address for each in offer.guides} else ""
        self._foots: dict[str, Markup] = {}

    def sheet(self, english: str, make: Any) -> Sheet:
        """Search engines are asked to keep only pages whose words someone has checked."""
        language = self._language
        return Sheet(
            address=f"{language.code}/{english}", make=make, is_listed=language.is_checked, language=language.code
        )

    def service(self, service: Service) -> Page:
        english = f"services/{service.id}/"
        values = {**panel(service, self._offer, self._today, self._language), "code": self._language.code}
        return self._page("language_service.html", english, service.name, f"{service.name}: {service.summary}", values)

    def topic(self, id: str, services: Sequence[Service]) -> Page:
        said = title(self._language, self._offer, "topics", id)
        told = [
            (each, f"../../services/{each.id}/") for each in sorted(services, key=lambda each: each.name.casefold())
        ]
        values = {"title": said, "services": told, "code": self._language.code}
        return self._page("language_list.html", f"topics/{id}/", _plain(said), self._described(_plain(said)), values)

    def front(self, topics: Mapping[str, Sequence[Service]]) -> Page:
        rows = [
            (title(self._language, self._offer, "topics", id), f"topics/{id}/", len(of)) for id, of in topics.items()
        ]
        described = self._described(self._offer.council.name)
        return self._page("language_home.html", "", self._offer.council.name, described, {"topics": rows})

    def _described(self, said: str) -> str:
        return f"{said}: SEND local offer ({self._language.name})"

    def _page(self, template: str, english: str, heading: str, description: str, values: Mapping[str, Any]) -> Page:
        language = self._language
        address = f"{language.code}/{english}"
        body = (
            environment_of(language)
            .get_template(template)
            .render(
                **values,
                root=root_of(address),
                english=english,
                others=self._others(english, root_of(address)),
                name=language.name,
                line=Markup(language.line),  # noqa: S704 - of our own data
                guide=self._guide,
                foot=self._foot(root_of(address)),
            )
        )
        return Page(
            address=address,
            title=f"{heading} ({language.name})",
            description=description,
            body=Markup(body),  # noqa: S704 - made by our own escaping templates
            is_listed=language.is_checked,
            explains=False,
            language=language.code,
            direction=language.dir,
        )

    def _others(self, english: str, root: str) -> list[tuple[OtherLanguage, str]]:
        """English first; the page's own has no address."""
        own = OtherLanguage(code="en", name="English", dir="ltr", address=english)
        return [
            (each, "" if each.code == self._language.code else f"{root}{each.address}" or "./")
            for each in (own, *in_other_languages(self._offer, english))
        ]

    def _foot(self, root: str) -> Markup:
        """What ends every page at one depth: the numbers that the English page shows first, in its order."""
        if root not in self._foots:
            parts: Any = environment_of(self._language).get_template("language_parts.html").module
            lines = helped(self._offer, self._language)
            said = parts.foot(root, self._language.is_checked, lines)
            self._foots[root] = Markup(said)  # noqa: S704 - made by our own escaping templates
        return self._foots[root]


def _plain(said: str) -> str:
    return said.unescape() if isinstance(said, Markup) else said
