"""A language as pages speak it: what is translated is `Markup`; whatever is still plain text is English, and marked so.

So nothing English can stand on such a page unmarked, and a word without translation is shown in English, never guessed.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from local_offer.schema.translations import Said, Translation, hash_of, key_of
from local_offer.words.joining import lower_first
from local_offer.words.plurals import category

PANEL = "panel"
"""Where words stand that are known by their English."""
_ENDS = (".", "!", "?", "۔", "؟")


class PageLanguage:
    """One language. Words and patterns are looked up by the English that stands in our templates and vocabularies."""

    def __init__(self, made: Translation) -> None:
        self.code, self.name, self.dir = made.language.code, made.language.name, made.language.dir
        self.line = made.language.line
        self.is_checked = bool(made.checked)
        self._words = made.words
        self._joins = {name: escape(join) for name, join in made.joins.items()}
        self._known: dict[tuple[str, str], str] = {}
        self._patterns: dict[str, Mapping[str, Markup] | None] = {}

    def says(self, at: str, english: str) -> Said | None:
        """The translation, if there is one and it was made from this English."""
        word = self._words.get(key_of(at, english))
        return word.says if word and word.of == hash_of(english) else None

    def word(self, english: str, at: str = PANEL) -> str:
        """As `Markup`, or the plain English."""
        known = self._known.get((at, english))
        if known is None:
            said = self.says(at, english)
            known = self._known[at, english] = escape(said) if isinstance(said, str) else english
        return known

    def filled(self, pattern: str, number: float | None = None, /, **given: object) -> Markup:
        """A pattern with names in braces; `number` chooses the form."""
        if pattern not in self._patterns:
            self._patterns[pattern] = self._forms(pattern)
        forms = self._patterns[pattern]
        if forms is None:
            return self._in_english(pattern).format(**given)
        form = forms["other"] if len(forms) == 1 else forms.get(category(self.code, number or 0)) or forms["other"]
        return form.format(**{name: self.told(value) for name, value in given.items()})

    def _forms(self, pattern: str) -> Mapping[str, Markup] | None:
        said = self.says(PANEL, pattern)
        if said is None:
            return None
        return {kind: escape(form) for kind, form in ({"other": said} if isinstance(said, str) else said).items()}

    def formatted(self, pattern: str, *given: object) -> Markup:
        """The same of a pattern with `%s`, which may be translated already."""
        known = pattern if isinstance(pattern, Markup) else self.word(pattern)
        if isinstance(known, Markup):
            return known % tuple(self.told(value) for value in given)
        return self._in_english(pattern) % given

    @staticmethod
    def told(value: object) -> Markup:
        """What a page says: translated as it is, and all else as English."""
        return value if isinstance(value, Markup) else _english("" if value is None else str(value))

    def joined(self, parts: Iterable[object], by: str) -> str:
        """Plain text stays plain while nothing translated is in it."""
        said = [part for part in parts if part]
        if not any(isinstance(part, Markup) for part in said) and not isinstance(by, Markup):
            return by.join(map(str, said))
        return escape(by).join(map(self.told, said))

    def together(self, parts: Iterable[object], last: str = "and") -> Markup:
        *first, final = [self.told(part) for part in parts]
        return self._joins["comma"].join(first) + self._joins[last] + final if first else final

    def listed(self, parts: Iterable[str], last: str = "and") -> Markup:
        said = list(parts)
        return self.together([*said[:1], *map(self.lower_first, said[1:])], last) if said else Markup("")

    def sentences(self, parts: Iterable[object]) -> Markup:
        """Each but the last with a stop."""
        said = [part for part in parts if part]
        return escape(" ").join([*map(self.stopped, said[:-1]), *map(self.told, said[-1:])])

    def in_full(self, parts: Iterable[object]) -> Markup:
        said = [part for part in parts if part]
        return self.told(said[0]) if len(said) == 1 else escape(" ").join(map(self.stopped, said))

    def stopped(self, part: object) -> Markup:
        text = part.striptags() if isinstance(part, Markup) and "<" in part else str(part)
        return self.told(part) if text.endswith(_ENDS) else self.told(part) + self._joins["stop"]

    def lower_first(self, text: str) -> str:
        """A word that begins with a tag is no word of this language."""
        return Markup(lower_first(text)) if isinstance(text, Markup) and text[:1] != "<" else text  # noqa: S704 - was safe

    def number(self, value: float) -> Markup:
        return escape(f"{value:g}".replace(".", self._joins["point"]))

    def _in_english(self, pattern: str) -> "_English":
        return _English(Markup('<bdi lang="en">{}</bdi>').format(pattern), self)


class _English:
    """A pattern without translation: what fills it keeps its language."""

    def __init__(self, pattern: Markup, language: PageLanguage) -> None:
        self._pattern, self._language = pattern, language

    def _own(self, value: object) -> object:
        language = self._language
        said = Markup('<bdi lang="{}" dir="{}">{}</bdi>')
        return said.format(language.code, language.dir, value) if isinstance(value, Markup) else value

    def format(self, **given: object) -> Markup:
        return self._pattern.format(**{name: self._own(value) for name, value in given.items()})

    def __mod__(self, given: tuple[object, ...]) -> Markup:
        return self._pattern % tuple(map(self._own, given))


@lru_cache(maxsize=2_000)
def _english(text: str) -> Markup:
    """The same text stands on a page of each language. One sign can stand in none: `Parts` marks places with it."""
    text = text.replace("\0", "")
    return Markup('<bdi lang="en">{}</bdi>').format(text) if any(map(str.isalpha, text)) else escape(text)


def ltr(text: str) -> Markup:
    """Numbers and times, which run from left to right in every language."""
    return Markup('<bdi dir="ltr">{}</bdi>').format(text)
