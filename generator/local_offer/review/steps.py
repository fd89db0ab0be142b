"""What the provider and the council do next about a change of an entry, in plain English."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from local_offer.diagnostics import Diagnostic
from local_offer.records import Organisation, Service
from local_offer.views.bands import is_nearby
from local_offer.views.completeness import Completeness
from local_offer.views.differences import RecordDifference
from local_offer.words import day_in_words

_SILENT = frozenset({"sources", "checked", "review_by", "keywords", "duties", "registers", "former_ids", "publish"})
"""Fields that tell families nothing of the service itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Steps:
    """A sentence or two each."""

    provider: tuple[str, ...] = ()
    council: tuple[str, ...] = ()


def steps(
    one: RecordDifference,
    faults: Sequence[Diagnostic],
    advice: Sequence[Diagnostic],
    complete: Completeness | None,
    changed: Collection[tuple[str, ...]],
    area: str,
) -> Steps:
    """`changed` are the fields that differ, `area` is the council's word for what it serves."""
    has_errors = any(fault.is_error for fault in faults)
    return Steps(
        provider=tuple(_provider(one, has_errors, len(advice), complete)),
        council=tuple(_council(one, has_errors, frozenset(field[0] for field in changed), area)),
    )


def _provider(one: RecordDifference, has_errors: bool, advice: int, complete: Completeness | None) -> Iterator[str]:
    if one.what == "removed":
        yield "If it has closed, put the file back and say so in it. Families may have its address on a letter."
        return
    if has_errors:
        yield "Mend what stands under “Must be mended”. Until then the page cannot be published."
    missing = complete.missing if complete else ()
    if any(part.id != "checked" for part in missing):
        yield "If you know the missing answers, add them. Nobody expects all of them at once."
    if advice:
        yield "Say what stands under “How it reads” in easier words, if you can."
    if any(part.id == "checked" for part in missing):
        yield "If you run it and all of this is right, put today’s date under “Last checked”, by the provider."
    if not has_errors and not missing and not advice:
        is_closed = complete is not None and not complete.asked
        yield f"Nothing. Thank you: this entry says {'that it has closed' if is_closed else 'what families ask'}."


def _council(one: RecordDifference, has_errors: bool, tops: frozenset[str], area: str) -> Iterator[str]:
    if one.what == "removed":
        yield from _of_removed(one)
        return
    if has_errors:
        yield "Wait until the errors are mended, or mend them yourself in the file."
    if one.is_unreadable:
        return
    yield from _of_places(one)
    if not one.leads_on:
        yield f"The page’s address changes. Put `{one.old_id}` under “Former ids”, so that the old one leads to it."
    if isinstance(one.after, Service) and is_nearby(one.after) and not one.after.coverage.why_listed:
        yield f"It is outside the {area}. Ask why families here may use it, and say so under “Why it is listed”."
    if "contact" in tops and one.before:
        yield "How to reach it changes. Try the new number or address before you accept it."
    if one.before and tops - _SILENT and "sources" not in tops and "checked" not in tops:
        yield "Facts change, but neither the sources nor “Last checked” do. Ask where the new facts come from."
    if one.what == "closed":
        yield _from_then_on(one.after)
    if one.what == "moved":
        yield "Only the folder of the file changes. Families see no difference."
    yield "Read whether it is true and kind, and that no private person is named. Then accept it or ask for a change."


def _from_then_on(after: Service | Organisation | None) -> str:
    day = after.status.date if isinstance(after, Service) else None
    since = f", from {day_in_words(day)} on" if day else ""
    return (
        f"The page stays and says that it has closed{since}. Name what to use instead under “Replaced by”, if you can."
    )


def _of_removed(one: RecordDifference) -> Iterator[str]:
    was = one.before
    if one.kind == "service" and not (isinstance(was, Service) and was.is_closed):
        yield (
            "Ask for the file to stay, with `state: closed` and a date under `status`. The page then says that it has "
            "closed and what to use instead, and the lists leave it out."
        )
    elif one.kind == "organisation":
        yield "Look whether any service still names it. The check says so under the errors if one does."
    yield "Accept the removal only when no family can have the address, as for an entry made by mistake."


def _of_places(one: RecordDifference) -> Iterator[str]:
    """Once it is public, an address cannot be taken back."""
    if not isinstance(one.after, Service):
        return
    was = [place.precision == "exact" for place in one.before.locations] if isinstance(one.before, Service) else []
    is_now = [place.precision == "exact" for place in one.after.locations]
    if was.count(False) > is_now.count(False) and was.count(True) < is_now.count(True):
        yield "A place that was not to be found exactly would be shown. Ask the provider before you do anything else."
