"""What a record may hold: the JSON Schemas and vocabularies of `schema/`, ready for use."""

from local_offer.schema.contract import Contract, contract
from local_offer.schema.districts import is_district
from local_offer.schema.secure_hosts import secure_hosts
from local_offer.schema.vocabulary import Term, Vocabulary

__all__ = ["Contract", "Term", "Vocabulary", "contract", "is_district", "secure_hosts"]
