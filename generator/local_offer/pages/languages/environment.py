"""Our templates for pages in other languages: the same ones, with each word of ours to be said later."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, nodes, pass_context
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from local_offer.pages.environment import environment, said_by, source_of
from local_offer.pages.languages.later import Cut, Later, Parts, word
from local_offer.pages.languages.saying import FILTERS

TEMPLATES = (
    "glance.html",
    "language_service.html",
    "language_variant.html",
    "language_others.html",
    "language_foot.html",
    "language_home.html",
    "language_list.html",
)
"""Those of which every word is an expression."""
_IS_WORD = re.compile(r"[A-Z].*[a-z]|%s.* [a-z]")
_SPAN = " to "
"""Between two times."""


def words_of(template: str) -> tuple[str, ...]:
    """The words and patterns of ours that a template says, in its order."""
    said = environment().parse(source_of(template)).find_all(nodes.Const)
    return tuple(dict.fromkeys(const.value for const in said if _is_word(const.value)))


def _is_word(value: object) -> bool:
    return isinstance(value, str) and bool(_IS_WORD.search(value))


def rendered(template: str, values: Mapping[str, Any]) -> Cut:
    parts = _environment().parts = Parts()
    return parts.cut(_environment().get_template(template).render(values))


def later_of(text: str | Later) -> str | Later:
    """What a macro has said, which holds its words as marks."""
    return Later(_environment().parts.cut(text).within) if isinstance(text, Markup) else text


def macros_of(template: str) -> Any:
    return _environment().get_template(template).module


@cache
def _environment() -> "_ForLater":
    english = environment()
    jinja = _ForLater(
        loader=english.loader,
        autoescape=True,
        undefined=english.undefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    jinja.filters |= {**english.filters, **FILTERS, "e": _escaped, "word": _word}
    jinja.globals["icon"] = _icon
    return jinja


def _escaped(value: object) -> Markup | Later:
    """For an attribute, in which no part can be marked as English."""
    if isinstance(value, Later):
        return Later(lambda _, said: escape(said), value)
    return escape(str(value).replace("\0", ""))


@pass_context
def _word(_: Context, english: str) -> Later:
    """What asks for the context is not worked out when a template is compiled."""
    return word(english)


@cache
def _icon(name: str) -> Markup:
    """The sign beside an answer, as on the English page."""
    return Markup(said_by("parts.html", "icon", name))  # noqa: S704 - made by our own escaping templates


class _ForLater(Environment):
    def __init__(self, **options: Any) -> None:
        self.parts = Parts()
        super().__init__(**options, finalize=lambda value: self.parts.mark(value))

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        if name in TEMPLATES:
            source = _Words().visit(source)
        return super()._generate(source, name, filename, defer_init)


class _Words(NodeTransformer):
    """Puts each word of ours through the filter `word`."""

    def visit_Const(self, node: nodes.Const) -> nodes.Expr:  # noqa: N802 - so Jinja calls it
        if node.value == _SPAN:
            return nodes.Const(Markup("–"), lineno=node.lineno)
        if not _is_word(node.value):
            return node
        return nodes.Filter(node, "word", [], [], None, None, lineno=node.lineno, environment=node.environment)
