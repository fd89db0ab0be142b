"""Every page that is made and not written by hand, by its place among the manual's pages."""

from collections.abc import Mapping

import click

from local_offer.manual import commands, fields, rules, words
from local_offer.schema import Term, contract


def pages(program: click.Group) -> Mapping[str, str]:
    """Markdown by place, as in `reference/commands.md`. `program` is the command of which all others are parts."""
    ours = contract()
    with_places = contract(places=[Term(id="example-town", title="Example Town")])  # else no field for places is shown
    return {
        "reference/commands.md": commands.page(program),
        **{f"reference/{kind}.md": fields.page(kind, with_places) for kind in fields.KINDS},
        "reference/words.md": words.page(ours),
        "reference/rules.md": rules.page(),
    }


def reference() -> str:
    """What can be looked up, as a part of a page at the top of the manual."""
    return """\
## Look something up {#reference}

- [Every command](reference/commands.md), with its options
- Every field of [a service](reference/service.md), [an organisation](reference/organisation.md) and the
  [other records](reference/comment.md)
- [Every rule of the check](reference/rules.md), what it says and what to do
- [Every list of words](reference/words.md) from which a field takes its words
- [What has changed](reference/changelog.md)
"""
