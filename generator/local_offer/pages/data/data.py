"""The page of open data: what is given away, in which forms, and under what terms."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Council, Offer
from local_offer.pages.about.about import ABOUT
from local_offer.pages.data.dataset_data import dataset_data
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, OtherForm, Page
from local_offer.views.open_data.columns import BETWEEN
from local_offer.views.open_data.dataset import DATASETS, DCAT, FORMS

ADDRESS = "data/"
_TITLE = "Open data"
_LEDE = "What this site says, for spreadsheets and programs."
_FREE = "Free to take, without asking and without a key."
_ASK = "You need no key to take it. Ask before you publish it again."
NamedFile = tuple[str, str, str]
"""Its form, its address and its size in words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownDataset:
    title: str
    holds: str
    files: tuple[NamedFile, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class DataBody:
    title: str
    lede: str
    council: Council
    datasets: tuple[ShownDataset, ...]
    between: str
    today: date
    commit: str


def page(offer: Offer, today: date, size_of: Callable[[str], int]) -> Page:
    """`size_of` tells the bytes of the file at an address."""
    lede = f"{_LEDE} {_FREE if offer.council.open_data.licence else _ASK}"
    shown = DataBody(
        title=_TITLE,
        lede=lede,
        council=offer.council,
        datasets=tuple(
            ShownDataset(
                title=dataset.title,
                holds=dataset.holds,
                files=tuple(
                    (FORMS[media][0], address, size_in_words(size_of(address)))
                    for media in dataset.media_types
                    if (address := dataset.address(media))
                ),
            )
            for dataset in DATASETS
        ),
        between=BETWEEN.strip(),
        today=today,
        commit=offer.history.commit,
    )
    return Page(
        address=ADDRESS,
        title=_TITLE,
        description=lede,
        crumbs=(Crumb(title="Home"), ABOUT, Crumb(title=_TITLE)),
        section="about",
        linked_data=dataset_data(offer, today),
        other_forms=(OtherForm(address=DCAT, media_type="application/ld+json", title="DCAT"),),
        body=body("data.html", ADDRESS, shown),
    )


def size_in_words(size: int) -> str:
    """`1.7 MB`, `12 KB`; nothing where nobody knows."""
    if not size:
        return ""
    if size >= 1_000_000:
        return f"{size / 1_000_000:.1f} MB"
    return f"{max(1, round(size / 1000))} KB"
