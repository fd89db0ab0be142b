"""From a page to print to a PDF: the one room that knows WeasyPrint, which it runs in a process of its own."""

from local_offer.printing.printer import CannotPrintError, NoPressError, Print, printed_all

__all__ = ["CannotPrintError", "NoPressError", "Print", "printed_all"]
