"""Our Jinja environment: it escapes by default and is strict about names."""

from collections.abc import Callable, Mapping
from dataclasses import Field
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, Protocol

from jinja2 import FileSystemLoader, StrictUndefined, filters
from markupsafe import Markup

from local_offer.kept.templates import CompiledTemplates
from local_offer.pages import filters as our_filters
from local_offer.pages import template_code
from local_offer.pages.filters import FILTERS
from local_offer.pages.template_code import EscapingEnvironment
from local_offer.theme.art.art import art

HERE = Path(__file__).parent
FOLDERS = (HERE, *sorted(place for place in HERE.iterdir() if place.is_dir()))
"""Each template stands beside the module that fills it, and no two have the same name, so a template is named by its
file's name alone."""


@cache
def environment() -> EscapingEnvironment:
    jinja = EscapingEnvironment(
        loader=FileSystemLoader(FOLDERS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=CompiledTemplates(__file__, template_code.__file__, our_filters.__file__),
    )
    jinja.filters |= _waiting_for_nothing()
    jinja.filters |= FILTERS
    jinja.globals["art"] = art
    return jinja


def _waiting_for_nothing() -> dict[str, Callable[..., Any]]:
    """Jinja's filters of lists, without the question whether the page is made while others wait."""
    begins = "sync_do_"
    return {name.removeprefix(begins): getattr(filters, name) for name in dir(filters) if name.startswith(begins)}


def source_of(template: str) -> str:
    """The text of one of our templates."""
    jinja = environment()
    return jinja.loader.get_source(jinja, template)[0] if jinja.loader else ""


Macro = Callable[..., Markup]


class TypedValues(Protocol):
    """What a template shows, as a dataclass: each field is a name of the template."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


def body(template: str, address: str, shown: TypedValues | Mapping[str, Any]) -> Markup:
    """The page's body. `root` in a template is the way from the page to the site's root, ending in a slash."""
    rendered = environment().get_template(template).render(root=root_of(address), **_values(shown))
    return Markup(rendered)  # noqa: S704 - made by our own escaping templates


def _values(shown: TypedValues | Mapping[str, Any]) -> Mapping[str, Any]:
    if isinstance(shown, Mapping):
        return shown
    return {name: getattr(shown, name) for name in shown.__dataclass_fields__}


def macro(template: str, name: str) -> Macro:
    """A macro of a template that is nothing but macros."""
    found: Macro = getattr(environment().macros_of(template), name)
    return found


def said_by(template: str, name: str, *given: object) -> str:
    """What a macro of a template says, as text."""
    return str(macro(template, name)(*given))


def root_of(address: str) -> str:
    return "../" * address.count("/") or "./"
