"""Which form of a word a number asks for: CLDR's plural categories of the languages that pages are translated to.

Source: Unicode CLDR, Language Plural Rules, cardinal, https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
"""

from collections.abc import Callable, Mapping


def category(code: str, number: float) -> str:
    """`one`, `two`, `few`, `many` or `other`; a number that is not whole is `many` of no language here."""
    if number != int(number):
        return "few" if code == "ro" else "other"
    return _RULES[code](int(number))


def _polish(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"


def _ukrainian(n: int) -> str:
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"


def _romanian(n: int) -> str:
    if n == 1:
        return "one"
    return "few" if n == 0 or 1 <= n % 100 <= 19 else "other"


def _arabic(n: int) -> str:
    if n in (0, 1, 2):
        return ("zero", "one", "two")[n]
    return "few" if 3 <= n % 100 <= 10 else "many" if n % 100 >= 11 else "other"


def _urdu(n: int) -> str:
    return "one" if n == 1 else "other"


def _welsh(n: int) -> str:
    return {0: "zero", 1: "one", 2: "two", 3: "few", 6: "many"}.get(n, "other")


_RULES: Mapping[str, Callable[[int], str]] = {
    "pl": _polish,
    "uk": _ukrainian,
    "ro": _romanian,
    "ar": _arabic,
    "ur": _urdu,
    "cy": _welsh,
}
