"""The plan of a site: every file by its address, each made when it is wanted."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

Content = str | bytes
Source = TypeVar("Source")
"""What a file is made from: a sheet, a record, a list, or a function that makes it."""
Beginnings = str | tuple[str, ...]


class SitePart(Generic[Source]):
    """Files of one sort, each by its address and what it is made from. They are named when one is asked for.

    `below` says how their addresses begin and `ending` how they end, so that none are named for other addresses. `of`
    says what a file is made of, beside all that is neither a service nor an organisation: while that is the same, so
    is the file. A file of which it says nothing is made anew in every build. `make` may find that there is no file.
    """

    def __init__(
        self,
        below: Beginnings,
        named: Callable[[], Mapping[str, Source]],
        make: Callable[[Source], Content | None],
        *,
        ending: Beginnings = "",
        of: Callable[[Source], tuple[object, ...] | None] = lambda _: None,
    ) -> None:
        self._below, self._ending = below, ending
        self._named, self._make, self._of = named, make, of

    @cached_property
    def named(self) -> Mapping[str, Source]:
        found = self._named()
        if wrong := next((address for address in found if not self._may_hold(address)), None):
            raise ValueError(f"{wrong} is named where nobody looks for it: below {self._below}")
        return found

    def made(self, address: str) -> Content | None:
        """What stands in a file; nothing where none of these is at that address."""
        if not self._may_hold(address) or address not in self.named:
            return None
        return self._make(self.named[address])

    def made_under(self, name: str) -> Iterator[tuple[str, Content]]:
        """Address and content of what is made together under a name: here of the one file."""
        content = self._make(self.named[name])
        if content is not None:
            yield name, content

    def made_of(self, name: str) -> tuple[object, ...] | None:
        return self._of(self.named[name])

    def leads_to(self, path: str) -> bool:
        """Whether `path` is a file of these, or the folder of a page."""
        return any(self._may_hold(each) and each in self.named for each in (path, f"{path}/index.html"))

    def _may_hold(self, address: str) -> bool:
        return address.startswith(self._below) and address.endswith(self._ending)


class MadeTogether(SitePart[Source]):
    """Files whose addresses are known only when they are made. All those below one folder are named as it is."""

    def __init__(
        self,
        below: Beginnings,
        named: Callable[[], Mapping[str, Source]],
        make_all: Callable[[Source], Mapping[str, Content]],
        *,
        holds: str = "",
        let_go: Callable[[], None] = lambda: None,
    ) -> None:
        """`holds` is in all of their addresses. `let_go` is called when all of a name are written."""
        super().__init__(below, named, lambda _: None)
        self._make_all, self._holds, self._let_go = make_all, holds, let_go

    def made(self, address: str) -> Content | None:
        if self._holds not in address or not self._may_hold(address):
            return None
        ends = (at for at, sign in enumerate(address, 1) if sign == "/")
        name = next((address[:end] for end in ends if address[:end] in self.named), None)
        return None if name is None else self._make_all(self.named[name]).get(address)

    def made_under(self, name: str) -> Iterator[tuple[str, Content]]:
        yield from self._make_all(self.named[name]).items()
        self._let_go()

    def leads_to(self, path: str) -> bool:
        return self._may_hold(path) and f"{path}/" in self.named


class Plan:
    """All parts of a site. No two name the same file."""

    def __init__(self, parts: Sequence[SitePart[Any]]) -> None:
        self.parts = tuple(parts)

    def made(self, address: str) -> Content | None:
        """What stands in a file, such as `services/saturday-club/index.html`; nothing where there is none."""
        found = (part.made(address) for part in self.parts)
        return next((content for content in found if content is not None), None)

    def holds(self, path: str) -> bool:
        """As `leads_to`, but files whose names are known only then are made to know it."""
        return self.leads_to(path) or any(self.made(each) is not None for each in (path, f"{path}/index.html"))

    def leads_to(self, path: str) -> bool:
        """Whether a link may lead to `path`, which does not end in a slash."""
        if any(part.leads_to(path) for part in self.parts):
            return True
        return any(name.startswith(f"{path}/") for part in self.parts for name in part.named)
