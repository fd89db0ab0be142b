"""What others changed in a record since someone began to write, told in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from local_offer.intake.entry.changes import title_of_path, words_of
from local_offer.schema import Contract
from local_offer.views.entry_reply import Told
from local_offer.writing import Clash, Crossed

Schema = Mapping[str, Any]
_MOST_NAMED = 12
_BOTH = Told(
    label="",
    message="others changed this too since this text was begun, so it stands as they left it",
    remedy="a person decides which of the two is right",
)


def clashes_told(found: Crossed, schema: Schema, contract: Contract, *, is_hidden: bool) -> Iterator[Told]:
    """Each field that both changed, with what it says and what it would say, unless a place of the entry is hidden."""
    for clash in found.clashes:
        answer = "" if is_hidden else _both(clash, schema, contract)
        label = title_of_path(clash.path, schema)
        yield Told(label=label, message=_BOTH.message, remedy=_BOTH.remedy, answer=answer)


def _both(clash: Clash, schema: Schema, contract: Contract) -> str:
    part = _schema_at(clash.path, schema)
    there, sent = (words_of(value, part, contract) or "nothing" for value in (clash.there, clash.sent))
    return f"It says now: {there}\nThis text says: {sent}"


def _schema_at(path: str, schema: Schema) -> Schema:
    for step in path.split("."):
        schema = schema.get("items", {}) if step.isdecimal() else schema.get("properties", {}).get(step, {})
    return schema


def kept_told(found: Crossed, schema: Schema) -> Iterator[Told]:
    """The fields in which the text is older than the record, which its sender did not touch."""
    if found.kept:
        named = ", ".join(title_of_path(path, schema) for path in found.kept[:_MOST_NAMED])
        more = f" and {len(found.kept) - _MOST_NAMED} more" if len(found.kept) > _MOST_NAMED else ""
        message = f"others changed the entry since this text was begun, and that stays as they left it: {named}{more}"
        yield Told(label="Changed meanwhile", message=message)
