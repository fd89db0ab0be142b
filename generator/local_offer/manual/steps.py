"""The first steps of a council, as the README of its new folder tells them."""

from pathlib import Path
from string import Template

README = Path("generator", "local_offer", "new", "files", "README.md")
HEADING = "## From here to a site that is up\n"


def first_steps(root: Path) -> str:
    """Markdown, without its heading. `root` is the checkout. Raises `ValueError` when there is no such part."""
    text = (root / README).read_text(encoding="utf-8")
    steps = text[text.index(HEADING) + len(HEADING) :].partition("\n## ")[0]
    return Template(steps).substitute(wheel="local_offer-0.1.0-py3-none-any.whl").strip()
