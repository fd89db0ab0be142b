"""What is called so is found by its name as it is typed, whatever its signs and letters."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import Browsing
from tests.browser.searching import Searching
from tests.browser.server import served
from tests.folder import TODAY
from tests.views.services import offer as offer_of
from tests.views.services import service as made

from local_offer.pages import finder_card
from local_offer.search import finder
from local_offer.search.terms import JOINING, SHORT

NAMES = {
    "rest": "R&R Saturdays", "coders": "C++ Coders", "one-to-one": "1:1 Buddies", "club-25": "Club 25", "a-z": "A–Z",
    "the-who": "The Who", "in-and-out": "In and Out", "it": "IT", "it-club": "IT Club", "gym-club": "Gym Club",
    "spark": "S.P.A.R.K. Crewe", "camhs": "CAMHS", "urdu": "اُردو خاندان", "hindi": "हिन्दी सेवा",
    "kyiv": "Українська родина",
    "school": "特殊教育支援中心", "family": "华人家庭俱乐部",
    "welsh": "Grŵp Tŷ’r Môr", "polish": "Świetlica Łódź", "arabic": "مساعدة العائلات",
    "pals": "K9 Pals", "pride": "LGBTQ+ Youth", "parents": "Mums&Dads",  # not sought as typed elsewhere
    "vietnamese": "Câu lạc bộ", "a": "A.D.H.D Hub", "b": "β Hub",
}  # fmt: skip
SAID = (
    "Вітаємо/родини, أهلاً؛ خوش آمدید۔ שָׁלוֹם־לכם, স্বাগতম। வணக்கம், ਜੀ ਆਇਆਂ, 환영합니다、欢迎光临。ยินดีต้อนรับ "
    "Croeso|dzień·dobry 0-25 (H²O) ﬁrst™ ＦＯＵＲ Œuvre surgery"
)
"""What a summary may hold: each of its words is to be found by itself."""


@pytest.fixture(scope="module")
def named(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searching]:
    """The finder of services of which nothing is known but a name, and of one whose text has figures and letters."""
    services = [made(id, name=name, topics=["travel"], summary="For families.") for id, name in NAMES.items()]
    figures = made("figures", name="Ferns", topics=["travel"], summary="Room 22q at 18001, Українська or Ørsted.")
    said = made("said", name="Oaks", topics=["travel"], summary=SAID)
    offer = offer_of(*services, figures, said)
    built = finder(offer, (), lambda record: finder_card(record, offer, TODAY))
    folder: Path = tmp_path_factory.mktemp("named")
    page = f'<!doctype html><title>.</title><script type="application/json" id="manifest">{json.dumps(built.manifest)}<'
    pages = {f"{address}index.html": f"{page}/script>" for address in ("", "find/", "about/privacy/")}
    files = {f"find/{path}": text for path, text in built.files.items()}
    for path, text in {**pages, **files, "404.html": ""}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    with served(folder) as home:
        browsing = Browsing(browser, home)
        yield Searching(browsing.window().page, home)
        browsing.close()


TYPED = {
    "r&r": "rest", "R and R": "rest", "c++": "coders", "1:1": "one-to-one", "1-1": "one-to-one", "club 25": "club-25",
    "a-z": "a-z", "the who": "the-who", "in and out": "in-and-out", "IT": "it", "I.T. club": "it-club",
    "s.p.a.r.k.": "spark", "spark": "spark", "C.A.M.H.S.": "camhs", "C A M H S": "camhs", "cam\u00adhs": "camhs",
    "اردو": "urdu", "خاندان": "urdu", "हिन्दी": "hindi", "УКРАЇНСЬКА": "kyiv", "родина": "kyiv",
    "特殊教育": "school", "中心": "school",
    "家": "family", "ty’r mor": "welsh", "GRŴP": "welsh", "lodz": "polish", "świetlica": "polish", "مُسَاعَدة": "arabic",
    "22q": "figures", "18001": "figures", "orsted": "figures", "e.g. ferns": "figures",
    "学校": "", "β hub": "b",
}  # fmt: skip


def test_each_is_found_first_by_its_name_as_it_may_be_typed(named: Searching) -> None:
    found = dict(zip(TYPED, named.ask_all(list(TYPED)), strict=True))

    assert {typed: answer.services[:1] for typed, answer in found.items()} == {
        typed: [id] if id else [] for typed, id in TYPED.items()
    }
    assert [typed for typed, answer in found.items() if answer.corrected] == []


def test_each_word_finds_by_itself_what_it_stands_in(named: Searching) -> None:
    names = {(id, word) for id, name in NAMES.items() for word in re.split(r"[\s&]+", name) if len(word) > SHORT}
    said = {("said", word) for word in re.findall(r"[\w\u0300-\u0eff²-]+", SAID)}
    asked = [(id, word) for id, word in sorted(names | said) if word.lower() not in JOINING]

    found = named.ask_all([word for _, word in asked])

    assert [(id, word) for (id, word), each in zip(asked, found, strict=True) if id not in each.services] == []
