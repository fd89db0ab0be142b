"""The fields of a record as its schema tells them: what the form asks and the field guide explains."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from local_offer.schema import Contract, Term

Kind = Literal["line", "text", "number", "age", "choice", "choices", "list", "group"]
MOST_BOXES = 40
"""More choices than this are not boxes to tick, but a list of menus."""
FORMATS: Mapping[str, Mapping[str, str]] = {
    "date": {"type": "date", "min": "1900-01-01", "max": "2099-12-31"},
    "partial-date": {"inputmode": "numeric", "maxlength": "10"},
    "web-address": {"type": "url", "inputmode": "url"},
    "email-address": {"type": "email", "inputmode": "email"},
    "phone-number": {"type": "tel", "inputmode": "tel"},
    "postcode": {"autocapitalize": "characters", "maxlength": "10"},
    "age": {"maxlength": "40"},
}
"""What HTML knows of a form that the schema names."""
FORM_WORDS: Mapping[str, str] = {
    "date": "a date: year-month-day",
    "partial-date": "a day, a month or a year",
    "web-address": "a web address that begins with https:// or http://",
    "email-address": "an email address",
    "phone-number": "a UK telephone number",
    "postcode": "a full UK postcode",
    "age": "an age from 0 to 25: whole years, weeks, months, or years and months",
}
_TIME = "^([01][0-9]|2[0-3]):"
_ONE_LINE = r"^\S"
_LONG_LINE = 300
_TOO_LONG = 20_000
"""Letters of which no more go into a field; before, the form says how many are too many."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One field. `path` names it among all, as in `contact.phones.number`; entries of a list share their list's.

    `parts` are the fields of a group, or the one field that a list holds again and again.
    """

    key: str
    path: str
    kind: Kind
    title: str
    help: str
    is_needed: bool
    schema: Mapping[str, Any]
    choices: tuple[Term, ...] = ()
    parts: tuple["Field", ...] = ()

    @property
    def entry(self) -> "Field":
        """What a list holds."""
        return self.parts[0]

    @property
    def longest(self) -> int:
        """The most characters that fit; 0 where no number is set."""
        return int(self.schema.get("maxLength", 0))

    @property
    def most(self) -> int:
        return int(self.schema.get("maxItems", 0))

    @property
    def is_one_line(self) -> bool:
        return str(self.schema.get("pattern", "")).startswith(_ONE_LINE)

    @property
    def example(self) -> Any:
        return self.schema["examples"][0] if self.schema.get("examples") else None

    @property
    def attributes(self) -> Mapping[str, str]:
        """HTML's own constraints, so that a browser helps before we do."""
        schema = self.schema
        if self.kind == "number":
            whole = schema["type"] == "integer"
            limits = {name: f"{schema[key]}" for name, key in (("min", "minimum"), ("max", "maximum")) if key in schema}
            mode = "numeric" if whole else "decimal"
            return {"type": "number", "inputmode": mode, "step": "1" if whole else "any", **limits}
        if self.kind == "text":
            return {"rows": "3" if self.longest <= _LONG_LINE else "5", "maxlength": str(_TOO_LONG)}
        if str(schema.get("pattern", "")).startswith(_TIME):
            return {"type": "text", "maxlength": "40", "data-form": "time"}
        limit = {"maxlength": str(self.longest)} if self.longest else {}
        form = {"data-form": schema["format"]} if "format" in schema else {}
        return {"type": "text", **limit, **FORMATS.get(schema.get("format", ""), {}), **form}

    @property
    def limits(self) -> tuple[str, ...]:
        """What fits in it, in words."""
        schema = self.schema
        said = []
        if words := FORM_WORDS.get(schema.get("format", "")):
            said.append(words)
        elif str(schema.get("pattern", "")).startswith(_TIME):
            said.append("a time: hours and minutes")
        if self.kind == "number":
            noun = "a whole number" if schema["type"] == "integer" else "a number"
            said.append(f"{noun} from {schema['minimum']:,} to {schema['maximum']:,}")
        if schema.get("minLength", 0) > 1:
            said.append(f"at least {schema['minLength']} characters")
        if self.longest:
            said.append(f"at most {self.longest:,} characters")
        if self.is_one_line:
            said.append("one line")
        if self.most:
            said.append(f"at most {self.most}")
        return tuple(said)

    def all(self) -> Iterator["Field"]:
        """The field itself and every field in it; the nameless entries of lists are passed over."""
        if self.key:
            yield self
        for part in self.parts:
            yield from part.all()


def fields_of(kind: str, contract: Contract) -> tuple[Field, ...]:
    """Every field of a kind of record, in the schema's order."""
    return _parts(contract.schemas[kind], "", contract)


def _parts(schema: Mapping[str, Any], path: str, contract: Contract) -> tuple[Field, ...]:
    needed = schema.get("required", ())
    return tuple(
        _field(key, part, f"{path}.{key}" if path else key, key in needed, contract)
        for key, part in schema["properties"].items()
        if not _has_no_words(part)
    )


def _has_no_words(schema: Mapping[str, Any]) -> bool:
    """Whether it takes only words of a list that is empty, such as the places of a council that has named none."""
    words: object = schema.get("enum", schema.get("items", {}).get("enum"))
    return words == []


def _field(key: str, schema: Mapping[str, Any], path: str, is_needed: bool, contract: Contract) -> Field:
    kind = _kind(schema, contract)
    words = schema.get("vocabulary") or (schema["items"].get("vocabulary") if kind == "choices" else None)
    parts: tuple[Field, ...] = ()
    if kind == "group":
        parts = _parts(schema, path, contract)
    elif kind == "list":
        parts = (_field("", schema["items"], path, True, contract),)
    return Field(
        key=key,
        path=path,
        kind=kind,
        title=schema.get("title", ""),
        help=schema.get("description", ""),
        is_needed=is_needed,
        schema=schema,
        choices=tuple(contract.vocabularies[words].terms.values()) if words else (),
        parts=parts,
    )


def _kind(schema: Mapping[str, Any], contract: Contract) -> Kind:
    if "enum" in schema:
        return "choice"
    if schema.get("format") == "age":
        return "age"
    match schema["type"]:
        case "object":
            return "group"
        case "array":
            terms = schema["items"].get("enum")
            return "choices" if terms is not None and len(terms) <= MOST_BOXES else "list"
        case "integer" | "number":
            return "number"
    is_short = schema.get("minLength", 0) <= 1 and (
        str(schema.get("pattern", "")).startswith("^") or "format" in schema
    )
    return "line" if is_short else "text"
