"""Where the services of a list are: what is no town is none, and what lies elsewhere is not the council's own."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from local_offer.imports.draft import Draft, Skipped
from local_offer.imports.scope import Scope, beyond, for_all
from local_offer.imports.table.found import Found
from local_offer.offer import Offer
from local_offer.views.gazetteer import Gazetteer
from local_offer.views.reach import Reach, reach_of

Place = dict[str, Any]
Councils = tuple[str, ...]
_WORDS = ("town", "name", "address")
"""What may say that it is no place, the surest first."""
_REMEDY = "say under 'scope' whom it is for: 'local', if it comes to families here"


def settled(found: Found, offer: Offer) -> Found:
    """What was found, where a row that says no scope is not taken for local because it says none."""
    settling = _Settling(offer)
    each = [(draft, settling.settle(draft) if draft.kind == "service" else draft) for draft in found.drafts]
    kept = [draft for _, draft in each if isinstance(draft, Draft)]
    skipped = [(draft, row) for draft, row in each if isinstance(row, Skipped)]
    # An organisation comes for the sake of its services.
    bare = {draft.values.get("organisation") for draft, _ in skipped} - {d.values.get("organisation") for d in kept}
    kept = [draft for draft in kept if draft.kind == "service" or draft.id not in bare]
    return replace(found, drafts=kept, skipped=[*found.skipped, *(row for _, row in skipped)])


class _Settling:
    def __init__(self, offer: Offer) -> None:
        self.offer, self.gazetteer = offer, Gazetteer(offer)
        self.names = {service.name.casefold() for service in offer.services}

    def settle(self, draft: Draft) -> Draft | Skipped:
        """The draft with the scope that its places tell and what is to be said of them; or why it is left out."""
        stripped = [_without_words(place) for place in draft.values.get("locations", [])]
        places = [place for place, _, _ in stripped if place.keys() - {"precision", "area"}]
        outside = [self._outside(place) for place in places]
        notes = [note for _, _, note in stripped if note]
        notes += [self._said(place) for place, away in zip(places, outside, strict=True) if away is not None]
        values = {**draft.values, "locations": places}
        if not places:
            del values["locations"]
        if "coverage.scope" in draft.made_up:
            judged = self._scope([reach for _, reach, _ in stripped if reach], places, outside, draft)
            if judged.refusal and values["name"].casefold() not in self.names:
                reason = f"{'; '.join(notes)}; it {judged.refusal}; {_REMEDY}"
                return Skipped(row=draft.row, sheet=draft.sheet, name=values["name"], reason=reason)
            values["coverage"] = {**values["coverage"], **judged.coverage}
        return replace(draft, values=values, notes=(*draft.notes, *notes))

    def _scope(
        self, reaches: Sequence[Reach], places: Sequence[Place], outside: Sequence[Councils | None], draft: Draft
    ) -> Scope:
        """Nothing where it may be local."""
        source = str(draft.values["sources"][0].get("name", "The list"))
        is_here = any(away is None for away in outside)
        if reaches and not any(map(self._is_certain, places)):
            return for_all("national" if "national" in reaches else reaches[0], source)
        if not places or is_here:
            return Scope()
        return beyond([code for away in outside for code in away or ()], self.offer, source)

    def _is_certain(self, place: Place) -> bool:
        own = self.offer.council.gss
        return bool(own) and self.gazetteer.area_of(place.get("postcode"), place.get("town")) == own

    def _outside(self, place: Place) -> Councils | None:
        """The councils in one of which it lies, when that is not ours; `None` when it may be ours."""
        own = self.offer.council.gss
        area, town = place.get("area"), place.get("town", "")
        likely = (area,) if area else self.gazetteer.councils_of(place.get("postcode", ""))
        at = place.get("position", {})
        if likely is None and {"latitude", "longitude"} <= at.keys():
            lies = self.gazetteer.area_of(None, position=(at["latitude"], at["longitude"]))
            likely = None if lies is None else (lies,) if lies else ()
        if likely is None and town and not self.gazetteer.is_ours(town):
            likely = self.gazetteer.elsewhere(town)
        return likely if own and likely is not None and own not in likely else None

    def _said(self, place: Place) -> str:
        words = place.get("postcode") or place.get("town") or place.get("area") or "its position"
        if place.get("precision", "exact") != "exact":
            words = words.partition(" ")[0]
        though = f", though its town is {place['town']}" if self.gazetteer.is_ours(place.get("town")) else ""
        return f"{words} lies outside the council{though}"


def _without_words(place: Place) -> tuple[Place, Reach | None, str]:
    """The place without words such as "Nationwide" in the place of a town, what they say, and a line on it."""
    words = _WORDS[:1] if place.get("postcode") else _WORDS
    said = {field: reach for field in words if (reach := reach_of(place.get(field)))}
    if not said:
        return place, None, ""
    kept = {field: value for field, value in place.items() if field not in said}
    field, reach = next(iter(said.items()))
    left = ""
    if kept.keys() <= {"town", "area", "precision"}:  # its town is that of who meets there
        left = f", and with it '{kept['town']}'" if "town" in kept else ""
        kept = {}
    return kept, reach, f"'{place[field]}' is no place, so it is left out{left}"
