"""A page for each duty that rests on records: all that count for it, and what each of the others lacks."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.about.about import ABOUT
from local_offer.pages.about.coverage import ADDRESS as COVERAGE
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.schema.duties import duties
from local_offer.views.duties import DutyResult, Proof, proof
from local_offer.views.duties.found import list_address
from local_offer.views.duties.lists import has_list


def sheets(offer: Offer, today: date) -> Iterator[Sheet]:
    """The proof is made once, when the first of them is wanted."""

    @cache
    def found() -> Proof:
        return proof(offer, today)

    for duty in duties(offer.council.area).values():
        if has_list(duty):
            yield Sheet(
                address=list_address(duty.id),
                make=lambda id=duty.id: _page(found(), id, offer, today),  # type: ignore[misc]
                is_listed=False,
            )


def _page(proof: Proof, id: str, offer: Offer, today: date) -> Page:
    result = next(result for result in proof.results if result.duty.id == id)
    return page(result, offer, today)


def page(result: DutyResult, offer: Offer, today: date) -> Page:
    duty, listed = result.duty, result.found.listed
    title = f"What counts and what is missing: {duty.title}"
    lede = duty.says
    values = {
        "title": title,
        "lede": lede,
        "result": result,
        "good": [each for each in listed if not each.lacks],
        "short": [each for each in listed if each.lacks],
        "row": f"{COVERAGE}#{duty.id}",
        "count": words.count,
        "today": today,
    }
    return Page(
        address=list_address(duty.id),
        title=title,
        description=lede,
        crumbs=(
            Crumb(title="Home"),
            ABOUT,
            Crumb(title="What the law asks for", address=COVERAGE),
            Crumb(title=duty.title),
        ),
        section="about",
        is_listed=False,
        body=body("evidence.html", list_address(duty.id), values),
    )
