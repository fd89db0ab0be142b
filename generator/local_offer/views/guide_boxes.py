"""The kinds of box and fold that a guide may hold: those of Material's reference, and what each says by its look."""

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "note": "",
    "abstract": "",
    "info": "",
    "question": "",
    "example": "",
    "quote": "",
    "bug": "",
    "tip": "good",
    "success": "good",
    "warning": "part",
    "failure": "bad",
    "danger": "bad",
}
"""Empty for the plain look. The looks are those of states elsewhere: good, in part, bad."""
