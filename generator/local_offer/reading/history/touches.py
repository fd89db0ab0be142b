"""What each commit did to which records, whatever their files were called."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from local_offer.reading.history import git
from local_offer.reading.names import FOLDERS, wrong_id

MANY = 25
"""How many records of one kind may change in one commit before it is told as one thing."""
GUIDES = "docs/guides"

Key = tuple[str, str]
"""A record's kind and id."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Touch:
    """What one commit did to one record: `old` is `None` where it made it, `new` where it took it away."""

    old: Key | None
    new: Key | None
    old_blob: str
    new_blob: str

    @property
    def sort(self) -> tuple[str, str]:
        kind = (self.new or self.old or ("", ""))[0]
        return kind, "new" if self.old is None else "removed" if self.new is None else "changed"


@dataclass(frozen=True, kw_only=True, slots=True)
class CommitStep:
    commit: git.Commit
    touches: tuple[Touch, ...]
    counts: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, commit: git.Commit, former: Mapping[Key, Key]) -> "CommitStep":
        touches = tuple(_touches(commit.entries, former))
        return cls(commit=commit, touches=touches, counts=Counter(touch.sort for touch in touches))

    def is_small(self, touch: Touch) -> bool:
        return self.counts[touch.sort] <= MANY


def _touches(entries: Iterable[git.TouchedFile], former: Mapping[Key, Key]) -> Iterator[Touch]:
    """A file that goes and one of the same id that comes, perhaps in another folder, are one record."""
    made: dict[Key, str] = {}
    gone: dict[Key, str] = {}
    for entry in entries:
        old = _key(entry.old_path) if entry.status != "A" else None
        new = _key(entry.new_path) if entry.status != "D" else None
        if old and new and old[0] == new[0]:
            yield Touch(old=old, new=new, old_blob=entry.old_blob, new_blob=entry.new_blob)
            continue
        if new:
            made[new] = entry.new_blob
        if old:
            gone[old] = entry.old_blob
    for old, old_blob in gone.items():
        new = old if old in made else former.get(old)
        if new in made:
            yield Touch(old=old, new=new, old_blob=old_blob, new_blob=made.pop(new))
        else:
            yield Touch(old=old, new=None, old_blob=old_blob, new_blob="")
    for new, new_blob in made.items():
        yield Touch(old=None, new=new, old_blob="", new_blob=new_blob)


# Asked again for each commit that touched a file; a great import alone has thousands.
@lru_cache(maxsize=50_000)
def _key(path: str) -> Key | None:
    """Which record a file is, by the rules of `reading.names`; nothing for any other file."""
    if path.startswith(f"{GUIDES}/"):
        id = path.removeprefix(f"{GUIDES}/").removesuffix(".md")
        # A variant, such as `complaints.easy-read.md`, is no news of its own.
        is_guide = path.endswith(".md") and not path.endswith("/index.md") and "." not in id
        return ("guide", id) if is_guide else None
    top, *folders, name = path.split("/") if "/" in path else ("", "")
    is_record = top == "offer" and folders and folders[0] in ("services", "organisations") and name.endswith(".yaml")
    if not is_record or any(folder.startswith(".") for folder in folders) or wrong_id(name.removesuffix(".yaml")):
        return None
    return FOLDERS[folders[0]], name.removesuffix(".yaml")
