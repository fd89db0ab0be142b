"""In a village someone is known without a name: by a rare condition, by their work and illness, or as the only one."""

from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.diagnostics import Fault
from local_offer.schema.private_words import has

SIGNS = (("one-child", "rare-condition"), ("someone-with-a-job", "ill-oneself"), ("the-only-one",))


def faults(record: Texts) -> Iterator[Fault]:
    person = "one-person" if record.is_said else "one-child"
    for text in record.texts:
        if way := way_to_know(text.words, person):
            yield text.fault(f"known-without-a-name/{way}")


def way_to_know(text: str, person: str) -> str:
    """By what someone can be known: `rare`, `work` or `only`; else empty. `person` is the pattern that finds one."""
    if has(person, text) and has("rare-condition", text) and has("by-a-place", text):
        return "rare"
    if has("someone-with-a-job", text) and has("ill-oneself", text) and has("by-a-place", text):
        return "work"
    return "only" if has("the-only-one", text) else ""
