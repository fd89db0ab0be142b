"""Words in other languages, a file for each script: loaded only when someone types such a word."""

import json
from collections.abc import Collection, Iterator

from local_offer.schema.languages import Language, Languages
from local_offer.search.terms import words_of


def language_files(
    languages: Languages, addresses: Collection[str], offered: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Path and JSON. `languages` are code, direction, and what leads where: the line to the guide where the council has
    it (`addresses`), and the language's name to its own pages where there are some (`offered`). `words` are a phrase,
    what is sought, and of which language it is, the longest first."""
    guide = languages.guide if languages.guide in addresses else ""
    for script in dict.fromkeys(language.script for language in languages.languages):
        own = [language for language in languages.languages if language.script == script]
        phrases = {
            " ".join(words_of(phrase)): (sought, number)
            for number, language in reversed([*enumerate(own)])
            for sought, words in languages.words.items()
            for phrase in words.get(language.code, ())
        }
        rows = [[phrase, *phrases[phrase]] for phrase in sorted(phrases, key=lambda each: (-len(each), each))]
        led = [[each.code, each.dir, [*_ways(each, guide, offered)]] for each in own]
        said = {"languages": led, "words": rows}
        yield f"languages/{script}.json", json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def _ways(language: Language, guide: str, offered: Collection[str]) -> Iterator[tuple[str, str]]:
    if guide:
        yield language.line, guide
    if language.code in offered:
        yield language.name, f"{language.code}/"
