"""From the record of a council on this program, as its feed tells it, to a draft that says the same."""

from collections.abc import Mapping
from typing import Any, Literal

from jsonschema import Draft202012Validator

from local_offer.imports.directories.left_out import LeftOut
from local_offer.imports.directories.listing import DirectoryListing, Provider
from local_offer.imports.directories.native import NativeRecord, kept
from local_offer.imports.directories.whereabouts import Whereabouts
from local_offer.imports.directories.wording import ListingWords
from local_offer.imports.draft import Draft, without_blanks
from local_offer.offer import Offer
from local_offer.views.bands import NATIONAL
from local_offer.views.feed_ids import PREFIX
from local_offer.views.feed_losses import FROM_ANOTHER_COUNCIL

Kind = Literal["service", "organisation"]
Values = dict[str, Any]


class TakingBack:
    """`source` is the feed as a source of the drafts."""

    def __init__(self, offer: Offer, source: Mapping[str, str], told: LeftOut) -> None:
        self._offer, self._source, self._told = offer, source, told
        self._validators: dict[tuple[Kind, str], Draft202012Validator] = {}

    def is_from_elsewhere(self, native: NativeRecord | None) -> bool:
        council = self._offer.council
        return not native or native.council != (council.gss or council.name)

    def service(self, listing: DirectoryListing, wording: ListingWords) -> Values:
        return self._sound(listing.native, "service", wording)

    def as_ours(self, values: Values, where: Whereabouts, checked: Mapping[str, str]) -> Values:
        """Without what is true of the other council alone. What is there for everyone is for families here too."""
        coverage = values["coverage"] if values["coverage"]["scope"] in NATIONAL else where.coverage
        own = {field: value for field, value in values.items() if field not in FROM_ANOTHER_COUNCIL}
        return {**own, "coverage": coverage, "checked": checked}

    def draft(self, listing: DirectoryListing, values: Values, wording: ListingWords) -> Draft:
        id = listing.native.id if listing.native else listing.id
        return self._draft("service", id, values, listing.id, wording)

    def organisation(self, id: str, provider: Provider) -> Draft | None:
        wording = ListingWords(row=provider.row, told=self._told)
        values = self._sound(provider.native, "organisation", wording)
        if not values:
            return None
        if self.is_from_elsewhere(provider.native):
            values.pop("checked", None)
        return self._draft("organisation", id, values, provider.id, wording)

    def _sound(self, native: NativeRecord | None, kind: Kind, wording: ListingWords) -> Values:
        """Those of its values that a record of ours may hold; nothing where they make no whole record."""
        schema = self._offer.contract.schemas[kind]
        values: Values = {}
        for name, part in schema["properties"].items() if native else ():
            if native and name in native.values:
                value = kept(native.values[name], part, wording)
                if self._validator(kind, name).is_valid(value):
                    values[name] = value
                elif value not in (None, "", [], {}):
                    fault = f"row {wording.row}: {PREFIX}{name} is not as a record holds it, so it is left out"
                    self._told.mistake(fault)
        return values if all(values.get(field) for field in schema["required"]) else {}

    def _validator(self, kind: Kind, field: str) -> Draft202012Validator:
        known = self._validators.get((kind, field))
        if known is None:
            part = self._offer.contract.schemas[kind]["properties"][field]
            known = self._validators[kind, field] = Draft202012Validator(part)
        return known

    def _draft(self, kind: Kind, id: str, values: Values, entry: str, wording: ListingWords) -> Draft:
        feed = without_blanks({**self._source, "entry": entry})
        values = {**values, "sources": [*values["sources"], feed]}
        fields = self._offer.contract.schemas[kind]["properties"]
        ordered = without_blanks({field: values[field] for field in fields if field in values})
        return Draft(kind=kind, id=id, values=ordered, row=wording.row, notes=tuple(dict.fromkeys(wording.notes)))
