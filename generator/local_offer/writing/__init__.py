"""From values to YAML files a person can go on editing."""

from local_offer.writing.skeleton import skeleton
from local_offer.writing.yaml import yaml_of

__all__ = ["skeleton", "yaml_of"]
