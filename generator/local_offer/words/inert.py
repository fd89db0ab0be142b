"""Words of others, made so that Markdown, GitHub and GitLab show them and do nothing else with them."""

import re
import unicodedata

_PLAIN = re.compile(r"[^\w\s.,;:()?%£’‘“”–—…'\"-]|_|[:%](?=\S)")
"""What could begin markup, or makes an address, a mention or a short code."""
_JOINERS = "\u200c\u200d"
_BREAK = "&#8203;"
# GitHub makes links of www. and of GH-12 without any mark.
_LINKED = re.compile(r"\b(www)(?=\.)|\b(GH)(?=-[0-9])", re.IGNORECASE)
_MARKED = "@#:/!~&$^%"
"""By these GitHub and GitLab know mentions, issues, addresses, merge requests, labels, epics and milestones."""


def inert(text: str) -> str:
    """The text on one line, as a reader sees it and as no program does.

    Every sign that could begin markup becomes a character reference. The hosts look for mentions, issues and addresses
    once those are read, so a space of no width follows the signs by which they know them. Signs that nobody sees, such
    as those that turn the direction of a line, are shown as `\N{REPLACEMENT CHARACTER}`.
    """
    seen = "".join(map(_shown, " ".join(text.split())))
    return _LINKED.sub(lambda found: f"{found[0]}{_BREAK}", _PLAIN.sub(_as_reference, seen))


def _shown(letter: str) -> str:
    is_hidden = unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn") and letter not in _JOINERS
    return "\N{REPLACEMENT CHARACTER}" if is_hidden else letter


def _as_reference(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};" + (_BREAK if found[0] in _MARKED else "")
