"""Marks stand for what is kept elsewhere, and braces that are no mark are told."""

from local_offer.views.marks import Mark, filled, marks


def test_each_mark_is_found_with_its_kind_name_and_line() -> None:
    text = "Within {{ limit ehc-decision }}.\n\nAsk {{local request_email}} at {{ council }}.\n"

    found = list(marks(text))

    assert [(mark.kind, mark.name, mark.line) for mark in found] == [
        ("limit", "ehc-decision", 1),
        ("local", "request_email", 3),
        ("council", "", 3),
    ]


def test_braces_that_are_no_mark_have_no_kind() -> None:
    found = list(marks("{{ Limit x }} {{ limit }} {{ {% raw %} }} {{ limit a b }}\n{{ open"))

    assert [mark.kind for mark in found] == ["", "limit", "", "", ""]


def test_a_mark_without_words_stays() -> None:
    said = filled("{{ limit a }} and {{ show b }}", lambda mark: "6 weeks" if mark.kind == "limit" else None)

    assert said == "6 weeks and {{ show b }}"


def test_before_a_day_is_said_once_whether_the_guide_says_it_or_not() -> None:
    said = filled("Before {{ limit a }}; {{ limit a }}; well before it", lambda mark: "before 15 February")

    assert said == "Before 15 February; before 15 February; well before it"


def test_what_is_put_in_is_not_read_again() -> None:
    def words(mark: Mark) -> str:
        return "{{ local b }}" if mark.name == "a" else "twice"

    assert filled("{{ local a }}", words) == "{{ local b }}"


def test_a_mark_knows_whether_it_stands_in_a_link() -> None:
    text = (
        "[read]({{ local a }}) and [{{ local b }}](https://example.org/{{ local c }})\n"
        '<a href="{{ local d }}">{{ local e }}</a> {{ local f }} [x]: {{ local g }}\n'
        "[x]: {{ local h }}\n"
    )

    places = {mark.name: mark.place for mark in marks(text)}

    assert places == {
        "a": "target",
        "b": "label",
        "c": "part of a target",
        "d": "target",
        "e": "label",
        "f": "text",
        "g": "text",
        "h": "target",
    }


def test_a_line_may_hold_thousands_of_marks_and_each_is_told_where_it_stands() -> None:
    text = "One.\n" + "{{ council }} [as {{ council }} says](x) " * 1_000 + "[go]({{ local address }})"

    found = list(marks(text))

    assert [mark.place for mark in found] == ["text", "label"] * 1_000 + ["target"]
    assert {mark.line for mark in found} == {2}
