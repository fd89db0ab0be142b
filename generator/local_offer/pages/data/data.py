"""The page of open data: what is given away, in which forms, and under what terms."""

from dataclasses import dataclass
from datetime import date

from local_offer.offer import Council, Offer
from local_offer.pages.about.about import ABOUT
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page
from local_offer.views.open_data.dataset import DATASETS, Dataset

ADDRESS = "data/"
_TITLE = "Open data"
_LEDE = "All that this site says, for programs and spreadsheets."


@dataclass(frozen=True, kw_only=True, slots=True)
class DataBody:
    title: str
    lede: str
    council: Council
    datasets: tuple[Dataset, ...]
    today: date
    commit: str


def page(offer: Offer, today: date) -> Page:
    shown = DataBody(
        title=_TITLE,
        lede=_LEDE,
        council=offer.council,
        datasets=DATASETS,
        today=today,
        commit=offer.history.commit,
    )
    return Page(
        address=ADDRESS,
        title=_TITLE,
        description=_LEDE,
        crumbs=(Crumb(title="Home"), ABOUT, Crumb(title=_TITLE)),
        section="about",
        body=body("data.html", ADDRESS, shown),
    )
