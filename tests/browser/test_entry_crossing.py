"""Marks of what an entry began from, and edits that cross: the browser and the program say the same of both."""

import random
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.modules import asked, opened
from tests.folder import SOUND

from local_offer.notation import RecordHead, head_of, mark, mark_of, parts
from local_offer.reading import values_of
from local_offer.reading.yaml import parse
from local_offer.writing import crossed, without_head

VALUES = [
    None, "", "a\n\n", "É ‘x’ \u2028 👩‍👧 \"q\" \\ \t", 5, 5.0, 2.5, -3, 0, True, False, [], {}, ["a", 1, None],
    {"b": 1, "a": {"x": [1.0, "y"], "é": None}}, "111507", 111507, "\x7f", "line\nline",
]  # fmt: skip


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = opened(browser)
    yield page
    page.close()


def test_marks_are_the_same_in_both_languages(page: Page) -> None:
    texts = ["", "name: x\n", "é\u2028👩‍👧\n" * 500]

    assert asked(page, "providers/record/marks.js", "({markOf}, each) => markOf(each)", VALUES) == [
        *map(mark_of, VALUES)
    ]
    assert asked(page, "providers/record/marks.js", "({mark}, each) => mark(each)", texts) == [*map(mark, texts)]


@pytest.mark.parametrize(
    "text",
    [
        "name: Club\nages: {from: 5} # note\n",
        "# note\nname: Club",
        "---\nname: Club\n",
        "# 1\n# 2\n---\nname: Club\n",
        "\ufeffname: Club\r\nsummary: x\r\n",
        "{name: Club, topics: [clubs]}\n",
        "name: |\n  one\n\n  two\n",
        "name: Club\n\n\n",
    ],
)
def test_a_text_that_is_sent_says_the_same_when_it_is_read(page: Page, text: str) -> None:
    club = {"path": "offer/services/local/the-club.yaml", "text": text, "began": "v0", "was": {"a.1": "v1"}}
    files = [club, {"path": "offer/organisations/x.yaml", "text": text}]

    module = "providers/record/several.js"
    (sent,) = asked(page, module, "({together}, each) => together(each)", [files])
    (found,) = asked(page, module, "({recordsIn}, each) => recordsIn(each)", [f"Hello\n\n{sent}\nBye\n"])

    values = parse(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("---\n", ""), "").values
    heads = [head_of(parse(part.text, "").values) for part in parts(sent)]
    assert [parse(without_head(part.text), "").values for part in parts(sent)] == [values, values]
    assert [parse(one["text"], "").values for one in found] == [values, values]
    assert heads == [RecordHead(kind=one["kind"], id=one["id"], began=one["began"], was=one["was"]) for one in found]
    assert [(one["id"], one["began"], one["was"]) for one in found] == [
        ("the-club", "v0", {"a.1": "v1"}),
        ("x", "", {}),
    ]


def test_edits_made_by_chance_cross_in_the_same_way_in_both_languages(page: Page) -> None:
    chance = random.Random(11)  # noqa: S311 - the same edits each time
    bases = [values for kind, *_, values in values_of(SOUND) if kind == "service"]
    cases = []
    for _ in range(150):
        base = chance.choice(bases)
        cases.append([base, _edited(base, chance), _edited(base, chance)])

    found = asked(
        page,
        "providers/record/crossing.js",
        """({changedIn, crossed}, [base, there, sent]) => {
            const was = changedIn(base, sent);
            const {values, clashes} = crossed(there, sent, was);
            return [was, values, clashes.map(({there, sent}) => [there ?? null, sent ?? null])];
        }""",
        cases,
    )

    for (base, there, sent), (was, values, clashes) in zip(cases, found, strict=True):
        ours = crossed(there, sent, was)
        assert ours.values == values
        assert [[clash.there, clash.sent] for clash in ours.clashes] == clashes
        assert crossed(base, sent, was).values == sent
        assert crossed(there, base, {}).values == there


def _edited(base: Any, chance: random.Random) -> Any:
    values = deepcopy(base)
    for _ in range(chance.randrange(1, 4)):
        _edit(values, chance)
    return values


def _edit(part: Any, chance: random.Random) -> None:
    keys = list(part) if isinstance(part, dict) else range(len(part))
    key: Any = chance.choice(list(keys)) if keys else None
    if key is None:
        return
    if isinstance(part[key], dict | list) and part[key] and chance.random() < 0.7:
        _edit(part[key], chance)
    elif isinstance(part, dict) and len(part) > 1 and chance.random() < 0.3:
        del part[key]
    elif isinstance(part, list) and chance.random() < 0.5:
        part.insert(key, deepcopy(chance.choice(part)))
    else:
        part[key] = chance.choice(["one", "two", 3, ["a"], {"name": "b"}])
