"""From values to YAML files a person can go on editing."""

from local_offer.writing.postcodes import postcode_list
from local_offer.writing.revised import revised
from local_offer.writing.skeleton import skeleton
from local_offer.writing.yaml import yaml_of

__all__ = ["postcode_list", "revised", "skeleton", "yaml_of"]
