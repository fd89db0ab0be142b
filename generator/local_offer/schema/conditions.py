"""What conditions are called, so that none is taken for a slip of another word."""

from local_offer.schema import files


def conditions() -> tuple[str, ...]:
    """Names such as `Batten disease`; a sample, not all there are."""
    return tuple(files.read("conditions.json")["names"])
