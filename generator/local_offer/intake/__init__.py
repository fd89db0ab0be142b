"""From someone else's list to records in the council's folder: drafts laid beside what is there, told, and written."""

from local_offer.intake.lists.rows import take_in
from local_offer.intake.lists.steps import Step

__all__ = ["Step", "take_in"]
