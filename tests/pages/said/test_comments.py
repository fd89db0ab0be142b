"""What the pages of comments, the log and the yearly report say, besides what is approved as it stands."""

from dataclasses import replace
from datetime import date

import pytest
from tests.folder import SOUND, TODAY, read

from local_offer.offer import Council, Offer, published
from local_offer.pages import Page, sheets
from local_offer.pages.guides.guide import after_said
from local_offer.pages.home import home
from local_offer.pages.said import annual_report, comments, consultation, say
from local_offer.records import Guide
from local_offer.records.change import Change, History, What
from local_offer.views.catalogue import Catalogue

NONE: frozenset[str] = frozenset()


def pages(offer: Offer) -> dict[str, Page]:
    return {sheet.address: sheet.make() for sheet in sheets(offer, NONE, TODAY)}


@pytest.fixture(scope="module")
def offer() -> Offer:
    return published(read(SOUND)[0], TODAY)


def test_without_comments_the_pages_say_so_and_invite() -> None:
    found = pages(Offer())

    assert "Nobody’s comments have been published yet" in found["you-said-we-did/"].body
    assert "No comment of this year is published" in found["about/annual-report/2026/"].body
    assert "None is recorded yet" in found["about/consultation/"].body
    assert "You said, we did</h2>" not in found[""].body
    assert not [address for address in found if address.startswith("you-said-we-did/2")]


def test_home_shows_the_answers_once_there_are_comments(offer: Offer) -> None:
    page = home.page(Catalogue(offer), offer, None, has_feeds=False, written=frozenset())

    assert 'href="./you-said-we-did/"' in page.body


def test_the_three_questions_of_the_law_are_asked(offer: Offer) -> None:
    body = say.page(offer, NONE, TODAY).body

    for question in ("How good is the help?", "What is missing?", "How easy is it to use?", "How is it made?"):
        assert f">{question}</h" in body


def test_trouble_with_one_persons_help_is_sent_to_the_complaints_guide(offer: Offer) -> None:
    with_guide = say.page(offer, frozenset({"guides/complaints/"}), TODAY)

    assert 'href="../guides/complaints/"' in with_guide.body
    assert 'href="../topics/disagreements/"' in say.page(offer, NONE, TODAY).body


def test_words_taken_from_elsewhere_are_no_quotation(offer: Offer) -> None:
    found = pages(offer)

    assert "<blockquote>" not in found["you-said-we-did/2025/"].body
    assert "<blockquote>" in found["you-said-we-did/2026/"].body


def test_what_changed_is_linked_only_where_it_is_published(offer: Offer) -> None:
    ids = ["saturday-club", "getting-there", "gone"]
    guide = Guide(id="getting-there", path="", title="Getting there")
    with_guide = replace(offer, guides=(guide,))

    assert list(comments.changed_by(ids, with_guide, frozenset({guide.address}))) == [
        ("Saturday Club", "services/saturday-club/"),
        ("Getting there", "guides/getting-there/"),
        ("Gone", ""),
    ]


def test_a_guide_says_after_which_comment_it_was_changed(offer: Offer) -> None:
    comment = replace(offer.comments[0], id="a-bus", title="A <b>bus</b>", changed=("getting-there",))
    guide = Guide(id="getting-there", path="", title="Getting there")

    shown = after_said(guide, replace(offer, comments=(comment,)))

    assert f'href="../../you-said-we-did/{comment.date.year}/#a-bus"' in shown
    assert "A &lt;b&gt;bus&lt;/b&gt;" in shown
    assert after_said(guide, offer) == ""


def test_a_demonstration_says_that_nobody_sent_its_comments(offer: Offer) -> None:
    shown = replace(offer, council=Council(name="Exampleshire", demonstration="Not the council’s published offer."))
    found = pages(shown)

    for address in ("you-said-we-did/", "you-said-we-did/2026/", "about/consultation/", "about/annual-report/2026/"):
        assert "Nobody sent it to this site" in found[address].body, address


def _history(*changes: tuple[date, What, str], is_cut: bool = False) -> History:
    found = tuple(Change(date=day, what=what, kind="service", id=id) for day, what, id in changes)
    return History(changes=found, is_at_hand=True, is_cut=is_cut)


def test_a_report_counts_what_came_changed_and_went_in_its_year(offer: Offer) -> None:
    history = _history(
        (date(2026, 11, 2), "changed", "a"),
        (date(2026, 11, 1), "changed", "a"),
        (date(2026, 10, 1), "changed", "b"),
        (date(2026, 9, 1), "new", "b"),
        (date(2025, 12, 30), "removed", "c"),
    )

    body = pages(replace(offer, history=history))["about/annual-report/2026/"].body

    assert "<dt>New services, organisations and guides</dt><dd>1</dd>" in body
    assert "<dt>Changed</dt><dd>1</dd>" in body
    assert "<dt>Closed</dt><dd>None</dd>" in body


def test_what_an_offer_began_with_is_not_new_and_is_changed_when_it_is(offer: Offer) -> None:
    history = _history(
        (date(2026, 11, 20), "new", "late"),
        (date(2026, 11, 5), "changed", "a"),
        (date(2026, 11, 3), "new", "b"),
        (date(2026, 11, 1), "new", "a"),
    )

    body = pages(replace(offer, history=history))["about/annual-report/2026/"].body

    assert "The offer was begun on 1 November 2026, with 2 entries." in body
    assert "<dt>New services, organisations and guides</dt><dd>1</dd>" in body
    assert "<dt>Changed</dt><dd>1</dd>" in body


def test_a_year_that_is_over_tells_only_what_is_known_of_it(offer: Offer) -> None:
    (entry,) = (entry for entry in offer.log if entry.id == "survey")
    alone = replace(offer, comments=(), gaps=(), log=(replace(entry, date=date(2019, 5, 1)),))

    body = pages(alone)["about/annual-report/2019/"].body

    assert "None" not in body
    assert "never asked" not in body
    assert entry.what in body


def test_a_report_counts_no_changes_of_a_year_that_the_history_does_not_hold_whole(offer: Offer) -> None:
    cut = pages(replace(offer, history=_history((date(2026, 11, 2), "new", "a"), is_cut=True)))
    whole = pages(replace(offer, history=_history((date(2025, 12, 30), "new", "a"))))

    assert "New services, organisations and guides" not in cut["about/annual-report/2026/"].body
    assert "New services, organisations and guides" not in whole["about/annual-report/2025/"].body


def test_there_is_a_report_for_this_year_even_when_nothing_happened() -> None:
    addresses = [sheet.address for sheet in annual_report.sheets(Offer(), NONE, TODAY)]

    assert addresses == ["about/annual-report/", "about/annual-report/2026/"]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 days"), (1, "1 day"), (20, "20 days"), (21, "3 weeks"), (89, "12 weeks"), (90, "3 months"),
        (729, "24 months"), (730, "2 years"), (3000, "8 years"),
    ],
)  # fmt: skip
def test_a_wait_is_told_in_the_unit_in_which_people_say_it(days: int, words: str) -> None:
    assert comments.wait_in_words(days) == words


def test_a_comment_without_a_title_is_headed_by_its_file(offer: Offer) -> None:
    assert comments.title_of(replace(offer.comments[0], id="a-list-of-tutors", title=None)) == "A list of tutors"


def test_the_log_tells_that_nobody_was_asked_in_words(offer: Offer) -> None:
    body = consultation.page(replace(offer, log=()), NONE, TODAY).body

    assert body.count("</svg> Never asked</b>") == 20 + 5 + 6
    assert body.count("<li>") >= 18
