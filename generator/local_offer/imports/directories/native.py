"""A record of another council on this program, from the properties that its feed has beside the standard's.

They are someone else's words like any feed's: what our schema does not take is left out and told, and so is what may
be one person's own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from local_offer.imports.directories.part import LONGEST, JsonPart, cleaned
from local_offer.imports.directories.people import without_people
from local_offer.imports.directories.wording import ListingWords
from local_offer.schema.text_forms import has_form
from local_offer.views.feed_ids import PREFIX

_IN_THE_STANDARD: Mapping[str, str] = {"name": "name", "eligibility": "eligibility_description"}
"""By field, the property of the standard that holds it as it is."""
_ID = re.compile(r"(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*")
"""As in `schema/shared.json`."""


@dataclass(frozen=True, kw_only=True)
class NativeRecord:
    """`values` are as a record's, and nobody has looked at them yet. `council` is the GSS code of whose it is, or
    the name."""

    id: str
    council: str
    values: Mapping[str, Any]


def native_record(entry: JsonPart) -> NativeRecord | None:
    """Nothing where the feed is another program's, or calls it what no file may be called."""
    id = entry.line(f"{PREFIX}id")
    if not _ID.fullmatch(id):
        return None
    given = {name.removeprefix(PREFIX): value for name, value in entry.values.items() if name.startswith(PREFIX)}
    given |= {field: entry.values[name] for field, name in _IN_THE_STANDARD.items() if entry.values.get(name)}
    if description := _behind(entry.values.get("description"), given.get("summary")):
        given["description"] = description
    council = entry.part(f"{PREFIX}council")
    return NativeRecord(id=id, council=council.line("gss") or council.line("name"), values=given)


def _behind(text: object, summary: object) -> str:
    """The description proper, which stands behind the summary. Of several lines the last ends too, as in a record."""
    if not isinstance(text, str) or not isinstance(summary, str):
        return ""
    proper = text.removeprefix(summary).removeprefix("\n\n")
    return f"{proper}\n" if "\n" in proper else proper


def kept(value: Any, schema: Mapping[str, Any], wording: ListingWords) -> Any:
    """Without words that only the other council has, and without what may be one person's own."""
    # Where the schema has no parts, what is there is no record's, however deep it goes.
    if isinstance(value, list) and "items" in schema:
        part = schema["items"]
        entries = (kept(entry, part, wording) for entry in value)
        return [entry for entry in entries if entry not in (None, "", {})]
    if isinstance(value, dict) and "properties" in schema:
        return dict(_kept_parts(value, schema["properties"], wording))
    if not isinstance(value, str) or len(value) > LONGEST:
        return value
    if "vocabulary" in schema and "enum" in schema and value not in schema["enum"]:
        wording.told.lose(f"'{value[:40]}', a word of the other council's {schema['vocabulary']}", wording.row)
        return None
    return _text(value, schema, wording)


def _kept_parts(
    values: Mapping[str, Any], parts: Mapping[str, Any], wording: ListingWords
) -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if name == "number" and isinstance(value, str):
            # As it was written, when it is one that may be told.
            said = value if wording.number(value, is_for_texts=values.get("kind") == "text-message") else None
            if not said:
                return  # what stands beside the number says nothing without it
        else:
            said = kept(value, parts.get(name, {}), wording)
        if said not in (None, "", [], {}):
            yield name, said


def _text(value: str, schema: Mapping[str, Any], wording: ListingWords) -> str | None:
    if schema.get("format") == "email-address":
        return wording.email(value)
    if schema.get("format") == "web-address":
        return value if has_form("web-address", value) else None
    text, gone = without_people(cleaned(value), wording.secrets)
    for _ in range(gone):
        wording.told.refuse("sentence with someone's own address or number", wording.row)
    return text
