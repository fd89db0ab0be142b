"""Columns that are about the people who keep a list or are named in it. Whatever they hold is not taken."""

import re

_STAFF = r"created|updated|modified|changed|added|edited|approved|entered|assigned|checked|verified|reviewed"
_PRIVATE = (
    (r"\b(notes?|comments?|remarks?|internal|private|confidential)\b", "notes are for the office"),
    (r"^(users?|user ?(name|id)|logins?|passwords?|authors?|editors?|(record )?owners?)$", "it names people"),
    (rf"\b({_STAFF}) (by|to)\b|\b(user ?name|account manager|owner (name|email))\b", "it names people"),
    (r"\b(named|key|lead|main) (contact|person|worker)\b|\bcontact ?(person|s? ?names?)\b", "it names people"),
    (r"\b((first|last|fore|sur|full|middle|family) ?names?|head ?teachers?|principal)\b", "it names people"),
    (r"\bhead (title|first|last|preferred|name)\b|\b(manager|senco|leader)s? names?\b", "it names people"),
    (r"\b(date of birth|dob|gender identity|nhs (no|number)|national insurance)\b", "it is about a person"),
    (r"\b(home|personal|private) (address|phone|telephone|mobile|number|email|details)\b", "it is about a person"),
    (r"^(internal )?(labels?|tags?|flags?)$", "it is for the system it comes from"),
)
_SEEN = re.compile(
    r"\b(visible|hidden|hide|mask|masked|approved|published?|archived|deleted|draft|confidential|refuge)\b"
)
WARNING = (
    "may say what not everyone should see, and is passed over; take such rows or addresses out first, "
    "or say in a map what it means"
)


def says_who_may_see(head: str) -> bool:
    """Whether a column may say that a row or an address is not for everyone."""
    return bool(_SEEN.search(plain_words(head)))


def why_private(head: str) -> str:
    """Why a column with this head is refused; nothing when it may be taken."""
    words = plain_words(head)
    return next((reason for pattern, reason in _PRIVATE if re.search(pattern, words)), "")


def plain_words(head: str) -> str:
    """The head's words in small letters, so that `Contact: E-mail (needed)` and `contact.email` agree."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", head).casefold()
    spaced = re.sub(r"\(needed\)|\be-mail\b", lambda found: "" if found[0][0] == "(" else "email", spaced)
    return " ".join(re.findall(r"[^\W_]+", spaced))
