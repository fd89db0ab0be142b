"""What someone put into an answer that no text can hold: pictures, and notes that only the page's source shows."""

import re

from local_offer.schema.text_forms import part

_UPLOADED = re.compile(r"^https://github\.com/user-attachments/assets/\S+$", re.MULTILINE)
"""A film, of which the host writes the address alone."""


def without_pictures(text: str) -> tuple[str, list[str]]:
    """The text without them, and what is said of that."""
    said: list[str] = []
    text, notes = part("page-note").subn("", text)
    text, pictures = part("picture").subn("", text)
    text, films = _UPLOADED.subn("", text)
    if count := pictures + films:
        what = "a picture cannot be taken in, and is" if count == 1 else f"{count} pictures cannot be taken in, and are"
        said.append(f"{what} left out")
    if notes:
        said.append("what stands between <!-- and --> is a note that nobody sees, and is left out")
    return re.sub(r"\n{3,}", "\n\n", text).strip() if said else text, said
