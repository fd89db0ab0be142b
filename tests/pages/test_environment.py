"""Where templates stand, and what becomes of them."""

from collections import Counter

import pytest
from jinja2 import Undefined, UndefinedError
from markupsafe import Markup, escape

from local_offer.pages.environment import FOLDERS, environment


class MadeText(str):
    """What is text by its kind and HTML by its word."""

    def __html__(self) -> str:
        return f"<u>{self}</u>"


def test_no_two_templates_have_the_same_name() -> None:
    names = Counter(file.name for folder in FOLDERS for file in folder.glob("*.html"))

    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize(
    "value", ["a & b", "<b>", "'\"", "", Markup("<b>&amp;"), 3, None, Undefined(), MadeText("<i>")]
)
def test_what_is_said_is_escaped_as_jinja_does(value: object) -> None:
    made = environment().from_string("<p>{{ value }}</p>{% macro say(it) %}{{ it }}{% endmacro %}{{ say(value) }}")

    assert made.render(value=value) == f"<p>{escape(value)}</p>{escape(value)}"


def test_a_macro_takes_what_it_is_given_by_place_and_by_name_and_no_more() -> None:
    says = environment().from_string(
        '{% macro says(one, two="2", three="3") %}{{ one }}{{ two }}{{ three }}{% endmacro %}'
    )
    macro = says.module.says  # type: ignore[attr-defined]

    assert [macro("1"), macro("1", "b"), macro("1", three="c"), macro(one="a")] == ["123", "1b3", "12c", "a23"]
    with pytest.raises(UndefinedError, match="one"):
        macro()
    for given, named in ((("1", "2", "3", "4"), {}), (("1",), {"four": "4"})):
        with pytest.raises(TypeError):
            macro(*given, **named)
