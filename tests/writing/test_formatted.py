"""A record is put in order, and says what it said before."""

import pytest
from tests.town import ADDED
from tests.writing.commented import with_comments

from local_offer.notation import comments
from local_offer.reading.yaml import parse
from local_offer.schema import contract
from local_offer.writing import formatted

SERVICE = contract().schemas["service"]
FILES = sorted((ADDED / "offer" / "services").rglob("*.yaml"))

MESSY = """\
# yaml-language-server: $schema=../../schema/service.json
# Kept by the club's leader.

topics: [ clubs,'short-breaks' ]   # the first is the main one


# what it is called
name:   "Club: Saturday"
sources:
- name: A form
  # when it came
  date: 2026-11
-   {url: "https://example.org/",
     name: A page}  # both
ages: {to: 11, from: 5}
contact:
    website: https://example.org/
    phones:
        # the office
        -   label: Office
            number: 01632 960123
    # no email yet
description: |
      One.

        Two.
summary: Play and
      trips.
cost: # what families pay
  free: yes

# the end
"""

NEAT = """\
# yaml-language-server: $schema=../../schema/service.json
# Kept by the club's leader.

# what it is called
name: "Club: Saturday"
summary: Play and
  trips.
description: |
  One.

    Two.
topics: [clubs, 'short-breaks']  # the first is the main one
ages: {from: 5, to: 11}
cost:  # what families pay
  free: yes
contact:
  phones:
    # the office
    - number: 01632 960123
      label: Office
  website: https://example.org/
  # no email yet
sources:
  - name: A form
    # when it came
    date: 2026-11
  - {name: A page, url: "https://example.org/"}  # both

# the end
"""


def test_fields_are_put_in_order_with_their_comments() -> None:
    assert formatted(MESSY, SERVICE) == NEAT


def test_what_is_in_order_stays_as_it_is() -> None:
    assert formatted(NEAT, SERVICE) == NEAT
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        assert formatted(text, SERVICE) == text, file


def test_any_order_leads_to_the_same_text_and_keeps_every_comment() -> None:
    for file in FILES[::3]:
        text, _ = with_comments(file.read_text(encoding="utf-8"))
        upside_down = "\n".join(reversed(_fields(text)))

        once = formatted(upside_down, SERVICE)

        assert formatted(once, SERVICE) == once
        assert parse(once, "").values == parse(text, "").values
        assert _comments(once) == _comments(text)
        assert list(parse(once, "").values) == [
            field for field in SERVICE["properties"] if field in parse(once, "").values
        ]


@pytest.mark.parametrize(
    "text",
    [
        "name: |+\n  A\n\n\ntopics: []\n",
        "name: |2\n    A\n   B\n",
        "name: >-\n  A\n  B  # no comment\n",
        "? name\n: A\n",
        "{name: A, # why\n topics: [clubs]}\n",
        "'name': A\n\"topics\": []\n",
        "name: 'A\n\n  B'\ntopics: [a,\n  b, # two\n  c]\n",
        'name: "A \\\n  B"\n',
        "topics:\n-\n  # empty\n- b\nname:\n",
        "topics:\n  - - a\n    - b # in\n  - c\n",
        "no: 1\n'on': 2\nnull: 3\n5: 4\n",
        "name: A\r\n",
        "---\nname: A\n...\n",
        "name: A # c",
    ],
)
def test_odd_yaml_keeps_its_meaning(text: str) -> None:
    text = text.replace("\r\n", "\n")

    once = formatted(text, SERVICE)

    assert formatted(once, SERVICE) == once
    assert parse(once, "").values == parse(text, "").values
    assert _comments(once) == _comments(text)


@pytest.mark.parametrize("text", ["", "# only this\n", "- a\n", "name\n", "a: [\n", "a: &b 1\n"])
def test_what_holds_no_fields_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are YAML's own
        formatted(text, SERVICE)


def _fields(text: str) -> list[str]:
    """The text cut above each field's comment, less what stands at the top."""
    lines, fields = text.rstrip("\n").split("\n"), []
    for number, line in enumerate(lines):
        if number > 1 and line.startswith("# above") and not lines[number - 1].startswith("# above"):
            fields.append([line])
        elif fields:
            fields[-1].append(line)
    return ["\n".join(field) for field in fields] + ["# at the top\n"]


def _comments(text: str) -> list[str]:
    return sorted(text[start:end].rstrip() for start, end in comments(text))
