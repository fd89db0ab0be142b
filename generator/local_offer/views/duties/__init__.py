"""Whether the offer does what the law asks: proof, duty by duty."""

from local_offer.views.duties.proof import STANDINGS, Answered, DutyResult, GroupResult, Proof, proof
from local_offer.views.duties.weighed import Link, Weighed

__all__ = ["STANDINGS", "Answered", "DutyResult", "GroupResult", "Link", "Proof", "Weighed", "proof"]
