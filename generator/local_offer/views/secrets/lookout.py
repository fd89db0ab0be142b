"""Looking for secrets in a text: a quick look that most texts pass, and a thorough one for the others."""

from collections.abc import Iterable
from functools import cached_property

from local_offer.views.secrets.folding import Folded, spelt_out, without_tags
from local_offer.views.secrets.glance import Glance
from local_offer.views.secrets.points import Points
from local_offer.views.secrets.secret import Secret


class Lookout:
    """No text tells a secret in which `may_tell` sees nothing."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self.secrets = tuple(dict.fromkeys(secrets))

    def __bool__(self) -> bool:
        return bool(self.secrets)

    def found(self, text: str) -> tuple[Secret, ...]:
        """Those that a text tells, as it stands or as it is seen on a page."""
        return self.found_in(text.encode("utf-8", "replace")) if self.secrets else ()

    def found_in(self, content: bytes) -> tuple[Secret, ...]:
        """The same of a text in UTF-8."""
        asked = self._glance.named(content) if self.secrets else ()
        if not asked:
            return ()
        plain = spelt_out(content.decode("utf-8", "replace"))
        told: set[int] = set()
        for reading in dict.fromkeys((plain, without_tags(plain))):
            letters, points = Folded(reading), Points(reading)
            told |= {number for number in asked if self.secrets[number].is_told_by(letters, points)}
        return tuple(self.secrets[number] for number in sorted(told))

    def may_tell(self, content: bytes) -> bool:
        """The quick look, at a text in UTF-8: it costs about as much as reading it once."""
        return bool(self.secrets and self._glance.named(content))

    @cached_property
    def _glance(self) -> Glance:
        return Glance(self.secrets)
