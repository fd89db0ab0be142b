"""Whether the offer does what the law asks: proof, duty by duty."""

from local_offer.views.duties.found import STATES, Finding, Lack, Link, Piece, Share, State
from local_offer.views.duties.proof import Answered, DutyResult, GroupResult, ParagraphResult, Proof, proof

__all__ = [
    "STATES",
    "Answered",
    "DutyResult",
    "Finding",
    "GroupResult",
    "Lack",
    "Link",
    "ParagraphResult",
    "Piece",
    "Proof",
    "Share",
    "State",
    "proof",
]
