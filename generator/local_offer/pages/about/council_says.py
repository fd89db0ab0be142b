"""What the council says it has arranged: each of its dated statements, with the role that answers for it."""

from dataclasses import replace
from datetime import date

from local_offer.offer import Offer
from local_offer.pages.about.about import about_page
from local_offer.pages.guides.facts import inline, settled
from local_offer.pages.page import Page
from local_offer.records import Statement
from local_offer.schema.duties import Duty, duties
from local_offer.schema.evidence import CouncilStatement, GuidePage
from local_offer.views.duties import statements
from local_offer.views.duties.statements import newest, parts_said

ADDRESS = statements.ADDRESS
TITLE = "What the council says"
LEDE = "What the council has arranged, in its own words, with the day and who answers for it."


def page(offer: Offer, today: date) -> Page:
    known = duties(offer.council.area)
    values = {
        "council": offer.council,
        "statements": [_shown(known[said.duty], said, offer, today) for said in newest(offer, today)],
    }
    made = about_page(ADDRESS, TITLE, LEDE, "council_says.html", values)
    return replace(made, body=settled(made.body))


def _shown(duty: Duty, said: Statement, offer: Offer, today: date) -> dict[str, object]:
    wanted = duty.one(CouncilStatement)
    guides = [offer.guide_by_id.get(part.guide) for part in duty.evidence if isinstance(part, GuidePage)]
    return {
        "duty": duty,
        "said": said,
        "is_old": wanted is not None and (today - said.date).days > wanted.max_age_days,
        "parts": [(part.part.title, [inline(words) for words in part.words]) for part in parts_said(duty, said, offer)],
        "guides": [(guide.question or guide.title, guide.address) for guide in guides if guide],
    }
