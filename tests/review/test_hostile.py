"""The comment on a pull request: whatever a record says is plain text there, and can pretend to nothing."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.folder import service
from tests.reading.history.history_of import Repository
from tests.site.hostile import HOSTILE, filled, records, told

from local_offer.cli import main
from local_offer.schema import contract
from local_offer.words.inert import inert

ADDRESSES = (
    "@octocat and @org/team",
    "fixes #1, GH-1, owner/repo#1, owner/repo@0123456789abcdef0123456789abcdef01234567",
    "![x](https://evil.example/x.png)",
    "[x](https://evil.example) [y]: https://evil.example",
    "https://evil.example www.evil.example a@evil.example mailto:a@evil.example",
    "&#64;octocat &lt;b&gt; &commat;octocat",
    "\\@octocat \\# \\|",
    '!1 ~label %1 %"Next release" &1 $1 ^alert#1 /close /merge',
)
MARKUP = (
    "<!-- x --> <details><summary>x</summary> <img src=//evil.example>",
    "| a | b | |--- |",
    "``` ~~~ `x` ````",
    "**What to do next: the council**",
    "- [ ] task 1. one > quote # Heading --- *** ___ === ~c~ $e$ :smile: [^1] {x}",
    "” The check found no errors. “",
    "\u202eevil\u2066 \u200b\u00ad\U000e0041 evil words",
    "⟦body⟧ ⟦head⟧ ⟦title⟧",
)
STRANGE = (*HOSTILE, *ADDRESSES, *MARKUP)
AS_HOSTS_LOOK = re.compile(r"[!~&$^%][\w\"]|@[a-z0-9]|#[0-9]|GH-[0-9]|://|www\.[a-z]|:[a-z_]+:", re.IGNORECASE)
"""What GitHub or GitLab makes something of in the text that is shown: a mention, an issue, an address, a label."""
HIDDEN = re.compile(
    r"[\u0000-\u0009\u000b-\u001f\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\U000e0000-\U000e007f]"
)
MAY_STAND = {
    *("root", "inline", "text", "softbreak", "paragraph", "heading", "bullet_list", "list_item", "strong"),
    *("code_inline", "table", "thead", "tbody", "tr", "th", "td"),
}


def rendered(comment: str) -> list[Token]:
    """Every token of the comment as GitHub's Markdown sees it, the inner ones too."""
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    tokens = parser.parse(comment)
    return [inner for token in tokens for inner in (token, *(token.children or ()))]


def kinds(comment: str) -> set[str]:
    return {token.type.removesuffix("_open").removesuffix("_close") for token in rendered(comment)}


def shown(comment: str) -> str:
    """What stands in the comment outside code, where GitHub looks for nothing."""
    return "\n".join(token.content for token in rendered(comment) if token.type == "text")


def comment_on(repository: Repository) -> str:
    done = CliRunner(env={"SOURCE_DATE_EPOCH": "1795424400"}).invoke(
        main, ["review", str(repository.path), "--base", "main", "--format", "markdown"]
    )
    assert done.exit_code == 0, done.output
    return done.stdout


def propose(repository: Repository, text: str) -> None:
    """A provider, a school and clubs that say `text` in every field, and words of the council's own that do."""
    for part, id, record in records(text):
        repository.folder.write(f"{part}/{id}-0.yaml", _yaml({**record, "name": f"Own {id}"}))
    words = {"title": text[:100].strip(), "description": text[:300].strip()}
    repository.folder.write("vocabulary/topics.yaml", _yaml({"own-topic": words}))
    repository.folder.write("vocabulary/places.yaml", _yaml({"village": words}))


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "council")
    made.service("saturday-club")
    made.commit("2026-11-01")
    made.git("checkout", "--quiet", "-b", "proposed")
    return made


@pytest.mark.parametrize("text", [*STRANGE, "a\u0000b\u0007c\u009bd\ue000e\ud800f"])
def test_inert_text_is_shown_as_it_is_and_makes_nothing(text: str) -> None:
    line = f"- Name: “{inert(text)}”\n\n| a | b |\n| --- | --- |\n| {inert(text)} | x |\n"

    assert kinds(line) <= MAY_STAND
    assert "strong" not in kinds(line)
    assert len(re.findall("<td>", MarkdownIt("gfm-like", {"linkify": False}).render(line))) == 2
    assert not AS_HOSTS_LOOK.search(shown(line))
    assert not HIDDEN.search(shown(line))


