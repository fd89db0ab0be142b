"""Links by which anyone tells the council something, with the page they are on already filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from local_offer.offer import Council

LONGEST = 150
"""Letters of a page's title in a link."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Concern:
    """Something people may want to say: `subject` heads a letter, and `prompt` stands where they go on."""

    subject: str
    prompt: str


QUESTIONS: Mapping[str, Concern] = {
    "wrong": Concern(subject="Problem with a page", prompt="What is wrong, or hard to use"),
    "missing": Concern(subject="Missing from the local offer", prompt="What is missing, for which age and where"),
    "quality": Concern(subject="How good the help is", prompt="Which help it is, and how good it is"),
    "reading": Concern(subject="Reading and using the local offer", prompt="What is hard to find, read or use"),
    "making": Concern(subject="How the local offer is made", prompt="How it was made, or how I want to take part"),
}


def coded(text: str) -> str:
    """`text` as it may stand in any part of a link."""
    return quote(text, safe="")


def coded_title(title: str) -> str:
    """A page's title, on one line: a break would begin a new line in the head of a letter."""
    words = " ".join(title.split())
    return coded(words if len(words) <= LONGEST else f"{words[:LONGEST]}…")


def by_email(council: Council, about: str, title: str = "", address: str = "") -> str:
    """A letter begun (RFC 6068). `title` and `address` are coded already, and may be left out."""
    question = QUESTIONS[about]
    page = f"Page%3A%20{title}%0D%0AAddress%3A%20{address}%0D%0A%0D%0A" if title else ""
    subject = coded(f"Local offer: {question.subject}") + (f"%3A%20{title}" if title else "")
    to = quote(council.feedback_email, safe="@")
    return f"mailto:{to}?subject={subject}&body={page}{coded(question.prompt)}%3A%20"


def by_form(council: Council, title: str = "", address: str = "") -> str:
    """The council's own form. `{page}` and `{address}` in its setting stand for the page it is about."""
    return council.feedback_url.replace("{page}", title).replace("{address}", address)


def by_issue(council: Council, about: str, title: str = "", address: str = "") -> str:
    """A form of the place where the council's records are kept; its fields are in `.github/ISSUE_TEMPLATE`."""
    subject = coded(QUESTIONS[about].subject) + (f"%3A%20{title}" if title else "")
    page = f"&page={title}%20{address}" if title else ""
    return f"{council.feedback_issues}?template=comment.yml&title={subject}{page}"


def link(council: Council, about: str, root: str, title: str, address: str) -> str:
    """The best way that the council has set, or "Have your say" with the page named behind the #.

    A letter comes first: it says by itself which page it is about, and needs no account.
    """
    if council.feedback_email:
        return by_email(council, about, title, address)
    if council.feedback_url:
        return by_form(council, title, address)
    if council.feedback_issues:
        return by_issue(council, about, title, address)
    return f"{root}have-your-say/#about={about}&page={title}&address={address}"
