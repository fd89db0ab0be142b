"""What a shard scores is what lunr.js scores over the whole index, and words are the same in both languages."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browser import others
from tests.browser.conftest import Browsing
from tests.browser.server import served
from tests.search.findable import in_town
from tests.search.whole import whole_index

from local_offer.schema.thesaurus import thesaurus
from local_offer.search import shards as sharding
from local_offer.search.index import index
from local_offer.search.phrases import all_phrases
from local_offer.search.shards import file_of, rest_file_of, shards, written
from local_offer.search.terms import STOP_WORDS, stem, words_of
from local_offer.site.assets.scripts import SCRIPTS

ASKED = Path(__file__).parents[1] / "search"
PAGE = "<!doctype html><html lang=en><title>Finder</title>"
COMPARE = """async ({ asked, of }) => {
    const module = (name) => import(new URL(`modules/${name}.js`, document.baseURI));
    const [{ Index }, { default: lunr }] = await Promise.all([module("find/index"), module("lunr")]);
    const [whole, manifest] = await Promise.all(
        ["whole", of].map(async (name) => (await fetch(`${name}.json`)).json()));
    const all = lunr.Index.load(whole);
    const counts = [...manifest.bands, ...manifest.ways.map(([, number]) => number)];
    const count = counts.reduce((sum, each) => sum + each, 0);
    const index = new Index(manifest, new URL(manifest.data, document.baseURI).href, count);
    const presence = lunr.Query.presence.REQUIRED;
    const faults = [];
    let compared = 0;
    for (const terms of asked) {
        await index.load(terms);
        await index.loadRest(terms);
        const how = { usePipeline: false, presence };
        const theirs = all.query((query) => terms.forEach((term) => query.term(term, { ...how })));
        const { numbers, scores } = index.matches(terms);
        const ours = new Map(numbers.map((number, place) => [String(number), scores[place]]));
        compared += theirs.length;
        const isSame = numbers.length === theirs.length && ours.size === theirs.length
            && theirs.every(({ ref, score }) => Math.abs(score - ours.get(ref)) < 1e-9);
        if (!isSame) faults.push(`${terms}: ${[...ours].slice(0, 3).join(" ")} for ${theirs.length} by lunr`);
    }
    return { faults, compared, version: lunr.version, made: whole.version };
}"""
BEGUN = """async (beginnings) => {
    const { Index } = await import(new URL("modules/find/index.js", document.baseURI));
    const manifest = await (await fetch("manifest.json")).json();
    const found = {};
    for (const begun of beginnings) {
        const index = new Index(manifest, new URL(manifest.data, document.baseURI).href, 1);
        await index.load([begun]);
        found[begun] = [...index.terms.keys()].filter((term) => term.startsWith(begun)).sort();
    }
    return found;
}"""
WORDS = """async (texts) => {
    const words = await import(new URL("modules/find/words.js", document.baseURI));
    return texts.map((text) => words.wordsOf(text));
}"""
STEMS = """async (all) => {
    const { stem, isStopWord } = await import(new URL("modules/find/words.js", document.baseURI));
    return all.map((word) => [stem(word), isStopWord(word)]);
}"""
STRANGE = (
    "Down’s café, Tŷ Ynys Môn; Straße. ﬁrst oﬃce x² ½ Ⅳ ＦＵＬＬ snake_case__ 16-19 P14",
    "हिन्दी ਪੰਜਾਬੀ বাংলা ภาษาไทย العربيّة اردو עִבְרִית",
    "C.A.M.H.S. s.e.n.d e.g. R&R r and r A–Z A D H D C++ c# 16+ www.a.b.org j.s@a.uk B. A ＡＤ É.D. “I.T.” Q&As 10.30",
    "特殊教育A班 日本語のカフェ ไทย 한국어 مُساعَدة العـربيّة ۱۶ Сімʼя Київ की का Æþđħı",
    "İstanbul ΣΊΣΥΦΟΣ ŁÓDŹ Æsop Ørsted ǅ ŉ K Å 日本語 1️⃣ a\u00adb 👩‍👧 don't o`clock l’été",
)


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The finder's scripts and data, and beside them the whole index."""
    folder: Path = tmp_path_factory.mktemp("scores") / "site"
    shutil.copytree(SCRIPTS, folder / "modules")
    (folder / "modules" / "lunr.js").write_text(others.whole_lunr(), encoding="utf-8")
    for name in ("index.html", "404.html"):
        (folder / name).write_text(PAGE, encoding="utf-8")
    built = in_town().finder
    for path, text in built.files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "manifest.json").write_text(json.dumps(built.manifest), encoding="utf-8")
    (folder / "whole.json").write_text(json.dumps(whole_index(in_town().texts)), encoding="utf-8")
    (folder / "cut.json").write_text(json.dumps({**built.manifest, "data": "cut/", **_cut(folder)}), encoding="utf-8")
    with served(folder) as home:
        browsing = Browsing(browser, home)
        yield browsing.window().open("")
        browsing.close()


