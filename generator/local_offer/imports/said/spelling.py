"""Telephone numbers, postcodes and web addresses as the schema writes them, where it is plain what is meant."""

import re
from collections.abc import Mapping

from local_offer.schema.text_forms import has_form
from local_offer.words.links import is_for_texts
from local_offer.words.postcodes import spaced
from local_offer.words.telephones import SaidNumber, number_said, with_extension

_NUMBER = re.compile(r"\+?\(?[0-9][0-9 ().-]{4,}[0-9]")
_AROUND = " \t\n<>(),.;\"'“”‘’"
"""What stands around an address in a sentence."""
_TEXTED = re.compile(
    r"(?:(?:you can )?(?:text|sms|send)(?: the word)? [\"'“‘]?(?!us\b|me\b)([^\s\"'“”‘’]{1,40})[\"'”’]? (?:to|on)"
    r"|text(?: us)?(?: on)?|sms) ?:? ?([678][0-9]{4})\.?",
    re.IGNORECASE,
)
_WORDS_FOR_A_NUMBER = re.compile(r"(?i)^(?:tel(?:ephone)?|phone|call|ring|t|p)(?: ?(?:no|number))?\b\s*[:.]?\s*|\s+on$")


def spelt(text: str, form: str) -> str:
    """The text in the form; as it stands where nothing certain can be mended."""
    return _MENDERS[form](text) if text and form in _MENDERS else text


def phones_said(text: str) -> list[dict[str, str]]:
    """The numbers of a cell or a line, each with the words beside it as its label."""
    if (phone := completed({"number": text}))["number"] != text or number_said(text):
        return [phone]
    numbers = list(_NUMBER.finditer(text))
    if not numbers:
        return [{"number": _phone(text)}]
    found, before = [], text[: numbers[0].start()]
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        after = text[number.end() : following.start() if following else len(text)]
        # "Office: 01270 960101, mobile: 07700 900100": words before a number end with a colon.
        after, lead = _parted(after) if following else (after, "")
        label = " ".join(filter(None, (_label(before), _label(after))))
        spelling = _phone(number[0].strip(" -/.").replace(".", " "))
        found.append({"number": spelling, "label": label} if label else {"number": spelling})
        before = lead
    return found


def _parted(between: str) -> tuple[str, str]:
    """What belongs to the number before, and to that behind."""
    first, sign, last = between.rpartition(",") if "," in between else between.rpartition(";")
    if not sign:
        first, sign, last = between.rpartition("/")
    return (first, last) if sign else ("", between) if ":" in between else (between, "")


def _label(text: str) -> str:
    text = re.sub(r"(?i)\s*\b(?:or|and)\b\s*$|^\s*\b(?:or|and)\b\s*", "", text)
    return _WORDS_FOR_A_NUMBER.sub("", text.strip(" ,;:–—-()/&|.\n")).strip(" ,;:–—-()/&|.")


def completed(phone: Mapping[str, str]) -> dict[str, str]:
    """A telephone with its number as it is dialled here, an extension in its label, and five figures for texts."""
    texted = _TEXTED.fullmatch(" ".join(phone["number"].split()))
    number = texted[2] if texted else phone["number"]
    said = number_said(number) or number_said(_phone(number)) or SaidNumber(_phone(number))
    found = {"text": texted[1] or "" if texted else "", **phone, "number": said.number}
    if said.extension:
        found["label"] = with_extension(phone.get("label", ""), said.extension)
    if is_for_texts(said.number):
        found["kind"] = "text-message"
    return {name: value for name, value in found.items() if value or name == "number"}


def _phone(text: str) -> str:
    # A spreadsheet that takes a number for a sum drops the 0 at its head.
    return f"0{text}" if re.fullmatch(r"[1-9][0-9]{8,9}", text) else text


def _address(text: str) -> str:
    """What is an address already stays whole, brackets at its end too; what becomes none stays as it was."""
    if has_form("web-address", text):
        return text
    bare = text.strip(_AROUND)
    if bare.lower().startswith(("http//", "http:/", "https//", "https:/")) and "://" not in bare:
        bare = re.sub(r"(?i)^http(s?):?/+", r"http\1://", bare)
    bare = f"https://{bare}" if has_form("bare-web-address", bare) else bare
    return bare if has_form("web-address", bare) else text


def _email(text: str) -> str:
    return re.sub(r"(?i)^(?:mailto|e-?mail) ?:\s*", "", text)


_MENDERS = {"email-address": _email, "phone-number": _phone, "postcode": spaced, "web-address": _address}
