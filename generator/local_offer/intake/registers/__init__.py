"""Newer files of public registers laid beside the offer: what has changed there, and what is to be done here."""

from local_offer.intake.registers.charities import of_charities
from local_offer.intake.registers.compared import compared
from local_offer.intake.registers.doing import Doing

__all__ = ["Doing", "compared", "of_charities"]
