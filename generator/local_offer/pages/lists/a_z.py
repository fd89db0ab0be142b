"""Every service by name: one page that leads straight to each page of each letter."""

from collections.abc import Iterable, Iterator
from datetime import date

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.lists.cards import row
from local_offer.pages.lists.lists import ON_A_PAGE, Pages, page_address
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.records import Organisation, Service
from local_offer.views.catalogue import Catalogue
from local_offer.views.made_of import with_providers
from local_offer.words.letters import plain

ADDRESS = "a-z/"
ORGANISATIONS = "organisations/"
LEDE = "Every service, school and organisation by name."


def sheets(catalogue: Catalogue, offer: Offer, today: date) -> Iterator[Sheet]:
    yield Sheet(address=ADDRESS, make=lambda: _letters(catalogue))
    for letter, services in catalogue.by_letter.items():
        addresses = _addresses(letter, len(services))
        for number, address in enumerate(addresses, start=1):
            part = services[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
            pages = Pages(number=number, addresses=addresses)
            yield Sheet(
                address=address,
                make=lambda letter=letter, part=part, pages=pages: _letter(letter, part, pages, offer),  # type: ignore[misc]
                is_listed=False,
                of=lambda part=part, pages=pages: (pages, with_providers(part, offer)),  # type: ignore[misc]
            )


def _addresses(letter: str, total: int) -> tuple[str, ...]:
    return tuple(page_address(f"{ADDRESS}{letter}/", number) for number in range(1, (total - 1) // ON_A_PAGE + 2))


def _letters(catalogue: Catalogue) -> Page:
    letters = [
        (letter.upper(), len(services), _ranges(services, _addresses(letter, len(services))))
        for letter, services in catalogue.by_letter.items()
    ]
    return Page(
        address=ADDRESS,
        title="A to Z",
        description=LEDE,
        crumbs=(Crumb(title="Home"), Crumb(title="A to Z")),
        section="find",
        explains=False,
        body=body("a_z.html", ADDRESS, {"lede": LEDE, "letters": letters}),
    )


def _ranges(services: tuple[Service, ...], addresses: tuple[str, ...]) -> list[tuple[str, str]]:
    """For each page of a letter its address, and from which name to which it goes."""
    parts = [services[number * ON_A_PAGE : (number + 1) * ON_A_PAGE] for number in range(len(addresses))]
    ends = [list(dict.fromkeys((part[0].name, part[-1].name))) for part in parts]
    return [(address, " to ".join(names)) for address, names in zip(addresses, ends, strict=True)]


def organisation_sheets(offer: Offer) -> Iterator[Sheet]:
    """Every organisation by name."""
    listed = sorted(offer.organisations, key=lambda o: (plain(o.name).removeprefix("the "), o.id))
    starts = range(0, max(1, len(listed)), ON_A_PAGE)
    addresses = tuple(page_address(ORGANISATIONS, number) for number in range(1, len(starts) + 1))
    for number, start in enumerate(starts, start=1):
        part = listed[start : start + ON_A_PAGE]
        pages = Pages(number=number, addresses=addresses)
        yield Sheet(
            address=addresses[number - 1],
            make=lambda part=part, pages=pages: _organisation_page(part, pages, offer),  # type: ignore[misc]
            is_listed=number == 1,
            of=lambda part=part, pages=pages: (pages, _rows(part, offer)),  # type: ignore[misc]
        )


def _organisation_page(part: list[Organisation], pages: Pages, offer: Offer) -> Page:
    address = pages.addresses[pages.number - 1]
    title = f"Organisations, page {pages.number}" if pages.number > 1 else "Organisations"
    return Page(
        address=address,
        title=title,
        description="Who provides the services of this local offer.",
        crumbs=(Crumb(title="Home"), Crumb(title="A to Z", address=ADDRESS), Crumb(title=title)),
        section="find",
        is_listed=pages.number == 1,
        explains=False,
        body=body("organisations.html", address, {"rows": _rows(part, offer), "pages": pages}),
    )


def _rows(part: Iterable[Organisation], offer: Offer) -> list[tuple[Organisation, str, int]]:
    """Each with its kind and how many services are its own."""
    counted = offer.services_by_organisation
    return [(each, offer.title_of("organisation-kinds", each.kind), len(counted.get(each.id, ()))) for each in part]


def _letter(letter: str, part: tuple[Service, ...], pages: Pages, offer: Offer) -> Page:
    address = pages.addresses[pages.number - 1]
    title = f"{letter.upper()}, page {pages.number}" if pages.number > 1 else letter.upper()
    values = {"letter": letter.upper(), "rows": [row(service, offer) for service in part], "pages": pages}
    return Page(
        address=address,
        title=f"A to Z: {title}",
        description=f"Services whose names begin with {letter.upper()}.",
        crumbs=(Crumb(title="Home"), Crumb(title="A to Z", address=ADDRESS), Crumb(title=title)),
        section="find",
        is_listed=False,
        explains=False,
        body=body("letter.html", address, values),
    )
