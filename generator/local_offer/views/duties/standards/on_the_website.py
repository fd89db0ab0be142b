"""Whether the council's own website publishes this offer, or links to it as its local offer, as someone saw."""

import re

from local_offer.schema.duties import Duty
from local_offer.schema.vocabulary import vocabulary
from local_offer.views.duties.found import Finding, Lack, Link, Piece, State
from local_offer.views.duties.ground import Ground, ends
from local_offer.views.own_words import is_a_role
from local_offer.views.web_links import is_stopped
from local_offer.words import day_in_words

# Every council of England has its site there; www.gov.uk itself is the government's.
_OF_A_COUNCIL = re.compile(r"https?://(?:[a-z0-9-]+\.)*([a-z0-9-]+)\.gov\.uk(?:[:/?#]|$)", re.IGNORECASE)
_OF_THE_GOVERNMENT = re.compile(
    r"www|assets|service|legislation|education|ofsted|data|nationalarchives|justice|judiciary|health|dhsc|dfe|dwp|"
    r"local|communities|ombudsman|nhs",
    re.IGNORECASE,
)
_OF_ITS_KIND = re.compile(r"(?:citycouncil|council|cc|bc|mbc)?")


def weigh(duty: Duty, ground: Ground) -> Finding:
    """A demonstration or a draft says itself that it is not the council's offer."""
    council, page = ground.offer.council, ground.offer.linked_from
    if council.demonstration or council.draft:
        return Finding(state="not", because="This site says itself that it is not the council’s local offer yet.")
    if page is None:
        return Finding(state="not", lacks=(Lack(who="council", says="The page of the council’s site that links here"),))
    wrong = []
    if not _is_own(page.url, ground):
        wrong.append("A page of the council’s own site, whose address ends in .gov.uk")
    if (answer := ground.offer.links.get(page.url.partition("#")[0])) and is_stopped(answer):
        wrong.append(f"A link that works: this has not since {day_in_words(answer.since)}")
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


def _is_own(url: str, ground: Ground) -> bool:
    """On a site of a council, and not on that of another one or of the government."""
    found = _OF_A_COUNCIL.match(url)
    if found is None or _OF_THE_GOVERNMENT.fullmatch(found[1]):
        return False
    site, own = found[1].replace("-", "").casefold(), _squeezed(ground.offer.council.name)
    others = (_squeezed(term.title) for term in vocabulary("areas").terms.values())
    return not any(
        site.startswith(other) and _OF_ITS_KIND.fullmatch(site.removeprefix(other))
        for other in others
        if other not in own and own not in other
    )


def _squeezed(name: str) -> str:
    return re.sub("[^a-z]", "", name.casefold())
