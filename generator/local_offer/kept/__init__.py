"""What a build keeps for the next one, in a folder that may be deleted at any time and of which nothing is believed."""

from local_offer.kept.files import KeptFile, KeptFiles, is_ours
from local_offer.kept.made_by import contents, made_by
from local_offer.kept.pieces import Pieces
from local_offer.kept.signs import sign_of
from local_offer.kept.store import FOLDER, Store

__all__ = ["FOLDER", "KeptFile", "KeptFiles", "Pieces", "Store", "contents", "is_ours", "made_by", "sign_of"]
