"""Every text that someone wrote in their own words, record by record, as a reader sees it."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import IMPORTS, AnyRecord, Offer
from local_offer.records import Comment, Guide, Organisation, Service, kind_of
from local_offer.records.parts import Phone
from local_offer.schema import fields
from local_offer.schema.private_words import private
from local_offer.schema.unseen_signs import bare
from local_offer.views.personal.telephones import published_numbers
from local_offer.views.texts import paragraphs, strings

_SAID = frozenset({"comment", "log", "gap", "series"})
_WAIVERS = "offer/waivers.yaml"
_VOCABULARY = tuple(f"offer/vocabulary/{name}.yaml" for name in ("places", "topics", "hubs"))
_OWN_FILES = (FACTS, _WAIVERS, IMPORTS, *_VOCABULARY)


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text that people may have put there; `words` is as a reader sees it, with plain letters and digits.

    `sort` is that of `schema/fields.json`: `prose`, a `title`, a `role` or an `address`. `line` is where a guide's
    paragraph begins, and 0 for a field.
    """

    path: str
    pointer: Pointer
    words: str
    sort: str = "prose"
    line: int = 0

    def word_at(self, start: int) -> int:
        """Which of its words stands there, counted from 1: a message names no person, since everyone may read it."""
        return len(self.words[: start + 1].split())

    def fault(self, key: str, **filled: object) -> Fault:
        return fault(key, self.path, self.pointer, at_key=False, line=self.line, near="", **filled)


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one record. What people `said` must tell nothing of anyone; others tell how a service is reached. A
    `remark` is what someone wrote beside a record, for colleagues: it is in git, and on no page."""

    path: str
    kind: str
    texts: tuple[FreeText, ...]
    is_reached: bool = False
    """Whether the record's contact holds a number or an address."""
    called: str = ""
    """The name of a service or an organisation."""
    published: frozenset[str] = frozenset()
    """The mobile numbers of its contact that are its own."""
    is_of_one_age: bool = False
    """Whether it is a comment that looks for help at one age."""

    @property
    def is_said(self) -> bool:
        return self.kind in _SAID

    def of(self, texts: tuple[FreeText, ...]) -> "Texts":
        """The same with no more than these of its texts."""
        return Texts(self.path, self.kind, texts, self.is_reached, self.called, self.published, self.is_of_one_age)


def free_texts(offer: Offer) -> Iterator[Texts]:
    """The texts of every record, of each guide, and of what only the council knows."""
    for record in offer.records:
        kind = kind_of(record)
        texts = tuple(_of(record, kind))
        if isinstance(record, Service | Organisation):
            contact = record.contact
            is_reached = bool(contact.phones or contact.email)
            published = published_numbers(contact.phones)
            yield Texts(record.path, kind, texts, is_reached, record.name, published)
            yield Texts(record.path, "remark", _remarks(record.path, offer), is_reached, record.name, published)
        else:
            yield Texts(record.path, kind, texts, is_of_one_age=isinstance(record, Comment) and _is_of_one_age(record))
            yield Texts(record.path, "remark", _remarks(record.path, offer))
    yield Texts(FACTS, "council", tuple(_of_council(offer)))
    for path in _OWN_FILES:
        yield Texts(path, "remark", _remarks(path, offer))
    reasons = (FreeText(_WAIVERS, ("waivers", at, "reason"), plain(one.reason)) for at, one in enumerate(offer.waivers))
    yield Texts(_WAIVERS, "remark", tuple(reasons))
    yield Texts(IMPORTS, "council", tuple(_of_imports(offer)))


def _is_of_one_age(comment: Comment) -> bool:
    ages = comment.asked_for.ages if comment.asked_for else None
    return ages is not None and ages.from_ is not None and ages.from_ == ages.to


def texts_of_values(kind: str, values: object) -> Texts:
    """The same of what is not a record yet; a pointer says where each stands among the values."""
    found = ((pointer, text, _sort(kind, pointer, text)) for pointer, text in _texts_in(values))
    texts = tuple(FreeText("", place, plain(text), sort) for place, text, sort in found if sort)
    contact = values.get("contact") if isinstance(values, dict) else None
    phones = phones_of(contact)
    is_reached = bool(phones) or (isinstance(contact, dict) and bool(contact.get("email")))
    name = values.get("name") if isinstance(values, dict) else None
    return Texts("", kind, texts, is_reached, str(name or ""), published_numbers(phones))


