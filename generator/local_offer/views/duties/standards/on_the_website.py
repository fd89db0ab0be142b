"""Whether the council's own website publishes this offer, or links to it as its local offer, as someone saw."""

import re

from local_offer.schema.duties import Duty
from local_offer.views.duties.found import Finding, Lack, Link, Piece, State
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.own_words import is_a_role
from local_offer.words import day_in_words

# Every council of England has its site there; www.gov.uk itself is the government's.
_OF_A_COUNCIL = re.compile(r"https?://(?:[a-z0-9-]+\.)+gov\.uk(?:[:/?#]|$)", re.IGNORECASE)
_OF_THE_GOVERNMENT = re.compile(
    r"https?://(?:www\.|assets\.)?(?:publishing\.service\.)?(?:service\.)?gov\.uk", re.IGNORECASE
)


def weigh(duty: Duty, ground: Ground) -> Finding:
    """A demonstration or a draft says itself that it is not the council's offer."""
    council, page = ground.offer.council, ground.offer.linked_from
    if council.demonstration or council.draft:
        return Finding(state="not", because="This site says itself that it is not the council’s local offer yet.")
    if page is None:
        return Finding(state="not", lacks=(Lack(who="council", says="The page of the council’s site that links here"),))
    wrong = []
    if not _OF_A_COUNCIL.match(page.url) or _OF_THE_GOVERNMENT.match(page.url):
        wrong.append("A page of the council’s own site, whose address ends in .gov.uk")
    if not is_a_role(page.by):
        wrong.append("The role of who saw the page")
    days = ground.bar(duty, "max_age_days")
    is_fresh = ground.is_within(page.seen, days)
    if not is_fresh:
        wrong.append(f"Looking at the page again, last seen {day_in_words(page.seen)}")
    is_old = len(wrong) == 1 and ground.age(page.seen) > days
    state: State = "met" if not wrong else "out-of-date" if is_old else "not"
    link = Link(title=page.url, address=page.url)
    return Finding(
        state=state,
        pieces=(Piece(maker="council", says=f"Linked from ({page.by})", links=(link,), made=page.seen),),
        lacks=tuple(Lack(who="council", says=words) for words in wrong),
        made=page.seen,
        ends=ends(page.seen, days),
    )
