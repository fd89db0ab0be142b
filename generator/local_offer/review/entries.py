"""The review of a change: each entry that it touches, as families will see it, and what to do next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from local_offer import words
from local_offer.diagnostics import Diagnostic
from local_offer.offer import Offer, public, published
from local_offer.pages.earlier.compared import field_changes
from local_offer.pages.earlier.facts import stated
from local_offer.pages.service.glance import Answer, answers
from local_offer.records import Organisation, Service
from local_offer.records.as_of import as_of
from local_offer.review.result import AnswerChange, DutyChange, EntryReview, Other, Review
from local_offer.review.steps import steps
from local_offer.schema.text_forms import advice
from local_offer.views.completeness import completeness
from local_offer.views.differences import RecordDifference, Touched, differences, others
from local_offer.views.duties import proof
from local_offer.views.reading_age import Difficulty, difficulty
from local_offer.views.texts import prose
from local_offer.words.phrases import UNKNOWN

_OTHERS: Mapping[str, str] = {
    "comments": "Comment",
    "log": "Log entry",
    "gaps": "Gap",
    "figures": "Series of figures",
    "guides": "Guide",
    "vocabulary": "Words of the council’s own",
    "sources": "Source",
    "council.yaml": "What only the council knows",
    "waivers.yaml": "Waivers",
    "imports.yaml": "What imports obey",
}


def review(
    before: Offer,
    after: Offer,
    touched: Sequence[Touched],
    diagnostics: Iterable[Diagnostic],
    advice_rules: frozenset[str],
    today: date,
) -> Review:
    """What must be mended comes first.

    `diagnostics` are those of the whole offer `after`; those of `advice_rules` are on how its texts read.
    """
    told = {file.path for file in touched}
    by_path: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        # Of two records that may be one, the one that changes is looked at, and a name is at the top of its file.
        is_of_the_other = diagnostic.path not in told and diagnostic.also in told
        one = replace(diagnostic, path=diagnostic.also, line=1, column=1) if is_of_the_other else diagnostic
        by_path.setdefault(one.path, []).append(one)
    found = differences(before, after, touched)
    entries = [_entry(one, before, after, by_path.get(one.path, ()), advice_rules, today) for one in found]
    # A stable sort: beside that, the order of `differences` stays.
    entries.sort(key=lambda entry: not any(fault.is_error for fault in entry.faults))
    rest = tuple(_other(file, before, after, by_path.get(file.path, ())) for file in others(touched))
    errors = (fault for path, faults in by_path.items() if path not in told for fault in faults if fault.is_error)
    return Review(
        council=after.council.name,
        entries=tuple(entries),
        others=rest,
        duties=_duties(before, after, today),
        elsewhere=tuple(errors),
    )


def _entry(
    one: RecordDifference,
    before: Offer,
    after: Offer,
    faults: Iterable[Diagnostic],
    advice_rules: frozenset[str],
    today: date,
) -> EntryReview:
    old, new = _as_shown(one.before), _as_shown(one.after)
    record = new or old
    told = field_changes(stated(old, before) if old else (), stated(new, after)) if new else ()
    mine = tuple(faults)
    complete = completeness(one.after, after, today) if one.after else None
    entry = EntryReview(
        kind=one.kind,
        id=one.id,
        path=one.path,
        what=one.what,
        name=record.name if record else one.id.replace("-", " ").capitalize(),
        was=old.name if old and new and old.name != new.name else "",
        summary=(record.summary or "") if record else "",
        is_unreadable=one.is_unreadable,
        was_unreadable=one.before is None and one.what != "new",
        is_shown=one.after is None or one.after.publish.is_shown_on(today),
        answers=_answers(old, new, before, after, today) if new else (),
        changes=told,
        has_hidden_change=one.before is not None and not told and one.what == "changed" and not one.is_unreadable,
        complete=complete,
        was_complete=completeness(one.before, before, today) if one.before and one.after else None,
        reading=_reading_age(new),
        was_reading=_reading_age(old),
        faults=tuple(fault for fault in mine if fault.rule not in advice_rules),
        advice=tuple(fault for fault in mine if fault.rule in advice_rules),
    )
    return replace(
        entry, steps=steps(one, entry.faults, entry.advice, complete, {c.field for c in told}, after.council.area)
    )


def _as_shown(record: Service | Organisation | None) -> Service | Organisation | None:
    """The record as the public may see it, whatever its dates: a place that is hidden is cut here too."""
    return public(record) if isinstance(record, Service) else record


def _answers(
    old: Service | Organisation | None,
    new: Service | Organisation,
    before: Offer,
    after: Offer,
    today: date,
) -> tuple[AnswerChange, ...]:
    """What differs among the answers at the top of a service's page; of a new one all, with what one may ask there."""
    if not isinstance(new, Service):
        return ()
    now = answers(as_of(new, today), after, today)
    then = answers(as_of(old, today), before, today) if isinstance(old, Service) else (None,) * len(now)
    # The same questions are asked of every service, in one order.
    pairs = zip(then, now, strict=True)
    return tuple(
        AnswerChange(question=has.question, before=_words_of(had) if had else "", after=_words_of(has))
        for had, has in pairs
        if (_words_of(had) != _words_of(has) if had else has.is_asked or has.said or has.more)
    )


def _words_of(answer: Answer) -> str:
    said = words.sentences(answer.said, answer.more)
    return said.replace("\N{NO-BREAK SPACE}", " ") or UNKNOWN


def _reading_age(record: Service | Organisation | None) -> Difficulty | None:
    """How its texts read together; nothing where they are too short to tell."""
    if record is None:
        return None
    measured = difficulty("\n\n".join(text for _, text in prose(record)))
    return measured if measured.words >= advice()["fewest_words"] else None


def _other(file: Touched, before: Offer, after: Offer, faults: Iterable[Diagnostic]) -> Other:
    parts = PurePosixPath(file.path).parts
    place = parts[1] if len(parts) > 1 else parts[0]
    guides = {guide.path: guide.title for offer in (before, after) for guide in offer.guides}
    title = guides.get(file.path) or PurePosixPath(file.path).stem.replace("-", " ").capitalize()
    return Other(kind=_OTHERS.get(place, "File"), title=title, path=file.path, what=file.what, faults=tuple(faults))


def _duties(before: Offer, after: Offer, today: date) -> tuple[DutyChange, ...]:
    had = {result.duty.id: result.state for result in proof(published(before, today), today).results}
    return tuple(
        DutyChange(
            citation=result.duty.citation,
            title=result.duty.title,
            before=had[result.duty.id].replace("-", " "),
            after=result.state.replace("-", " "),
        )
        for result in proof(published(after, today), today).results
        # The page on coverage has the rest; here stands what someone must act on.
        if had[result.duty.id] != result.state and result.duty.force == "must"
    )
