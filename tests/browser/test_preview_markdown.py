"""Markdown looks in the preview as it will on the page."""

from random import Random

from tests.browser.any_record import MARKDOWN
from tests.browser.previewing import Previewing

from local_offer.pages.markdown import html_of

TEXTS = (
    *MARKDOWN,
    "One.\n\nTwo.", "A & B < C", "a  \nb\\\nc", "**a *b* c** _d_ __e__ ***f*** a*b*c 2 * 3 * 4 snake_case_word",
    "- a\n- b\n\n  c\n- d\n1. e\n2. f\n\n10) g", "-\n- \n-   a\n\n\n- b",
    "A\n===\n\nB\n---\n#No\n####### No\n## Yes ##",
    '[a](https://example.org/ "b") [c](<https://example.org/d e>) [e](https://example.org/(f)) [g]( tel:123 )',
    "[x](javascript:alert(1)) [x](//evil.example) [x](/services/) [x](&#106;avascript:alert(1)) <https://example.org>",
    "[**x**]() [y]( ) [a [b](https://example.org/)](https://example.org/c) ![x](https://example.org/x.png)",
    "[x](https://example.org/%zz?é=ü&amp;a=b#ß) [ring](tel:01632960123) [write](mailto:a@example.org)",
    "[x](https://exämple.org/) [x](HTTPS://EXAMPLE.org/) [x](https://example.org/\\*)",
    "&eacute; &copy; &#65; &#x42; &#0; &nbsp; &nosuch; &amp;lt; \\& \\# \\a \\\\",
    "<script>alert(1)</script> <!-- a -->", "    four spaces\n\n\ttab\n\n> quote\n\n```\ncode\n```\n\n---\n\n***",
    "| a | b |\n|---|---|", "\x00 \ufffd \u00a0 \u2028",
    " - a\n  - b\n   - c\n    - d\n     - e", "- - a\n- 1. b\n  2. c",
    "1986. A year\n\n-1. no\n\n0. nought\n\n123456789. many\n\n1234567890. too many",
    "* a\n\n  # H\n\n  b\n+ c", "[" * 200, "*" * 200 + "a", "- " * 60 + "x", "a\r\nb\rc",
)  # fmt: skip
PIECES = (
    "a", "b c", "**", "*", "_", "- ", "1. ", "# ", "[x](", "https://example.org/", ")", "\n", "\n\n", "  ", "\\",
    "\u00a0", "\u3000", "😀", "“", "€", "&notit;", "&amp;",
)  # fmt: skip


def test_markdown_becomes_what_the_page_makes_of_it(previewing: Previewing) -> None:
    chance = Random(2026)  # noqa: S311 - the same each time
    texts = [*TEXTS, *("".join(chance.choices(PIECES, k=30)) for _ in range(500))]

    made = previewing.asks("markdown", texts)
    wanted = previewing.asks("elements", [str(html_of(text)) for text in texts])

    assert [text for text, is_, was in zip(texts, made, wanted, strict=True) if is_ != was] == []
