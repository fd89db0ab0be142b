"""What is to be said, before it is known in which language: a page is worked out once for all of them."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from markupsafe import Markup

from local_offer.pages.languages.language import PANEL, PageLanguage


class Later:
    """`say` makes it in a language from the `parts`, each of which may be for later too. It never says nothing: what
    would be empty in English is no `Later`."""

    __slots__ = ("parts", "say")

    def __init__(self, say: Callable[..., str], *parts: Any) -> None:
        self.say, self.parts = say, parts

    def within(self, language: PageLanguage) -> str:
        """`Markup`, or English where there is no translation."""
        return self.say(language, *[said(part, language) for part in self.parts])


def said(part: Any, language: PageLanguage) -> Any:
    if type(part) is Later:
        return part.within(language)
    if type(part) is list:
        return [said(each, language) for each in part]
    return part


@cache
def word(english: str, at: str = PANEL) -> Later:
    """A fixed word of ours."""
    return Later(PageLanguage.word, english, at)


def filled(pattern: str, number: float | None = None, /, **given: object) -> Later:
    """A pattern with names in braces; `number` chooses the form."""
    names = tuple(given)
    return Later(
        lambda language, *parts: language.filled(pattern, number, **dict(zip(names, parts, strict=True))),
        *given.values(),
    )


def formatted(pattern: str | Later, *given: object) -> Later:
    """A pattern with `%s`."""
    return Later(PageLanguage.formatted, word(pattern) if isinstance(pattern, str) else pattern, *given)


def joined(parts: Iterable[Any], by: str = "") -> str | Later:
    """Plain text stays plain while nothing translated is in it."""
    told = [part for part in parts if part]
    if isinstance(by, Markup) or any(isinstance(part, (Later, Markup)) for part in told):
        return Later(PageLanguage.joined, told, by) if told else ""
    return by.join(map(str, told))


def of_parts(say: Callable[..., str]) -> Callable[..., str | Later]:
    """Nothing where none of the parts says anything."""

    def made(parts: Iterable[Any], *how: Any) -> str | Later:
        told = [part for part in parts if part]
        return Later(say, told, *how) if told else ""

    return made


class Parts:
    """The parts of a text that are for later. In it each stands as its number between two signs that no text has."""

    _SIGN = "\0"

    def __init__(self) -> None:
        self._later: list[Later] = []

    def mark(self, value: object) -> Markup:
        """What a template puts in; whatever is plain text is English, and marked so."""
        if type(value) is Later:
            self._later.append(value)
            return Markup(f"{self._SIGN}{len(self._later) - 1}{self._SIGN}")  # noqa: S704 - a number
        return PageLanguage.told(value)

    def cut(self, text: str) -> "Cut":
        pieces: list[str | Later] = [*str(text).split(self._SIGN)]
        pieces[1::2] = [self._later[int(str(number))] for number in pieces[1::2]]
        return Cut(pieces)


class Cut:
    """A text that is whole in each language."""

    def __init__(self, pieces: Sequence[str | Later]) -> None:
        self._pieces = pieces

    def within(self, language: PageLanguage) -> Markup:
        told = PageLanguage.told
        pieces = [piece if type(piece) is str else told(piece.within(language)) for piece in self._pieces]  # type: ignore[union-attr]
        return Markup("".join(pieces))  # noqa: S704 - made by our own escaping templates
