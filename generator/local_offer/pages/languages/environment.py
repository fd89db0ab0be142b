"""Our templates in another language: the same ones, compiled once for each language with its words in them."""

import re
from functools import cache

from jinja2 import Environment, nodes
from markupsafe import Markup

from local_offer.pages.environment import environment, said_by, source_of
from local_offer.pages.languages.language import PageLanguage
from local_offer.pages.languages.saying import filters

TEMPLATES = ("glance.html", "language_service.html", "language_parts.html", "language_home.html", "language_list.html")
"""Those of which every word is an expression."""
_WORD = re.compile(r"[A-Z].*[a-z]|%s.* [a-z]")
_SPAN = " to "
"""Between two times."""


def words_of(template: str) -> tuple[str, ...]:
    """The words and patterns of ours that a template says, in its order."""
    said = environment().parse(source_of(template)).find_all(nodes.Const)
    return tuple(dict.fromkeys(const.value for const in said if _is_word(const.value)))


def _is_word(value: object) -> bool:
    return isinstance(value, str) and bool(_WORD.search(value))


@cache
def environment_of(language: PageLanguage) -> Environment:
    """`finalize` marks whatever is still English when it is put in."""
    english = environment()
    jinja = _InLanguage(
        language,
        loader=english.loader,
        autoescape=True,
        undefined=english.undefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=language.told,
    )
    jinja.filters |= {**english.filters, **filters(language)}
    jinja.globals["icon"] = _icon
    return jinja


@cache
def _icon(name: str) -> Markup:
    """The sign beside an answer, as on the English page."""
    return Markup(said_by("parts.html", "icon", name))  # noqa: S704 - made by our own escaping templates


class _InLanguage(Environment):
    def __init__(self, language: PageLanguage, **options: object) -> None:
        super().__init__(**options)  # type: ignore[arg-type]
        self._language = language

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        if name in TEMPLATES:
            for const in source.find_all(nodes.Const):
                if const.value == _SPAN:
                    const.value = Markup("–")
                elif _is_word(const.value):
                    const.value = self._language.word(const.value)
        return super()._generate(source, name, filename, defer_init)
