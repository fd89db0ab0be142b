"""Names that say what is in a file: an old page finds the file that it knows, or none, and never a newer one."""

import hashlib


def marked(path: str, text: str) -> str:
    """The path with a mark of the text before its ending: `providers/form.json` as `providers/form-1a2b3c4d.json`."""
    stem, _, ending = path.rpartition(".")
    return f"{stem}-{hashlib.sha256(text.encode('utf-8')).hexdigest()[:8]}.{ending}"
