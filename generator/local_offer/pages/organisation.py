"""An organisation's own page: who it is and what it provides."""

from datetime import date

from local_offer.offer import Offer
from local_offer.pages import words
from local_offer.pages.cards import card, row
from local_offer.pages.environment import body
from local_offer.pages.linked_data import organisation_data
from local_offer.pages.page import Crumb, Page
from local_offer.pages.service import fresh_words
from local_offer.records import Organisation
from local_offer.views.bands import by_name


def address_of(organisation: Organisation) -> str:
    return f"organisations/{organisation.id}/"


def page(organisation: Organisation, offer: Offer, today: date) -> Page:
    address = address_of(organisation)
    services = sorted(offer.services_by_organisation.get(organisation.id, ()), key=by_name)
    kind = offer.title_of("organisation-kinds", organisation.kind)
    listed = words.count(len(services), "service")
    values = {
        "organisation": organisation,
        "kind": kind,
        "lede": organisation.summary or f"{kind}. We list {listed} from it.",
        "fresh_words": fresh_words(organisation, today),
        "cards": [
            card(service, offer, today) for service in services if service.setting is None and not service.is_closed
        ],
        "rows": [row(service, offer) for service in services if service.setting and not service.is_closed],
        "unknown": words.UNKNOWN,
    }
    return Page(
        address=address,
        title=organisation.name,
        description=organisation.summary or f"{organisation.name}: {listed} in the local offer.",
        crumbs=(
            Crumb(title="Home", address=""),
            Crumb(title="A to Z", address="a-z/"),
            Crumb(title=organisation.name),
        ),
        section="find",
        linked_data=organisation_data(organisation),
        body=body("organisation.html", address, values),
    )
