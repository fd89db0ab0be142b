"""The field guide: every field of a record, made from the schema."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.pages.providers.fields import MOST_BOXES, Field, fields_of
from local_offer.pages.providers.yaml_example import yaml_example
from local_offer.schema.fields import PLACES, leaves

ADDRESS = "providers/fields/"
LEDE = "Every field of an entry: what it holds, what fits in it, and how it is written in a file."


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldLine:
    """A field with where it stands: `above` are the titles of what it is in."""

    field: Field
    anchor: str
    above: tuple[str, ...]
    written: str
    seen: str
    """Where families meet it, or why not; empty for a group of others."""

    @property
    def is_top(self) -> bool:
        return not self.above


def anchor(kind: str, path: str) -> str:
    return f"{kind}-{path.replace('.', '-')}"


def page(offer: Offer, guides: frozenset[str]) -> Page:
    kinds = [
        (kind, title, [line for field in fields_of(kind, offer.contract) for line in _lines(kind, field, (), ())])
        for kind, title in (("service", "A service"), ("organisation", "An organisation"))
    ]
    return Page(
        address=ADDRESS,
        title="The fields of an entry",
        description=LEDE,
        crumbs=_crumbs(guides, "The fields of an entry"),
        styles=("providers/form.css",),
        explains=False,
        body=body("fields.html", ADDRESS, {"lede": LEDE, "kinds": kinds, "most_boxes": MOST_BOXES}),
    )


def _crumbs(guides: frozenset[str], title: str) -> tuple[Crumb, ...]:
    providers = (Crumb(title="For providers", address="providers/"),) if "providers/" in guides else ()
    return (Crumb(title="Home"), *providers, Crumb(title=title))


def _lines(kind: str, field: Field, above: tuple[Field, ...], titles: tuple[str, ...]) -> Iterator[FieldLine]:
    if field.key:
        yield FieldLine(
            field=field,
            anchor=anchor(kind, field.path),
            above=titles,
            written=yaml_example(_written(field, above)),
            seen=_seen(kind, field),
        )
        titles = (*titles, field.title)
    for part in field.parts:
        yield from _lines(kind, part, (*above, field), titles)


def _seen(kind: str, field: Field) -> str:
    told = next((leaf for leaf in leaves(kind) if leaf.path == field.path), None)
    if told is None:
        return ""
    places = ", ".join(PLACES[place] for place in told.shown)
    return f"{places[:1].upper()}{places[1:]}" if places else f"Nowhere. {told.nowhere}"


def _written(field: Field, above: tuple[Field, ...]) -> Any:
    """The field's example inside the fields that it stands in."""
    value: Any = {field.key: field.example}
    for outer in reversed(above):
        if outer.kind == "list":
            value = [value]
        if outer.key:
            value = {outer.key: value}
    return value
