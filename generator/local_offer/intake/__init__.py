"""From someone else's list to records in the council's folder: drafts laid beside what is there, told, and written."""

from local_offer.intake.steps import Step
from local_offer.intake.taking import take_in

__all__ = ["Step", "take_in"]
