"""What ends a build whose records or pages hold errors."""

from mkdocs.exceptions import PluginError

from local_offer.diagnostics import Diagnostic, count_of
from local_offer.words import count, listed


class UnsoundOfferError(PluginError):
    """The council's records or pages hold errors, so no site is made of them."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.diagnostics = diagnostics
        errors = count_of("error", diagnostics)
        places = sorted({_top(diagnostic.path) for diagnostic in diagnostics if diagnostic.is_error})
        super().__init__(
            f"{count(errors, 'error')} in {listed(places)}. Nothing was written; the old site is as it was."
        )


def _top(path: str) -> str:
    """The folder that the path begins with, or the file that it is."""
    top, below, _ = path.partition("/")
    return top + below
