"""The sign beside a short answer of a guide, by the words that ask."""

import re

_SIGNS = (
    ("cost", r"cost|pay|paid|money|fee\b|fees\b"),
    ("diagnosis", r"diagnosis"),
    (
        "clock",
        r"^when|^by when|how (long|soon|often|fast)|deadline|\bdate\b|\bdays\b|\bweeks\b|^until|time limit|\blate\b",
    ),
    ("place", r"^where|^can .* outside|\bhome\b|\blive\b"),
    ("decides", r"decide|agree|appeal|says? no|refuse|choose|challenge"),
    ("talk", r"talk|\btell|say what|ask first|complain|comment|help me\b|language|deaf|advice"),
    ("plan", r"\bplan\b|\bform\b|letter|writ|report|statement|\bread\b|law|rights?\b"),
    ("who", r"^who|^which|for whom|my child|^whose"),
    ("how", r"^how|^what (must|should|do|can) (we|i|you)|^do (we|i) "),
)
_KNOWN = tuple((sign, re.compile(words)) for sign, words in _SIGNS)


def sign_of(question: str) -> str:
    """The name of one of the signs in `parts.html`: the first whose words are in the question."""
    asked = question.casefold()
    return next((sign for sign, words in _KNOWN if words.search(asked)), "info")
