"""From one file to values that hold to their schema, or to what is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from local_offer.diagnostics import MOST_IN_FILE, Diagnostic, Fault, bounded, diagnostic
from local_offer.files import content_of
from local_offer.notation import HEAD, TextPart, head_of, holds_records, parts, remarks
from local_offer.reading import unseen, web_spaces, yaml
from local_offer.reading.guides import is_guide, text_part, values_part
from local_offer.reading.in_part import InPart, in_part
from local_offer.reading.text import LARGEST, text_of
from local_offer.reading.validation import Checker, faults
from local_offer.reading.words import short
from local_offer.schema.unseen_signs import seen

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """`values` is `None` when they cannot be used, or are of a page of `docs/guides` that does not say what it is."""

    values: dict[str, Any] | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    in_part: InPart | None = None
    """What of the values can be looked at where they cannot be used."""
    remarks: tuple[tuple[int, str], ...] = ()
    """What its YAML says in comments, and from which line on."""
    holds_several: bool = False
    """Whether it is no record but holds some, each of which says which it is."""
    sign: str = ""
    """The SHA-256 of the file that was read."""


def outcome(file: Path, path: str, checker: Checker, own_name: str, *, may_hold_several: bool = False) -> Outcome:
    """What stands in `file`; `path` is how it is named to people, `own_name` what it is: `this service`."""
    try:
        content = content_of(file, LARGEST)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        return Outcome(diagnostics=(diagnostic("unreadable-file/file", path, reason=reason),))
    found = _of_content(content, path, checker, own_name, may_hold_several=may_hold_several)
    return replace(found, sign=sha256(content).hexdigest())


def _of_content(content: bytes, path: str, checker: Checker, own_name: str, *, may_hold_several: bool) -> Outcome:
    text = text_of(content, path)
    if isinstance(text, Diagnostic):
        return Outcome(diagnostics=(text,))
    if not is_guide(path):
        if may_hold_several and holds_records(text):
            return Outcome(holds_several=True)
        return _of_values(text, path, checker, own_name)
    body, first_line = text_part(text)
    unseen_signs = tuple(unseen.in_lines(body, path, first_line))
    if not (top := values_part(text)):
        return Outcome(diagnostics=bounded(unseen_signs))
    found = _of_values(top, path, checker, own_name)
    if found.values is None:
        return Outcome(diagnostics=bounded(found.diagnostics + unseen_signs))
    # MkDocs and Material have fields of their own, which are theirs to read.
    known = checker.schema["properties"]
    ours = {name: value for name, value in found.values.items() if name in known}
    values = {**ours, "text": body, "first_line": first_line}
    return replace(found, values=values, diagnostics=bounded(found.diagnostics + unseen_signs))


def of_part(part: TextPart, path: str, checker: Checker, own_name: str) -> Outcome:
    """What stands in one document of a file that holds several records."""
    return _of_values(part.in_place, path, checker, own_name, HEAD)


def _of_values(text: str, path: str, checker: Checker, own_name: str, less: tuple[str, ...] = ()) -> Outcome:
    """`less` are fields of which the schema knows nothing. What a sign of another program makes unreadable is read
    without it, so that all that is wrong is told at once."""
    found = _as_it_stands(text, path, checker, own_name, less)
    if found.diagnostics and (mended := _plain(text)) != text:
        rest = _as_it_stands(mended, path, checker, own_name, less)
        if rest.diagnostics != found.diagnostics:
            return _mended(rest, [*web_spaces.in_lines(text, path), *yaml.controls(text, path)])
    return found


def _plain(text: str) -> str:
    return yaml.without_controls(web_spaces.plain(text))


def _mended(outcome: Outcome, told: Iterable[Diagnostic]) -> Outcome:
    """What was read without something of which is `told`: none of it can be used, but all of it looked at."""
    part = outcome.in_part
    if part is None and outcome.values is not None:
        part = InPart(values=outcome.values, at_fault=())
    every = sorted([*told, *outcome.diagnostics], key=lambda one: (one.line, one.column))
    return replace(outcome, values=None, in_part=part, diagnostics=bounded(every))


def _as_it_stands(text: str, path: str, checker: Checker, own_name: str, less: tuple[str, ...] = ()) -> Outcome:
    document = yaml.parse(text, path)
    if isinstance(document.values, dict):
        document.values = {name: value for name, value in document.values.items() if name not in less}
    if document.diagnostics:
        signs = list(unseen.in_lines(text, path, 1))
        if signs and not yaml.parse(bare := seen(text), path).diagnostics:
            return _mended(_as_it_stands(bare, path, checker, own_name, less), signs)
        also, part = _also(document, text, path, checker, own_name)
        return Outcome(diagnostics=bounded([*document.diagnostics, *(also or signs)]), in_part=part)
    if wrong := _not_a_record(document.values, path, own_name):
        return Outcome(diagnostics=(wrong,))
    found = [_discreet(one, document.values) for one in faults(document.values, checker, path, own_name)]
    told = tuple(unseen.in_comments(text, path))
    if found:
        told += tuple(unseen.placed(_diagnostics(found, yaml.parse(text, path, with_marks=True)), text))
    # A record with a sign too many can be read all the same, so that the other rules are asked of it too.
    is_readable = all(one.rule == unseen.RULE for one in found)
    if is_readable:
        return Outcome(values=document.values, diagnostics=bounded(told), remarks=remarks(text))
    part = in_part(document.values, found, checker) if len(found) < MOST_IN_FILE else None
    return Outcome(diagnostics=bounded(told), in_part=part, remarks=remarks(text))


def _discreet(fault: Fault, values: Any) -> Fault:
    """Without the value where it tells of a place that is hidden: everyone may read what is said of a change."""
    places = values.get("locations")
    if not isinstance(places, list) or fault.pointer[:1] not in (("locations",), ("contact",)):
        return fault
    hidden = [place for place in places if isinstance(place, dict) and place.get("precision", "exact") != "exact"]
    value = values
    try:
        for step in fault.pointer:
            value = value[step]
    except (KeyError, IndexError, TypeError):  # it is about a field that is not there
        return fault
    if not hidden or not isinstance(value, str | int | float):
        return fault
    if fault.rule == unseen.RULE:
        return replace(fault, message=fault.message.partition(" after ")[0])
    said = short(str(value))
    if len(said) < 3:  # which stands in every sentence, and tells nothing
        return fault
    return replace(fault, message=fault.message.replace(said, "…"), remedy=fault.remedy.replace(said, "…"))


def plain_values(file: Path) -> tuple[dict[str, Any] | None, tuple[Diagnostic, ...]]:
    """The values of a YAML file that has no schema, such as a mapping for an import, and what is wrong with it."""
    try:
        text = text_of(content_of(file, LARGEST), str(file))
    except OSError as error:
        return None, (diagnostic("unreadable-file/file", str(file), reason=error.strerror),)
    if isinstance(text, Diagnostic):
        return None, (text,)
    document = yaml.parse(text, str(file))
    sound = isinstance(document.values, dict) and not document.diagnostics
    return (document.values if sound else None), tuple(document.diagnostics)


def _also(
    document: yaml.YamlDocument, text: str, path: str, checker: Checker, own_name: str
) -> tuple[list[Diagnostic], InPart | None]:
    """Of a document whose YAML is at fault the faults against its schema, where they are not one and the same, and what
    can be looked at all the same."""
    if not isinstance(document.values, dict):
        return [], None
    found = [_discreet(one, document.values) for one in faults(document.values, checker, path, own_name)]
    told = {(one.line, one.column) for one in document.diagnostics}
    against_schema = unseen.placed(_diagnostics(found, yaml.parse(text, path, with_marks=True)), text)
    part = in_part(document.values, found, checker) if len(found) < MOST_IN_FILE else None
    return [one for one in against_schema if (one.line, one.column) not in told], part


def _not_a_record(values: Any, path: str, own_name: str) -> Diagnostic | None:
    if values is None:
        return diagnostic("empty-file", path)
    if isinstance(values, dict):
        return None
    key = "not-a-record/list" if isinstance(values, list) else "not-a-record/value"
    return diagnostic(key, path, whole=own_name)


Located = dict[str, tuple[object, list[Fault], list[Diagnostic]]]
"""By a record's path the stamp of its file, faults, and the same with their places."""


