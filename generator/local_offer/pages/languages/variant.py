"""A service's own words in other languages, where its record has them."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from local_offer.pages.languages.environment import rendered
from local_offer.pages.languages.language import PageLanguage
from local_offer.pages.languages.later import Later
from local_offer.pages.markdown import html_of
from local_offer.records import Service, ServiceVariant
from local_offer.views.variants import EASY_READ, Variant, variants_of_service, with_whole_numbers

_LEDE = Markup('<p class="lo-lede">{}</p>')
_ENGLISH_LEDE = Markup('<p class="lo-lede" lang="en" dir="ltr">{}</p>')
_STAY = "Words of the provider stay in English"


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnWords:
    """`words` are all but the summary, and nothing in a language without any; `stay` is what is said of the provider's
    words there."""

    lede: Later
    words: Later
    stay: Later
    description: Later


def own_words(service: Service) -> OwnWords | None:
    """Nothing where the record has no words in another language."""
    found = {each.kind: each for each in variants_of_service(service) if each.kind != EASY_READ}
    if not found:
        return None
    summaries = {code: each.made.summary for code, each in found.items() if isinstance(each.made, ServiceVariant)}
    return OwnWords(
        lede=Later(_lede, service.summary, summaries),
        words=Later(_words, found),
        stay=Later(lambda language: Markup("") if language.code in found else _stay(language)),
        description=Later(lambda language: f"{service.name}: {summaries.get(language.code, service.summary)}"),
    )


def _lede(language: PageLanguage, english: str, summaries: Mapping[str, str]) -> Markup:
    own = summaries.get(language.code)
    return _LEDE.format(_readable(own, language)) if own else _ENGLISH_LEDE.format(english)


def _readable(text: str, language: PageLanguage) -> str:
    return with_whole_numbers(text) if language.dir == "rtl" else text


def _stay(language: PageLanguage) -> Markup:
    return Markup("<p>{}.</p>").format(language.told(language.word(_STAY)))


def _words(language: PageLanguage, found: Mapping[str, Variant]) -> Markup:
    variant = found.get(language.code)
    if not variant or not isinstance(said := variant.made, ServiceVariant):
        return Markup("")
    texts = (said.eligibility, said.how, said.next, said.challenge)
    paragraphs = (Markup("<p>{}</p>").format(_readable(text, language)) for text in texts if text)
    rest = [html_of(_readable(said.description or "", language)), *paragraphs]
    is_older = variant.state == "older"
    return rendered("language_variant.html", {"rest": rest, "is_older": is_older}).within(language)
