"""The picture of a page, from the list in `docs/manual/pictures.yaml`."""

from collections.abc import Mapping, Sequence
from posixpath import dirname, relpath
from typing import Any


def picture_of(place: str, listed: Sequence[Mapping[str, Any]]) -> str:
    """The Markdown of the picture that stands on a page; empty where none does."""
    for picture in listed:
        if place in picture["pages"]:
            file = relpath(f"pictures/{picture['file']}", dirname(place) or ".")
            return f"![{picture['alt']}]({file}){{: .picture loading=lazy }}"
    return ""
