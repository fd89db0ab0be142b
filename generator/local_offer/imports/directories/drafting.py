"""From a listing to drafts of a service and, where it is not there yet, of its organisation."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from local_offer.imports.directories.choices import Choices
from local_offer.imports.directories.left_out import LeftOut
from local_offer.imports.directories.listing import DirectoryListing, Provider
from local_offer.imports.directories.meanings import Meaning, facilities_of, meaning_of
from local_offer.imports.directories.people import name_perhaps_in
from local_offer.imports.directories.rich_text import cut, plain_of, sentences
from local_offer.imports.directories.taking_back import TakingBack
from local_offer.imports.directories.values import access_of, ages_of, checked_of, contact_of, cost_of, status_of
from local_offer.imports.directories.whereabouts import whereabouts
from local_offer.imports.directories.wording import ListingWords
from local_offer.imports.draft import Draft, Skipped, without_blanks
from local_offer.offer import Offer
from local_offer.views.bands import NATIONAL
from local_offer.views.gazetteer import Gazetteer
from local_offer.words.ids import free, slug

_MADE_UP = ("coverage", "locations.area")
"""What the import works out itself; so is a summary that is a part of the description."""
_KINDS = (
    ("council", r"\bcouncil\b|\blocal authority\b"),
    ("nhs", r"\bnhs\b|\bintegrated care\b|\bfoundation trust\b"),
    ("school", r"\bschool\b|\bacademy\b|\bcollege\b|\bsixth form\b"),
    ("company", r"\b(ltd|limited|llp|plc|c\.?i\.?c|community interest company)\b\.?"),
    ("charity", r"\bcharit(y|able)\b"),
)


@dataclass(kw_only=True)
class Drafting:
    """Drafts the listings of one feed.

    `source` is the feed as a source: name, url, date, licence. `assured_by` is the role of those who
    checked what the feed calls assured.
    """

    offer: Offer
    choices: Choices
    source: Mapping[str, str]
    told: LeftOut
    assured_by: str = "public-page"
    drafts: list[Draft] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._gazetteer = Gazetteer(self.offer)
        self._taking_back = TakingBack(self.offer, self.source, self.told)
        self._seen: set[str] = set()
        organisations = self.offer.organisations
        self._by_name = {name.casefold(): o.id for o in organisations for name in (o.name, *o.also_known_as)}
        self._by_entry = {
            entry.entry: o.id
            for o in organisations
            for entry in o.sources
            if entry.entry and entry.name.casefold() == self.source["name"].casefold()
        }
        self._ids = {o.id for o in organisations}

    def add_provider(self, provider: Provider) -> None:
        """One that stands by itself, whether it has services or not."""
        if name := ListingWords(row=provider.row, told=self.told).line(provider.name):
            self._id_of(provider, name)

    def add(self, listing: DirectoryListing) -> None:
        """Its drafts, or why it is left out. One that stands twice in the feed, on two pages, is taken once."""
        if listing.id and listing.id in self._seen:
            self._skip(listing, "the same entry stood earlier in the feed")
            return
        wording = ListingWords(row=listing.row, told=self.told, secrets=_secrets(listing))
        name = wording.line(listing.name)
        if not name:
            self._skip(listing, "has no name")
            return
        if listing.native and self._take_back(listing, name, wording):
            return
        access = [words for site in listing.sites for words in site.access]
        meaning = meaning_of(listing.terms, listing.needs, access, self.choices.terms, listing.row, self.told)
        meaning.take(self.choices.entries.get(listing.id, {}), self.choices.topic)
        if not meaning["topics"]:
            had = ", ".join(f"'{term.label[:60]}'" for term in listing.terms[:3]) or "no terms"
            self._skip(
                listing, f"no topic is certain from its terms ({had}); give them a meaning with --map, or say --topic"
            )
            return
        where = whereabouts(listing, self._facilities(listing), self._gazetteer, self.source["name"])
        if where.refusal:
            self._skip(listing, where.refusal)
            return
        summary, description = self._texts(listing, name, wording)
        if len(summary) < 10:
            self._skip(listing, "has no description from which a summary could be made")
            return
        wording.notes.extend(where.notes)
        if listing.is_childcare_at_home:
            wording.notes.append("a childminder may go by their own name; look at it before you publish it")
        if named := name_perhaps_in(f"{summary} {description}", f"{name} {listing.provider.name}"):
            wording.notes.append(f"its text may name a person, '{named[:60]}'; look at it")
        if listing.is_sparse:
            wording.notes.append(
                "the feed's list does not hold its places, times and contacts; take in the whole entry"
            )
        values = self._service(listing, name, summary, description, meaning, wording)
        values |= {"coverage": where.coverage, "locations": where.locations}
        values["delivery"] = list(dict.fromkeys((*values["delivery"], *where.delivery)))
        values["organisation"] = self._organisation(listing, name, wording)
        self._seen.add(listing.id)
        is_whole = summary == plain_of(wording.quietly(listing.description))
        draft = Draft(
            kind="service", id=slug(name), values=without_blanks(values), row=listing.row,
            notes=tuple(dict.fromkeys(wording.notes)), made_up=(*_MADE_UP, *(() if is_whole else ("summary",))),
        )  # fmt: skip
        self.drafts.append(draft)

    def _take_back(self, listing: DirectoryListing, name: str, wording: ListingWords) -> bool:
        """Whether it was a whole record of a council on this program."""
        values = self._taking_back.service(listing, wording)
        if not values:
            return False
        if self._taking_back.is_from_elsewhere(listing.native):
            where = whereabouts(listing, self._facilities(listing), self._gazetteer, self.source["name"])
            if where.refusal and values["coverage"]["scope"] not in NATIONAL:
                self._skip(listing, where.refusal)
                return True
            values = self._taking_back.as_ours(values, where, checked_of(listing, self.assured_by))
        if listing.provider.name:
            values["organisation"] = self._organisation(listing, name, wording)
        self._seen.add(listing.id)
        self.drafts.append(self._taking_back.draft(listing, values, wording))
        return True

    def _skip(self, listing: DirectoryListing, reason: str) -> None:
        self.skipped.append(Skipped(row=listing.row, name=plain_of(listing.name)[:100] or "?", reason=reason))

    def _facilities(self, listing: DirectoryListing) -> Sequence[Sequence[str]]:
        return [facilities_of(site, self.choices.terms) for site in listing.sites]

    def _texts(self, listing: DirectoryListing, name: str, wording: ListingWords) -> tuple[str, str]:
        description = wording.markdown(listing.description)
        summary = _summary(wording.quietly(listing.description), name)
        # A description that says no more than the summary is not worth a second reading.
        is_same = " ".join(plain_of(description).split()) == summary
        more = [wording.markdown(text) for text in (*listing.more, listing.local_offer) if text]
        more += [
            f"**{wording.line(asked)}** {said}" for asked, answer in listing.answers if (said := wording.answer(answer))
        ]
        if link := wording.website(listing.local_offer_link):
            more.append(f"[More about special educational needs and disabilities]({link})")
        if listing.alert:
            more.insert(0, wording.markdown(listing.alert))
        if listing.accreditations:
            more.append(wording.markdown(listing.accreditations))
        whole, is_cut = cut("\n\n".join(part for part in ("" if is_same else description, *more) if part), 10000)
        if is_cut:
            wording.notes.append("its description is cut after 10,000 characters")
        return summary, whole

    def _service(
        self,
        listing: DirectoryListing,
        name: str,
        summary: str,
        description: str,
        meaning: Meaning,
        wording: ListingWords,
    ) -> dict[str, Any]:
        return {
            "name": name,
            "also_known_as": wording.lines(listing.also_known_as, unlike=name),
            "summary": summary,
            "description": description,
            "keywords": meaning.search_words,
            "organisation": None,
            "status": status_of(listing, wording),
            "topics": meaning["topics"][:6],
            "needs": meaning["needs"],
            "ages": ages_of(listing, wording),
            "eligibility": wording.paragraph(listing.eligibility, "who can use it"),
            "access": access_of(listing, wording),
            "cost": cost_of(listing, wording),
            "coverage": {},
            "delivery": list(dict.fromkeys(listing.delivery)),
            "contact": contact_of(listing, wording),
            "locations": [],
            "hours": list(listing.hours),
            "languages": wording.lines(listing.languages),
            "communication": meaning["communication"]
            + (["interpreter"] if _offers_interpreters(listing.interpreting) else []),
            "checked": checked_of(listing, self.assured_by),
            "publish": {"from": listing.opens or None, "to": listing.closes or None},
            "sources": [without_blanks({**self.source, "entry": listing.id})],
        }

    def _organisation(self, listing: DirectoryListing, service_name: str, wording: ListingWords) -> str:
        """The id of its organisation, which is drafted when there is none of that number or name."""
        provider = listing.provider
        name = wording.line(provider.name)
        if not name:
            name, provider = service_name, Provider(row=listing.row)
            wording.notes.append("the feed names no organisation, so the service stands as its own provider")
        return self._id_of(provider, name)

    def _id_of(self, provider: Provider, name: str) -> str:
        known = self._by_entry.get(provider.id) if provider.id else None
        if known := known or self._by_name.get(name.casefold()):
            return known
        id = free(provider.native.id if provider.native else slug(name), self._ids)
        self._ids.add(id)
        if not provider.native:  # of which two may have one name, and each its own id
            self._by_name[name.casefold()] = id
        if provider.id:
            self._by_entry[provider.id] = id
        taken = self._taking_back.organisation(id, provider)
        self.drafts.append(taken or self._organisation_draft(id, name, provider))
        return id

    def _organisation_draft(self, id: str, name: str, provider: Provider) -> Draft:
        wording = ListingWords(row=provider.row, told=self.told)
        kind = "charity" if provider.charity else _kind(name)
        if not kind:
            wording.notes.append("the feed does not say what sort of body it is; 'community' is a guess, so look at it")
        summary = _summary(wording.quietly(provider.description), name)
        values = {
            "name": name,
            "kind": kind or "community",
            "summary": summary if len(summary) >= 10 else None,
            "contact": {"email": wording.email(provider.email), "website": wording.website(provider.website)},
            "registers": {"charity": provider.charity, "company": provider.company},
            "sources": [without_blanks({**self.source, "entry": provider.id})],
        }
        made_up = () if kind else ("kind",)
        notes = tuple(wording.notes)
        return Draft(
            kind="organisation", id=id, values=without_blanks(values), row=provider.row, notes=notes, made_up=made_up
        )


def _secrets(listing: DirectoryListing) -> tuple[str, ...]:
    """What must not stand in its texts either: the address of a place that must not be found."""
    hidden = [site for site in listing.sites if site.is_masked or listing.is_childcare_at_home]
    named = (words for site in hidden for words in (site.address, site.name, site.postcode))
    return tuple(words for words in named if len(words) > 5 and any(sign.isdigit() for sign in words))


def _summary(text: str, name: str) -> str:
    """The first sentences, as many as fit; a heading, a list or the name itself says nothing new."""
    paragraphs = [plain_of(part) for part in text.split("\n\n") if not re.match(r"#|[-*+] |[0-9]+[.)] ", part)]
    whole = [part for part in paragraphs if re.search(r"[.!?…][\"'”’)]*$", part)]
    line = " ".join(whole or paragraphs[:1])
    parts = [part for part in sentences(line) if part.rstrip(".!").casefold() != name.casefold()]
    short, _ = cut(" ".join(parts), 200)
    return short


def _kind(name: str) -> str:
    return next((kind for kind, pattern in _KINDS if re.search(pattern, name, re.IGNORECASE)), "")


def _offers_interpreters(text: str) -> bool:
    return bool(re.search(r"\binterpret", text, re.IGNORECASE)) and not re.search(
        r"\b(no|not|none)\b", text, re.IGNORECASE
    )
