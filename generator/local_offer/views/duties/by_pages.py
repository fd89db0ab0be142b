"""Evidence from guides, from what the site does, from documents and from the council's log."""

from datetime import date

from local_offer.offer import Offer
from local_offer.records import Guide, LogEntry
from local_offer.schema.duties import DocumentLink, Feature, GuidePage, Log
from local_offer.views.duties.features import FEATURES
from local_offer.views.duties.weighed import Link, Weighed, within_a_sentence
from local_offer.views.guides import marks_of
from local_offer.words import day_in_words, together


def guide(wanted: GuidePage, offer: Offer) -> Weighed:
    """Partly, while the guide waits for what only the council knows."""
    page = offer.guide_by_id.get(wanted.guide)
    if page is None:
        return Weighed(state="not", missing=(f"No guide yet: {_in_words(wanted.guide)}",))
    waits = _waits_for(page, offer)
    missing = f"The guide “{page.title}” waits for the council’s word on {waits} thing{'s' * (waits != 1)}"
    return Weighed(
        state="partly" if waits else "met",
        says="Guide",
        links=(link_to_guide(page),),
        missing=(missing,) if waits else (),
    )


def _in_words(id: str) -> str:
    return " ".join(word.upper() if word in ("ehc", "sen", "send") else word for word in id.split("-"))


def link_to_guide(page: Guide) -> Link:
    return Link(title=page.question or page.title, address=page.address)


def _waits_for(page: Guide, offer: Offer) -> int:
    return len({mark.name for _, mark in marks_of(page) if mark.kind == "local" and mark.name not in offer.facts})


def feature(wanted: Feature, offer: Offer, today: date) -> Weighed:
    found = FEATURES[wanted.feature](offer, today)
    is_there = found.state != "not"
    return Weighed(
        state=found.state,
        says="On this site" if is_there else "",
        links=(Link(title=found.title, address=found.address),) if is_there else (),
        missing=(found.missing,) if found.missing else (),
    )


def document(wanted: DocumentLink, offer: Offer) -> Weighed:
    """Linked, with its date or years where those are asked for."""
    titles = offer.contract.schemas["council"]["properties"]["documents"]["properties"]
    title = titles[wanted.document]["title"]
    held = offer.documents.get(wanted.document)
    if held is None:
        return Weighed(state="not", missing=(f"No link to this document: {within_a_sentence(title)}",))
    words = {"date": "its date", "period": "the years it covers", "checked": "when the link was checked"}
    unsaid = [words[field] for field in wanted.fields if getattr(held, field) is None]
    return Weighed(
        state="partly" if unsaid else "met",
        says="Document",
        links=(Link(title=held.title or title, address=held.url),),
        missing=(f"{title}: {together(unsaid)}",) if unsaid else (),
    )


def log(wanted: Log, offer: Offer, today: date) -> Weighed:
    """A dated entry of the kind, that names the group or the matter where one is asked for."""
    found = [entry for entry in offer.log if entry.date <= today and _is_about(wanted, entry)]
    if not found:
        return Weighed(state="not", missing=(_unlogged(wanted, offer),))
    newest = max(found, key=lambda entry: (entry.date, entry.id))
    kind = offer.title_of("log-kinds", wanted.log)
    return Weighed(
        state="met",
        says=f"{kind} in the log: {len(found)}, the newest on {day_in_words(newest.date)}",
        links=(Link(title="its report", address=newest.link),) if newest.link else (),
    )


def _is_about(wanted: Log, entry: LogEntry) -> bool:
    if entry.kind != wanted.log:
        return False
    return (not wanted.group or wanted.group in entry.groups) and (not wanted.topic or wanted.topic in entry.topics)


def _unlogged(wanted: Log, offer: Offer) -> str:
    words = offer.contract.vocabularies
    if wanted.group:
        return f"Not in the log: asking {within_a_sentence(words['consultation-groups'].title_of(wanted.group))}"
    if wanted.topic:
        matter = words["consultation-topics"][wanted.topic].description.rstrip(".")
        return f"Not in the log: asking families {within_a_sentence(matter)}"
    return f"Nothing in the log: {within_a_sentence(words['log-kinds'].title_of(wanted.log))}"
