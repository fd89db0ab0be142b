"""Texts from which a file of the site is put together, such as the terms of each record, kept for the next build."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from local_offer.kept.made_by import made_by
from local_offer.kept.store import Store

Asked = tuple[str, str | None]
"""The sign of a piece, and its text where that was made anew."""
Signed = Callable[[tuple[object, ...]], str]
"""The sign of what something is made of; empty where it has none."""


class Pieces:
    """Those of one `name`, by the sign of what each is made of. Of a file that needs all records, only the piece of
    the record that changed is made anew."""

    def __init__(self, store: Store, name: str, signed: Signed) -> None:
        self._store, self._name, self._signed = store, name, signed
        self._now: dict[str, str] = {}
        self._asked: list[Asked] = []

    @cached_property
    def _before(self) -> Mapping[str, Any]:
        found = self._store.found(self._name, made_by()) if self._store.folder else None
        return found if isinstance(found, dict) else {}

    def of(self, made_of: tuple[object, ...], make: Callable[[], str]) -> str:
        """What `make` gives, or gave an earlier build for the same."""
        if not self._store.folder or not (sign := self._signed(made_of)):
            return make()
        found = self._before.get(sign)
        text: str = found if isinstance(found, str) else make()
        self._asked.append((sign, None if text is found else text))
        return text

    def asked(self) -> list[Asked]:
        """What was asked for since this was last called: each process tells it to the one that keeps all."""
        asked, self._asked = self._asked, []
        return asked

    def learn(self, asked: Iterable[Asked]) -> None:
        """What this process or another was asked for."""
        self._now.update((sign, self._before[sign] if text is None else text) for sign, text in asked)

    def keep(self) -> None:
        """For the next build, when all have been asked for."""
        if self._now and self._now.keys() != self._before.keys():
            self._store.keep(self._name, made_by(), self._now)
