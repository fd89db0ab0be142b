"""What Material's reference teaches and the pages for families do not draw."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from local_offer.checks.guide_markdown.prose import Line
from local_offer.diagnostics import Fault, fault
from local_offer.theme.material_icons import SETS


@dataclass(frozen=True, slots=True)
class Construct:
    """`id` is how its rule speaks of it. `extension` reads it, if the council names that; empty where none does."""

    id: str
    pattern: re.Pattern[str]
    extension: str = ""


def _pair(sign: str) -> str:
    """Words between two pairs of a sign."""
    one = re.escape(sign[0])
    return rf"(?<![{one}{{]){re.escape(sign)}(?=[^\s{one}])[^{one}\n]*(?<=\S){re.escape(sign)}(?!{one})"


_PATTERNS: Sequence[tuple[str, str, str]] = (
    ("annotation", r"\{ *\.annotate *\}|\(\d+\)!", ""),
    ("button", r"\{[^{}\n]*\.md-button", ""),
    ("grid", r'class="[^"\n]*\bgrid\b|\{[^{}\n]*\.(?:grid|card)\b', ""),
    ("formula", r"\$\$|\\\([^()\n]*\\\)", "pymdownx.arithmatex"),
    ("diagram", r"^\s*(?:```+|~~~+) *\{? *\.?mermaid", ""),
    ("code", r"^\s*(?:```+|~~~+).*\b(?:title|linenums|hl_lines)=", "pymdownx.superfences"),
    ("highlighted", _pair("=="), "pymdownx.mark"),
    ("inserted", _pair("^^"), "pymdownx.caret"),
    ("crossed-out", _pair("~~"), "pymdownx.tilde"),
    ("proposed", r"\{(?:\+\+|--|~~|==|>>)", "pymdownx.critic"),
    ("raised", r"(?<=\w)\^[^\s^]+\^", "pymdownx.caret"),
    ("lowered", r"(?<=\w)~[^\s~]+~", "pymdownx.tilde"),
    ("keys", r"(?<!\{)\+\+[a-z0-9-]+(?:\+[a-z0-9-]+)*\+\+", "pymdownx.keys"),
    ("snippet", r"^\s*-+8<-+", "pymdownx.snippets"),
    ("slashes", r"^\s*/{3,} *\w+", "pymdownx.blocks"),
    ("tasks", r"^\s*[-*+] \[[ xX]\] ", "pymdownx.tasklist"),
    ("emoji", rf"(?<![\w:/]):(?!(?:{'|'.join(SETS)})-)[a-z][a-z0-9_+-]*:(?![\w:/])", "pymdownx.emoji"),
    ("tooltip", r'\]\([^()\s]+ +"[^"\n]+"\)|(?<!:)\{[^{}\n]*\btitle="', ""),
    ("picture", r"\)\{[^{}\n]*\balign=|#only-(?:light|dark)", ""),
    ("lightbox", r"\{[^{}\n]*(?:\.glightbox|data-gallery)", ""),
)
UNDRAWN = tuple(Construct(id, re.compile(pattern), extension) for id, pattern, extension in _PATTERNS)


def undrawn(prose: Sequence[Line], path: str, own: Collection[str]) -> Iterator[Fault]:
    """Each once a line. `own` are the extensions that the council names itself."""
    asked = [construct for construct in UNDRAWN if not _is_read(construct, own)]
    for line in prose:
        for construct in asked:
            if found := construct.pattern.search(line.text):
                yield fault(f"undrawn-markdown/{construct.id}", path, line=line.number, sign=found[0].strip())


def _is_read(construct: Construct, own: Collection[str]) -> bool:
    return bool(construct.extension) and any(name.startswith(construct.extension) for name in own)
