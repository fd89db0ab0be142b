"""What changed on a record's page, the newest first, in the words of the page, and the pages as they were."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.earlier import as_it_was
from local_offer.pages.earlier.as_it_was import TITLE, GuideBody, crumbs_to, section_of
from local_offer.pages.earlier.told import Record, ShownVersion, ToldDay, entries
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.pages.service.record_forms import HISTORY
from local_offer.views.news import MANY, address_of, title_of

MOST_PAGES = 12
"""Pages of earlier versions of one record; older ones are in git."""
_COMMITS = {"gitlab": "{}/-/commit/{}", "bitbucket": "{}/commits/{}"}


def pages(
    record: Record, versions: Sequence[ShownVersion], offer: Offer, how_far: str, guide_body: GuideBody
) -> Iterator[Page]:
    """The page of its history first, then each page as it was. `offer` is the published one, `how_far` what `reach`
    says of it."""
    told = entries(versions, offer)
    old = [entry.old for entry in told if entry.old]
    kept = {each.date for each in old[:MOST_PAGES]}
    told = tuple(entry if entry.date in kept else replace(entry, old=None) for entry in told)
    yield _page(record, told, offer, how_far)
    for each in old[:MOST_PAGES]:
        yield as_it_was.page(each, record, offer, proof_of(each.commit, offer), guide_body)


def proof_of(commit: str, offer: Offer) -> str:
    """Where the commit can be looked at; empty where nobody said where the records are kept."""
    council = offer.council
    if not council.repository:
        return ""
    return _COMMITS.get(council.repo_host, "{}/commit/{}").format(council.repository, commit)


def _page(record: Record, told: Sequence[ToldDay], offer: Offer, how_far: str) -> Page:
    path = address_of(record)
    address = f"{path}{HISTORY}"
    shown = {
        "title": TITLE,
        "name": title_of(record),
        "path": path,
        "entries": told,
        "many": MANY,
        "repository": offer.council.repository,
        "proof_of": lambda commit: proof_of(commit, offer),
        "reach": how_far,
    }
    return Page(
        address=address,
        title=f"{TITLE}: {title_of(record)}",
        description=f"What changed on the page of {title_of(record)}, and when.",
        crumbs=(*crumbs_to(record), Crumb(title=TITLE)),
        section=section_of(record),
        is_listed=False,
        explains=False,
        body=body("history.html", address, shown),
    )


def reach(offer: Offer, today: date) -> str:
    """How far back the history goes, in a sentence."""
    days = timedelta(days=offer.council.history)
    first = min((v.date for kept in offer.history.versions.values() for v in kept if v.date), default=today)
    if offer.history.is_cut:
        return f"The copy from which this site was made goes back to {words.day_in_words(first)}."
    if days < today - date(2000, 1, 1):
        return f"It tells of changes since {words.day_in_words(today - days)}."
    return f"It tells of all changes since the first, on {words.day_in_words(first)}."
