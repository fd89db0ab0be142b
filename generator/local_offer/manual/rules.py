"""The page of every rule of the check: what it means, what the check says, and what to do."""

from collections.abc import Iterator

from local_offer.manual.markdown import code, head, joined, plain, table
from local_offer.views.rules import Explained, chapters


def page() -> str:
    return joined(
        [
            head(
                "Every rule",
                "Every rule of the check: its level, what it means, what the check says, and what to do about it.",
                "An error must be put right before the site is built. A warning can wait. Each names its rule.",
            ),
            *_sections(),
        ]
    )


def _sections() -> Iterator[str]:
    for chapter in chapters():
        yield f"## {plain(chapter.title)} {{#about-{chapter.id}}}"
        yield plain(chapter.intro)
        yield from map(_section, chapter.rules)


def _section(rule: Explained) -> str:
    rows = ((plain(example.message), plain(example.remedy)) for example in rule.examples)
    return joined(
        [
            f"### {plain(rule.title)} {{#{rule.id}}}",
            f"{code(rule.id)} · {'error' if rule.is_error else 'warning'} · looks at {rule.looks_at}",
            plain(rule.means),
            table(("what the check says", "what to do"), rows),
        ]
    ).rstrip()
