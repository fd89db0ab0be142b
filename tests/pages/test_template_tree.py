"""Templates as plain data, which the form's preview fills in the browser."""

import json

import pytest

from local_offer.pages import preview_kit, template_tree
from local_offer.pages.environment import environment
from local_offer.pages.service.preview import TEMPLATES
from local_offer.schema import contract


def test_text_and_what_is_said_stand_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tree(monkeypatch, "<p>{{ name }}</p>") == ["<p>", ["say", ["name", "name"]], "</p>"]


def test_one_branch_after_the_other_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    found = tree(monkeypatch, "{% if a %}1{% elif b %}2{% else %}3{% endif %}")

    assert found == [["if", ["name", "a"], ["1"], [["if", ["name", "b"], ["2"], ["3"]]]]]


@pytest.mark.parametrize(
    "text", ["{% set a, b = c %}", "{% include 'parts.html' %}", "{{ a * 2 }}", "{{ 1 < a < 3 }}", "{{ a is defined }}"]
)
def test_what_no_tree_can_say_yet_is_refused_with_its_line(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="line 2 of a template holds"):
        tree(monkeypatch, f"first\n{text}")


def test_what_is_set_may_be_a_value_or_what_a_part_of_the_template_says(monkeypatch: pytest.MonkeyPatch) -> None:
    found = tree(monkeypatch, "{% set a = b %}{% set c %}<i>{{ a }}</i>{% endset %}")

    assert found == [["set", "a", ["name", "b"]], ["block", "c", ["<i>", ["say", ["name", "a"]], "</i>"]]]


def test_the_kit_of_the_preview_is_plain_data() -> None:
    kit = preview_kit(contract())

    assert json.loads(json.dumps(kit))["templates"].keys() == set(TEMPLATES)
    assert len(json.dumps(kit)) < 115_000


def tree(monkeypatch: pytest.MonkeyPatch, text: str) -> list[object]:
    monkeypatch.setattr(template_tree, "source_of", lambda _: text)
    found: list[object] = template_tree.template_tree("made-up.html")["does"]
    assert environment().parse(text)
    return found
