"""When a variant is older than what it says in another form or language."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from local_offer.exports.variants import variants_csv
from local_offer.offer import Offer
from local_offer.records import Guide, Service, ServiceVariant
from local_offer.records.guide import GuideAnswer
from local_offer.records.service import Access, Cost, Coverage, Status
from local_offer.schema import contract
from local_offer.schema.languages import languages
from local_offer.views.variants import mark_of, variants

GUIDE = Guide(id="a", path="docs/guides/a.md", title="A", text="One.\n\nTwo words.\n", order=1)
CLUB = Service(
    id="club", path="", name="Club", summary="A club for all.", topics=(), coverage=Coverage(scope="local"), sources=()
)


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

    found = [(each.of.id, each.made and each.id, each.state) for each in variants(offer)]

    assert found == [
        ("a", "a.easy-read", "fresh"), ("a", "a.pl", "older"), ("b", None, "missing"), ("b", "b.pl", "unmarked"),
    ]  # fmt: skip


def test_the_report_says_what_is_there_and_what_is_missing() -> None:
    page = Guide(id="a.pl", path="docs/guides/a.pl.md", title="=A", of="a", language="pl", made=date(2026, 5, 3))
    found = variants_csv(variants(Offer(guides=(replace(GUIDE, title="=A"),), variants=(page,))))

    assert found.splitlines()[1:] == [
        ",guide,a,'=A,easy-read,missing,,",
        "a.pl,guide,a,'=A,pl,unmarked,2026-05-03,docs/guides/a.pl.md",
    ]


def _club(**changed: Any) -> Service:
    return replace(CLUB, **changed)


@pytest.mark.parametrize(
    "changed",
    [
        {"summary": "A club no more."},
        {"description": "B"},
        {"eligibility": "B"},
        {"access": Access(how="B")},
        {"access": Access(next="B")},
        {"access": Access(challenge="B")},
    ],
)
def test_the_words_of_a_service_that_a_variant_says_too_make_it_older(changed: dict[str, Any]) -> None:
    assert mark_of(_club(**changed)) != mark_of(CLUB)


@pytest.mark.parametrize("changed", [{"name": "B"}, {"cost": Cost(free="no")}, {"summary": " A  club\nfor all. "}])
def test_its_prices_name_and_line_ends_do_not(changed: dict[str, Any]) -> None:
    assert mark_of(_club(**changed)) == mark_of(CLUB)


def test_of_an_open_service_each_variant_is_told_once_easy_read_first() -> None:
    polish, again = (ServiceVariant(form="pl", summary=said, made_from="00000000") for said in ("Klub.", "Klub!"))
    easy = ServiceVariant(form="easy-read", summary="A club for you.", made_from=mark_of(CLUB))
    club = _club(variants=(polish, again, easy))

    found = list(variants(Offer(services=(club, _club(id="old", variants=(easy,), status=Status(state="closed"))))))

    assert [(each.id, each.state, each.made) for each in found] == [
        ("club.easy-read", "fresh", easy), ("club.pl", "older", polish),
    ]  # fmt: skip


def test_a_variant_may_be_in_any_language_that_we_know() -> None:
    known = [language.code for language in languages().languages]

    assert contract().schemas["guide"]["properties"]["language"]["enum"] == known
    assert [*contract().vocabularies["variants"].terms] == ["easy-read", *known]
