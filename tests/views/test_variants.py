"""When a variant of a guide is older than the guide."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from local_offer.exports.variants import variants_csv
from local_offer.offer import Offer
from local_offer.records import Guide
from local_offer.records.guide import GuideAnswer
from local_offer.schema import contract
from local_offer.schema.languages import languages
from local_offer.views.variants import mark_of, variants

GUIDE = Guide(id="a", path="docs/guides/a.md", title="A", text="One.\n\nTwo words.\n", order=1)


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "B"},
        {"lede": "B"},
        {"in_short": "B"},
        {"answers": (GuideAnswer(ask="A?", say="B"),)},
        {"text": "One."},
    ],
)
def test_what_families_read_makes_a_variant_older(changed: dict[str, Any]) -> None:
    assert mark_of(replace(GUIDE, **changed)) != mark_of(GUIDE)


@pytest.mark.parametrize(
    "changed", [{"checked": date(2026, 5, 3)}, {"order": 2}, {"route": "plans"}, {"text": "\nOne.\nTwo\nwords."}]
)
def test_dates_places_and_line_ends_do_not(changed: dict[str, Any]) -> None:
    assert mark_of(replace(GUIDE, **changed)) == mark_of(GUIDE)


def test_of_each_guide_it_is_known_what_is_there_and_what_is_not() -> None:
    pages = [
        Guide(id="a.pl", path="", title="A", of="a", language="pl", made_from="00000000"),
        Guide(id="a.easy-read", path="", title="A", of="a", form="easy-read", made_from=mark_of(GUIDE)),
        Guide(id="b.pl", path="", title="B", of="b", language="pl"),
    ]
    offer = Offer(guides=(GUIDE, replace(GUIDE, id="b")), variants=tuple(pages))

    found = [(each.guide.id, each.page and each.page.id, each.state) for each in variants(offer)]

    assert found == [
        ("a", "a.easy-read", "fresh"), ("a", "a.pl", "older"), ("b", None, "missing"), ("b", "b.pl", "unmarked"),
    ]  # fmt: skip


def test_the_report_says_what_is_there_and_what_is_missing() -> None:
    page = Guide(id="a.pl", path="docs/guides/a.pl.md", title="=A", of="a", language="pl", made=date(2026, 5, 3))
    found = variants_csv(variants(Offer(guides=(replace(GUIDE, title="=A"),), variants=(page,))))

    assert found.splitlines()[1:] == [
        "a,'=A,easy-read,missing,,",
        "a,'=A,pl,unmarked,2026-05-03,docs/guides/a.pl.md",
    ]


def test_a_variant_may_be_in_any_language_that_we_know() -> None:
    known = contract().schemas["guide"]["properties"]["language"]["enum"]

    assert known == [language.code for language in languages().languages]
