"""The documents of the index one by one, each with what it adds; what an earlier build counted is not counted again."""

from collections import Counter
from collections.abc import Iterator, Sequence

from local_offer.kept import Pieces
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.search.documents import Signpost, texts_of
from local_offer.search.index import Counted, counted
from local_offer.search.lexicon import spoken
from local_offer.views.made_of import with_provider


class Documents:
    """The services of a published offer, and the ways to look behind them."""

    def __init__(
        self, offer: Offer, services: Sequence[Service], others: Sequence[Signpost], kept: Pieces | None
    ) -> None:
        self._offer, self._services, self._others, self._kept = offer, services, others, kept
        self.spoken: Counter[str] = Counter()
        """How many of those counted have each word that families type."""

    def counted(self) -> Iterator[Counted]:
        """Each once, for together they are large."""
        for service in self._services:
            said, _, counts = self._kept_text(service).partition("\n")
            self.spoken.update(said.split())
            yield Counted.of_text(counts)
        for way in self._others:
            self.spoken.update(spoken(way.texts))
            yield counted(way.texts)

    def _kept_text(self, service: Service) -> str:
        if self._kept is None:
            return self.text_of(service)
        return self._kept.of(with_provider(service, self._offer), lambda: self.text_of(service))

    def text_of(self, service: Service) -> str:
        """The words that are spoken, and below them what is counted."""
        texts = texts_of(service, self._offer)
        return f"{' '.join(sorted(spoken(texts)))}\n{counted(texts).as_text()}"
