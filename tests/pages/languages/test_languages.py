"""The first panel in other languages, over the town."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser

import pytest
from tests.town import town

from local_offer.council import council_of, examine
from local_offer.offer import Offer, published
from local_offer.pages.crisis.crisis import page
from local_offer.pages.languages import sheets
from local_offer.pages.languages.lacking import told_words
from local_offer.pages.languages.language import PageLanguage
from local_offer.pages.languages.saying import page_language
from local_offer.records.ages import Age, Ages
from local_offer.records.service import Waiting
from local_offer.schema.translations import codes, translation

SHUT = "services/example-special-school/"
TODAY = date(2026, 11, 30)
LATIN_ONLY = {"ar", "ur", "uk"}
"""Where every run of Latin letters outside a marked part is English that slipped through, but for names."""
NAMES = re.compile(r"\b(EHC|ADHD|GP|NHS|Childline|council|BSL|PECS|Makaton|Blue Badge|academy|SENCO|bank holidays)\b")


@cache
def offer() -> Offer:
    read, _ = examine(town(), council_of(town()), TODAY)
    return published(replace(read, council=replace(read.council, languages=codes())), TODAY)


@cache
def bodies(code: str) -> dict[str, str]:
    made = replace(offer(), council=replace(offer().council, languages=(code,)))
    return {sheet.address: str(sheet.make().body) for sheet in sheets(made, TODAY)}


class Unmarked(HTMLParser):
    """The text that stands in the page's own language."""

    def __init__(self) -> None:
        super().__init__()
        self.within: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("path", "br"):
            given = dict(attrs)
            is_other = "lang" in given or given.get("dir") == "ltr"
            self.within.append("other" if is_other or "other" in self.within else "own")

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("path", "br"):
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if "other" not in self.within:
            self.text.append(data)


def own_words(body: str) -> str:
    parser = Unmarked()
    parser.feed(body)
    return " ".join(" ".join(parser.text).split())


@pytest.mark.parametrize("code", codes())
def test_no_english_stands_unmarked_and_every_blank_is_filled(code: str) -> None:
    for address, body in bodies(code).items():
        said = own_words(body)

        assert "None" not in said, address
        assert not re.search(r"\{\w*\}|%s|%%|Markup", said), (address, said)
        if code in LATIN_ONLY:
            left = re.findall("[A-Za-z]{3,}", NAMES.sub("", said).replace(page_language(code).name, ""))
            assert not left, (address, left)


def test_numbers_for_a_crisis_are_those_of_the_english_page_in_its_order() -> None:
    shown = re.findall(r"data-line.*?<b>(.*?)</b>", str(page(offer()).body))[:8]
    said = re.findall(
        r'href="(?:tel|sms):.*?><bdi dir="ltr">(.*?)</bdi>', bodies("pl")[f"pl/{SHUT}"].partition("<aside")[2]
    )

    assert said
    assert said == shown[: len(said)]
    assert '<bdi lang="en">Childline</bdi>' in bodies("pl")[f"pl/{SHUT}"]


@pytest.mark.parametrize(
    ("id", "says"),
    [
        (
            "example-special-school",
            ["Czasowo nieczynne od 31 lipca 2026.", 'Zamiast tego: <a href="../example-primary'],
        ),
        ("supported-living", ["Otwarcie: 1 marca 2027.", '<bdi lang="en">The first flats open in spring.</bdi>']),
        ("friday-youth-club", ["31 lipca 2026.", '<bdi lang="en">The hall was sold.</bdi>', "../thursday-youth-club/"]),
    ],
)
def test_a_service_that_nobody_can_use_today_says_so_first(id: str, says: list[str]) -> None:
    first = bodies("pl")[f"pl/services/{id}/"].partition("<section")[0]

    assert [said for said in says if said not in first] == []


