"""The entry that someone's answers mean: which record, what they say of it, and what finds no place in it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from local_offer.imports.entry.answers import value_of
from local_offer.imports.entry.issue import Issue
from local_offer.imports.entry.pictures import without_pictures
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.entry_reply import Told
from local_offer.views.questions import ENTRY, MAIN_TOPIC, MORE, MORE_LABEL, IssueQuestion
from local_offer.words import near, nearest
from local_offer.words.ids import slug

Values = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """`service` and `organisation` hold what was answered and no more. `changes` is the id of a service that is there,
    `id` what a new one would be called. `organisation` is empty where the offer has it already."""

    id: str
    changes: str = ""
    service: Values = field(default_factory=dict)
    organisation_id: str = ""
    organisation: Values = field(default_factory=dict)
    needed: tuple[Told, ...] = ()
    refused: tuple[Told, ...] = ()
    passed_on: tuple[Told, ...] = ()
    advice: tuple[Told, ...] = ()


def entry(issue: Issue, offer: Offer, questions: tuple[IssueQuestion, ...]) -> Entry:
    by_id = {question.id: question for question in questions}
    values: dict[str, Values] = {"service": {}, "organisation": {}}
    refused: list[Told] = []
    for question in questions:
        if question.kind and question.id in issue.answers:
            answer, left_out = without_pictures(issue.answers[question.id])
            refused += [Told(label=question.label, message=message) for message in left_out]
            value, unknown = value_of(question, answer)
            refused += _refusals(question, unknown, answer)
            if value not in ("", []):
                _put(values[question.kind], question, value)
    service, organisation = values["service"], values["organisation"]
    provider_id, is_known = _provider(service, offer)
    changes, needed, advice = _service_meant(issue, by_id[ENTRY], service, provider_id, offer)
    if provider_id:
        advice += [] if is_known else list(_alike(by_id["organisation"], service["organisation"], offer))
        organisation = {} if is_known else {"name": service["organisation"], **organisation}
        service["organisation"] = provider_id
    passed_on = list(_passed_on(issue, by_id))
    if (is_known or not provider_id) and values["organisation"]:
        passed_on += list(_about_known(issue, questions, by_id["organisation"], is_known=is_known))
        organisation = {}
    return Entry(
        id=changes or _free_id(service, offer),
        changes=changes,
        service=service,
        organisation_id=provider_id,
        organisation=organisation,
        needed=tuple(needed),
        refused=tuple(refused),
        passed_on=tuple(passed_on),
        advice=tuple(advice),
    )


def _refusals(question: IssueQuestion, unknown: list[str], answer: str) -> Iterator[Told]:
    more = [word for word in unknown if word in question.choices.values()]
    if others := [word for word in unknown if word not in more]:
        listed = ", ".join(f"“{word}”" for word in others[:5]) + (" …" if len(others) > 5 else "")
        yield Told(label=question.label, message=f"{listed}: not one of the choices", answer=answer)
    if more:
        yield Told(label=question.label, message="only one can be chosen, so the first was taken", answer=answer)


def _put(values: Values, question: IssueQuestion, value: Any) -> None:
    """Puts the value at its place. What is asked of places is asked of one."""
    *way, last = question.path
    for step in way:
        values = values.setdefault(step, [{}])[0] if step == "locations" else values.setdefault(step, {})
    if last == "topics" and question.id != MAIN_TOPIC and "topics" in values:
        value = [*values["topics"], *(topic for topic in value if topic not in values["topics"])]
    values[last] = [value] if question.id == MAIN_TOPIC else value


def _provider(service: Values, offer: Offer) -> tuple[str, bool]:
    """The id of the organisation that is named, and whether the offer has it."""
    named = service.get("organisation")
    if not named:
        return "", False
    known = {name.casefold(): o.id for o in offer.organisations for name in (*o.also_known_as, o.id, o.name)}
    id = known.get(named.casefold()) or slug(named)
    return id, id in offer.organisation_by_id


def _alike(question: IssueQuestion, named: str, offer: Offer) -> Iterator[Told]:
    names = {organisation.name.casefold(): organisation.name for organisation in offer.organisations}
    # Nearer than for a slip in a list: a wrong guess here would be about another organisation.
    if meant := nearest(named.casefold(), names, 0.8):
        yield Told(
            label=question.label,
            message=f"“{named}” is not in the local offer yet, so it would be added",
            remedy=f"if you mean “{names[meant]}”, write its name in that way",
            answer=named,
        )


def _service_meant(
    issue: Issue, question: IssueQuestion, service: Values, provider_id: str, offer: Offer
) -> tuple[str, list[Told], list[Told]]:
    """The id of the service that is meant, what stands in the way, and what is worth a look."""
    if answer := issue.answers.get(ENTRY):
        found = _service_named(answer, offer)
        if isinstance(found, Service):
            return found.id, [], []
        return "", [Told(label=question.label, message=found[0], remedy=found[1], answer=answer)], []
    for id in _ids(service):
        there = offer.service_by_id.get(id)
        if there is None:
            break
        if not provider_id or there.organisation in (None, provider_id):
            message = f"an entry called “{there.name}” is here already, so this is read as a change of it"
            remedy = "if yours is another, give it a name that tells the two apart"
            return there.id, [], [Told(label=question.label, message=message, remedy=remedy)]
    return "", [], []


def _service_named(answer: str, offer: Offer) -> Service | tuple[str, str]:
    """The service by its address, its file, its id or its name; or what is wrong, and what to do."""
    path = re.split(r"[?#]", answer.strip())[0].strip("/")
    id = path.rpartition("/")[2].removesuffix(".yaml")
    former = {old: service for service in offer.services for old in service.former_ids}
    named = [service for service in offer.services if service.name.casefold() == answer.strip().casefold()]
    found = offer.service_by_id.get(id) or former.get(id) or (named[0] if len(named) == 1 else None)
    if "organisations/" in path:
        return "this is the page of an organisation, and this form changes services", f"write it under “{MORE_LABEL}”"
    if found:
        return found
    if f"service/{id}" in offer.unsound:
        return "the file of this entry cannot be read", "someone at the council must mend it first"
    alike = near(slug(id), offer.service_by_id, 3)
    hint = (
        f"did you mean {' or '.join(f'services/{id}/' for id in alike)}?" if alike else "copy the address of its page"
    )
    return "there is no such entry", hint


def _ids(service: Values) -> Iterator[str]:
    """What a file for it may be called: after its name, then with a number behind that."""
    id = slug(str(service.get("name", "")))
    yield id
    yield from (f"{id[:76]}-{number}" for number in range(2, 100))


def _free_id(service: Values, offer: Offer) -> str:
    return next(id for id in _ids(service) if id not in offer.service_by_id)


def _passed_on(issue: Issue, by_id: Mapping[str, IssueQuestion]) -> Iterator[Told]:
    for id in issue.unsure:
        message = "its heading was typed into an answer too, so a person must look where the answer begins"
        yield Told(label=by_id[id].label, message=message, answer=issue.answers.get(id, ""))
    for label, answer in ((by_id[MORE].label, issue.answers.get(MORE)), ("Above the questions", issue.rest)):
        if answer:
            yield Told(label=label, message="a person will read this", answer=answer)


def _about_known(
    issue: Issue, questions: tuple[IssueQuestion, ...], provider: IssueQuestion, *, is_known: bool
) -> Iterator[Told]:
    why = "the organisation is here already" if is_known else f"nothing stands under “{provider.label}”"
    for question in questions:
        if question.kind == "organisation" and (answer := issue.answers.get(question.id)):
            yield Told(label=question.label, message=f"{why}, so a person will look at this", answer=answer)
