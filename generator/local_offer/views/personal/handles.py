"""Names by which someone is known on the web, in texts."""

from local_offer.schema.private_words import has


def has_handle(text: str) -> bool:
    """Any such name, which may be an organisation's."""
    return has("handle", text) or has_own_handle(text)


def has_own_handle(text: str) -> bool:
    return has("own-handle", text)
