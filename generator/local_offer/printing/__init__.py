"""From a page to print to a PDF: the one room that knows WeasyPrint and pikepdf, in processes of their own."""

from local_offer.printing.kept import KeptPrints
from local_offer.printing.printed_pdf import PrintedPdf, note_on
from local_offer.printing.printer import CannotPrintError, NoPressError, Print, engine, printed_all

__all__ = ["CannotPrintError", "KeptPrints", "NoPressError", "Print", "PrintedPdf", "engine", "note_on", "printed_all"]
