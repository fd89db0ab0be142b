"""The form on the code host by which someone sends an entry: `.github/ISSUE_TEMPLATE/entry.yml`."""

from collections.abc import Iterator, Mapping
from typing import Any

from local_offer.schema import Contract
from local_offer.views.questions import NEEDED, PROMISE, RECORD, IssueQuestion, questions, sections
from local_offer.writing.yaml import yaml_of

PATH = ".github/ISSUE_TEMPLATE/entry.yml"
LABEL = "entry"
"""Only an issue with this label is read by the workflow."""
_TOP = """\
# Made from schema/ and offer/vocabulary/ by: local-offer new issue-form
# Change the words there and make it anew. What is written here is public at once, so the first words say so.
"""
_FIRST = """\
Answer what you can, and leave the rest empty. A new entry needs answers to {needed}.

**Everyone can read what you write here.** Leave out names of people, anyone’s own mobile number or email address, \
anything about a child or a family, and the address of a place that must not be found, such as a refuge.

A minute after you send it, an answer below says what became of it. You can change your answers then. A person at the \
council looks at everything before families see it.
"""
_PROMISED = "Nobody’s name, own number or own address is in it, and nothing about a child or a family."


def issue_form(contract: Contract) -> str:
    """The file's text, made from titles, descriptions, examples and choices of the schema."""
    form = {
        "name": "Add or change an entry",
        "description": "Put a service into the local offer, or change what its page says.",
        "title": "Entry: ",
        "labels": [LABEL],
        "body": [_first(contract), *_parts(contract), _promise()],
    }
    return _TOP + yaml_of(form, {})


def _first(contract: Contract) -> Mapping[str, Any]:
    labels = [f"“{question.label}”" for question in questions(contract) if question.id in NEEDED]
    needed = f"{', '.join(labels[:-1])} and {labels[-1]}"
    return {"type": "markdown", "attributes": {"value": _FIRST.format(needed=needed)}}


def _parts(contract: Contract) -> Iterator[Mapping[str, Any]]:
    for section in sections(contract):
        yield {"type": "markdown", "attributes": {"value": f"## {section.title}"}}
        yield from (_asked(question) for question in section.questions)


def _asked(question: IssueQuestion) -> Mapping[str, Any]:
    attributes: dict[str, Any] = {"label": question.label, "description": question.help}
    if question.choices:
        chosen = {"multiple": question.form == "many", "options": list(question.choices)}
        return _of("dropdown", question, {**attributes, **chosen})
    if question.id == RECORD:
        attributes["render"] = "yaml"  # shown as it stands, and not as Markdown
    return _of("input" if question.form == "line" else "textarea", question, attributes)


def _of(type: str, question: IssueQuestion, attributes: Mapping[str, Any]) -> Mapping[str, Any]:
    # No answer is needed to send it: text from the form on the website says all by itself.
    return {"type": type, "id": question.id, "attributes": attributes, "validations": {"required": False}}


def _promise() -> Mapping[str, Any]:
    options = [{"label": _PROMISED, "required": True}]
    return {"type": "checkboxes", "id": "checks", "attributes": {"label": PROMISE, "options": options}}
