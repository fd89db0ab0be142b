"""Words of the glossary on a page, and a page's own: the first use of each leads to its meaning."""

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from html import unescape

from markupsafe import Markup, escape

from local_offer.pages.environment import environment, root_of
from local_offer.schema.glossary import GlossaryEntry, glossary


def _left_alone(name: str) -> str:
    """Elements in which no link may stand, or in which one would be in the way, between their first sign and their
    last; the group `name` holds which it is."""
    return (
        rf"(?P<{name}>a|abbr|button|code|dt|h[1-4]|label|legend|option|script|summary|svg|textarea|th|title)\b"
        rf"[^<]*+(?:<(?!/(?P={name})>)[^<]*+)*</(?P={name})"
    )


_ELEMENT = re.compile(f"<{_left_alone('element')}>", re.DOTALL)
_OWN = re.compile(r'<abbr title="(?P<says>[^"<>]+)">(?P<form>[^<>]+)</abbr>')


def explained(html: str, address: str) -> Markup:
    """A page's body with the first use of each term made a link to its meaning, which stands at the end.

    A script opens the meaning where the term stands; without it the link leads down the page. What is put in is our
    own, so the page is as safe as it was.

    What a page itself says of a short form, as an `abbr` with a title, wins over the glossary: who wrote the page knows
    what is meant there. A title alone would be seen by those with a mouse only.
    """
    own = _own_words(html)
    html = _with_own(html, own)
    of_page = {form for entry in own.values() for form in entry.forms}
    found: dict[str, GlossaryEntry] = {}
    parts, end = [], 0
    for match in _pattern().finditer(html):
        if not (written := match["form"]):
            continue
        entry = _entry_of(written)
        if entry.term in found or (of_page and of_page.intersection((*entry.forms, written))):
            continue
        found[entry.term] = entry
        parts += [html[end : match.start("form")], _link(entry, written)]
        end = match.end()
    if not found and not own:
        return Markup(html)  # noqa: S704 - as it came
    marked = Markup("".join([*parts, html[end:]]))  # noqa: S704 - links put in
    return marked + _meanings(tuple(own.values()), frozenset(found), root_of(address))


def _own_words(html: str) -> Mapping[str, GlossaryEntry]:
    """By how the page writes them, escaped."""
    said = {match["form"]: unescape(match["says"]) for match in _OWN.finditer(html)}
    return {
        form: GlossaryEntry(term=unescape(form), full=unescape(form), definition=says, forms=(unescape(form),))
        for form, says in said.items()
    }


def _with_own(html: str, own: Mapping[str, GlossaryEntry]) -> str:
    """The first use of each that can be a link as one, and the others as plain words."""
    if not own:
        return html
    linked: set[str] = set()
    left_alone = _spans(html, but="abbr")

    def put(match: re.Match[str]) -> str:
        form = match["form"]
        if form in linked or not _is_plain_text(html, match.start(), left_alone):
            return form
        linked.add(form)
        return _link(own[form], form)

    return _OWN.sub(put, html)


def _link(entry: GlossaryEntry, words: str) -> str:
    return f'<a class="lo-term" href="#{entry.id}">{words}</a>'


def _spans(html: str, but: str = "") -> list[tuple[int, int]]:
    return [match.span() for match in _ELEMENT.finditer(html) if match[1] != but]


def _is_plain_text(html: str, place: int, left_alone: Sequence[tuple[int, int]]) -> bool:
    """Whether `place` is neither within a tag nor within an element that is left alone."""
    if html.rfind("<", 0, place) > html.rfind(">", 0, place):
        return False
    before = bisect(left_alone, (place, place)) - 1
    return before < 0 or left_alone[before][1] <= place


@lru_cache(maxsize=1024)
def _meanings(own: tuple[GlossaryEntry, ...], terms: frozenset[str], root: str) -> Markup:
    words = sorted(
        (*own, *(entry for entry in glossary() if entry.term in terms)), key=lambda entry: entry.term.casefold()
    )
    return Markup(environment().get_template("words_on_page.html").render(root=root, words=words))  # noqa: S704 - escaped


def _entry_of(written: str) -> GlossaryEntry:
    entries = _by_form()
    return entries.get(written) or entries[_key(written)]


def _key(form: str) -> str:
    """An acronym as it is; other words without regard to a capital or a plural."""
    form = form.removesuffix("s")
    return form if _is_acronym(form) else form[0].lower() + form[1:]


def _is_acronym(form: str) -> bool:
    return any(letter.isupper() for letter in form[1:]) or "." in form


@cache
def _by_form() -> Mapping[str, GlossaryEntry]:
    named = {form: entry for entry in glossary() if entry.is_in_place for form in entry.forms}
    return named | {_key(form): entry for form, entry in named.items()}


@cache
def _pattern() -> re.Pattern[str]:
    """Every form as escaped text holds it, the longest first; and, so that nothing is looked for in them, tags and what
    is left alone.

    It begins with the sign before a form, which is one in six, and goes on by its first letter: so it is ten times
    quicker than a list of forms. A tag's own end may be that sign. Tags with nothing between them are passed at once.
    """
    forms = {spelling for entry in glossary() if entry.is_in_place for form in entry.forms for spelling in _spelt(form)}
    by_letter: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        by_letter.setdefault(form[0], []).append(re.escape(form[1:]) + "s?")
    branches = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))
    first, another = (f"(?:/[^>]*|{_left_alone(name)}|[^>]*)" for name in ("first", "another"))
    passed = rf"(?<=<){first}(?:>\s*<{another})*"
    return re.compile(rf"[^\w&/.-](?:{passed}|(?<!&amp;)(?P<form>{branches})(?![\w-]))", re.DOTALL)


def _spelt(form: str) -> tuple[str, ...]:
    """Ordinary words with and without a capital."""
    written = str(escape(form))
    return (
        (written,)
        if _is_acronym(form)
        else (written, written[0].upper() + written[1:], written[0].lower() + written[1:])
    )
