"""Looking for secrets in a text: a quick look that most texts pass, and a thorough one for the others."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from local_offer.views.secrets.beginnings import LENGTH, by_beginning, pattern_of
from local_offer.views.secrets.folding import Folded, plain_letters, spelt_out, without_tags
from local_offer.views.secrets.points import Points
from local_offer.views.secrets.secret import Secret

_ASCII = bytes(range(128))
_NOT_IN_WORDS = bytes(sign for sign in range(128) if not chr(sign).isalnum())
_USUAL = re.compile(r"[‘’“”–—…£·•→←↑↓✓×°©\u00a0\u2009\u202f]+")
"""Signs of our pages that no word is changed by."""
_SPELT = (
    re.compile(rb"%(?:[4-7][0-9A-Fa-f]|3[0-9]|[C-Fc-f][0-9A-Fa-f])"),
    re.compile(rb"&(?!#3[49];|amp;|lt;|gt;|quot;|nbsp;)[#A-Za-z]"),
    re.compile(rb"\\u(?!003[ce]|0026|0040|202[89])"),
    re.compile(
        rb"<(?:(?<=[A-Za-z0-9]<)(?:wbr|b|i|u|em|strong|mark|span|sub|sup|a|q)\b"
        rb"|/(?:b|i|u|em|strong|mark|span|sub|sup|a|q)>[A-Za-z0-9]|!--)"
    ),
)
"""A sign within a word that is written in another way, or a tag there. Our own escapes of HTML and JSON end words."""
_SMALL = bytes(range(256)).lower()
_SIGNS_APART = bytes(sign if sign < 128 else 32 for sign in range(256))
_WORDS_APART = bytes(32 if sign in _NOT_IN_WORDS else small for sign, small in enumerate(_SMALL))
MANY = 48
"""Words, above which those of a text are compared with all at once: that takes as long for a thousand as for one."""


class Lookout:
    """No text tells a secret in which `may_tell` sees nothing; but with more than `MANY` it does not see those that
    are run together with other words."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self.secrets = tuple(dict.fromkeys(secrets))

    def __bool__(self) -> bool:
        return bool(self.secrets)

    def found(self, text: str) -> tuple[Secret, ...]:
        """Those that a text tells, as it stands or as it is seen on a page."""
        return self.found_in(text.encode("utf-8", "replace")) if self.secrets else ()

    def found_in(self, content: bytes) -> tuple[Secret, ...]:
        """The same of a text in UTF-8."""
        if not self.may_tell(content):
            return ()
        plain = spelt_out(content.decode("utf-8", "replace"))
        readings = dict.fromkeys((plain, without_tags(plain)))
        told = {
            number for reading in readings for number in self._told_by(Folded(plain_letters(reading)), Points(reading))
        }
        return tuple(self.secrets[number] for number in sorted(told))

    def _told_by(self, letters: Folded, points: Points) -> Iterator[int]:
        """Only those are asked of which something stands there: most texts that tell any tell one of many."""
        begun = {place[1] for place in self._secret_beginning.finditer(letters.run.encode("utf-8", "replace"))}
        asked = [*self._always_asked, *(number for start in begun for number in self._numbers_by_beginning[start])]
        if points.angles:
            asked += self._points
        for number in dict.fromkeys(asked):
            secret = self.secrets[number]
            if secret.may_be_in(letters.run) and secret.is_told_by(letters, points):
                yield number

    @cached_property
    def _numbers_by_beginning(self) -> Mapping[bytes, Sequence[int]]:
        """Where in `secrets` those are whose keys begin so."""
        found: dict[bytes, list[int]] = {}
        for number, secret in enumerate(self.secrets):
            for key in secret.keys if secret.at is None else ():
                if len(start := key[0].encode()[:LENGTH]) == LENGTH:
                    found.setdefault(start, []).append(number)
        return found

    @cached_property
    def _secret_beginning(self) -> re.Pattern[bytes]:
        return pattern_of(self._numbers_by_beginning)

    @cached_property
    def _always_asked(self) -> tuple[int, ...]:
        """Those with a key that is too short to be looked for with others."""
        return tuple(
            number
            for number, secret in enumerate(self.secrets)
            if secret.at is None and any(len(key[0].encode()) < LENGTH for key in secret.keys)
        )

    @cached_property
    def _points(self) -> tuple[int, ...]:
        return tuple(number for number, secret in enumerate(self.secrets) if secret.at is not None)

    def may_tell(self, content: bytes) -> bool:
        """The quick look, at a text in UTF-8: it costs about as much as reading it once."""
        if not self.secrets:
            return False
        if _is_spelt_oddly(content):
            plain = spelt_out(content.decode("utf-8", "replace"))
            content = plain_letters(f"{plain}\n{without_tags(plain)}").encode("utf-8", "replace")
        elif self._has_points and "°".encode() in content:
            return True
        else:
            content = content.replace("’".encode(), b"'").translate(_SIGNS_APART)
        run = content.translate(_SMALL, _NOT_IN_WORDS)
        if any(all(part in run for part in key) for key in self._keys) or self._has_one_of_many(run):
            return True
        return bool(self._words) and not self._words.isdisjoint(content.translate(_WORDS_APART, b"'").split())

    def _has_one_of_many(self, run: bytes) -> bool:
        if not self._by_beginning:
            return False
        begun = {place[1] for place in self._beginning.finditer(run)}
        return any(all(part in run for part in key) for start in begun for key in self._by_beginning[start])

    @cached_property
    def _all_keys(self) -> tuple[tuple[bytes, ...], ...]:
        keys = dict.fromkeys(key for secret in self.secrets for key in secret.keys)
        return tuple(tuple(part.encode() for part in key) for key in keys)

    @cached_property
    def _keys(self) -> tuple[tuple[bytes, ...], ...]:
        """Those that are looked for one by one: all, or where there are many what is too short for another way."""
        if len(self._all_keys) <= MANY:
            return self._all_keys
        return tuple(key for key in self._all_keys if not _is_of_words(key) and len(key[0]) < LENGTH)

    @cached_property
    def _by_beginning(self) -> Mapping[bytes, Sequence[tuple[bytes, ...]]]:
        """Points and references, where there are many."""
        if len(self._all_keys) <= MANY:
            return {}
        return by_beginning(key for key in self._all_keys if not _is_of_words(key) and len(key[0]) >= LENGTH)

    @cached_property
    def _beginning(self) -> re.Pattern[bytes]:
        return pattern_of(self._by_beginning)

    @cached_property
    def _words(self) -> frozenset[bytes]:
        """Those that are compared at once. A postcode may be one word, or its last part one, or that and a digit."""
        if len(self._all_keys) <= MANY:
            return frozenset()
        of_words = [key for key in self._all_keys if _is_of_words(key)]
        whole = {key[0] for key in of_words if len(key) == 1}
        postcodes = ((key[0], key[1]) for key in of_words if len(key) == 2)
        return frozenset(whole.union(*({last, first[-1:] + last, first + last} for last, first in postcodes)))

    @cached_property
    def _has_points(self) -> bool:
        return bool(self._points)


def _is_of_words(key: tuple[bytes, ...]) -> bool:
    """Whether it is a word, or the two parts of a postcode, and not a number or a reference that stands in one."""
    return key[0].isalpha() if len(key) == 1 else not key[0].isdigit()


def _is_spelt_oddly(content: bytes) -> bool:
    """Whether letters may stand in it in another way than as themselves."""
    unusual = content.translate(None, _ASCII)
    return bool(unusual and _USUAL.sub("", unusual.decode("utf-8", "replace"))) or any(
        spelt.search(content) for spelt in _SPELT
    )
