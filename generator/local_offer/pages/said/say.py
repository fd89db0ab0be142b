"""Have your say: the questions of the law, ways to answer them, and what is not published."""

from datetime import date

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.pages.said import feedback
from local_offer.pages.said.comments import complaints
from local_offer.views.consultation import next_review

ADDRESS = "have-your-say/"
LEDE = "Tell us how good the help is, what is missing, what is hard to use and how you want to take part."


def page(offer: Offer, guides: frozenset[str], today: date) -> Page:
    """`guides` are the addresses of the pages that the council wrote."""
    ways = [title for title, is_set in _ways(offer) if is_set]
    values = {
        "council": offer.council,
        "links": {about: _links(offer, about) for about in feedback.QUESTIONS},
        "ways": ways,
        "form": feedback.by_form(offer.council),
        "has_comments": bool(offer.comments),
        "next_review": next_review(offer, today),
        "complaints": complaints(guides),
        "lede": LEDE,
    }
    return Page(
        address=ADDRESS,
        title="Have your say",
        description=LEDE,
        crumbs=(Crumb(title="Home"), Crumb(title="Have your say")),
        section="say",
        script="say/missing.js",
        body=body("have_your_say.html", ADDRESS, values),
    )


def _ways(offer: Offer) -> list[tuple[str, str]]:
    council = offer.council
    return [("email", council.feedback_email), ("form", council.feedback_url), ("issue", council.feedback_issues)]


def _links(offer: Offer, about: str) -> list[tuple[str, str]]:
    """What each way is called, and its link for a question."""
    council = offer.council
    links = []
    if council.feedback_email:
        links.append(("Write an email", feedback.by_email(council, about)))
    if council.feedback_issues:
        links.append(("Use the public form (needs an account)", feedback.by_issue(council, about)))
    return links
