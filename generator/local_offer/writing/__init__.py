"""From values to YAML files a person can go on editing."""

from local_offer.writing.editor import binding, editor_settings, schema_on_site
from local_offer.writing.formatted import formatted
from local_offer.writing.issue_form import issue_form
from local_offer.writing.postcodes import postcode_list
from local_offer.writing.revised import quoted, revised
from local_offer.writing.skeleton import skeleton
from local_offer.writing.yaml import yaml_of

__all__ = [
    "binding",
    "editor_settings",
    "formatted",
    "issue_form",
    "postcode_list",
    "quoted",
    "revised",
    "schema_on_site",
    "skeleton",
    "yaml_of",
]
