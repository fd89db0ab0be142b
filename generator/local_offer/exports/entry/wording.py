"""What the rules of the check say, for the form's own check: those that one record, or its file, can break."""

from collections.abc import Mapping
from typing import Any

from local_offer.schema import rules
from local_offer.schema.rules import Saying

ABOUT = {"service", "organisation", "file"}


def entry_wording() -> Mapping[str, Any]:
    """For `wording.js`, a part of the kit: each way to speak by its key, with what its rule and group say for it."""
    ours = [rule for rule in rules.rules().values() if not ABOUT.isdisjoint(rule.about)]
    return {
        "says": {saying.key: _says(saying) for rule in ours for saying in rule.says},
        "did_you_mean": rules.did_you_mean(),
        "wholes": {whole: rules.wholes()[whole] for whole in ("service", "organisation", "record")},
        "nouns": dict(rules.nouns()),
        "formats": dict(rules.keys_of_formats()),
        "vocabularies": dict(rules.rules_of_vocabularies()),
    }


def _says(saying: Saying) -> Mapping[str, Any]:
    return {
        "message": saying.message,
        "remedy": saying.remedy,
        **({"level": saying.level} if saying.level != "error" else {}),
        **({"near": True} if saying.near else {}),
        **({"form": dict(saying.form)} if saying.form else {}),
    }
