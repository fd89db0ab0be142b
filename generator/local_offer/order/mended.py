"""One thing that was mended in a file, as it is told."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Mended:
    """`line` is where it stood before."""

    path: str
    line: int
    words: str

    def as_text(self) -> str:
        text = f"{self.path}:{self.line}: {self.words}"
        return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)
