"""What newer registers say of the offer, as text, as JSON, and for an issue."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import date
from itertools import groupby

from local_offer.exports.reports import LONGEST
from local_offer.views.register_findings import KINDS, RegisterFinding, RegisterReport, to_do
from local_offer.words import count, source_date
from local_offer.words.inert import inert

_EARLY = "early-education"
_OTHERS = "with other differences, such as figures:"


def registers_json(reports: Iterable[RegisterReport]) -> str:
    return json.dumps([asdict(report) for report in reports], ensure_ascii=False, indent=2) + "\n"


def registers_text(reports: Iterable[RegisterReport]) -> str:
    return "".join(f"{line}\n" for report in reports for line in _lines(report))


def _lines(report: RegisterReport) -> Iterator[str]:
    yield f"{_titled(report)} ({report.file})"
    yield from (f"  {said}" for said in (report.refused, report.assumed) if said)
    for kind, findings in groupby(report.findings, key=lambda finding: finding.kind):
        yield f"  {KINDS[kind]}:"
        # One command may answer many: it stands once, below them.
        for do, alike in groupby(findings, key=lambda finding: finding.do):
            yield from (f"    {_named(finding)}: {finding.says}" for finding in alike)
            yield f"      {do}"
    if report.others:
        yield f"  {count(report.others, 'record')} {_OTHERS}"
        yield f"    {report.do_others}"
    if not (report.findings or report.others or report.refused):
        yield "  nothing to do"
    yield ""


def _titled(report: RegisterReport) -> str:
    return f"{report.register}, as of {source_date(report.dated)}"


def _named(finding: RegisterFinding) -> str:
    return f"{finding.name}{f' ({finding.number})' if finding.number else ''}"


def registers_markdown(reports: Iterable[RegisterReport], wrong: Iterable[str], today: date) -> str:
    """For an issue: what a register or a record says stays plain text there, and a command stands as code. `wrong` says
    of each file that cannot be used why."""
    listed = tuple(reports)
    things = count(to_do(listed), "thing")
    parts = [f"On {today.isoformat()}: {things} to look at. Run each command once without `--write` first.\n"]
    lines = [line for report in listed for line in (f"\n## {inert(_titled(report))}\n\n", *_items(report))]
    lines = [*(f"\n- Not read: {inert(text)}\n" for text in wrong), *lines]
    room = LONGEST
    for number, line in enumerate(lines):
        room -= len(line)
        if room < 0:
            more = f"\nAnd {len(lines) - number} more lines: `local-offer report registers` lists all.\n"
            return "".join((*parts, more))
        parts.append(line)
    return "".join(parts)


def registers_counts(reports: Iterable[RegisterReport]) -> str:
    """What `registers` of `offer/council.yaml` may hold. Early education is in two registers, nursery schools in
    that of schools and all others in Ofsted's, so it counts only where both are told."""
    listed = tuple(reports)
    early = [report for report in listed if _EARLY in report.counts]
    parts = [part for report in listed for name, number in report.counts.items() if name != _EARLY
             for part in _counted(name, number, report)]  # fmt: skip
    if len({report.source for report in early}) == 2:
        total = sum(report.counts[_EARLY] for report in early)
        names = " and ".join(sorted(report.source for report in early))
        oldest = min(early, key=lambda report: report.dated)
        parts += _counted(_EARLY, total, replace(oldest, source=names))
    elif early:
        parts.append("  # early-education: name the files of both the register of schools and Ofsted's\n")
    head = "# From whole files of the registers: a part of one counts too few.\nregisters:\n"
    return "".join((head, *parts)) if parts else ""


def _counted(name: str, number: int, report: RegisterReport) -> Iterator[str]:
    yield f"  - class: {name}\n    name: {report.source}\n"
    yield f"    date: {report.dated}\n    count: {number}\n    url: {report.address}\n"


def _items(report: RegisterReport) -> Iterator[str]:
    if said := " ".join(filter(None, (report.refused, report.assumed))):
        yield f"{inert(said)}\n"
    for kind, findings in groupby(report.findings, key=lambda finding: finding.kind):
        yield f"\n### {KINDS[kind]}\n\n"
        for do, alike in groupby(findings, key=lambda finding: finding.do):
            yield from (f"- [ ] {inert(_named(finding))}: {inert(finding.says)}\n" for finding in alike)
            yield f"\n  {_code(do)}\n\n"
    if report.others:
        yield f"\n{count(report.others, 'record')} {_OTHERS} {_code(report.do_others)}\n"
    if not (report.findings or report.others or report.refused):
        yield "\nNothing to do.\n"


def _code(do: str) -> str:
    """A command as code; a backquote could end it early."""
    return f"`{do}`" if do.startswith("local-offer ") and "`" not in do and do.isprintable() else inert(do)
