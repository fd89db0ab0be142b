"""A guide and its variants: how each leads to the others, and what is said where one is older."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.page import OtherForm
from local_offer.records import Guide
from local_offer.schema.languages import language_of_code
from local_offer.views.variants import EASY_READ, Variant, easy_read_pages, variants_of
from local_offer.words import day_in_words

NOTHING = Markup("")


_GUIDES = "guides/"
EASY_READ_PART = "easy-read"
"""The part of the page of all guides that lists those in Easy Read."""


def easy_read_list(offer: Offer, written: frozenset[str]) -> str:
    """Where the pages in Easy Read are listed; empty where there is none. `written` are the council's own pages."""
    return f"{_GUIDES}#{EASY_READ_PART}" if _GUIDES in written and easy_read_pages(offer) else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class BesideGuide:
    """`html` stands above a page. `code` and `dir` are empty for English; `kind` is `easy` for Easy Read.
    `forms` are the same in other languages, for search engines.
    """

    html: Markup = NOTHING
    code: str = ""
    dir: str = ""
    kind: str = ""
    forms: tuple[OtherForm, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Way:
    address: str
    label: str
    code: str
    dir: str
    is_older: bool


def beside(page: Guide, offer: Offer) -> BesideGuide:
    guide = offer.guide_by_id.get(page.of or page.id)
    found = variants_of(guide, offer) if guide else ()
    own = next((variant for variant in found if variant.made == page), None)
    language = language_of_code(page.language)
    html = _html(page, guide, own, found) if guide and found else NOTHING
    return BesideGuide(
        html=html,
        code=language.code if language else "",
        dir=language.dir if language else "",
        kind="easy" if page.form == EASY_READ else "",
        forms=tuple(_forms(page, guide, found)) if guide else (),
    )


def _forms(page: Guide, guide: Guide, found: tuple[Variant, ...]) -> Iterator[OtherForm]:
    if page.language:
        yield OtherForm(address=guide.address, language="en-GB")
    for each in (variant.made for variant in found):
        if isinstance(each, Guide) and each.language and each != page and not each.form:
            yield OtherForm(address=each.address, language=each.language)


def _html(page: Guide, guide: Guide, own: Variant | None, found: tuple[Variant, ...]) -> Markup:
    values = {
        "ways": [_way(each, variant) for variant in found if isinstance(each := variant.made, Guide) and each != page],
        "full": guide.address if own else "",
        "is_easy": page.form == EASY_READ,
        "is_older": bool(own and own.state == "older"),
        "made": day_in_words(page.made) if page.made else "",
    }
    return body("guide_variants.html", page.address, values)


def _way(page: Guide, variant: Variant) -> _Way:
    language = language_of_code(page.language)
    name = language.name if language else "Easy Read version"
    return _Way(
        address=page.address,
        label=f"{name} (Easy Read)" if language and page.form == EASY_READ else name,
        code=language.code if language else "",
        dir=language.dir if language else "",
        is_older=variant.state == "older",
    )