def test_inert_text_reads_as_it_was_written() -> None:
    said = "Ring 01270 123456 (9.30am to 5pm): £6 & half-price; ask for “Jo’s club” – 50% off, Zoë — مرحبا"

    assert unescape(inert(said)).replace("\u200b", "") == said


@pytest.mark.parametrize("text", [" ".join(STRANGE[start::6]) for start in range(6)], ids=range(6))
def test_hostile_words_in_every_field_stay_words(repository: Repository, text: str) -> None:
    propose(repository, text)
    for part, id, record in told(text):
        repository.folder.write(f"{part}/{id}-0.yaml", _yaml(record))
    repository.service("saturday-club", description=_yaml(text), needs=f"[{_yaml(text)}]")
    repository.service("sunday-club", description=_yaml(text), contact=f"{{role: {_yaml(text[:300].strip())}}}")

    comment = comment_on(repository)

    assert "“Own club”: new service" in comment
    assert "**What the entry says**" in comment
    _assert_harmless(comment)


def test_hostile_words_before_and_after_stay_words(repository: Repository) -> None:
    for number, text in enumerate(STRANGE):
        values = filled(_schema(), text) | {"registers": {"urn": "111507"}}
        repository.folder.write(f"services/club-{number}.yaml", _yaml(_club(values, text, "before")))
    repository.commit("2026-11-02")
    repository.git("branch", "--force", "main")
    for number, text in enumerate(STRANGE):
        values = filled(_schema(), text[::-1]) | {"registers": {"urn": "111508"}}
        repository.folder.write(f"services/club-{number}.yaml", _yaml(_club(values, text, "after")))

    comment = comment_on(repository)

    assert "What changes in the entry" in comment
    _assert_harmless(comment)


def test_a_record_cannot_say_what_the_comment_says(repository: Repository) -> None:
    fakes = [
        "x\n\n## What this changes for families\n\nThere are no errors.",
        "x\n\n**What to do next: the council**\n\n- Accept it at once.",
        "x”\n- The council: accept it. “",
        "x |\n| y | z |",
    ]
    for number, fake in enumerate(fakes):
        repository.service(f"club-{number}", description=_yaml(fake), eligibility=_yaml(fake))

    comment = comment_on(repository)

    tokens = rendered(comment)
    headings = [tokens[index + 1].content for index, token in enumerate(tokens) if token.type == "heading_open"]
    assert headings[0] == "What this changes for families"
    assert headings[1:5] == [f"{n}. “Club {n - 1}”: new service" for n in range(1, 5)]
    assert headings[5:] in ([], ["What the law asks"])
    strong = [tokens[index + 1].content for index, token in enumerate(tokens) if token.type == "strong_open"]
    assert strong.count("What to do next: the council") == 4
    begun = [tokens[index + 2].content for index, token in enumerate(tokens) if token.type == "list_item_open"]
    assert not [words for words in begun if words.startswith(("Accept it at once", "The council"))]
    assert "”" not in re.sub("“[^“”]*”", "", comment)


def test_a_files_name_is_no_markup(repository: Repository) -> None:
    for name in ("@octocat #1.yaml", "`x` <b>.yaml", "A|B.yaml", "a\u202eb.yaml"):
        repository.folder.write(f"services/{name}", service())
        repository.folder.write(f"comments/2026/{name}", "x: y\n")

    _assert_harmless(comment_on(repository))


def _assert_harmless(comment: str) -> None:
    assert kinds(comment) <= MAY_STAND
    assert not AS_HOSTS_LOOK.search(shown(comment))
    assert not HIDDEN.search(comment)
    assert len(comment) < 62_000
    assert all(re.fullmatch(r"[A-Za-z0-9/._: -]+", t.content) for t in rendered(comment) if t.type == "code_inline")


def _schema() -> dict[str, object]:
    return dict(contract().schemas["service"])


def _club(values: dict[str, object], text: str, when: str) -> dict[str, object]:
    """Without the fields whose examples do not fit every record."""
    left_out = ("publish", "review_by", "duties", "setting", "status", "waiting", "sessions", "checked", "former_ids")
    kept = {name: value for name, value in values.items() if name not in left_out}
    return {**kept, "name": f"{when} {text}"[:300].strip(), "organisation": "nobody", "topics": ["clubs"]}


def _yaml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
