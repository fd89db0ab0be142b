"""Writes what is planned below a site's folder, each file from the site before where that is made of the same."""

from collections.abc import Iterator, Sequence
from itertools import chain

from local_offer.kept.pieces import Asked, Signed
from local_offer.site.folder import SiteFolder
from local_offer.site.plan import Plan
from local_offer.site.unchanged.former import FormerFile, FormerSite, MadeFile, WrittenSite
from local_offer.views.feed_ids import FEED
from local_offer.workers import Progress, share

Named = tuple[int, str]
"""The number of a part and a name in it."""


class Writer:
    def __init__(self, planned: Plan, folder: SiteFolder, former: FormerSite, signed: Signed) -> None:
        self._plan, self._folder, self._former, self._signed = planned, folder, former, signed
        self._last: tuple[tuple[object, ...] | None, str] = None, ""

    def write_all(self, todo: Sequence[Named], progress: Progress, apart: tuple[str, ...] = ()) -> WrittenSite:
        """What is `apart`, by how its addresses begin, is large: one process alone works it out, and ends with it."""
        # One of each other sort is written here, so that what it loads and works out is there in every process.
        begun = {_sort_of(each): each for each in reversed(todo) if not each[1].startswith(apart)}
        others = [each for each in todo if begun.get(_sort_of(each)) is not each]
        written = WrittenSite()
        shared = share("Writing the site", self._write, others, progress, first_is_large=bool(apart))
        done = chain(map(self._write, begun.values()), shared)
        for (_, name), (pages, file, asked) in zip(chain(begun.values(), others), done, strict=True):
            written.pages += pages
            for kept, some in asked.items():
                self._former.all_pieces[kept].learn(some)
            if isinstance(file, FormerFile):
                written.taken[name] = file
            elif file:
                written.made[name] = file
        for pieces in self._former.all_pieces.values():
            pieces.keep()
        return written

    def _write(self, named: Named) -> tuple[int, FormerFile | MadeFile | None, dict[str, list[Asked]]]:
        """How many pages that were, what the next build may know of it, and which pieces were asked for."""
        pages, file = self._written(named)
        return pages, file, {name: some for name, each in self._former.all_pieces.items() if (some := each.asked())}

    def _written(self, named: Named) -> tuple[int, FormerFile | MadeFile | None]:
        number, name = named
        sign = self._sign(number, name)
        taken = self._former.take(name, sign, self._folder) if sign else None
        if taken:
            return int(taken.print is not None and _is_page(name)), taken
        made = list(self._made(number, name))
        if not made:
            self._folder.drop(name)
        pages = sum(map(_is_page, made))
        if not sign:
            return pages, None
        if not made:
            return pages, FormerFile(made_of=sign, print=None)
        about = self._folder.about(name)
        return pages, MadeFile(made_of=sign, size=about.st_size, time=about.st_mtime_ns)

    def _sign(self, number: int, name: str) -> str:
        of = self._plan.parts[number].made_of(name) if self._former else None
        if of is None:
            return ""
        if of is not self._last[0]:  # as the forms of one list are made of one and the same
            self._last = of, self._signed(of)
        return self._last[1]

    def _made(self, number: int, name: str) -> Iterator[str]:
        for address, content in self._plan.parts[number].made_under(name):
            self._folder.put(address, content)
            yield address


def _is_page(address: str) -> bool:
    return address.endswith("index.html") and not address.startswith(FEED)


def _sort_of(named: Named) -> tuple[int, str, int, str]:
    """What stands in one folder, as deep, and has one form. Pages of each depth have a shell of their own."""
    part, name = named
    return part, name.partition("/")[0], name.count("/"), name.rpartition(".")[2]
