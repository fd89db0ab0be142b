"""What a guide may hold of Material's Markdown, in the built site."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

import pytest
from tests.site.commands import ROOT, build, local_offer, mkdocs
from tests.site.council import Council
from tests.site.reading import ReadPage, read_page, words_of

from local_offer.plugin.markdown import FRAME_IDS
from local_offer.views.guide_boxes import KINDS

IN_A_RECORD = '!!! note "Title"\n\n    Text.\n\n=== "Tab"\n\n    :material-phone: and x[^1]\n\n[^1]: Foot.\n'
EXAMPLES = ROOT / "docs" / "councils" / "writing-guides.md"
"""The manual's page of examples, which stands here for a guide that holds everything."""


def add_guide(council: Council, text: str) -> None:
    council.service("saturday-club")
    council.write("docs/guides/index.md", "---\ntitle: Guides\n---\n\n{{ show guides }}\n")
    council.write("docs/guides/guides.md", "---\ntitle: Keeping them\n---\n\n## Words {#words}\n\nText.\n")
    council.write(
        "docs/guides/ask.md", text if text.startswith("---") else f"---\ntitle: Ask\nroute: plans\n---\n\n{text}"
    )


def built(council: Council, text: str) -> ReadPage:
    """The page of a guide, in a council that names nothing of Markdown unless a test adds it."""
    add_guide(council, text)
    site = build(council.folder, council.folder / "site")
    return read_page(site / "guides" / "ask" / "index.html", "guides/ask/")


TEXTS = {
    "titled": '!!! warning "The clock runs"\n\n    Act *now*.\n\n!!! note\n\n    Plain.\n',
    "untitled": '!!! danger ""\n\n    Plain.\n',
    "kinds": "\n".join(f"!!! {kind}\n\n    Box.\n\n??? {kind}\n\n    Fold.\n" for kind in KINDS),
    "fold": '??? "Title"\n\n    Text.\n\n<details markdown>\n<summary>Title</summary>\n\nText.\n\n</details>\n',
    "footnotes": "One.[^a] Two.[^a]\n\n[^a]: Text.\n",
    "icons": 'Ring :material-phone: now. :material-check:{ title="yes" } [:octicons-link-24: here](index.md)\n',
    "tables": "| a | b | c |\n| --- | --- | --- |\n| 1 | *2* | 3 |\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
    "short-form": "Ask the SENCO.[^1] The SENCO again.\n\n*[SENCO]: who helps here\n\n[^1]: By the SENCO.\n",
    "frame": "## Tell them {#tell}\n\nText, see [above](#tell).\n\n## Find\n\nText.\n",
    "marks": '!!! tip "For {{ council }}"\n\n    {{ limit ehc-decision }}\n\n=== "In {{ council }}"\n\n'
    "    {{ council }}[^1]\n\n[^1]: {{ council }}\n",
}
"""A guide each, of one council."""


@pytest.fixture(scope="module")
def guides(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ReadPage]:
    """The pages of these guides, and of a record that holds what only a guide may."""
    council = Council(tmp_path_factory.mktemp("guides"))
    add_guide(council, EXAMPLES.read_text(encoding="utf-8"))
    for name, text in TEXTS.items():
        council.write(f"docs/guides/{name}.md", f"---\ntitle: Ask\nroute: plans\n---\n\n{text}")
    council.service("bold-club", "description: |\n" + "".join(f"  {line}\n" for line in IN_A_RECORD.splitlines()))
    site = build(council.folder, council.folder / "site")
    addresses = {**{name: f"guides/{name}/" for name in ("ask", *TEXTS)}, "record": "services/bold-club/"}
    return {name: read_page(site / address / "index.html", address) for name, address in addresses.items()}


def parts(page: ReadPage, tag: str) -> Sequence[Element]:
    return list(page.main.iter(tag))


def _icons(page: ReadPage) -> list[Element]:
    """The icons that a text asks for: Material's are filled, the page's own are drawn in lines."""
    return page.having("class", "lo-solid")


def boxes(page: ReadPage) -> list[tuple[str | None, str]]:
    return [(box.get("class"), words_of(box)) for box in page.having("class", "lo-note")]


@pytest.fixture
def examples(guides: dict[str, ReadPage]) -> ReadPage:
    return guides["ask"]


def test_a_box_has_its_title_its_look_and_its_kind_in_words(guides: dict[str, ReadPage]) -> None:
    page = guides["titled"]

    assert boxes(page) == [
        ("lo-box lo-note lo-part", "Warning: The clock runs Act now."),
        ("lo-box lo-note", "Note Plain."),
    ]


