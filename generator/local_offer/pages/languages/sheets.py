"""The pages in other languages: a home, a list for each topic, and the first panel of each service."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from local_offer.offer import Council, Offer
from local_offer.pages.environment import root_of
from local_offer.pages.languages.environment import rendered
from local_offer.pages.languages.helped import helped
from local_offer.pages.languages.language import PageLanguage
from local_offer.pages.languages.later import Cut, Later, said
from local_offer.pages.languages.panel import panel, title
from local_offer.pages.languages.saying import LanguageWords, page_language
from local_offer.pages.page import Page, Sheet
from local_offer.records import Service
from local_offer.schema.languages import languages

_DESCRIBED = Later(lambda language: f": SEND local offer ({language.name})")
_SLOT = "\1"
"""Where the address of a page goes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OtherLanguage:
    """`address` is that of the same page in it, relative to the site's root."""

    code: str
    name: str
    dir: str
    address: str


def in_other_languages(council: Council, address: str) -> tuple[OtherLanguage, ...]:
    """Those that the council offers, of the page whose English one is at `address`."""
    return tuple(
        OtherLanguage(code=language.code, name=language.name, dir=language.dir, address=f"{language.code}/{address}")
        for language in map(page_language, council.languages)
    )


def sheets(offer: Offer, today: date) -> Iterator[Sheet]:
    """None where the council offers no other language. `offer` is the published one.

    One page after the other, each in all languages, so that what they share is worked out once.
    """
    if not offer.council.languages:
        return
    by_topic: dict[str, list[Service]] = {}
    for service in offer.services:
        if not service.is_closed:
            by_topic.setdefault(service.main_topic, []).append(service)
    topics = {id: by_topic[id] for id in offer.contract.vocabularies["topics"].terms if id in by_topic}
    pages = _Pages(offer)
    yield from pages.sheets("", partial(pages.front, topics))
    for id, services in topics.items():
        yield from pages.sheets(f"topics/{id}/", partial(pages.topic, id, services))
    for service in offer.services:
        yield from pages.sheets(f"services/{service.id}/", partial(pages.service, service, today))


@dataclass(frozen=True, kw_only=True, slots=True)
class _InAll:
    """A page before it is in a language. A part of its texts may be for later."""

    body: Cut
    title: str | Later
    description: Sequence[str | Later]


class _Pages:
    """The pages of an offer."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer
        self._spoken = tuple(page_language(code, offer.own_words.get(code, "")) for code in offer.council.languages)
        guide = languages().guide
        self._guide = guide if guide in {each.address for each in offer.guides} else ""
        self._navs: dict[tuple[str, str], list[Markup]] = {}
        self._feet: dict[tuple[str, str], Markup] = {}
        self._last: tuple[str, _InAll] | None = None

    def sheets(self, english: str, make: Callable[[str], _InAll]) -> Iterator[Sheet]:
        """One in each language. Search engines are asked to keep only pages whose words someone has checked."""
        for language in self._spoken:
            yield Sheet(
                address=f"{language.code}/{english}",
                make=partial(self._page, language, english, make),
                is_listed=language.is_checked,
                language=language.code,
            )

    def service(self, service: Service, today: date, english: str) -> _InAll:
        values = {**panel(service, self._offer, today), "english": english}
        body = self._body("language_service.html", english, values)
        described = values["own"].description if values["own"] else f"{service.name}: {service.summary}"
        return _InAll(body=body, title=service.name, description=(described,))

    def topic(self, id: str, services: Sequence[Service], english: str) -> _InAll:
        named = title(self._offer, "topics", id)
        told = [
            (each, f"../../services/{each.id}/") for each in sorted(services, key=lambda each: each.name.casefold())
        ]
        body = self._body("language_list.html", english, {"title": named, "services": told})
        return _InAll(body=body, title=named, description=(named, _DESCRIBED))

    def front(self, topics: Mapping[str, Sequence[Service]], english: str) -> _InAll:
        rows = [(title(self._offer, "topics", id), f"topics/{id}/", len(of)) for id, of in topics.items()]
        name = self._offer.council.name
        body = self._body("language_home.html", english, {"topics": rows})
        return _InAll(body=body, title=name, description=(name, _DESCRIBED))

    def _body(self, template: str, english: str, values: Mapping[str, Any]) -> Cut:
        root = root_of(f"-/{english}")
        return rendered(
            template,
            {
                **values,
                "root": root,
                "guide": self._guide,
                "code": Later(lambda language: Markup(language.code)),  # noqa: S704 - of our own data
                "line": Later(lambda language: Markup(language.line)),  # noqa: S704 - of our own data
                "others": Later(self._others, root, english),
                "foot": Later(self._foot, root),
            },
        )

    def _page(self, language: LanguageWords, english: str, make: Callable[[str], _InAll]) -> Page:
        if self._last is None or self._last[0] != english:
            self._last = english, make(english)
        shown = self._last[1]
        return Page(
            address=f"{language.code}/{english}",
            title=f"{_plain(said(shown.title, language))} ({language.name})",
            description="".join(_plain(said(part, language)) for part in shown.description),
            body=shown.body.within(language),
            is_listed=language.is_checked,
            explains=False,
            language=language.code,
            direction=language.dir,
        )

    def _others(self, language: PageLanguage, root: str, english: str) -> Markup:
        """The same page in English, which stands first, and in the others; the page's own has no address."""
        key = (root, language.code)
        if key not in self._navs:
            own = OtherLanguage(code="en", name="English", dir="ltr", address="")
            links = [
                (each, "" if each.code == language.code else f"{root}{each.address}{_SLOT}")
                for each in (own, *in_other_languages(self._offer.council, ""))
            ]
            shown = rendered("language_others.html", {"others": links, "name": language.name})
            self._navs[key] = shown.within(language).split(_SLOT)
        return escape(english).join(self._navs[key])

    def _foot(self, language: PageLanguage, root: str) -> Markup:
        """The numbers that the English page shows first, in its order."""
        key = (root, language.code)
        if key not in self._feet:
            values = {"root": root, "is_checked": language.is_checked, "lines": helped(self._offer)}
            self._feet[key] = rendered("language_foot.html", values).within(language)
        return self._feet[key]


def _plain(text: str) -> str:
    return text.unescape() if isinstance(text, Markup) else text
