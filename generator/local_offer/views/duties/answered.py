"""What families said and the council answered: which comments show it, and whether a call brought none."""

from datetime import date

from local_offer.offer import Offer
from local_offer.records import Comment, LogEntry
from local_offer.views.duties.found import Link
from local_offer.views.duties.ground import Ground
from local_offer.views.duties.log import entries, lacking
from local_offer.views.own_words import is_a_role, is_a_sentence, repeated, same, says_nothing

ADDRESS = "you-said-we-did/"
FAMILIES = ("parent", "young-person")
CALL = 14
"""So many days at least people have to answer a call, before it can be said that none came."""
_CALL = ("to-whom", "how", "role")


def of_families(offer: Offer, today: date) -> tuple[Comment, ...]:
    """What officers or inspectors said is not what families said. The newest first."""
    said = [one for one in offer.comments if one.said_by in FAMILIES and one.date <= today]
    return tuple(sorted(said, key=lambda one: (-one.date.toordinal(), one.id)))


def copied(offer: Offer) -> frozenset[str]:
    return repeated(text for one in offer.comments for text in (one.response, one.action) if text)


def is_answered(comment: Comment, today: date, empty: frozenset[str]) -> bool:
    """With a response, and with what is done or why nothing can be; thanks alone are neither."""
    if comment.responded is None or not comment.date <= comment.responded <= today or says_nothing(comment.said):
        return False
    response, action = comment.response or "", comment.action or ""
    whole = f"{response} {action}"
    if len({same(comment.said), same(response), same(action)}) < 3:
        return False
    is_said = not says_nothing(response) and not says_nothing(action) and is_a_sentence(whole)
    return is_said and not {same(response), same(action)} & empty


def has_a_role(comment: Comment) -> bool:
    return is_a_role(comment.by)


def waiting(comments: tuple[Comment, ...], today: date, days: int) -> tuple[Comment, ...]:
    return tuple(one for one in comments if one.state == "received" and (today - one.date).days > days)


def calls(ground: Ground, asks: tuple[str, ...] = ()) -> tuple[LogEntry, ...]:
    """Those that ask all of `asks`, of families, with who called and how; the newest first."""
    return tuple(
        entry
        for entry in entries(ground.offer, "comment-call", ground.today)
        if set(asks) <= set(entry.asks) and not lacking(entry, _CALL) and entry.about != "something-else"
        and {"parents", "young-people"} & set(entry.to)
    )  # fmt: skip


def nil_return(ground: Ground, days: int) -> LogEntry | None:
    """The newest that is signed by role and follows a call, where no family has said anything since that call."""
    made = entries(ground.offer, "nil-return", ground.today)
    said = of_families(ground.offer, ground.today)
    for entry in made:
        before = [call for call in calls(ground) if CALL <= (entry.date - call.date).days <= days]
        is_true = bool(before) and not any(before[0].date <= comment.date <= entry.date for comment in said)
        if is_true and ground.is_within(entry.date, days) and not lacking(entry, ("role",)):
            return entry
    return None


def link_to(comment: Comment) -> Link:
    title = comment.title or " ".join(comment.said.split())[:60]
    return Link(title=title, address=f"{ADDRESS}{comment.date.year}/#{comment.id}")
