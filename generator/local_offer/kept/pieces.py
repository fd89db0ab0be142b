"""Texts from which a file of the site is put together, such as the terms of each record, kept for the next build."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from local_offer.kept.made_by import made_by
from local_offer.kept.store import Store

Signed = Callable[[tuple[object, ...]], str]
"""The sign of what something is made of; empty where it has none."""


class Pieces:
    """Those of one `name`, by the sign of what each is made of. Of a file that needs all records, only the piece of
    the record that changed is made anew."""

    def __init__(self, store: Store, name: str, signed: Signed) -> None:
        self._store, self._name, self._signed = store, name, signed
        self._now: dict[str, str] = {}

    @cached_property
    def _before(self) -> Mapping[str, Any]:
        found = self._store.found(self._name, made_by()) if self._store.folder else None
        return found if isinstance(found, dict) else {}

    def of(self, made_of: tuple[object, ...], make: Callable[[], str]) -> str:
        """What `make` gives, or gave an earlier build for the same."""
        if not self._store.folder or not (sign := self._signed(made_of)):
            return make()
        found = self._before.get(sign)
        self._now[sign] = found if isinstance(found, str) else make()
        return self._now[sign]

    def keep(self) -> None:
        """For the next build, when all have been asked for."""
        if self._now and self._now.keys() != self._before.keys():
            self._store.keep(self._name, made_by(), self._now)
