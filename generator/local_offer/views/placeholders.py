"""Examples and placeholders among what an offer says: what nobody has filled in yet, and no family may be told."""

from collections.abc import Iterator
from dataclasses import replace

from local_offer.diagnostics import Pointer
from local_offer.offer import Council, Offer
from local_offer.records import Guide, kind_of
from local_offer.records.council import (
    ClassCount,
    CouncilFact,
    Document,
    ExpectedOutside,
    LinkingPage,
    NoneApplies,
    NotProvided,
    Statement,
)
from local_offer.schema import fields
from local_offer.schema.text_forms import has_form, part
from local_offer.views.texts import Record, strings
from local_offer.words.telephones import plain_number

LONGEST = 60  # letters of one that are shown


def placeholder_in(text: str) -> str:
    """The example or placeholder that stands in someone's own words, if any."""
    return text.strip()[:LONGEST] if has_form("placeholder", text.strip()) else example_in(text)


def example_in(text: str) -> str:
    """The address, number or words of an example, or of a text that is still to be written."""
    if found := _unreal_in(text):
        return found
    words = part("example-words").search(text)
    return words[0] if words else ""


def _unreal_in(text: str) -> str:
    """An address or a number that nobody has."""
    if address := part("example-address").search(text.lower()):
        return address[0].lstrip("/@")
    for number in part("telephone").finditer(text):
        if has_form("example-telephone", plain_number(number[0])):
            return number[0]
    return ""


def in_record(record: Record | Guide) -> Iterator[tuple[Pointer, str]]:
    """Where each stands in a record, and what it is."""
    kind = kind_of(record)
    words = fields.words(kind)
    for pointer, text in strings(record):
        if pointer[0] in ("id", "path", "text"):
            continue
        is_own_words = fields.path_of(pointer) in words
        if found := placeholder_in(text) if is_own_words else _unreal_in(text):
            yield pointer, found


def in_fact(offer: Offer, name: str) -> str:
    """What of a fact is an example: the whole where it is the schema's own."""
    said = offer.known[name].value or ""
    own = offer.contract.schemas["council"]["properties"]["facts"]["properties"].get(name, {})
    return said[:LONGEST] if said in own.get("examples", ()) else placeholder_in(said)


def beside_fact(fact: CouncilFact) -> Iterator[tuple[Pointer, str]]:
    """Where each stands in what is told of a fact: the page it is from, and where it was looked for."""
    for pointer, text in strings(fact):
        found = _unreal_in(text) if pointer[-1] == "url" else placeholder_in(text)
        if found and pointer[0] in ("source", "looked_for"):
            yield pointer, found


def in_document(document: Document) -> Iterator[tuple[str, str]]:
    for name in ("url", "title", "period"):
        said = getattr(document, name)
        if said and (found := _unreal_in(said) if name == "url" else placeholder_in(said)):
            yield name, found


def in_statement(said: Statement) -> Iterator[tuple[Pointer, str]]:
    for index, line in enumerate(said.says):
        if found := placeholder_in(line.words):
            yield ("says", index, "words"), found
    yield from _in_lines(said, "by", "link")


def in_linking_page(page: LinkingPage) -> Iterator[tuple[str, str]]:
    if found := _unreal_in(page.url):
        yield "url", found
    if found := placeholder_in(page.by):
        yield "by", found


def in_none_applies(said: NoneApplies) -> Iterator[tuple[Pointer, str]]:
    yield from _in_lines(said, "because", "by")
    for name in ("source", "register"):
        if (held := getattr(said, name)) and held.url and (found := _unreal_in(held.url)):
            yield (name, "url"), found


def in_own_word(said: ClassCount | ExpectedOutside | NotProvided) -> Iterator[tuple[Pointer, str]]:
    """In what the council says of a class of provider or of a kind of help."""
    for name in ("name", "by", "instead"):
        if found := placeholder_in(getattr(said, name, "")):
            yield (name,), found
    if found := _unreal_in(getattr(said, "url", "")):
        yield ("url",), found
    if (source := getattr(said, "source", None)) and source.url and (found := _unreal_in(source.url)):
        yield ("source", "url"), found


def _in_lines(said: Statement | NoneApplies, *names: str) -> Iterator[tuple[Pointer, str]]:
    for name in names:
        text = getattr(said, name) or ""
        if text and (found := _unreal_in(text) if name == "link" else placeholder_in(text)):
            yield (name,), found


def in_settings(council: Council) -> Iterator[tuple[Pointer, str]]:
    """Where each stands in `mkdocs.yml`, and what it is."""
    own = ("name", "site_name", "site_description", "helplines_note", "entries_note", "attribution")
    addresses = (
        "site_url",
        "repository",
        "feedback_email",
        "feedback_url",
        "feedback_issues",
        "entries_email",
        "manual_url",
    )
    for name in (*own, *addresses):
        said = getattr(council, name)
        if name == "entries_email" and said == council.feedback_email:
            continue  # it is the same where it is not set
        if said and (found := placeholder_in(said) if name in own else _unreal_in(said)):
            yield council.place_of(name), found
    for number, line in enumerate(council.helplines):
        for name, said in (("number", line.number), ("who", line.who)):
            if found := placeholder_in(said):
                yield (*council.place_of("helplines"), number, name), found
        if line.email and (found := _unreal_in(line.email)):
            yield (*council.place_of("helplines"), number, "email"), found


def real(offer: Offer) -> Offer:
    """The offer without what is an example: nothing that the law asks for is met by one. A demonstration is whole."""
    if not offer.council.is_judged:
        return offer
    council = offer.council
    ways = replace(
        council,
        feedback_email="" if _unreal_in(council.feedback_email) else council.feedback_email,
        feedback_url="" if _unreal_in(council.feedback_url) else council.feedback_url,
    )
    return replace(
        offer,
        council=ways,
        services=tuple(record for record in offer.services if not any(in_record(record))),
        organisations=tuple(record for record in offer.organisations if not any(in_record(record))),
        comments=tuple(record for record in offer.comments if not any(in_record(record))),
        log=tuple(record for record in offer.log if not any(in_record(record))),
        known={
            name: fact for name, fact in offer.known.items() if not (in_fact(offer, name) or any(beside_fact(fact)))
        },
        documents={name: held for name, held in offer.documents.items() if not any(in_document(held))},
        linked_from=None if offer.linked_from and any(in_linking_page(offer.linked_from)) else offer.linked_from,
        bodies_to_ask=tuple(body for body in offer.bodies_to_ask if not placeholder_in(body.name)),
        statements=tuple(said for said in offer.statements if not any(in_statement(said))),
        none_applies=tuple(said for said in offer.none_applies if not any(in_none_applies(said))),
        registers=tuple(said for said in offer.registers if not any(in_own_word(said))),
        expected_outside=tuple(said for said in offer.expected_outside if not any(in_own_word(said))),
        not_provided=tuple(said for said in offer.not_provided if not any(in_own_word(said))),
    )