def locate(
    folder: Path,
    found: Iterable[Fault],
    unfiled: Mapping[str, str] = _NONE,
    before: Located | None = None,
    stamps: Mapping[str, object] = MappingProxyType({}),
) -> list[Diagnostic]:
    """The faults with their lines and columns, for which the files at fault are read once more.

    `unfiled` says by a record's path which file it stands in with others. What was located `before` in a file of the
    same stamp is taken over.
    """
    by_path: dict[str, list[Fault]] = {}
    for fault in found:
        by_path.setdefault(fault.path, []).append(fault)
    known, now = before or {}, Located()
    for path, group in by_path.items():
        stamp, then, told = known.get(path, (None, [], []))
        is_same = stamp is not None and stamp == stamps.get(path) and then == group
        now[path] = stamps.get(path), group, told if is_same else _located(folder, path, group, unfiled.get(path, path))
    if before is not None:
        before.clear()
        before.update(now)
    return [diagnostic for _, _, told in now.values() for diagnostic in told]


def _located(folder: Path, path: str, group: list[Fault], held_by: str) -> list[Diagnostic]:
    text = text_of(content_of(folder / held_by, LARGEST), held_by)
    values = text if isinstance(text, str) else ""
    if held_by != path:
        values = text_of_record(values, path)
        group = [replace(fault, path=held_by) for fault in group]
    values = values_part(values) if is_guide(path) else values
    document = yaml.parse(values, path, with_marks=True)
    if document.values is None:
        document = yaml.parse(seen(_plain(values)), path, with_marks=True)
    return list(_diagnostics(group, document))


def text_of_record(text: str, path: str) -> str:
    """Of a file that holds several records, the text of the one whose own file would be `path`, in its place."""
    whole = PurePosixPath(path)
    record = f"{whole.parts[1]}/{whole.stem}"
    for part in parts(text):
        head = head_of(yaml.parse(part.text, path).values)
        if head and head.record == record:
            return part.in_place
    return ""


def _diagnostics(found: Iterable[Fault], document: yaml.YamlDocument) -> Iterable[Diagnostic]:
    for fault in found:
        line, column = (fault.line, 1) if fault.line else document.mark(fault.pointer, fault.at_key)
        yield fault.at(line, column)
