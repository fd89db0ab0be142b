"""What someone is asked who sends an entry without knowing YAML: the schema's fields, in the order families ask."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from local_offer.schema import Contract, Vocabulary, fields

Form = Literal["line", "text", "lines", "phones", "hours", "prices", "one", "many"]
"""A line of text; several lines that are one text, or each its own; one choice, or several."""
_LISTS: Mapping[str, Form] = {"hours": "hours", "contact.phones": "phones", "cost.options": "prices"}
"""Lists of groups that are asked for line by line."""
Kind = Literal["service", "organisation", ""]
Path = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class IssueQuestion:
    """`path` names the field among the values of a `kind` of record; both are empty for what is no field.

    `choices` gives the id for the words that are shown, of the `vocabulary`. A list of groups, such as places, is asked
    about once.
    """

    id: str
    kind: Kind = ""
    path: Path = ()
    form: Form
    label: str
    help: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    vocabulary: str = ""
    type: str = "string"
    format: str = ""


@dataclass(frozen=True, kw_only=True)
class IssueSection:
    title: str
    questions: tuple[IssueQuestion, ...]


ENTRY, MAIN_TOPIC, MORE, RECORD = "entry", "main_topic", "more", "record"
"""The ids of the questions that are about no field, or about a part of one."""

NEEDED = ("name", "summary", MAIN_TOPIC, "organisation", "coverage_scope")
"""What a new entry cannot do without. Of where its facts come from, the issue itself tells."""
MORE_LABEL = "Anything else"
RECORD_LABEL = "Text from the form on the website"
PROMISE = "Before you send it"
"""What stands above the box that must be ticked."""

_HELP = {
    "topics": "What it is about.",
    "organisation": "Its full name. If it is already in this local offer, one of the names that its page shows.",
    "organisation/kind": "What sort of body it is. Answer this if the organisation is not in this local offer yet.",
    "hours": "When it is open or can be rung. One line for each: the days, the times, then a comma and a note.",
    "contact.phones": "One on each line, then a comma and what it is for. Numbers of teams, never a person’s own.",
    "cost.options": "One on each line: the pounds, what they buy, then a comma and who pays this.",
}  # fmt: skip
"""Where an answer is not written as the record has it."""
_EXAMPLES = {
    "organisation": "Example Community Trust",
    "hours": "Saturday 10:00 to 13:00, term time",
    "contact.phones": "01632 960123, Office, 9am to 4pm",
    "cost.options": "£6 per session, if you get Universal Credit",
}
_OWN_TITLES = ("access.", "cost.free", "cost.options", "contact.")
"""Fields whose titles are plain without the title of the part they stand in."""
_MORE = {"lines": "One on each line.", "many": "You can choose more than one."}


def sections(contract: Contract) -> tuple[IssueSection, ...]:
    """Every question, with the council's own topics and places among the choices."""
    asked = [*_sections("service", contract)]
    after = next(at for at, section in enumerate(asked) if any(each.id == "organisation" for each in section.questions))
    about_it = [question for section in _sections("organisation", contract) for question in section.questions]
    asked.insert(after + 1, IssueSection(title=fields.parts("organisation")[0].title, questions=tuple(about_it)))
    return (
        IssueSection(title="Which entry", questions=(_entry(),)),
        *asked,
        IssueSection(title="The rest", questions=_rest()),
    )


def _sections(kind: str, contract: Contract) -> Iterator[IssueSection]:
    """The parts of the form on the website in which there is something to ask here."""
    for part in fields.parts(kind):
        paths = dict.fromkeys(leaf.question for leaf in fields.leaves(kind) if leaf.question and leaf.part == part.id)
        before = "" if kind == "service" else f"{kind}/"
        if asked := tuple(_questions([f"{before}{path}" for path in paths], contract)):
            yield IssueSection(title=part.title, questions=asked)


def questions(contract: Contract) -> tuple[IssueQuestion, ...]:
    return tuple(question for section in sections(contract) for question in section.questions)


