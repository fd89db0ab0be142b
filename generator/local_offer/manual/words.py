"""The lists of words: every vocabulary with its words and what they mean."""

from local_offer.manual.markdown import code, head, joined, plain, table
from local_offer.schema import Contract, Vocabulary


def page(contract: Contract) -> str:
    return joined(
        [
            head(
                "Lists of words",
                "Every list from which a field takes its words, with what each word means.",
                "Some fields take only words of a list. A file holds the short word; pages show its title.",
            ),
            *(_section(vocabulary) for _, vocabulary in sorted(contract.vocabularies.items())),
        ]
    )


def _section(vocabulary: Vocabulary) -> str:
    terms = vocabulary.terms.values()
    rows = [
        (code(term.id), ": ".join(filter(None, (f"**{plain(term.title)}**", plain(term.description)))))
        for term in terms
    ]
    none = "A council names its own; there are none of the program’s."
    return joined(
        [
            f"## {plain(vocabulary.title)} {{#{vocabulary.name}}}",
            table(("word", "what it means"), rows) or none,
        ]
    ).rstrip()
