"""What a service's page shows of its variants: the same words in Easy Read and in other languages."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from local_offer.records import Service, ServiceVariant
from local_offer.schema.languages import languages
from local_offer.views.variants import EASY_READ, variants_of_service, with_whole_numbers

_TEXTS = ("summary", "description", "eligibility", "how", "next", "challenge")


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownVariant:
    """`id` is its form or language, `name` what that calls itself, and `code` the language that browsers are told.

    `has_page` says whether the service has a whole page in that language, which shows its words too.
    """

    id: str
    name: str
    code: str
    dir: str
    said: ServiceVariant
    is_older: bool
    has_page: bool


def named_forms() -> Mapping[str, Mapping[str, str]]:
    """By form or language: what it calls itself, its code, and how it runs."""
    others = {each.code: {"name": each.name, "code": each.code, "dir": each.dir} for each in languages().languages}
    return {EASY_READ: {"name": "Easy Read", "code": "en-GB", "dir": "ltr"}, **others}


def shown_variants(service: Service, with_page: frozenset[str]) -> tuple[ShownVariant, ...]:
    """`with_page` are the codes of the languages in which it has a page."""
    forms = named_forms()
    return tuple(
        ShownVariant(
            id=said.form,
            said=_readable(said) if forms[said.form]["dir"] == "rtl" else said,
            is_older=variant.state == "older",
            has_page=said.form in with_page,
            **forms[said.form],
        )
        for variant in variants_of_service(service)
        if isinstance(said := variant.made, ServiceVariant)
    )


def _readable(said: ServiceVariant) -> ServiceVariant:
    texts = ((name, getattr(said, name)) for name in _TEXTS)
    readable: dict[str, Any] = {name: with_whole_numbers(text) for name, text in texts if text}
    return replace(said, **readable)
