"""People in a feed: names are not taken, roles are; sentences that hold someone's own address or number go."""

import re
from collections.abc import Iterable

from local_offer.imports.directories.rich_text import sentences
from local_offer.views.personal.texts import is_private

# A contact is taken for a role only when each of its words is one of these or of the service's own name: a list of
# names would always lack someone's.
_WORDS = """
a access admin administration administrator administrators admissions advice adviser advisers adviser's advisor
advisors after and area assessment assistant at autism before booking bookings business business care carer carers
centre chair chairman chairperson chief child childcare children children's childrens clinic clinical club college
committee communications community contact contacts coordinator coordinators co-ordinator customer deputy desk
development director disability disabilities disabled duty early education educational email emergency enquiries
enquiry events executive family families first for front general group head headteacher health help helpdesk
helpline hub inclusion info information intake joint lead leader leaders learning librarian line local main
manager managers membership mental minibus nursery nurse nurses of offer office officer officers on operations
or out-of-hours outreach parent parents participation person phone playgroup point practice preschool pre-school
primary principal programme project provider public reception receptionist referral referrals registrar
registrations sales school secondary secretary senco sendco send sen senior service services session short breaks
site social special specialist speech sport sports staff supervisor support switchboard team teams telephone the
therapist therapists therapy to trainer training transport treasurer trust tutor unit volunteer volunteering
volunteers warden website welfare work worker workers young youth
"""
_ROLE_WORDS = frozenset(_WORDS.split())
_OTHER_CAPITALS = """
All Any Details Facebook Form Friday Here Monday Now Ofsted Our Saturday Sunday Their Them These This Thursday Today
Tuesday Us Wednesday You Your
"""
_NO_NAMES = frozenset(_OTHER_CAPITALS.split())
_ASKED_FOR = r"(?i:ask for|contact|speak (?:to|with)|talk to|call|ring|text|e-?mail|phone|led by|run by)"
_NAMED = re.compile(
    rf"\b(?:{_ASKED_FOR}\s+(?P<name>[A-Z][a-z]+)(?:\s+[A-Z][\w'’-]+)?(?=\s+(?:on|at|via|or|to|for)\b|\s*[.,:(]|$)"
    r"|(?:Mr|Mrs|Miss|Ms|Dr)\.?\s+(?P<titled>[A-Z][a-z]+))"
)


def name_perhaps_in(text: str, own_names: str = "") -> str:
    """What stands in a text as a person's name does: "ring Jo on", "Mrs Bloggs"; empty if nothing does."""
    own = own_names.casefold().split()
    for found in _NAMED.finditer(text):
        name = found["name"] or found["titled"]
        if name.casefold() not in _ROLE_WORDS and name.casefold() not in own and name not in _NO_NAMES:
            return found[0]
    return ""


def is_role(words: str, own_names: str = "") -> bool:
    """Whether `words` name a role or a team and nobody: "Reception Manager", "SEND team"."""
    bare = re.findall(r"[\w'’-]+", words.casefold().replace("’", "'"))
    own = frozenset(re.findall(r"[\w'’-]+", own_names.casefold().replace("’", "'")))
    is_named = any(word in _ROLE_WORDS for word in bare)
    return is_named and all(word in _ROLE_WORDS or word in own or word.isdigit() for word in bare)


def without_people(text: str, secrets: Iterable[str] = ()) -> tuple[str, int]:
    """The text without the sentences that hold someone's own address or number, or one of the `secrets`, and how many
    those were."""
    hidden = [secret.casefold() for secret in secrets]

    def must_go(words: str) -> bool:
        return is_private(words) or any(secret in " ".join(words.casefold().split()) for secret in hidden)

    if not must_go(text):
        return text, 0
    kept: list[str] = []
    gone = 0
    for line in text.split("\n"):
        if not must_go(line):
            kept.append(line)
            continue
        mark = re.match(r"\s*(?:[-*+]\s+|[0-9]+[.)]\s+|#+\s+)?", line)
        start = mark[0] if mark else ""
        parts = sentences(line[len(start) :])
        good = [sentence for sentence in parts if not must_go(sentence)]
        if must_go(" ".join(good)):  # an address that what looks like the end of a sentence had cut in two
            good = []
        gone += len(parts) - len(good)
        if good:
            kept.append(start + " ".join(good))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip(), gone