def test_a_box_without_a_title_has_no_colour_that_says_what_no_word_does(guides: dict[str, ReadPage]) -> None:
    assert boxes(guides["untitled"]) == [("lo-box lo-note", "Plain.")]


def test_every_kind_is_drawn_as_a_box_and_as_a_fold_and_leaves_nothing_of_materials(
    guides: dict[str, ReadPage],
) -> None:
    page = guides["kinds"]

    assert len(boxes(page)) == len(KINDS) + sum(bool(look) for look in KINDS.values())
    assert len(parts(page, "details")) == len(KINDS)
    assert "admonition" not in page.html
    assert all(
        words_of(summary) == kind.capitalize() for summary, kind in zip(parts(page, "summary"), KINDS, strict=True)
    )


def test_a_fold_is_the_same_as_one_written_as_html(guides: dict[str, ReadPage]) -> None:
    page = guides["fold"]

    first, second = parts(page, "details")
    assert (first.attrib, words_of(first)) == (second.attrib, words_of(second)) == ({}, "Title Text.")


def test_tabs_need_no_script_and_are_folds_of_which_one_is_open(examples: ReadPage) -> None:
    tabs = examples.having("class", "lo-tabs")

    assert len(tabs) == 2
    for number, group in enumerate(tabs, 1):
        folds = group.findall("details")
        assert len(folds) == 2
        assert {fold.get("name") for fold in folds} == {f"tabs-{number}"}
        assert [("open" in fold.attrib) for fold in folds] == [True, False]
    assert parts(examples, "input") == []
    assert "tabbed" not in re.sub(r"<pre>.*?</pre>", "", examples.html, flags=re.DOTALL)


def test_a_footnote_leads_to_its_text_and_back(examples: ReadPage) -> None:
    there = next(link for link in parts(examples, "a") if link.get("href", "").startswith("#fn:"))
    back = next(link for link in parts(examples, "a") if link.get("href", "").startswith("#fnref"))

    assert there.get("aria-label") == "Footnote 1"
    assert back.get("aria-label") == "Back to the text of footnote 1"
    assert (there.get("href") or "")[1:] in examples.ids
    assert (back.get("href") or "")[1:] in examples.ids
    assert examples.having("class", "lo-notes")[0].get("aria-labelledby") in examples.ids


def test_a_footnote_used_twice_leads_back_to_both_places_by_name(guides: dict[str, ReadPage]) -> None:
    page = guides["footnotes"]

    back = [link.get("aria-label") for link in parts(page, "a") if link.get("href", "").startswith("#fnref")]
    assert back == ["Back to the text of footnote 1, place 1", "Back to the text of footnote 1, place 2"]


def test_an_icon_is_set_into_the_page_and_hidden_from_those_who_hear_it_unless_it_has_a_name(
    guides: dict[str, ReadPage],
) -> None:
    page = guides["icons"]

    ring, check, link = _icons(page)
    assert (ring.get("aria-hidden"), ring.get("role")) == ("true", None)
    assert (check.get("aria-hidden"), check.get("role"), check.get("aria-label")) == (None, "img", "yes")
    assert link.get("aria-hidden") == "true"
    assert "title" not in check.attrib


def test_a_wide_table_names_its_columns_in_each_row_for_a_phone_and_a_narrow_one_stays(
    guides: dict[str, ReadPage],
) -> None:
    page = guides["tables"]

    wide, narrow = parts(page, "table")
    assert [(cell.tag, cell.get("data-label"), words_of(cell)) for cell in wide.iterfind("tbody/tr/*")] == [
        ("th", None, "1"),
        ("td", "b", "2"),
        ("td", "c", "3"),
    ]
    assert [cell.attrib for cell in narrow.iterfind("tbody/tr/*")] == [{}, {}]
    assert len(page.having("class", "lo-reflow")) == 1
    assert page.faults == ()


def test_a_short_form_is_explained_where_it_stands_and_wins_over_the_glossary(guides: dict[str, ReadPage]) -> None:
    page = guides["short-form"]

    assert [link.get("href") for link in page.having("class", "lo-term")] == ["#word-senco"]
    assert page.html.count("who helps here") == 1
    assert parts(page, "abbr") == []


def test_a_part_with_the_name_of_a_part_of_every_page_is_still_found(guides: dict[str, ReadPage]) -> None:
    page = guides["frame"]
    assert [heading.get("id") for heading in page.all("h2") if "-here" in heading.get("id", "")] == [
        "tell-here",
        "find-here",
    ]
    assert "#tell-here" in [link.get("href") for link in page.all("a")]
    assert FRAME_IDS - {"short"} <= {part.get("id") for part in page.elements}, "a name that no page has any more"
    ids = [id for part in page.elements if (id := part.get("id"))]
    assert sorted(set(ids)) == sorted(ids)


