"""Letters to providers, for mail merge: as text, JSON and CSV."""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date
from io import StringIO

from local_offer.exports.cells import cell
from local_offer.offer import Council
from local_offer.views.letters import Letter, ToCheck

COLUMNS = ("provider", "name", "email", "phone", "website", "entries", "due", "subject", "body")


def letters_text(letters: Iterable[Letter], council: Council, site_url: str) -> str:
    """One after another, with a line between them. Where no email is known the letter says so, and none is made up."""
    return "\n".join(
        "\n".join(
            [
                "=" * 72,
                f"To: {letter.name}",
                f"Email: {letter.email or _other_way(letter)}",
                f"Subject: {_subject(council)}",
                "",
                _body(letter, council, site_url),
            ]
        )
        for letter in letters
    )


def letters_json(letters: Iterable[Letter], council: Council, site_url: str) -> str:
    rows = [
        {
            **_row(letter, council, site_url),
            "entries": [
                {
                    "id": entry.fresh.id,
                    "kind": entry.fresh.kind,
                    "name": entry.fresh.name,
                    "address": site_url + entry.address,
                    "state": entry.fresh.state,
                    "checked": entry.fresh.checked,
                    "due": entry.fresh.due,
                    "missing": entry.missing,
                }
                for entry in letter.entries
            ],
        }
        for letter in letters
    ]
    return json.dumps(rows, default=str, ensure_ascii=False, indent=2) + "\n"


def letters_csv(letters: Iterable[Letter], council: Council, site_url: str) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for letter in letters:
        row = _row(letter, council, site_url)
        writer.writerow([cell(row[column]) for column in COLUMNS])
    return out.getvalue()


def _row(letter: Letter, council: Council, site_url: str) -> dict[str, object]:
    return {
        "provider": letter.provider,
        "name": letter.name,
        "email": letter.email,
        "phone": letter.phone,
        "website": letter.website,
        "entries": len(letter.entries),
        "due": letter.due,
        "subject": _subject(council),
        "body": _body(letter, council, site_url),
    }


def _other_way(letter: Letter) -> str:
    known = " or ".join(
        filter(None, [letter.phone and f"ring {letter.phone}", letter.website and f"see {letter.website}"])
    )
    return f"none known{f'; {known}' if known else ''}"


def _subject(council: Council) -> str:
    return f"Please check your entry in the local offer of {council.name}"


def _body(letter: Letter, council: Council, site_url: str) -> str:
    return "\n".join(_lines(letter, council, site_url)) + "\n"


def _lines(letter: Letter, council: Council, site_url: str) -> Iterator[str]:
    many = len(letter.entries) > 1
    yield f"To {letter.name}"
    yield ""
    yield f"The local offer of {council.name} tells families of children and young people with special"
    yield "educational needs or a disability what help there is. You have a page in it."
    yield f"Please look at {'each page' if many else 'the page'} below and tell us what is wrong, old or missing."
    yield "If all is right, tell us that too: families can then see that you have checked it."
    for entry in letter.entries:
        yield ""
        yield from _entry(entry, site_url)
    yield ""
    yield "How to answer"
    yield from _answer(council)
    yield ""
    yield "Please send no personal details of a child or a member of staff. Give a role and an office number."


def _entry(entry: ToCheck, site_url: str) -> Iterator[str]:
    fresh = entry.fresh
    yield fresh.name
    yield f"  Page: {site_url + entry.address if site_url else entry.address}"
    if entry.summary:
        yield f"  What we say first: {entry.summary}"
    yield f"  {_check_in_words(entry)}"
    if entry.missing:
        yield f"  What is missing: {', '.join(title.lower() for title in entry.missing)}"
    else:
        yield "  What is missing: nothing that we ask every provider for"


def _check_in_words(entry: ToCheck) -> str:
    fresh = entry.fresh
    if fresh.state == "never":
        since = f" Its facts are from {_day(fresh.checked)}." if fresh.checked else ""
        return f"Last checked by you: never.{since}"
    said = f"Last checked: {_day(fresh.checked)}" if fresh.checked else "Last checked: never"
    return f"{said}. It was due by {_day(fresh.due)}." if fresh.state == "due" and fresh.due else f"{said}."


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""


def _answer(council: Council) -> Iterator[str]:
    if council.feedback_email:
        yield f"  Write to {council.feedback_email} and name the page."
    if council.feedback_url:
        yield f"  Or use the form: {council.feedback_url}" if council.feedback_email else f"  {council.feedback_url}"
    if not council.feedback_email and not council.feedback_url:
        yield "  Answer this message and name the page."