def phones_of(contact: object) -> list[Phone]:
    """The telephones of a contact that is not a record yet; one that is no telephone at all is passed over as blank."""
    found = contact.get("phones") if isinstance(contact, dict) else None
    groups = [each if isinstance(each, dict) else {} for each in found] if isinstance(found, list) else []
    return [Phone(**{name: str(each.get(name) or "") for name in ("number", "label", "kind")}) for each in groups]


def _texts_in(value: object, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, dict | list):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts_in(part, (*pointer, step))


def plain(text: str) -> str:
    """`text` with letters, digits and apostrophes in their common form, without signs that nobody sees."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", bare(text)).replace("’", "'")


def _sort(kind: str, pointer: Pointer, text: str) -> str:
    """That of its field, or an address for a link that is somebody's number; empty for what holds no words."""
    if sort := fields.words_at(kind, pointer):
        return sort
    return "address" if (":" in text or "/" in text) and private("chat-link").search(text) else ""


def _remarks(path: str, offer: Offer) -> tuple[FreeText, ...]:
    return tuple(FreeText(path, (), plain(said), line=line) for line, said in offer.remarks.get(path, ()))


def _of(record: AnyRecord, kind: str) -> Iterator[FreeText]:
    """A file's name is shown too, as part of an address."""
    if kind in _SAID:
        yield FreeText(record.path, (), record.id.replace("-", " "))
    for pointer, text in strings(record):
        if sort := _sort(kind, pointer, text):
            yield FreeText(record.path, pointer, plain(text), sort)
    if isinstance(record, Guide):
        for paragraph in paragraphs(record):
            yield FreeText(record.path, (), plain(paragraph.text), line=paragraph.line)


def _of_imports(offer: Offer) -> Iterator[FreeText]:
    for at, line in enumerate(offer.taken_out):
        yield FreeText(IMPORTS, ("taken_out", at, "name"), plain(line.name), "title")
        yield FreeText(IMPORTS, ("taken_out", at, "town"), plain(line.town or ""), "title")
        yield FreeText(IMPORTS, ("taken_out", at, "reason"), plain(line.reason))
    for at, kept in enumerate(offer.kept):
        yield FreeText(IMPORTS, ("kept", at, "reason"), plain(kept.reason))


def _of_council(offer: Offer) -> Iterator[FreeText]:
    for name, fact in offer.known.items():
        for pointer, said in strings(fact):
            if pointer[0] not in ("service", "services", "organisation") and pointer[-1] != "url":
                yield FreeText(FACTS, ("facts", name, *pointer), plain(said))
    for name, document in offer.documents.items():
        for part, text in (("title", document.title), ("period", document.period)):
            if text:
                yield FreeText(FACTS, ("documents", name, part), plain(text), "title")
    if offer.linked_from:
        yield FreeText(FACTS, ("council_page_that_links_here", "by"), plain(offer.linked_from.by), "title")
    for index, body in enumerate(offer.bodies_to_ask):
        yield FreeText(FACTS, ("bodies_to_ask", index, "name"), plain(body.name), "title")
    for index, statement in enumerate(offer.statements):
        yield FreeText(FACTS, ("statements", index, "by"), plain(statement.by), "title")
        for at, line in enumerate(statement.says):
            yield FreeText(FACTS, ("statements", index, "says", at, "words"), plain(line.words))
    for index, none in enumerate(offer.none_applies):
        yield FreeText(FACTS, ("none_applies", index, "by"), plain(none.by), "title")
        yield FreeText(FACTS, ("none_applies", index, "because"), plain(none.because))
    for index, counted in enumerate(offer.registers):
        yield FreeText(FACTS, ("registers", index, "name"), plain(counted.name), "title")
    for index, expected in enumerate(offer.expected_outside):
        yield FreeText(FACTS, ("expected_outside", index, "by"), plain(expected.by), "title")
    for index, alert in enumerate(offer.alerts):
        yield FreeText(FACTS, ("alerts", index, "says"), plain(alert.says))
        for part, title in (("title", alert.title), ("link_title", alert.link_title)):
            if title:
                yield FreeText(FACTS, ("alerts", index, part), plain(title), "title")
    for index, word in enumerate(offer.not_provided):
        yield FreeText(FACTS, ("not_provided", index, "by"), plain(word.by), "title")
        yield FreeText(FACTS, ("not_provided", index, "instead"), plain(word.instead))