def _entry() -> IssueQuestion:
    help = "To change an entry: the address of its page, such as services/saturday-club/. Leave it empty for a new one."
    return IssueQuestion(id=ENTRY, form="line", label="Which entry is to be changed?", help=help)


def _rest() -> tuple[IssueQuestion, ...]:
    more = "What no question asked: other places, dates, or what should be taken out. A person reads it."
    record = "Only for text that the form on the website made. If you have none, leave it empty."
    return (
        IssueQuestion(id=MORE, form="text", label=MORE_LABEL, help=more),
        IssueQuestion(id=RECORD, form="text", label=RECORD_LABEL, help=record),
    )


def _questions(names: Iterable[str], contract: Contract) -> Iterator[IssueQuestion]:
    """Those that can be answered: a council without places of its own is asked about none.

    Of an organisation only what its service does not ask by its name.
    """
    for name in names:
        if name == "topics":
            yield _main_topic(contract)
        question = _question(name, contract)
        if (question.choices or question.form not in ("one", "many")) and name != "organisation/name":
            yield question


def _main_topic(contract: Contract) -> IssueQuestion:
    topics = _question("topics", contract)
    help = "What it is about most of all."
    return replace(topics, id=MAIN_TOPIC, form="one", label="Main topic", help=help, type="string")


def _question(name: str, contract: Contract) -> IssueQuestion:
    kind: Kind = "organisation" if name.startswith("organisation/") else "service"
    path = tuple(name.removeprefix("organisation/").split("."))
    *parents, schema = _way(contract.schemas[kind], path)
    vocabulary = schema.get("vocabulary") or schema.get("items", {}).get("vocabulary", "")
    form = _form(name, schema)
    help = _HELP.get(name) or schema["description"]
    return IssueQuestion(
        id=name.replace("/", "_").replace(".", "_"),
        kind=kind,
        path=path,
        form=form,
        label=_label(name, kind, [parent["title"] for parent in parents], schema["title"]),
        help=" ".join(part for part in (help, _MORE.get(form, ""), _example(name, schema, form)) if part),
        choices=_choices(contract.vocabularies[vocabulary]) if vocabulary else {},
        vocabulary=vocabulary,
        type=schema.get("type", "string"),
        format=schema.get("format", ""),
    )


def _way(schema: Mapping[str, Any], path: Path) -> Iterator[Mapping[str, Any]]:
    """The schemas of each field on the way, the last one the field's own."""
    for step in path:
        schema = schema["properties"][step]
        yield schema
        if schema.get("type") == "array" and "properties" in schema["items"]:
            schema = schema["items"]


def _form(name: str, schema: Mapping[str, Any]) -> Form:
    if name in _LISTS:
        return _LISTS[name]
    if "enum" in schema:
        return "one"
    if schema.get("type") == "array":
        return "many" if "enum" in schema["items"] else "lines"
    return "text" if schema.get("maxLength", 0) > 300 and "format" not in schema else "line"


def _label(name: str, kind: Kind, parents: Sequence[str], title: str) -> str:
    named = ["Organisation"] if kind == "organisation" else []
    if not named and not name.startswith(_OWN_TITLES):
        named = [*parents]
    before = ": ".join(named[:1])
    return f"{before}: {title[0].lower()}{title[1:]}" if before else title


def _example(name: str, schema: Mapping[str, Any], form: Form) -> str:
    if form in ("one", "many"):
        return ""
    example = schema["examples"][0]
    return f"For example: {_EXAMPLES.get(name) or (example[0] if isinstance(example, list) else example)}"


def _choices(vocabulary: Vocabulary) -> dict[str, str]:
    """Ids by titles. A title that could be mistaken has the id behind it."""
    terms = vocabulary.terms.values()
    titles = [term.title.casefold() for term in terms]
    return {term.title if _is_plain(term.title, titles) else f"{term.title} ({term.id})": term.id for term in terms}


def _is_plain(title: str, titles: Sequence[str]) -> bool:
    """Whether it can be told from the others. "None" is what the code host writes for no answer."""
    return titles.count(title.casefold()) == 1 and title.casefold() != "none"