def _cut(folder: Path) -> dict[str, str]:
    """The index again, as it would be were seven documents of a term many. What its manifest says of it."""
    (folder / "cut" / "shards").mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sharding, "MOST", 7)
        cut = [*shards({posting.term: written(posting) for posting in index(in_town().texts)}, {}, {})]
    for shard in cut:
        (folder / "cut" / file_of(shard.letters)).write_text(shard.text, encoding="utf-8")
        (folder / "cut" / rest_file_of(shard.letters)).write_text(shard.rest or "{}", encoding="utf-8")
    return {"shards": " ".join(shard.letters for shard in cut)}


def _queries() -> list[list[str]]:
    """Every term, rare or common; the commonest; and two to four terms that stand together somewhere."""
    postings = index(in_town().texts)
    spread = {posting.term: sum(len(documents) for documents in posting.fields) for posting in postings}
    common = sorted(spread, key=lambda term: (-spread[term], term))[:40]
    one = [[term] for term in dict.fromkeys([*list(spread), *common])]
    together = []
    for said in in_town().texts[::2]:
        terms = sorted({stem(word) for word in words_of(" ".join(said)) if word not in STOP_WORDS})
        together += [terms[:2], terms[-3:], [terms[0], common[0]], terms[1:9:2]]
    return [*one, *(list(dict.fromkeys(terms)) for terms in together if terms)]


def test_shards_score_as_lunr_scores_the_whole_index(page: Page) -> None:
    queries = _queries()

    found: Any = page.evaluate(COMPARE, {"asked": queries, "of": "manifest"})

    assert found["faults"] == []
    assert len([query for query in queries if len(query) == 1]) > 200
    assert len([query for query in queries if len(query) > 1]) > 30
    assert found["compared"] > 2_000
    assert found["version"] == found["made"] == "2.3.9"


def test_what_comes_later_of_a_term_that_many_have_is_scored_as_the_best_of_it(page: Page) -> None:
    found: Any = page.evaluate(COMPARE, {"asked": _queries()[::4], "of": "cut"})

    assert found["faults"] == []
    assert found["compared"] > 400


def test_the_part_of_lunr_that_is_sent_is_what_the_published_file_holds() -> None:
    assert others.LUNR.read_text(encoding="utf-8") == others.lunr(others.PUBLISHED.read_text(encoding="utf-8"))


def test_a_beginning_of_a_word_loads_every_term_that_begins_so(page: Page) -> None:
    terms = [posting.term for posting in index(in_town().texts)]
    beginnings = sorted(
        {term[:length] for term in terms for length in (3, 4) if term.isascii() and len(term) >= length}
    )

    found: Any = page.evaluate(BEGUN, beginnings)

    assert found == {begun: [term for term in terms if term.startswith(begun)] for begun in beginnings}


def _texts() -> list[str]:
    asked = [(ASKED / name).read_text(encoding="utf-8") for name in ("questions.tsv", "words.txt")]
    return [text for said in in_town().texts for text in said if text] + [*all_phrases(thesaurus()), *asked]


def test_a_text_has_the_same_words_in_the_browser(page: Page) -> None:
    texts = _texts()

    assert page.evaluate(WORDS, texts) == [words_of(text) for text in texts]


@pytest.mark.parametrize("text", STRANGE, ids=("latin", "other scripts", "short forms", "without spaces", "rare signs"))
def test_words_of_other_languages_are_the_same_in_the_browser(page: Page, text: str) -> None:
    assert page.evaluate(WORDS, [text]) == [words_of(text)]


def test_every_word_has_the_same_stem_in_the_browser(page: Page) -> None:
    words = sorted({word for text in (*_texts(), *STRANGE) for word in words_of(text)} | STOP_WORDS)
    variants = sorted(
        {
            word + ending
            for word in words[::3]
            if len(word) > 2
            for ending in ("s", "ing", "ed", "ly", "y", "ies", "ational")
        }
    )

    stems = page.evaluate(STEMS, [*words, *variants])

    assert len(words) > 1_500
    wrong = [
        (word, found)
        for word, found in zip([*words, *variants], stems, strict=True)
        if found != [stem(word), word in STOP_WORDS]
    ]
    assert wrong == []
