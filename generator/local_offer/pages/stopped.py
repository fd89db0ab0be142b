"""What a page says of its links that stopped working, and since when."""

from collections.abc import Mapping

from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.records import Guide, Organisation, Service
from local_offer.records.web_answer import LinkState
from local_offer.views.web_links import stopped

WORDS: Mapping[LinkState, str] = {
    "not-found": "the page is not there any more",
    "gone": "the page was taken away for good",
    "no-host": "there is no such site any more",
    "expired": "the site’s certificate has run out, so your browser may warn you",
    "certificate": "the site’s certificate is not its own, so your browser may warn you",
    "failing": "the site has a fault",
    "no-answer": "the site does not answer",
}


def stopped_links(record: Service | Organisation | Guide, offer: Offer, address: str) -> Markup:
    """Nothing while all of them work. `address` is the page's own."""
    answers = stopped(offer, record)
    return body("stopped.html", address, {"answers": answers, "words": WORDS}) if answers else Markup("")
