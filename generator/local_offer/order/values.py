"""What is safe to mend in a record's values, because it can mean only one thing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from local_offer.diagnostics import Pointer
from local_offer.reading import formats
from local_offer.schema import Contract
from local_offer.schema.unseen_signs import seen
from local_offer.words.postcodes import spaced
from local_offer.words.said_ages import age_said, ages_said
from local_offer.words.telephones import in_groups, number_said, with_extension

Schema = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Known:
    """What mending may rely on: the words of each vocabulary, and which hosts answer to https, and who says so."""

    contract: Contract
    secure: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Mending:
    """What became of one value. `now` is `None` for an entry that was taken out of its list."""

    pointer: Pointer
    was: Any
    now: Any
    why: str

    @property
    def words(self) -> str:
        if self.now is None:
            return f"{_shown(self.was)} stood there twice and is taken out once"
        if not isinstance(self.was, str) and isinstance(self.now, str) and str(self.was) == self.now:
            return f"{self.was} is now {_shown(self.now)}: {self.why}"
        return f"{_shown(self.was)} is now {_shown(self.now)}: {self.why}"


def mended(value: Any, schema: Schema, known: Known, pointer: Pointer = ()) -> tuple[Any, list[Mending]]:
    """The value with what is safe mended in it, and what was."""
    if isinstance(value, Mapping):
        parts = schema.get("properties", {})
        value, ahead = _with_number(value, parts, pointer)
        results = {key: mended(entry, parts.get(key, {}), known, (*pointer, key)) for key, entry in value.items()}
        found = [mending for _, some in results.values() for mending in some]
        return {key: new for key, (new, _) in results.items()}, [*ahead, *found]
    if isinstance(value, list):
        pairs = [mended(entry, schema.get("items", {}), known, (*pointer, n)) for n, entry in enumerate(value)]
        found = [mending for _, some in pairs for mending in some]
        return _once([new for new, _ in pairs], schema, found, pointer)
    for new, why in _better(value, schema, known):
        if new != value or type(new) is not type(value):
            return new, [Mending(pointer=pointer, was=value, now=new, why=why)]
    return value, []


def _with_number(
    value: Mapping[str, Any], parts: Mapping[str, Schema], pointer: Pointer
) -> tuple[Mapping[str, Any], list[Mending]]:
    """A telephone whose number is written in another way: an extension goes to its label."""
    was = value.get("number")
    if parts.get("number", {}).get("format") != "phone-number" or not isinstance(was, str):
        return value, []
    if formats.conforms(was, "phone-number") or not (said := number_said(seen(was))):
        return value, []
    why = "a number is written as it is dialled here"
    mendings = [Mending(pointer=(*pointer, "number"), was=was, now=said.number, why=why)]
    value = {**value, "number": said.number}
    if said.extension:
        label = with_extension(str(value.get("label", "")), said.extension)
        mendings.append(Mending(pointer=(*pointer, "number"), was=was, now=label, why="an extension goes to the label"))
        value["label"] = label
    return value, mendings


def _once(
    entries: list[Any], schema: Schema, found: list[Mending], pointer: Pointer
) -> tuple[list[Any], list[Mending]]:
    if not schema.get("uniqueItems") or len(entries) > schema.get("maxItems", len(entries)):
        return entries, found
    kept: list[Any] = []
    for number, entry in enumerate(entries):
        if entry not in kept:
            kept.append(entry)
            continue
        found = [mending for mending in found if mending.pointer != (*pointer, number)]
        found.append(Mending(pointer=(*pointer, number), was=entry, now=None, why=""))
    return kept, found


def _better(value: Any, schema: Schema, known: Known) -> Iterator[tuple[Any, str]]:
    """Another form of the value, where the schema asks for one and only one comes into question."""
    if type(value) is float and schema.get("type") == "string" and "enum" not in schema and "format" not in schema:
        yield repr(value), "text belongs here, so it is in quotes"
    if name := schema.get("vocabulary"):
        yield from _word(value, name, known)
    if schema.get("format") == "age" and isinstance(value, float | str) and not formats.conforms(value, "age"):
        yield from ((age.value, "ages are written in one way") for age in [age_said(value)] if age)
    if not isinstance(value, str):
        return
    if schema.get("properties", {}).get("from", {}).get("format") == "age" and (ages := ages_said(value)):
        yield {name: end for name, end in ages.values.items() if end is not None}, "ages have a 'from' and a 'to'"
    clean = seen(value)
    text = clean.strip()
    form = schema.get("format")
    if form == "postcode":
        postcode = spaced(text) if formats.conforms(spaced(text), form) else text
        yield postcode, "a postcode is written in capitals, with a space"
    elif form == "phone-number":
        yield in_groups(text), "its figures are in the usual groups"
    elif form == "web-address":
        yield from _secure(text, known)
    if clean != value:
        yield text if form or "pattern" in schema else clean, "signs that nobody sees are taken out"
    elif form or "pattern" in schema:
        yield text, "a space before or after it is taken out"


def _word(value: Any, vocabulary: str, known: Known) -> Iterator[tuple[str, str]]:
    terms = known.contract.vocabularies[vocabulary]
    if value in terms.terms:
        return
    if isinstance(value, bool):
        value = "yes" if value else "no"
    if not isinstance(value, str):
        return
    if isinstance(value, str) and (now := terms.formerly.get(value.casefold())):
        yield now, "that is the word for it now"
    meant = {term.id for term in terms.terms.values() if _plain(value) in (_plain(term.id), _plain(term.title))}
    if len(meant) == 1:
        yield meant.pop(), f"the word that stands for it in {vocabulary.replace('-', ' ')}"


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", text).strip().casefold()


def _secure(text: str, known: Known) -> Iterator[tuple[str, str]]:
    if not (match := re.match(r"(?i)http://([a-z0-9.-]+)(?=[/?#]|$)", text)):
        return
    if why := known.secure.get(match[1].lower()):
        yield f"https://{text[len('http://') :]}", why


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"'{', '.join(f'{key}: {part}' for key, part in value.items())}'"
    text = " ".join(str(value).split()) if isinstance(value, str | int | float) else "an entry"
    return f"'{text if len(text) <= 80 else f'{text[:79]}…'}'"
