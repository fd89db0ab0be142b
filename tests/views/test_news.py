"""What is new, as families meet it."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.views.services import offer, service

from local_offer.offer import Offer, published
from local_offer.records import Change, Guide, History, build
from local_offer.views.news import MANY, by_month, latest, news

TODAY = date(2026, 11, 23)


def _with(whole: Offer, *changes: Change) -> Offer:
    return replace(whole, history=History(changes=changes, is_at_hand=True))


def _change(id: str = "club", what: Any = "changed", day: str = "2026-11-02", **more: Any) -> Change:
    return Change(**{"date": date.fromisoformat(day), "what": what, "kind": "service", "id": id, **more})


def test_a_change_is_told_with_the_name_and_address_of_today() -> None:
    whole = _with(offer(service("club", name="The Club")), _change(fields=("Cost",), was="Club"))

    (told,) = news(whole)

    assert (told.title, told.address, told.fields, told.was) == ("The Club", "services/club/", ("Cost",), "Club")


def test_organisations_and_guides_are_told_too() -> None:
    guide = build(Guide, {"title": "Money", "related": {"topics": ["money"]}}, id="a/money", path="")
    whole = _with(
        replace(offer(), guides=(guide,)),
        _change("a/money", "new", kind="guide"),
        _change("example-trust", kind="organisation"),
    )

    told = news(whole)

    assert [(one.title, one.address, one.topics) for one in told] == [
        ("Money", "guides/a/money/", ("money",)),
        ("Example Trust", "organisations/example-trust/", ()),
    ]


def test_what_closed_says_what_to_use_instead() -> None:
    closed = service("club", status={"state": "closed", "replaced_by": "choir"})

    (told,) = news(_with(offer(closed, service("choir")), _change(what="closed")))

    assert told.instead == ("Choir", "services/choir/")


def test_that_a_service_will_close_is_a_change_until_the_day_on_which_it_closes() -> None:
    closing = {"state": "closed", "date": "2026-12-05"}
    changes = (_change("choir", day="2026-11-20"), _change(what="closed", day="2026-11-02"))
    whole = _with(offer(service("club", status=closing), service("choir")), *changes)

    before, after = (news(published(whole, date.fromisoformat(day))) for day in ("2026-12-04", "2026-12-05"))

    assert [(one.title, one.what, one.date.isoformat()) for one in before] == [
        ("Choir", "changed", "2026-11-20"),
        ("Club", "changed", "2026-11-02"),
    ]
    assert [(one.title, one.what, one.date.isoformat()) for one in after] == [
        ("Club", "closed", "2026-12-05"),
        ("Choir", "changed", "2026-11-20"),
    ]


def test_what_closed_without_another_leads_to_its_topic() -> None:
    (told,) = news(_with(offer(service("club", status={"state": "closed"})), _change(what="closed")))

    assert told.instead == ("Clubs and things to do", "topics/clubs/")


def test_what_is_gone_keeps_its_name_and_leads_to_its_topic() -> None:
    (told,) = news(_with(offer(), _change(what="removed", title="Club", topics=("clubs",))))

    assert (told.title, told.address, told.instead) == ("Club", "", ("Clubs and things to do", "topics/clubs/"))


def test_what_is_not_there_and_has_no_name_is_not_told() -> None:
    assert news(_with(offer(), _change(what="new"))) == ()


def test_very_many_are_one_piece_of_news_with_their_number() -> None:
    clubs = [f"club-{number}" for number in range(MANY + 1)]
    changes = [_change(club, "new", commit="a" * 40, together=len(clubs)) for club in clubs]
    whole = _with(offer(*map(service, clubs)), *changes, _change("club-1", "new", "2026-11-01"))

    told = news(whole)

    assert [(one.count, one.title, one.address) for one in told] == [
        (MANY + 1, "", "a-z/"),
        (1, "Club 1", "services/club-1/"),
    ]


def test_a_topic_has_its_own_news() -> None:
    whole = _with(
        offer(service("club"), service("nurse", topics=["health"])),
        _change("club"),
        _change("nurse", together=99, commit="a"),
        _change("gone", "removed", title="Gone", topics=("health",)),
    )

    assert [one.title for one in news(whole, "clubs")] == ["Club"]
    assert [(one.title, one.count) for one in news(whole, "health")] == [("", 1), ("Gone", 1)]


def test_each_piece_of_news_has_a_mark_of_its_own() -> None:
    whole = _with(
        offer(service("club"), service("choir")),
        _change("club"),
        _change("choir"),
        _change("club", "new", "2026-10-01"),
        _change("choir", "new", commit="a", together=99),
        _change("choir", commit="a", together=99),
    )

    told = news(whole)

    assert len({(one.date, one.mark) for one in told}) == len(told) == 5


def test_a_page_says_for_a_while_what_became_of_it() -> None:
    whole = _with(
        offer(service("club"), service("choir"), service("camp")),
        _change("club"),
        _change("club", "new", "2026-11-01"),
        _change("choir", "new", "2026-08-24"),
        _change("camp", "new", together=99),
    )

    assert {address: one.what for address, one in latest(whole, TODAY).items()} == {"services/club/": "changed"}
    assert set(latest(whole, date(2026, 11, 22))) == {"services/club/", "services/choir/"}


def test_news_stands_under_its_month() -> None:
    whole = _with(
        offer(service("club"), service("choir")),
        _change("club", day="2026-11-02"),
        _change("choir", day="2026-11-01"),
        _change("club", "new", "2026-10-31"),
    )

    months = by_month(news(whole))

    assert [(month, len(told)) for month, told in months] == [(date(2026, 11, 1), 2), (date(2026, 10, 1), 1)]
