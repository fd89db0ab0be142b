"""A fact of the council is shown in a guide as it was written, wherever it stands."""

import pytest
from markdown import Markdown
from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.guides.facts import settled
from local_offer.pages.guides.guide import html_for
from local_offer.plugin.markdown import EXTENSIONS
from local_offer.records import CouncilFact
from local_offer.views.marks import filled

RAW = (
    "[Ring us](javascript:alert(1))",
    "[Sign in](//evil.example/login)",
    "*x*{: onclick=alert(1)}",
    "# Heading",
    "1. First",
    "- first",
    "> quoted",
    "6*7 and 8*9, _often_ __so__ a_b_c",
    r"back\slash \* and C:\new",
    "A | B || C",
    "{{ show guides }} and {{ local b }}",
    "⟦title⟧ ⟦body⟧",
    "<b onclick=x>bold</b><script>alert(1)</script>",
    "`code` ~~gone~~ ==marked== ^up^ :material-phone: ![x](https://example.org/x.png)",
    "&amp; &lt; &#42; &copy;",
    "[^1]: note, [x]: https://example.org, *[HTML]: words",
    "!!! note",
    "=== Tab",
    "---",
    "$x$ \"quoted\" 'so' (c) --> ...",
)
PLACES = (
    "Ask {{ local a }} today.",
    "{{ local a }}",
    "- Here: {{ local a }}",
    "| who | what |\n| --- | --- |\n| us | {{ local a }} |",
    "## Here {{ local a }}",
    "**{{ local a }}**",
    "!!! note\n\n    {{ local a }}",
    '<p class="x">{{ local a }}</p>',
    "[{{ local a }}](https://example.org/)",
)


def page(markdown: str, fact: str) -> str:
    reader = Markdown(extensions=list(EXTENSIONS), extension_configs={k: dict(v) for k, v in EXTENSIONS.items()})
    offer = Offer(known={"a": CouncilFact(value=fact)})
    return settled(reader.convert(filled(markdown, lambda mark: html_for(mark, offer, "guides/a/"))))


@pytest.mark.parametrize("fact", RAW)
@pytest.mark.parametrize("place", PLACES)
def test_a_fact_is_shown_as_it_was_written(place: str, fact: str) -> None:
    html = page(place, fact)

    assert " ".join(fact.split()) in Markup(html).striptags()  # noqa: S704 - its tags are taken out
    same = page(place, "x")
    assert html.count("<") - html.count("<a ") * 2 == same.count("<") - same.count("<a ") * 2  # no tag but of links
    assert "javascript:" not in "".join(html.split('href="')[1:]).partition('"')[0]


@pytest.mark.parametrize(
    ("fact", "leads"),
    [
        ("https://example.org/a_b_(c)?d=1&e=*", "https://example.org/a_b_(c)?d=1&amp;e=*"),
        ("team@example.org", "mailto:team@example.org"),
        ("a%0D%0Abcc:b@example.org", ""),
        ("javascript:alert(1)", ""),
        ("//evil.example/login", ""),
        ('https://example.org/"onclick="x', ""),
        ("Ring us", ""),
    ],
)
@pytest.mark.parametrize(
    "place", ["[Read]({{ local a }})", '<a href="{{ local a }}">Read</a>', "[Read][r]\n\n[r]: {{ local a }}"]
)
def test_a_link_leads_to_a_fact_only_when_it_is_an_address(place: str, fact: str, leads: str) -> None:
    html = page(place, fact)

    assert f'<a href="{leads}">Read</a>' in html or (not leads and '<a href=""' not in html and fact not in html)


def test_a_fact_in_the_midst_of_an_address_stays_a_part_of_it() -> None:
    html = page("[Read](https://example.org/{{ local a }}/x)", "../javascript:a b)")

    assert '<a href="https://example.org/..%2Fjavascript%3Aa%20b%29/x">Read</a>' in html


def test_addresses_within_a_fact_are_links() -> None:
    html = page("{{ local a }}", "<b>Send</b> & ehc@example.org, or see https://example.org/a_b_c.")

    assert html == (
        "<p>&lt;b&gt;Send&lt;/b&gt; &amp; "
        '<a href="mailto:ehc@example.org">ehc@example.org</a>, '
        'or see <a href="https://example.org/a_b_c">https://example.org/a_b_c</a>.</p>'
    )