def test_more_facts_are_told_in_the_language_and_what_to_ask_beside_its_english() -> None:
    body = bodies("pl")[f"pl/{SHUT}"]
    closed = bodies("pl")["pl/services/friday-youth-club/"]

    assert "<dt>Rodzaj szkoły lub college’u</dt><dd>Państwowa szkoła specjalna (academy)</dd>" in body
    assert '<span class="lo-soft" lang="en" dir="ltr">How do we join?</span>' in "".join(bodies("pl").values())
    assert '23 grudnia 2026, <bdi dir="ltr">10:00–15:00</bdi>' in body
    assert "O co zapytać" not in closed


@pytest.mark.parametrize("has_guide", [True, False])
def test_the_way_to_the_guide_stands_only_where_the_council_has_it(has_guide: bool) -> None:
    guide = replace(offer().guides[0], id="get-this-information-another-way")
    council = replace(offer().council, languages=("pl",))
    front = next(sheets(replace(offer(), guides=(guide,) * has_guide, council=council), TODAY))

    assert ("guides/get-this-information-another-way/" in str(front.make().body)) is has_guide


@pytest.mark.parametrize("code", ["pl", "cy"])
def test_polish_and_welsh_have_every_word_and_none_is_older_than_its_english(code: str) -> None:
    assert {word.state for word in told_words([code])} == {"there"}


@pytest.mark.parametrize("code", codes())
def test_no_language_keeps_a_word_that_no_page_says(code: str) -> None:
    assert not [word for word in told_words([code]) if word.state in ("unneeded", "older")]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("pl", ["1 rok", "2 lata", "3 lata", "5 lat", "11 lat", "22 lata"]),
        ("uk", ["1 рік", "2 роки", "3 роки", "5 років", "11 років", "22 роки"]),
        ("ro", ["1 an", "2 ani", "3 ani", "5 ani", "11 ani", "22 de ani"]),
        ("cy", ["1 flwyddyn", "2 flynedd", "3 blynedd", "5 mlynedd", "11 mlynedd", "22 mlynedd"]),
        ("ar", ["سنة واحدة (1)", "سنتان (2)", "3 سنوات", "5 سنوات", "11 سنة", "22 سنة"]),
        ("ur", ["1 سال", "2 سال", "3 سال", "5 سال", "11 سال", "22 سال"]),
    ],
)
def test_a_number_has_the_form_of_its_word(code: str, said: list[str]) -> None:
    say = page_language(code)

    assert [str(say.age(Age(count=count))) for count in (1, 2, 3, 5, 11, 22)] == said


def test_ages_and_waits_are_said_with_the_form_of_the_number_beside_them() -> None:
    say = page_language("pl")

    assert say.ages(Ages(from_=Age(count=5), to=Age(count=22))) == "Wiek: 5–22 lata"
    assert say.waiting(Waiting(value=1.5, unit="months", as_of="2026")) == "Około 1,5 miesiąca"


def test_a_word_that_is_older_than_its_english_is_shown_in_english_and_marked() -> None:
    made = translation("pl")
    key = "needs/autism"
    stale = PageLanguage(replace(made, words={**made.words, key: replace(made.words[key], of="0")}))

    assert stale.told(stale.word("Autism", key)) == '<bdi lang="en">Autism</bdi>'


def test_a_pattern_without_translation_keeps_the_language_of_what_fills_it() -> None:
    language = page_language("ar")

    assert language.formatted("Bring %s & go", language.word("Free")) == (
        '<bdi lang="en">Bring <bdi lang="ar" dir="rtl">مجانًا</bdi> &amp; go</bdi>'
    )


def test_what_providers_write_is_escaped_and_marked_as_english() -> None:
    language = page_language("ur")

    assert language.sentences(["<b>Ring us!", "a {b} %s\0"]) == (
        '<bdi lang="en">&lt;b&gt;Ring us!</bdi> <bdi lang="en">a {b} %s</bdi>'
    )


def test_a_council_that_offers_no_language_has_no_such_page() -> None:
    assert not list(sheets(replace(offer(), council=replace(offer().council, languages=())), TODAY))
