"""You said, we did: what people told the council, what it answered, and what came of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.records import Comment
from local_offer.views.comments import comments_of, days_waiting, held_back, newest_first, numbers, years

ADDRESS = "you-said-we-did/"
SAY = Crumb(title="Have your say", address="have-your-say/")
TITLE = "You said, we did"
LEDE = "What people said about support and about this offer, what was answered, and what was done about it."
SIGNS = {
    "received": ("part", "clock"),
    "answered": ("good", "tick"),
    "doing": ("part", "clock"),
    "done": ("good", "tick"),
    "cannot": ("bad", "cross"),
}
"""By state, its colour and its sign."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownComment:
    """A comment as it is shown. `waits` is how long it has had no answer, in words; `changed` are titles with
    addresses."""

    comment: Comment
    title: str
    address: str
    by: str
    about: str
    state: str
    colour: str
    sign: str
    waits: str
    changed: tuple[tuple[str, str], ...]
    gap: str


def sheets(offer: Offer, guides: frozenset[str], today: date) -> Iterator[Sheet]:
    yield Sheet(address=ADDRESS, make=lambda: _all_years(offer, guides, today))
    for year in _years(offer):
        comments = comments_of(offer, year)
        yield Sheet(
            address=f"{ADDRESS}{year}/",
            make=lambda year=year: _year(year, "", offer, guides, today),  # type: ignore[misc]
        )
        for word, _, _ in _filters(comments, offer):
            yield Sheet(
                address=f"{ADDRESS}{year}/{word}/",
                make=lambda year=year, word=word: _year(year, word, offer, guides, today),  # type: ignore[misc]
                is_listed=False,
            )


def shown_comment(comment: Comment, offer: Offer, guides: frozenset[str], today: date) -> ShownComment:
    colour, sign = SIGNS[comment.state]
    gaps = {gap.id: gap.title for gap in offer.gaps}
    days = days_waiting(comment, today)
    return ShownComment(
        comment=comment,
        title=title_of(comment),
        address=address_of(comment),
        by=offer.title_of("comment-authors", comment.said_by),
        about=offer.title_of("comment-subjects", comment.about),
        state=offer.title_of("comment-states", comment.state),
        colour=colour,
        sign=sign,
        waits=wait_in_words(days) if comment.state == "received" else "",
        changed=tuple(changed_by(comment.changed, offer, guides)),
        gap=gaps.get(comment.gap or "", ""),
    )


def address_of(comment: Comment) -> str:
    return f"{ADDRESS}{comment.date.year}/#{comment.id}"


def title_of(comment: Comment) -> str:
    return comment.title or comment.id.replace("-", " ").capitalize()


def changed_by(ids: Sequence[str], offer: Offer, guides: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Titles and addresses of services and guides, of those that are published; the address is empty for others."""
    for id in ids:
        if service := offer.service_by_id.get(id):
            yield service.name, f"services/{id}/"
        elif (guide := offer.guide_by_id.get(id)) and guide.address in guides:
            yield guide.title, guide.address
        else:
            yield id.replace("-", " ").capitalize(), ""


def wait_in_words(days: int) -> str:
    """A time in the unit in which people would say it: `9 days`, `6 weeks`, `14 months`, `3 years`."""
    # In the unit in which people would say it: not 20 weeks but 4 months.
    if days < 21:
        return words.count(days, "day")
    if days < 90:
        return words.count(days // 7, "week")
    return words.count(days // 30, "month") if days < 730 else words.count(days // 365, "year")


def _years(offer: Offer) -> list[int]:
    return [year for year in years(offer) if comments_of(offer, year)]


def _filters(comments: Sequence[Comment], offer: Offer) -> list[tuple[str, str, int]]:
    """Word, title and count of each subject and state that some of the comments have, and not all."""
    kinds = [("comment-subjects", [c.about for c in comments]), ("comment-states", [c.state for c in comments])]
    return [
        (word, offer.title_of(vocabulary, word), said.count(word))
        for vocabulary, said in kinds
        for word in offer.contract.vocabularies[vocabulary].terms
        if 0 < said.count(word) < len(comments)
    ]


def _all_years(offer: Offer, guides: frozenset[str], today: date) -> Page:
    by_year = [(year, numbers(comments_of(offer, year), offer, today)) for year in _years(offer)]
    everything = numbers(offer.comments, offer, today)
    values = {
        "council": offer.council,
        "numbers": everything,
        "waits": wait_in_words(everything.longest),
        "waiting": [shown_comment(comment, offer, guides, today) for comment in everything.unanswered],
        "years": by_year,
        "newest": [shown_comment(comment, offer, guides, today) for comment in newest_first(offer.comments)[:5]],
        "held": held_back(offer),
        "title_of": offer.title_of,
        "signs": SIGNS,
        "count": words.count,
        "complaints": complaints(guides),
        "title": TITLE,
        "lede": LEDE,
    }
    return Page(
        address=ADDRESS,
        title=TITLE,
        description=LEDE,
        crumbs=(Crumb(title="Home"), SAY, Crumb(title=TITLE)),
        section="say",
        body=body("said.html", ADDRESS, values),
    )


def _year(year: int, word: str, offer: Offer, guides: frozenset[str], today: date) -> Page:
    """The comments of a year; with `word`, those of them that are about it or in this state."""
    comments = comments_of(offer, year)
    filters = _filters(comments, offer)
    chosen = [comment for comment in comments if not word or word in (comment.about, comment.state)]
    named = next((title for filter, title, _ in filters if filter == word), "")
    title = f"{TITLE}: {year}"
    address = f"{ADDRESS}{year}/{f'{word}/' if word else ''}"
    last = Crumb(title=named or str(year))
    parents = (
        SAY,
        Crumb(title=TITLE, address=ADDRESS),
        *([Crumb(title=str(year), address=f"{ADDRESS}{year}/")] if word else []),
    )
    values = {
        "council": offer.council,
        "year": year,
        "word": word,
        "named": named,
        "filters": filters,
        "numbers": numbers(comments, offer, today),
        "signs": SIGNS,
        "title_of": offer.title_of,
        "said": [shown_comment(comment, offer, guides, today) for comment in chosen],
        "held": held_back(offer, year),
        "years": [(other, len(comments_of(offer, other))) for other in _years(offer) if other != year],
        "complaints": complaints(guides),
        "count": words.count,
        "title": title,
        "lede": LEDE,
    }
    return Page(
        address=address,
        title=f"{title}, {named}" if named else title,
        description=f"{LEDE} {year}.",
        crumbs=(Crumb(title="Home"), *parents, last),
        section="say",
        is_listed=not word,
        body=body("said_year.html", address, values),
    )


def complaints(guides: frozenset[str]) -> str:
    """Where one person's own trouble goes: it is not published here (SEND Regulations 2014, reg. 56(4))."""
    own = "guides/complaints/"
    return own if own in guides else "topics/disagreements/"
