"""What stands where nothing is: ways on."""

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.crisis import crisis
from local_offer.pages.environment import environment
from local_offer.pages.page import Page
from local_offer.views.catalogue import Catalogue

ADDRESS = "404.html"


def page(catalogue: Catalogue, offer: Offer, root: str) -> Page:
    """`root` is the path of the site on its host: a browser may show this page at any depth."""
    topics = [(offer.title_of("topics", id), f"topics/{id}/") for id in catalogue.by_topic]
    rendered = (
        environment().get_template("not_found.html").render(root=root, topics=topics, crisis=crisis.panel(offer, root))
    )
    return Page(
        address=ADDRESS,
        title="Page not found",
        description="This page is not here. Here is what you can do.",
        is_listed=False,
        explains=False,
        body=Markup(rendered),  # noqa: S704 - made by our own escaping templates
    )
