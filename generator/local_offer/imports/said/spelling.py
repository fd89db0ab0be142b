"""Telephone numbers, postcodes and web addresses as the schema writes them, where it is plain what is meant."""

import re
from collections.abc import Mapping

from local_offer.schema.text_forms import has_form, parts
from local_offer.words.links import is_for_texts
from local_offer.words.postcodes import spaced
from local_offer.words.telephones import SaidNumber, number_said, with_extension

_NUMBER = re.compile(r"\+?\(?[0-9][0-9 ().-]{4,28}[0-9]")
_OTHER_END = re.compile(r" ?/ ?([0-9]{1,4})(?![0-9])")
_AROUND = " \t\n<>(),.;\"'“”‘’"
"""What stands around an address in a sentence."""
_TEXTED = re.compile(parts()["texted-number"], re.IGNORECASE)
_WORDS_FOR_A_NUMBER = re.compile(r"(?i)^(?:tel(?:ephone)?|phone|call|ring|t|p)(?: ?(?:no|number))?\b\s*[:.]?\s*|\s+on$")


def spelt(text: str, form: str) -> str:
    """The text in the form; as it stands where nothing certain can be mended."""
    return _MENDERS[form](text) if text and form in _MENDERS else text


def phones_said(text: str) -> list[dict[str, str]]:
    """The numbers of a cell or a line, each with the words beside it as its label."""
    if (phone := completed({"number": text}))["number"] != text or number_said(text):
        return [phone]
    if texted := _TEXTED.search(text):
        label = _label(f"{text[: texted.start()]} {text[texted.end() :]}")
        if _NUMBER.search(label) or number_said(label):
            return [completed({"number": texted[0]}), *phones_said(label)]
        return [completed({"number": texted[0], **({"label": label} if label else {})})]
    numbers = _numbers(text)
    if not numbers:
        return [{"number": _phone(text)}]
    found: list[dict[str, str]] = []
    before = text[: numbers[0][0]]
    for (start, end), (following, _) in zip(numbers, [*numbers[1:], (len(text), 0)], strict=True):
        spelling, after = _phone(text[start:end].strip(" -/.").replace(".", " ")), text[end:following]
        if (
            found
            and not number_said(spelling)
            and number_said(long := found[-1]["number"][: -len(spelling)] + spelling)
        ):
            spelling = long  # 01270 960101 / 960102
        further = [spelling]
        if other := _OTHER_END.match(after):  # 01270 960108/9
            further.append(spelling[: -len(other[1])] + other[1])
            after = after[other.end() :]
        # "Office: 01270 960101, mobile: 07700 900100": words before a number end with a colon.
        after, lead = _parted(after) if following < len(text) else (after, "")
        label = " ".join(filter(None, (_label(before), _label(after))))
        found += [{"number": number, "label": label} if label else {"number": number} for number in further]
        before = lead
    return found


def _numbers(text: str) -> list[tuple[int, int]]:
    """Where each number begins and ends; figures behind one that are no part of it, such as a time, stand apart."""
    found, at = [], 0
    while number := _NUMBER.search(text, at):
        spaces = [number.start() + at for at, sign in enumerate(number[0]) if sign == " "]
        spans = [(start, end) for start in (number.start(), *(space + 1 for space in spaces))
                 for end in (number.end(), *reversed(spaces)) if start < end]  # fmt: skip
        found.append(next((part for part in spans if number_said(text[slice(*part)])), number.span()))
        at = found[-1][1]
    return found


def _parted(between: str) -> tuple[str, str]:
    """What belongs to the number before, and to that behind."""
    first, sign, last = between.rpartition(",") if "," in between else between.rpartition(";")
    if not sign:
        first, sign, last = between.rpartition("/")
    return (first, last) if sign else ("", between) if ":" in between else (between, "")


def _label(text: str) -> str:
    text = re.sub(r"(?i)\s*\b(?:or|and)\b\s*$|^[\s,;]*\b(?:or|and)\b\s*", "", text)
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
