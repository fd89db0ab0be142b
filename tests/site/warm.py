"""What every build loads and none changes: loaded once, before the commands are forked from this process.

A command of its own would load it anew; what it then does is the same.
"""

from local_offer.kept import made_by
from local_offer.pages.environment import FOLDERS, environment
from local_offer.pages.service.preview import trees
from local_offer.plugin import adapter
from local_offer.reading import schema_errors
from local_offer.schema import contract, private_words, text_forms
from local_offer.schema.districts import positions
from local_offer.schema.duties import duties
from local_offer.schema.glossary import glossary
from local_offer.schema.thesaurus import thesaurus
from local_offer.schema.time_limits import time_limits
from local_offer.site.assets.scripts import scripts

__all__ = ["adapter", "schema_errors"]

for folder in FOLDERS:
    for template in folder.glob("*.html"):
        environment().get_template(template.name)
for load in (contract, duties, glossary, made_by, positions, thesaurus, time_limits, trees, scripts):
    load()
for name in text_forms.patterns():
    text_forms.has_form(name, "")
for name in private_words.patterns():
    private_words.private(name)
    private_words.has(name, "")
