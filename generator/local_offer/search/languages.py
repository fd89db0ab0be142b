"""Words in other languages, a file for each script: loaded only when someone types such a word."""

import json
from collections.abc import Collection, Iterator

from local_offer.schema.languages import Languages
from local_offer.search.terms import words_of


def language_files(languages: Languages, addresses: Collection[str]) -> Iterator[tuple[str, str]]:
    """Path and JSON. `languages` are code, direction and line; `words` are a phrase, what is sought, and of which
    language it is, the longest first. `guide` is empty where the council has none (`addresses`)."""
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
        said = {"guide": guide, "languages": [[each.code, each.dir, each.line] for each in own], "words": rows}
        yield f"languages/{script}.json", json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"
