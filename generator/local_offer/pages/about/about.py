"""Pages about this offer itself: what it is, its statements, how fresh it is, its words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.records import Service
from local_offer.schema.glossary import GlossaryEntry, glossary
from local_offer.views.catalogue import Catalogue
from local_offer.views.duties.statements import newest
from local_offer.views.freshness import freshness, newest_source

ABOUT = Crumb(title="About this offer", address="about/")


def sheets(catalogue: Catalogue, offer: Offer, guides: frozenset[str], today: date) -> Iterator[Sheet]:
    yield Sheet(address="about/", make=lambda: _about(catalogue, offer, today))
    yield Sheet(address="about/freshness/", make=lambda: _freshness(offer, today))
    yield Sheet(address="about/accessibility/", make=lambda: _accessibility(offer, guides, today))
    yield Sheet(address="about/privacy/", make=lambda: _privacy(offer))
    yield Sheet(address="glossary/", make=lambda: _glossary(guides))


def _about(catalogue: Catalogue, offer: Offer, today: date) -> Page:
    sources: dict[str, int] = {}
    for service in catalogue.services:
        for source in service.sources:
            sources[source.name] = sources.get(source.name, 0) + 1
    common = sorted((item for item in sources.items() if item[1] > 1), key=lambda item: (-item[1], item[0]))
    values = {
        "council": offer.council,
        "total": len(catalogue.services),
        "local": sum(s.coverage.scope == "local" for s in catalogue.services),
        "nearby": len(catalogue.nearby),
        "national": len(catalogue.national),
        "organisations": len(offer.organisations),
        "sources": common,
        "others": sum(count == 1 for count in sources.values()),
        "today": today,
        "has_statements": bool(newest(offer, today)),
    }
    return about_page(
        "about/",
        "About this offer",
        "What a local offer is, and where this one’s facts come from.",
        "about.html",
        values,
    )


def _freshness(offer: Offer, today: date) -> Page:
    rows = freshness(offer, today)
    counts = Counter((row.kind, row.state) for row in rows)
    kinds = (("service", "Services and schools"), ("organisation", "Organisations"), ("guide", "Guides"))
    values = {
        "rows": [(row, f"{row.kind}s/{row.id}/") for row in rows if row.state == "due"],
        "kinds": [
            (title, *(counts[kind, state] for state in ("fresh", "due", "never")))
            for kind, title in kinds
            if any(row.kind == kind for row in rows)
        ],
        "oldest": _oldest(offer),
        "today": today,
    }
    lede = "When entries were last checked, and which are due."
    return about_page("about/freshness/", "How fresh is this?", lede, "freshness.html", values)


def _oldest(offer: Offer) -> list[tuple[str, int]]:
    """How many entries come from each year, the oldest first: the year of the check, else of the newest source."""
    return sorted(Counter(_year_of(service) for service in offer.services if not service.is_closed).items())


def _year_of(service: Service) -> str:
    if service.checked:
        return str(service.checked.date.year)
    return (newest_source(service) or "no date").partition("-")[0]


def _accessibility(offer: Offer, guides: frozenset[str], today: date) -> Page:
    lede = "What works, what does not yet, and how to tell us."
    formats = "guides/get-this-information-another-way/"
    values = {"council": offer.council, "today": today, "formats": formats if formats in guides else ""}
    return about_page("about/accessibility/", "Accessibility statement", lede, "accessibility.html", values)


def _privacy(offer: Offer) -> Page:
    lede = "No cookies, no tracking, and nothing sent to anyone else."
    return about_page("about/privacy/", "Privacy", lede, "privacy.html", {"council": offer.council})


def _glossary(guides: frozenset[str]) -> Page:
    entries = glossary()
    letters: dict[str, list[tuple[GlossaryEntry, str]]] = {}
    for entry in entries:
        guide = f"guides/{entry.guide}/"
        letters.setdefault(entry.term[0].upper(), []).append((entry, guide if guide in guides else ""))
    title = "Words and what they mean"
    lede = "Short forms and special words that you may meet in letters and meetings."
    page = about_page("glossary/", title, lede, "glossary.html", {"letters": letters})
    return Page(
        address=page.address,
        title=title,
        description=lede,
        crumbs=(Crumb(title="Home"), Crumb(title=title)),
        section="guides",
        explains=False,
        body=page.body,
    )


def about_page(
    address: str,
    title: str,
    lede: str,
    template: str,
    values: Mapping[str, object],
    *parents: Crumb,
    script: str = "",
) -> Page:
    """A page in the part of the site that tells of the offer itself; `parents` stand between that and the page."""
    above = () if address == ABOUT.address else (ABOUT, *parents)
    return Page(
        address=address,
        title=title,
        description=lede,
        crumbs=(Crumb(title="Home"), *above, Crumb(title=title)),
        section="about",
        script=script,
        body=body(template, address, {**values, "title": title, "lede": lede, "count": words.count}),
    )
