"""Whether a provider answers what Schedule 2 asks of it: in its own words, or by a link to its own dated answer."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from local_offer.records import Service
from local_offer.records.service import SchoolAnswers
from local_offer.views.duties.filled import Facts
from local_offer.views.web_links import stopped as stopped_of

_ANSWERS = frozenset(SchoolAnswers.__dataclass_fields__)


def unanswered(facts: Facts, fields: Iterable[str], link_days: int, report_days: int) -> tuple[str, ...]:
    """Those of `fields` that it does not answer."""
    return tuple(field for field in fields if not _answers(facts, field, link_days, report_days))


def _answers(facts: Facts, field: str, link_days: int, report_days: int) -> bool:
    setting = facts.service.setting
    if field == "information_report":
        return setting is None or has_report(facts, link_days, report_days)
    if field not in _ANSWERS:
        return not facts.lacks(field)
    return _in_own_words(facts, field) or has_report(facts, link_days, report_days)


def _in_own_words(facts: Facts, field: str) -> bool:
    """What stands on its entry, once it or the council has checked that."""
    setting = facts.service.setting
    return setting is not None and facts.checked is not None and facts.are_real(getattr(setting.answers, field))


def lasts_until(facts: Facts, fields: Iterable[str], link_days: int, report_days: int) -> date | None:
    """The last day on which the report answers of one whose own words do not say all; None where they do."""
    if facts.checked is None or all(f in _ANSWERS and _in_own_words(facts, f) for f in fields):
        return None
    reports = [day + timedelta(days=report_days) for url, day in _reports(facts.service) if facts.words.is_own(url)]
    return min(facts.checked + timedelta(days=link_days), max(reports)) if reports else None


def has_report(facts: Facts, link_days: int, report_days: int) -> bool:
    """A report of its own that is not too old, opened lately by whoever checked the entry."""
    checked = facts.checked
    if checked is None or facts.today - checked > timedelta(days=link_days):
        return False
    oldest = facts.today - timedelta(days=report_days)
    stopped = {answer.address for answer in stopped_of(facts.offer, facts.service)}
    return any(
        oldest <= day <= facts.today and facts.words.is_own(url) and url.partition("#")[0] not in stopped
        for url, day in _reports(facts.service)
    )


def _reports(service: Service) -> Iterator[tuple[str, date]]:
    """What it publishes of itself, and of which day each is."""
    setting = service.setting
    if setting and setting.information_report and setting.information_report_date:
        yield setting.information_report, setting.information_report_date
    if service.own_report:
        yield service.own_report.url, service.own_report.date


def school_says(facts: Facts, field: str) -> bool:
    """Whether a school or college says itself what a question of Schedule 1 asks, in its setting or its answers."""
    setting = facts.service.setting
    if setting is None:
        return False
    if field in _ANSWERS:
        return facts.are_real(getattr(setting.answers, field))
    return not facts.lacks("needs") if field == "needs" else getattr(setting, field) is not None
