"""What a fact of the council becomes in a guide: text as it was written, whatever Markdown would make of its signs."""

import re
from collections.abc import Mapping
from urllib.parse import quote

from markupsafe import Markup, escape

from local_offer.schema.text_forms import has_form, part
from local_offer.words import dial, mail, short_web
from local_offer.words.telephones import plain_number

_LINKED = re.compile(
    r"(?P<web>https?://[^\s<>\"]+[^\s<>\".,;:)])|(?P<mail>[^\s<>@,;:()]+@[^\s<>@,;]+\.[a-z]{2,})"
    rf"|(?P<phone>{part('telephone').pattern}|(?<=NHS )111\b)"
)
_LONGEST = 45
_SIGN = re.compile(r"[!-/:-@\[-`{-~⟦⟧]")
"""Every sign of ASCII that is neither letter nor digit, and the brackets of the theme's holes."""
_REFERENCE = re.compile("&#x0000([0-9a-f]{2});")
"""A reference as nobody but this module writes it; the brackets of holes stay as they are."""


def inline(text: str, names: Mapping[str, str] | None = None) -> Markup:
    """The fact within a text: addresses of pages and of mail, and telephone numbers, become links. An address among
    the `names` is called by its name, and a long one is shortened to what one can tell it by."""
    parts, end = [], 0
    for found in _LINKED.finditer(text):
        if target := dialled(found[0]) if found["phone"] else address(found[0]):
            parts += [_inert(text[end : found.start()]), _link(target, (names or {}).get(found[0]) or _shown(found[0]))]
            end = found.end()
    return Markup("").join([*parts, _inert(text[end:])])


def plain(text: str) -> Markup:
    """The fact where no link may stand, such as the words of a link."""
    return _inert(text)


def target(text: str) -> Markup:
    """The fact as the place to which a link leads: nothing, the page itself, unless it is an address."""
    return _inert(address(text))


def part_of_target(text: str) -> Markup:
    """The fact as a piece of an address that a guide has begun."""
    return _inert(quote(text, safe=""))


def address(text: str) -> str:
    """Where a link to it leads; empty when it is no address of a page or of mail."""
    if has_form("web-address", text):
        return text
    return mail(text) if has_form("email-address", text) else ""


def leads_to(text: str, url: str) -> bool:
    """Whether an address in the text is that one."""
    return any(found[0] == url for found in _LINKED.finditer(text))


def _shown(address: str) -> str:
    """`example.org/…/form.pdf`, where the whole would fill a phone."""
    if len(address) <= _LONGEST or "://" not in address:
        return address
    host, *way = short_web(address).split("/")
    return "/".join((host, "…", *(last for last in way[-1:] if len(last) <= _LONGEST)))


def dialled(number: str) -> str:
    """Where a link to a number leads; empty when nobody can be rung by it."""
    is_one = any(has_form(form, plain_number(number)) for form in ("telephone", "short-telephone"))
    return dial(number) if is_one else ""


def _link(to: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(to, _inert(words))


def settled(html: str) -> Markup:
    """HTML that Markdown or a template made, with the signs of facts as HTML is usually written."""
    return Markup(_REFERENCE.sub(lambda found: str(escape(chr(int(found[1], 16)))), html))  # noqa: S704 - as safe as it was


def _inert(text: str) -> Markup:
    """Each sign as a character reference, which Markdown hands on and a browser shows as the sign."""
    return Markup(_SIGN.sub(lambda found: f"&#x{ord(found[0]):06x};", text))  # noqa: S704 - HTML reads a sign of text
