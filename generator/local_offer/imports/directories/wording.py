"""The words of one listing: cleaned, shortened where they must be, and without anyone's own address or number."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from local_offer.imports.directories.left_out import LeftOut
from local_offer.imports.directories.people import without_people
from local_offer.imports.directories.rich_text import cut, markdown_of, plain_of
from local_offer.views.personal.mailboxes import reader_of
from local_offer.views.personal.telephones import is_mobile

_ADDRESS = re.compile(r"(?i)https?://[^\s<>\"'`{}|\\^]+")
_PLACEHOLDER = re.compile(r"(?i)^https?://(www\.)?example\.com/?$")


@dataclass(kw_only=True)
class ListingWords:
    """`notes` say what was cut in this listing; `told` counts what was refused in the whole feed."""

    row: int
    told: LeftOut
    secrets: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)

    def markdown(self, text: str) -> str:
        return self._without_people(markdown_of(text))

    def quietly(self, text: str) -> str:
        """Without people, and without a word on it: for a text that is told of elsewhere."""
        return without_people(markdown_of(text), self.secrets)[0]

    def line(self, text: str, most: int = 300) -> str:
        plain = self._without_people(plain_of(text))
        short, is_cut = cut(plain, most)
        if is_cut:
            self.notes.append(f"'{short[:40]}…' is cut after {most} characters")
        return short

    def lines(self, texts: Iterable[str], unlike: str = "") -> list[str]:
        found = dict.fromkeys(filter(None, map(self.line, texts)))
        return [text for text in found if text.casefold() != unlike.casefold()][:20]

    def paragraph(self, texts: Iterable[str], what: str) -> str:
        parts = dict.fromkeys(self._without_people(markdown_of(text)) for text in texts)
        whole, is_cut = cut(" ".join(plain_of(part) for part in parts if part), 2000)
        if is_cut:
            self.notes.append(f"{what}: the text is cut after 2,000 characters")
        return whole

    def answer(self, text: str) -> str:
        return " ".join(self._without_people(markdown_of(text)).split("\n"))

    def email(self, text: str) -> str | None:
        email = text.strip().removeprefix("mailto:")
        if not email or self._is_nobodys(email, email.casefold().endswith((".invalid", "@example.com"))):
            return None
        if reader_of(email) == "person":
            self.told.refuse("email address that looks like one person's own", self.row)
            return None
        return email

    def website(self, text: str) -> str | None:
        """An address of the web; one without `https://` before it is taken for one."""
        site = text.strip()
        if not site or self._is_nobodys(site, bool(_PLACEHOLDER.match(site))):
            return None
        if re.fullmatch(r"(?i)(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(/\S*)?", site) and "@" not in site:
            site = f"http://{site}"
        if not _ADDRESS.fullmatch(site):
            self.notes.append(f"'{site[:60]}' is no web address, so it is left out")
            return None
        scheme, _, rest = site.partition("://")
        host, slash, path = rest.partition("/")
        return f"{scheme.lower()}://{host.lower()}{slash}{path}"

    def number(self, text: str, *, is_for_texts: bool = False) -> str | None:
        """A telephone number as it is dialled here."""
        number = re.sub(r"[^0-9 ()+-]", "", text).strip()
        if is_mobile(number) and not is_for_texts:
            self.told.refuse("mobile number", self.row)
            return None
        return number or None

    def _is_nobodys(self, address: str, is_example: bool) -> bool:
        if is_example:
            self.told.no_answer(f"'{address}', an address that is nobody's", self.row)
        return is_example

    def _without_people(self, text: str) -> str:
        kept, gone = without_people(text, self.secrets)
        for _ in range(gone):
            self.told.refuse("sentence with someone's own address or number", self.row)
        if gone:
            self.notes.append("a sentence with someone's own address or number is left out of its text")
        return kept
