"""What is wrong with an edit, in words for a browser to show: they are text there, whatever a provider wrote."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from local_offer.diagnostics import Diagnostic, count_of, one_line
from local_offer.words import count

MOST = 20
"""What is shown of it. A person mends the first of them and looks again."""
_LONGEST = 500
_MORE = "Run local-offer check to see all of them."


@dataclass(frozen=True, kw_only=True, slots=True)
class Wrong:
    """`place` says in which file and line, as in `offer/services/club.yaml, line 3`."""

    place: str
    says: str
    remedy: str = ""


def of_diagnostics(diagnostics: Iterable[Diagnostic]) -> tuple[Wrong, ...]:
    """The errors: what is only a warning keeps no page back."""
    errors = [each for each in diagnostics if each.is_error]
    told = [
        Wrong(
            place=one_line(f"{each.path}, line {each.line}"),
            says=_sentence(each.message),
            remedy=_sentence(each.remedy),
        )
        for each in errors[:MOST]
    ]
    left = count_of("error", errors[MOST:])
    if left:
        told.append(Wrong(place=f"And {count(left, 'more error')}", says=_MORE))
    return tuple(told)


def of_words(texts: Iterable[str], place: str = "") -> tuple[Wrong, ...]:
    """What MkDocs or one of its plugins says."""
    return tuple(Wrong(place=place, says=_sentence(text)) for text in dict.fromkeys(texts))


def _sentence(text: str) -> str:
    plain = one_line(" ".join(text.split()))
    plain = plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
    ended = plain if not plain or plain[-1] in ".!?…" else f"{plain}."
    return ended[:1].upper() + ended[1:]


@contextmanager
def errors_said() -> Iterator[list[str]]:
    """What MkDocs and its plugins say as errors meanwhile: of wrong settings it raises no more than how many."""
    said: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.getLogger("mkdocs")
    log.addHandler(handler)
    try:
        yield said
    finally:
        log.removeHandler(handler)
