"""Whether a text of a service holds a number or an address of one person."""

from collections.abc import Set

from local_offer.views.personal.births import has_birth
from local_offer.views.personal.emails import has_personal_email
from local_offer.views.personal.handles import has_own_handle
from local_offer.views.personal.identities import identity_in
from local_offer.views.personal.telephones import has_mobile


def is_private(text: str, called: str = "", published: Set[str] = frozenset()) -> bool:
    """`called` is the name of the service or organisation, and `published` are the mobile numbers that are its own."""
    return (
        has_mobile(text, published)
        or has_personal_email(text, called)
        or has_own_handle(text)
        or has_birth(text)
        or bool(identity_in(text, is_said=False))
    )
