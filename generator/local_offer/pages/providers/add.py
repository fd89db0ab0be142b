"""The form that makes an entry or changes one, made from the schema; its script fills it and writes the file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from local_offer.offer import Council, Offer
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.pages.providers.fields import Field, fields_of
from local_offer.schema import fields as told
from local_offer.schema.fields import Part

ADDRESS = "providers/add/"
BLANK = "providers/blank.yaml"
"""A commented file to fill in by hand."""
KIT = "providers/form.json"
"""What the form loads; on the site its name holds a mark of what is in it."""
SHEETS = "providers/entries.xlsx"
FORM = "template=entry.yml"
"""Which of the code host's forms asks for an entry; it is in `.github/ISSUE_TEMPLATE`."""
LEDE = "Put a service into this local offer in about ten minutes. You need no special program."


@dataclass(frozen=True, kw_only=True, slots=True)
class FormStep:
    """A part of the form with its fields."""

    part: Part
    fields: tuple[Field, ...]


def page(offer: Offer, guides: frozenset[str], kit: str) -> Page:
    service = steps("service", offer)
    organisation = steps("organisation", offer)
    values = {
        "lede": LEDE,
        "council": offer.council,
        "records": (("service", service), ("organisation", organisation)),
        "service": service,
        "organisation": organisation,
        "folded": {path: names for kind in told.KINDS for path, names in told.folded(kind).items()},
        "in_order": {leaf.path for leaf in told.leaves("service") if leaf.is_ordered},
        "email": _letter(offer.council),
        "issues": _issues(offer.council),
        "blank": BLANK,
        "kit": kit,
        "sheets": SHEETS,
        "by_hand": "providers/" if "providers/" in guides else "",
    }
    providers = (Crumb(title="For providers", address="providers/"),) if "providers/" in guides else ()
    return Page(
        address=ADDRESS,
        title="Add an entry",
        description=LEDE,
        crumbs=(Crumb(title="Home"), *providers, Crumb(title="Add an entry")),
        script="providers/form/form.js",
        styles=("providers/form.css",),
        explains=False,
        body=body("add.html", ADDRESS, values),
    )


def steps(kind: str, offer: Offer) -> tuple[FormStep, ...]:
    by_key = {field.key: field for field in fields_of(kind, offer.contract)}
    order = {leaf.path: place for place, leaf in enumerate(told.leaves(kind)) if leaf.asked["form"]}
    return tuple(
        FormStep(part=part, fields=tuple(_asked(by_key[key], order) for key in part.fields))
        for part in told.parts(kind)
    )


def _asked(field: Field, order: Mapping[str, int]) -> Field:
    """The field with those of its parts for which the form asks, in the order in which everything asks."""

    def first(part: Field) -> int:
        return min((place for path, place in order.items() if f"{path}.".startswith(f"{part.path}.")), default=-1)

    asked = (part for part in field.parts if first(part) >= 0)
    return replace(field, parts=tuple(_asked(part, order) for part in sorted(asked, key=first)))


def _letter(council: Council) -> str:
    """The address of a letter begun (RFC 6068); empty when the council takes none."""
    if not council.entries_email:
        return ""
    return f"mailto:{quote(council.entries_email, safe='@')}?subject={quote('Local offer: a new entry')}"


def _issues(council: Council) -> str:
    """Where the code host asks the same questions; empty when it has no such form."""
    own = f"{council.repository}/issues/new" if council.repo_host == "github" else ""
    issues = council.feedback_issues or own
    return f"{issues}?{FORM}" if issues and "/-/" not in issues else ""  # GitLab's, which has no forms
