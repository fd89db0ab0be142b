"""From values to YAML files a person can go on editing."""

from local_offer.writing.crossing import Clash, Crossed, crossed, is_as_it_was
from local_offer.writing.editor import binding, editor_settings, schema_on_site
from local_offer.writing.formatted import formatted
from local_offer.writing.heads import without_head
from local_offer.writing.issue_form import issue_form
from local_offer.writing.outline import outline_text
from local_offer.writing.postcodes import postcode_list
from local_offer.writing.revised import quoted, revised
from local_offer.writing.skeleton import skeleton
from local_offer.writing.yaml import yaml_of

__all__ = [
    "Clash",
    "Crossed",
    "binding",
    "crossed",
    "editor_settings",
    "formatted",
    "is_as_it_was",
    "issue_form",
    "outline_text",
    "postcode_list",
    "quoted",
    "revised",
    "schema_on_site",
    "skeleton",
    "without_head",
    "yaml_of",
]
