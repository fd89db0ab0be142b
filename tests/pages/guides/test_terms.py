"""The first use of a term on a page leads to its meaning, and nothing else on the page is changed."""

import re

import pytest

from local_offer.pages.guides.terms import explained


def marked(html: str) -> list[str]:
    return re.findall(r'<a class="lo-term" href="#[^"]+">([^<]*)</a>', explained(html, "services/a/"))


def test_the_first_use_of_a_term_leads_to_its_meaning() -> None:
    html = explained("<p>Ask the SENCO. The SENCO can help.</p>", "services/a/")

    assert html.startswith('<p>Ask the <a class="lo-term" href="#word-senco-sendco">SENCO</a>. The SENCO can help.</p>')
    assert '<div id="word-senco-sendco"><dt>SENCO / SENDCO' in html
    assert '<a href="../../glossary/">' in html


def test_forms_capitals_and_plurals_of_a_term_are_known() -> None:
    assert marked("<p>EHC plans and Short breaks, an annual review</p>") == [
        "EHC plans",
        "Short breaks",
        "annual review",
    ]


def test_forms_of_one_term_are_one_term() -> None:
    assert marked("<p>An EHC plan is an EHCP.</p>") == ["EHC plan"]


def test_an_acronym_keeps_its_capitals_and_stands_alone() -> None:
    assert marked("<p>He is a pa. PAT and S.ENCO, SEND-based, A&amp;EP, a/EP</p>") == []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x">SENCO</a>', "<h2>SENCO</h2>", '<h3 class="x"><b>SENCO</b></h3>', "<summary>SENCO</summary>",
        "<button>SENCO</button>", "<label>SENCO <input></label>", "<svg><text>SENCO</text></svg>",
        '<p title="SENCO">x</p>', '<img alt="the SENCO">', "<dl><dt>SENCO</dt></dl>", "<option>SENCO</option>",
    ],
)  # fmt: skip
def test_headings_links_controls_and_attributes_are_left_alone(html: str) -> None:
    assert explained(html, "") == html


def test_the_first_use_that_can_be_a_link_is_one() -> None:
    assert marked("<h2>SENCO</h2><p><a href='x'>SENCO</a> or SENCO</p>") == ["SENCO"]


def test_ordinary_words_of_the_glossary_are_left_alone() -> None:
    assert marked("<p>A statement of the outcome, in transition, for a young person</p>") == []


def test_a_page_without_terms_is_as_it_was() -> None:
    assert explained("<p>Nothing &lt;b&gt; here</p>", "") == "<p>Nothing &lt;b&gt; here</p>"


def test_what_was_escaped_stays_escaped() -> None:
    html = explained("<p>&lt;script&gt;SENCO&lt;/script&gt;</p>", "")

    assert "<script" not in html
    assert marked("<p>&lt;script&gt;SENCO&lt;/script&gt;</p>") == ["SENCO"]


OWN = '<abbr title="a learning &amp; support assistant">LSA</abbr>'


def test_a_short_form_of_the_page_leads_to_its_meaning_once_and_has_no_tooltip() -> None:
    html = explained(f"<p>The {OWN} and the {OWN}.</p>", "guides/a/")

    assert html.startswith('<p>The <a class="lo-term" href="#word-lsa">LSA</a> and the LSA.</p>')
    assert '<div id="word-lsa"><dt>LSA</dt><dd>a learning &amp; support assistant</dd></div>' in html
    assert "<abbr" not in html


def test_a_page_that_explains_a_term_of_the_glossary_wins_and_it_is_explained_once() -> None:
    senco = '<abbr title="who leads on special needs here">SENCO</abbr>'

    html = explained(f"<p>SENCO of old. Ask the {senco}, the SENDCO or {senco}. An EHC plan.</p>", "guides/a/")

    assert re.findall(r'href="#(word-[^"]+)"', html) == ["word-senco", "word-ehcp"]
    assert html.count("who leads on special needs here") == 1
    assert "word-senco-sendco" not in html


@pytest.mark.parametrize("holder", ["<h2>{}</h2>", '<a href="x">{}</a>', "<summary>{}</summary>"])
def test_a_short_form_in_a_heading_or_link_is_explained_at_the_end(holder: str) -> None:
    html = explained(holder.format(OWN), "guides/a/")

    assert html.startswith(holder.format("LSA"))
    assert '<div id="word-lsa">' in html


def test_what_a_short_form_means_cannot_become_markup() -> None:
    html = explained('<p><abbr title="&lt;script&gt;&quot;">X&amp;Y</abbr></p>', "guides/a/")

    assert html.startswith('<p><a class="lo-term" href="#word-x-y">X&amp;Y</a></p>')
    assert "&lt;script&gt;&#34;</dd>" in html
    assert "<script" not in html
