"""The answer to someone who sent an entry: whatever they wrote is plain text in it."""

import re

import pytest
from markdown_it import MarkdownIt
from tests.site.hostile import HOSTILE

from local_offer.exports.entry.reply import LONGEST, entry_reply, fenced
from local_offer.views.entry_reply import EntryFile, Reply, Told

STRANGE = (
    *HOSTILE,
    "@octocat fixes #1, GH-1, owner/repo#1",
    "```\n@octocat\n```",
    "~~~~\n`````\n@octocat",
    "</details></summary><details open>",
    "\t- [x] a\n\n# b\n\n| a |\n|-|",
    "a\u202eb\x07",
    "- x\n\n\n\nnot in the list any more: <b>@octocat</b>",
    "`" * 500,
)
FILE = EntryFile(kind="service", path="offer/services/x.yaml", name="Club", before="name: a\n", after="name: b\n")


def _outside_of_fences(markdown: str) -> str:
    html = MarkdownIt("commonmark").enable("table").render(markdown)
    return re.sub(r"<pre>.*?</pre>", "", html, flags=re.DOTALL)


@pytest.mark.parametrize("text", STRANGE)
def test_what_someone_wrote_is_text_alone(text: str) -> None:
    told = Told(label=text, message=text, remedy=text, answer=text)
    file = EntryFile(kind="service", path=text, name=text, before=f"name: {text}", after=f"summary: {text}")

    html = _outside_of_fences(entry_reply(Reply(files=(file,), refused=(told,), passed_on=(told,), advice=(told,))))

    tags = set(re.findall(r"</?([a-z0-9]+)", html))
    assert tags <= {"p", "ul", "li", "strong", "h3", "code"}
    words = re.sub(r"\u200b", "", html)
    assert "@octocat" not in html
    assert "<code>" not in words or f"<code>{text}</code>" in words


@pytest.mark.parametrize("text", STRANGE)
def test_a_fence_ends_only_where_we_end_it(text: str) -> None:
    html = MarkdownIt("commonmark").render(f"{fenced(text)}\nafter\n")

    assert html.count("<pre>") == 1
    assert html.endswith("</code></pre>\n<p>after</p>\n")


def test_each_state_has_its_own_first_words() -> None:
    same = EntryFile(kind="service", path="offer/services/x.yaml", name="Club", before="a", after="a")
    lacking = Reply(files=(FILE,), needed=(Told(label="Summary", message="there is no answer"),))

    assert "This is what your answers change" in entry_reply(Reply(files=(FILE,)))
    assert "says all of this already" in entry_reply(Reply(files=(same,)))
    assert "No answer was found" in entry_reply(Reply())
    assert "Choose “Edit” at the top of the issue" in entry_reply(lacking)
    assert "name: b" not in entry_reply(lacking)


def test_a_change_is_shown_line_by_line() -> None:
    text = entry_reply(Reply(files=(FILE,)))

    assert "```diff\n--- offer/services/x.yaml\n+++ offer/services/x.yaml\n@@ -1 +1 @@\n-name: a\n+name: b\n```" in text


def test_however_much_was_written_the_answer_fits() -> None:
    told = tuple(Told(label=f"Question {n}", message="read", answer="😀" * 60_000) for n in range(20))

    text = entry_reply(Reply(files=(FILE,), passed_on=told))

    assert len(text.encode()) < LONGEST + 1_000
    assert text.endswith("The answers in the issue say all.\n")
    assert "and 48000 characters more, in the issue" in text
