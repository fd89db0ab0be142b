"""How fresh a guide and a list are, in words; of services and organisations `fresh.html` says it."""

from collections.abc import Iterable
from datetime import date

from local_offer import words
from local_offer.pages.environment import said_by
from local_offer.records import Guide, Organisation, Service
from local_offer.views.freshness import freshness_of, summary


def guide_words(guide: Guide, today: date) -> str:
    """The same of a guide, which says itself how it was checked."""
    fresh = freshness_of(guide, today)
    if fresh.checked is None:
        return "This guide does not say when it was last checked."
    how = f" {guide.checked_how.rstrip('.')}." if guide.checked_how else ""
    again = words.day_in_words(fresh.due) if fresh.due else ""
    next_time = f"It was due to be checked again by {again}." if fresh.state == "due" else f"We check again by {again}."
    return f"Checked on {words.day_in_words(fresh.checked)}.{how} {next_time}"


def due_words(record: Service | Organisation | Guide, today: date) -> str:
    """A warning for the top of the page; empty while it is not past its day."""
    return said_by("fresh.html", "warning", freshness_of(record, today))


def summary_words(records: Iterable[Service | Organisation | Guide], today: date) -> str:
    """How many of a list were checked in the last year, and when the oldest was; empty for an empty list."""
    found = summary(records, today)
    if not found.total:
        return ""
    if found.total == 1:
        checked = f"This entry was {'' if found.checked else 'not '}checked in the last year."
    else:
        many = "All" if found.checked == found.total else str(found.checked) if found.checked else "None"
        checked = f"{many} of these {found.total} {'was' if found.checked == 1 else 'were'} checked in the last year."
    oldest = f"The oldest facts are from {words.source_date(found.oldest)}" if found.oldest else ""
    undated = f"{words.count(found.undated, 'has', 'have')} no date" if found.undated else ""
    return f"{checked} {words.sentences(' and '.join(filter(None, [oldest, undated])))}".strip().rstrip(".") + "."
