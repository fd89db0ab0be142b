"""What of YAML is understood, what is refused, and where things stand."""

import pytest

from local_offer.reading.yaml import DEEPEST, has_comments, parse


def _rules(text: str) -> list[str]:
    return [diagnostic.rule for diagnostic in parse(text, "x.yaml").diagnostics]


@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
def test_nesting_past_the_deepest_is_refused_and_not_followed(opening: str) -> None:
    text = opening * 100_000

    document = parse(text, "x.yaml")

    assert [diagnostic.rule for diagnostic in document.diagnostics] == ["too-deep"]
    assert document.values is None


def test_nesting_as_deep_as_is_allowed_is_read() -> None:
    text = "[" * DEEPEST + "]" * DEEPEST

    assert not _rules(text)
    assert _rules(f"[{text}]") == ["too-deep"]


def test_keys_nested_without_end_are_refused() -> None:
    assert _rules("? " * 100_000)[-1] == "too-deep"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("a: &b c", "yaml-anchor"),
        ("&b a: c", "yaml-anchor"),
        ("a: *b", "yaml-alias"),
        ("*b : a", "yaml-key"),
        ("<<: {a: b}", "yaml-merge"),
        ("a: !b c", "yaml-tag"),
        ("!b a: c", "yaml-tag"),
        ("a: ! c", "yaml-tag"),
        ("a: !!binary aGVsbG8=", "yaml-tag"),
        ("%TAG ! tag:example.org:\n---\na: !b c", "yaml-tag"),
        ("? [a]\n: b", "yaml-key"),
        ("? {a: b}\n: c", "yaml-key"),
        ("a: b\na: c", "repeated-field"),
        ("a: {b: 1, 'b': 2}", "repeated-field"),
        ("a: b\n---\nc: d", "several-documents"),
        ("a: b\n...\n---\nc: d", "several-documents"),
        ("a:\n\tb: c", "yaml-syntax"),
        ("a: [b", "yaml-syntax"),
        ("a: 'b", "yaml-syntax"),
        ("a: b: c", "yaml-syntax"),
        ('a: "\\q"', "yaml-syntax"),
        ("%YAML 3.0\n---\na: b", "yaml-syntax"),
        ("a: b\x01", "control-character"),
        ('a: "\\x00"', "control-character"),
        ('a: "\\e[31m"', "control-character"),
    ],
)
def test_what_yaml_offers_beyond_plain_values_is_refused(text: str, rule: str) -> None:
    assert rule in _rules(text)


def test_an_alias_cannot_grow() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]

    document = parse("\n".join(lines), "x.yaml")

    assert document.values["a59"] == [None, None]
    assert {diagnostic.rule for diagnostic in document.diagnostics} == {"yaml-anchor", "yaml-alias"}


def test_every_fault_of_a_document_is_collected() -> None:
    text = "a: *b\nc: !d e\nc: &f g\n<<: {h: i}\nj: [k"

    assert _rules(text) == ["yaml-alias", "yaml-tag", "repeated-field", "yaml-anchor", "yaml-merge", "yaml-syntax"]


def test_a_merge_key_in_quotes_is_a_field_like_any_other() -> None:
    assert parse("'<<': a", "x.yaml").values == {"<<": "a"}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a: b\nname: x: y", 2, 8), ("é: b\nname: \x07", 2, 7), ("a:\n\tb: c", 2, 1), ("é: *b", 1, 4)],
)
def test_a_fault_is_shown_at_its_line_and_column(text: str, line: int, column: int) -> None:
    fault = parse(text, "x.yaml").diagnostics[0]

    assert (fault.line, fault.column) == (line, column)


def test_the_place_of_every_value_and_field_is_known() -> None:
    document = parse("a:\n  - b: c\n    d: [e,  f]\n", "x.yaml", with_marks=True)

    assert document.mark(("a", 0, "d", 1)) == (3, 13)
    assert document.mark(("a", 0, "d"), at_key=True) == (3, 5)
    assert document.mark(("a", 0, "not there")) == document.mark(("a", 0)) == (2, 5)


@pytest.mark.parametrize(
    "text",
    [
        "# a\na: b\n",
        "a: b # c\n",
        "a: b\n# c",
        "a: [b, # c\n  d]\n",
        "a: | # c\n  b\n",
        "a: |\n  b\n# c\n",
        "a: é # é\n",
    ],
)
def test_a_comment_is_seen(text: str) -> None:
    assert has_comments(text)


def test_the_line_that_binds_a_schema_is_nobodys_comment() -> None:
    binding = "# yaml-language-server: $schema=https://offer.example/schema/service.json\n"

    assert not has_comments(f"{binding}a: b\n")
    assert has_comments(f"{binding}# mine\na: b\n")
    assert has_comments(binding.replace("json", "json and mine") + "a: b\n")


@pytest.mark.parametrize("text", ["a: 'b # c'\n", "a: b#c\n", "a: |\n  b # c\n  # d\n", 'é: "#"\n', "a: é#\n"])
def test_a_hash_within_text_is_no_comment(text: str) -> None:
    assert not has_comments(text)
