"""Email addresses and numbers that look like one person's own."""

import re

# Hosts where people have mail of their own. Even a group's address there is read by one person, at home.
_PRIVATE_MAIL = re.compile(
    r"@(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|virginmedia"
    r"|ntlworld|proton|protonmail|gmx)\.[a-z.]+$",
    re.IGNORECASE,
)
# A first and a last name: jo.bloggs@. Teams that write themselves so, such as short.breaks@, are waived one by one.
_TWO_NAMES = re.compile(r"^[a-z]+\.[a-z]+@", re.IGNORECASE)
_TEAM_WORDS = re.compile(
    r"info|enquir|admin|office|team|send|service|support|help|contact|hello|therap|school|referral|hub|break|autism"
    r"|health|care|advice|family|families|early|learning|travel|access|nurs|child|young|youth|speech|booking",
    re.IGNORECASE,
)
# 070 is personal numbering; 071 to 079 are mobiles (Ofcom, National Telephone Numbering Plan).
_MOBILE = re.compile(r"(0|\+44)7[0-9]{8,9}")


def is_personal_email(email: str) -> bool:
    name = email.partition("@")[0]
    return bool(_PRIVATE_MAIL.search(email) or (_TWO_NAMES.match(email) and not _TEAM_WORDS.search(name)))


def is_mobile(number: str) -> bool:
    return _MOBILE.fullmatch(re.sub(r"[ ()-]", "", number)) is not None