def test_marks_are_filled_within_every_construct(guides: dict[str, ReadPage]) -> None:
    page = guides["marks"]

    assert "{{" not in page.html
    assert words_of(page.main).count("Exampleshire") == 4


def test_the_page_of_examples_is_sound_html_and_the_check_and_the_build_say_nothing_of_it(council: Council) -> None:
    add_guide(council, EXAMPLES.read_text(encoding="utf-8"))

    ended = local_offer("build", folder=council.folder)

    page = read_page(council.folder / "site" / "guides" / "ask" / "index.html", "guides/ask/")
    assert "undrawn-markdown" not in ended.stderr + local_offer("check", folder=council.folder).stdout
    assert page.faults == ()
    assert len(page.ids) == len(set(page.ids))


def test_nothing_of_materials_is_sent_with_them(examples: ReadPage) -> None:
    sent = [
        element.get("src") or element.get("href") for element in examples.elements if element.tag in ("script", "link")
    ]

    assert [address for address in sent if "material" in str(address) or "pymdown" in str(address)] == []
    assert not re.search(r'class="[^"]*\b(md-|twemoji|tabbed|admonition)', examples.html)


def test_a_page_that_uses_none_is_not_a_byte_longer(council: Council) -> None:
    plain = "Some text with a [link](index.md).\n\n- one\n- two\n"
    first = built(council, plain).html
    council.add("mkdocs.yml", "markdown_extensions:\n  - attr_list\n  - def_list\n  - md_in_html\n  - tables\n")

    again = built(council, plain)
    assert again.html == first
    assert _icons(again) == []


@pytest.mark.parametrize(
    "own",
    [
        "[admonition, pymdownx.details, footnotes, abbr, pymdownx.tabbed, pymdownx.superfences]",
        "[extra, markdown.extensions.admonition, {pymdownx.tabbed: {alternate_style: true}}, {toc: {permalink: true}}]",
        "[pymdownx.extra, {pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji ''}}]",
    ],
)
def test_a_council_that_names_extensions_itself_gets_the_same_page(council: Council, own: str) -> None:
    council.add("mkdocs.yml", f"markdown_extensions: {own}\n")

    page = built(council, EXAMPLES.read_text(encoding="utf-8"))

    assert len(page.having("class", "lo-tabs")) == 2
    assert len(page.having("class", "lo-note")) == 5
    assert len(page.having("class", "lo-notes")) == 1
    assert len(page.having("class", "lo-i")) >= 5
    assert page.faults == ()


def test_what_an_extension_of_the_councils_own_reads_is_no_fault(council: Council) -> None:
    council.add("mkdocs.yml", "markdown_extensions: [pymdownx.mark, {pymdownx.tasklist: {custom_checkbox: false}}]\n")
    add_guide(council, "A ==mark==.\n\n- [ ] a task\n")

    ended = local_offer("build", folder=council.folder)

    assert ended.returncode == 0
    assert "undrawn-markdown" not in ended.stderr + local_offer("check", folder=council.folder).stdout


WRONG = """\
# About us

!!! nothing "Title"

    Text.

<div>
!!! note
    In HTML.

Ring :material-phone: now.
</div>

!!! note

    Sound.
"""


@pytest.mark.parametrize("command", [local_offer, mkdocs])
def test_what_would_be_shown_as_it_is_written_is_a_warning_with_its_line_and_stops_nothing(
    command: type, council: Council
) -> None:
    add_guide(council, "See :material-nothing-like-it: and $$x$$.\n")
    council.write("docs/about-us.md", WRONG)

    ended = command("build", folder=council.folder)

    assert ended.returncode == 0, ended.stderr
    told = sorted(line.partition(": warning: ")[0] for line in ended.stderr.splitlines() if "undrawn-markdown" in line)
    assert told == [
        "docs/about-us.md:11:1",
        "docs/about-us.md:3:1",
        "docs/about-us.md:8:1",
        "docs/guides/ask.md:6:1",
        "docs/guides/ask.md:6:1",
    ]


def test_a_record_may_hold_no_more_than_before(guides: dict[str, ReadPage]) -> None:
    page = guides["record"]

    assert "lo-tabs" not in page.html
    assert _icons(page) == []
    assert ":material-phone:" in page.html
