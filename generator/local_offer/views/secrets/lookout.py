"""Looking for secrets in a text: a quick look that most texts pass, and a thorough one for the others."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property

from local_offer.views.secrets.folding import Folded, spelt_out, without_tags
from local_offer.views.secrets.glance import Glance, glance_at
from local_offer.views.secrets.points import Points
from local_offer.views.secrets.secret import Secret

_LETTER = 12
"""Bytes in which a letter of a secret is written, with what may stand between it and the next."""
_BETWEEN = 4_000
"""Bytes of all that stands between its words, such as tags."""
_LONGER = 12
"""A piece of a long text is so many times as long as a secret: the same bytes stand in two in one of eleven places."""

_UNENDED = 301 * "\n" + "<\n"
"""Longer than any comment, and a sign that no tag holds: nothing that one text begins is ended by the next, and all
between them left out."""
_BEGINS_A_TAG = re.compile(r"[<&%\\]")
"""A sign without which nothing begins one, however it is written."""


class Lookout:
    """No text tells a secret in which `may_tell` sees nothing. Where very many are looked at, some that are `like` them
    make that quicker."""

    def __init__(self, secrets: Iterable[Secret], like: Iterable[bytes] = ()) -> None:
        self.secrets = tuple(dict.fromkeys(secrets))
        self._like = tuple(like)

    def __bool__(self) -> bool:
        return bool(self.secrets)

    def found(self, text: str) -> tuple[Secret, ...]:
        """Those that a text tells, as it stands or as it is seen on a page."""
        return self.found_in(text.encode("utf-8", "replace")) if self.secrets else ()

    def found_in(self, content: bytes) -> tuple[Secret, ...]:
        """The same of a text in UTF-8. The thorough look is dear: of a long text it is at the pieces that need it."""
        if not self.secrets:
            return ()
        if len(content) > 2 * self._piece:
            named = {number for piece in self._pieces(content) for number in self._told(piece)}
        else:
            named = self._glance.named(content)
        return tuple(self.secrets[number] for number in sorted(self._told_of(named, content)))

    def _pieces(self, content: bytes) -> Iterator[bytes]:
        """Any secret stands as a whole in one of them. They may tell more than the text: one may begin in a number."""
        step = self._piece - self._longest
        return (content[start : start + self._piece] for start in range(0, len(content) - self._longest, step))

    def _told(self, content: bytes) -> Collection[int]:
        return self._told_of(self._glance.named(content), content)

    def _told_of(self, named: Collection[int], content: bytes) -> Collection[int]:
        """The thorough look."""
        if not named:
            return ()
        plain = spelt_out(content.decode("utf-8", "replace"))
        told: set[int] = set()
        for reading in dict.fromkeys((plain, without_tags(plain))):
            letters, points = Folded(reading), Points(reading)
            told |= {number for number in named if self.secrets[number].is_told_by(letters, points)}
        return told

    def may_tell(self, content: bytes) -> bool:
        """The quick look, at a text in UTF-8: it costs about as much as reading it once."""
        return bool(self.secrets and self._glance.named(content))

    def may_tell_any(self, texts: Iterable[str]) -> bool:
        """The same of all that a record says, in one go."""
        said = list(texts)
        together = "\n".join(said)
        if _BEGINS_A_TAG.search(together):
            together = _UNENDED.join(said)
        return self.may_tell(together.encode("utf-8", "replace"))

    def may_tell_of(self, text: str) -> bool:
        """The same of what a place or a record is called, remembered while the secrets are the same: after an edit
        nearly all are as before."""
        return bool(self.secrets) and self._glance.names_any_of(text)

    @cached_property
    def _glance(self) -> Glance:
        return glance_at(self.secrets, self._like)

    @cached_property
    def _longest(self) -> int:
        """Bytes in which the longest stands, however it is written."""
        return _BETWEEN + _LETTER * max(len("".join(secret.words)) for secret in self.secrets)

    @cached_property
    def _piece(self) -> int:
        return _LONGER * self._longest
