"""The sign of all that a site is made of and that is neither a service nor an organisation nor what git remembers."""

from local_offer.kept import contents, made_by
from local_offer.kept import sign_of as sign_of_values
from local_offer.offer.published import shown_later
from local_offer.site.site import Site

_RECORDS = ("services", "organisations")


def rest_of(site: Site) -> str:
    """While it is the same, a file is the same that is made of the same services and organisations, and shell."""
    offer, council = site.offer, site.offer.council
    return sign_of_values(
        made_by(),
        site.today,
        (site.name, site.url, site.root_path, sorted(site.addresses)),
        council,
        offer.shelf,
        sorted(offer.unsound),
        sorted(shown_later(offer, site.today)),
        contents(site.folder / "offer", *_RECORDS),
        [contents(site.folder / each) for each in council.own_folders],
    )
