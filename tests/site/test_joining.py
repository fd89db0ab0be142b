"""Modules are joined into one file for a page, or the build says what cannot be joined."""

import re
from collections.abc import Mapping

import pytest

from local_offer.site.assets.joining import Joined, joined
from local_offer.site.assets.modules import CannotJoinError
from local_offer.site.assets.scripts import ENTRIES, GONE, SCRIPTS, WORKER, scripts

PAGE = {
    "find/find.js": """\
// The page.

import { slow as late, words } from "./words.js";
import "../every/every.js";

/** @param {string} said */
export function say(said) {
  return words(late + said); // aloud
}

const map = () => import("../map/map.js");
""",
    "find/words.js": 'export const slow = "s";\nexport function words(said) {\n  return said;\n}\n',
    "every/every.js": 'const words = "mine";\nconsole.log(words);\n',
    "map/map.js": 'import { words } from "../find/words.js";\nimport { dot } from "./dot.js";\nexport class Map {}\n',
    "map/dot.js": 'export const dot = new URL("../", import.meta.url);\n',
}


def _joined(**changed: str) -> Joined:
    """The page with other modules in place of some, such as `find_words`."""
    return joined(
        {**PAGE, **{f"{name.replace('_', '/')}.js": text for name, text in changed.items()}}, ["find/find.js"]
    )


def _named(site: Joined) -> Mapping[str, str]:
    return {re.sub(r"-[0-9a-f]{8}\.js$", "", path): text for path, text in site.files.items()}


def test_a_page_is_one_file_and_what_it_loads_later_another() -> None:
    site = _joined()

    assert set(_named(site)) == {"scripts/find", "scripts/find-map"}
    assert site.entries == {"find/find.js": next(path for path in site.files if "map" not in path)}


def test_a_module_stands_in_its_file_once_behind_what_it_needs() -> None:
    names = re.findall(r"^// (\w+/\w+\.js)$", _named(_joined())["scripts/find"], re.MULTILINE)

    assert names == ["find/words.js", "every/every.js", "find/find.js"]


def test_what_a_page_has_is_handed_to_what_comes_later_and_not_sent_again() -> None:
    files = _named(_joined())

    assert "find/words.js" not in files["scripts/find-map"]
    assert re.search(r'import\("\./find-map-[0-9a-f]{8}\.js"\)\.then\(.*part\(\$find_words\)\)', files["scripts/find"])
    assert "export const part = ($find_words) =>" in files["scripts/find-map"]


def test_names_of_files_change_with_what_is_in_them_or_comes_later() -> None:
    before, after = _joined(), _joined(map_dot="export const dot = 2;\n")

    assert before.entries != after.entries
    assert set(before.files).isdisjoint(after.files)
    assert _joined().files == before.files


def test_comments_and_types_stay_at_home_and_words_behind_code_are_kept() -> None:
    text = _named(_joined(every_every="/**\n * Long.\n */\nconst one = /** @type {Two} */ (2); // aloud\n"))[
        "scripts/find"
    ]

    assert "Long" not in text
    assert "const one = (2); // aloud" in text


def test_a_module_knows_its_own_place() -> None:
    assert 'new URL("../", new URL("../map/dot.js", import.meta.url).href)' in _named(_joined())["scripts/find-map"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("export let turn = 1;", "find/words.js says what cannot be joined: export let turn = 1;"),
        ('export * from "./other.js";', "cannot be joined: export"),
        ('export { slow } from "../every/every.js";', "cannot be joined: export"),
        ('import * as all from "../every/every.js";', "cannot be joined: import"),
        ('import { slow } from "./missing.js";', "there is no module find/missing.js"),
        ('import { slow } from "../every/every.js";', "find/words.js imports slow, unknown to every/every.js"),
        (
            'import { say } from "./find.js";',
            "modules need each other: find/find.js needs find/words.js needs find/find",
        ),
        ("const other = () => import(name);", "cannot be joined: import(name)"),
        ("const known = await fetch(1);", "cannot be joined: const known = await"),
        ("const tool = import.meta.resolve(1);", "cannot be joined: import.meta.resolve"),
        ("const text = `a\n// b`;", "a template text must end on its line: const text = `a"),
        ("/* a\n * b */ const one = 1;", "something stands behind the end of a comment"),
        ('import { a } from "../every/every.js";\nimport "../every/every.js";', "imports every/every.js twice"),
    ],
)
def test_what_joining_would_change_is_refused_with_its_words(text: str, said: str) -> None:
    with pytest.raises(CannotJoinError, match=re.escape(said)):
        _joined(find_words=f'{text}\nexport const slow = "s";\nexport function words() {{}}\n')


def test_two_parts_of_a_page_may_not_each_have_a_module_of_their_own() -> None:
    other = 'import { dot } from "./dot.js";\nexport const other = dot;\n'

    with pytest.raises(CannotJoinError, match=r"parts of find/find\.js share map/dot\.js"):
        _joined(map_other=other, every_every='const later = () => import("../map/other.js");\n')


def _named_in(site: Joined) -> set[str]:
    """The modules whose text is in its files."""
    return {name for text in site.files.values() for name in re.findall(r"^// ([\w/-]+\.js)$", text, re.MULTILINE)}


def test_every_module_of_the_room_is_sent_and_each_page_has_a_file() -> None:
    texts = {file.relative_to(SCRIPTS).as_posix(): file.read_text(encoding="utf-8") for file in SCRIPTS.rglob("*.js")}
    site = joined(texts, ENTRIES)
    sent = _named_in(site)
    of_workers = {name for worker in (WORKER, GONE) for name in _named_in(joined(texts, [worker]))}

    assert set(site.entries) == set(ENTRIES)
    elsewhere = {"zipped/zipped.js", "following/follow.js"}  # in the copy on a memory stick, and under serve

    assert sent | of_workers | elsewhere == set(texts)


def test_what_is_sent_says_whose_it_is_and_holds_nothing_that_only_people_read() -> None:
    for text in scripts().files.values():
        head, *lines = text.splitlines()
        assert head.startswith("/*! ")
        assert "assets/licences.txt" in head
        assert not [line for line in lines if line.startswith(("//", "  "))]
