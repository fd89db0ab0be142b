"""Text that means harm is text in the preview too, in whichever field it stands."""

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Dialog
from tests.browser.any_record import any_record
from tests.browser.previewing import Previewing
from tests.site.hostile import HOSTILE, TOGETHER, filled

from local_offer.schema import contract

SCHEMAS = contract().schemas
LEADS_ASTRAY = (
    "javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "vbscript:x", "//evil.example/", "/elsewhere/", "file:///etc/passwd", "https:evil", "\ue0000\ue001\ue0001\ue001",
    "[x](javascript:alert(1))", "constructor", "__proto__",
)  # fmt: skip


@pytest.mark.parametrize("kind", ["service", "organisation"])
def test_it_is_shown_as_text(kind: str, previewing: Previewing) -> None:
    dialogs: list[str] = []

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    previewing.page.on("dialog", note)
    texts = [TOGETHER, *HOSTILE, *LEADS_ASTRAY]

    told = [previewing.asks("harm", {"kind": kind, "values": spoilt(SCHEMAS[kind], text)}) for text in texts]

    previewing.page.mouse.move(300, 300)
    assert [each["elements"] for each in told] == [[]] * len(texts)
    assert min(each["times"] for each in told) > 10
    assert dialogs == []


def spoilt(schema: Mapping[str, Any], text: str) -> Any:
    """The text wherever a value is text, in addresses and numbers of telephones too."""
    if "enum" in schema:
        return filled(schema, text)
    if schema["type"] == "object":
        return {name: spoilt(part, text) for name, part in schema["properties"].items()}
    if schema["type"] == "array":
        return [spoilt(schema["items"], text)]
    return text if schema["type"] == "string" else schema["examples"][0]


def test_a_councils_own_words_are_text_too(previewing: Previewing) -> None:
    previewing.page.evaluate(
        "(text) => Object.values(kit.vocabularies).flat().forEach((term) => { term.title = text; })",
        TOGETHER,
    )

    values = any_record(SCHEMAS["service"], Random(5))  # noqa: S311 - the same each time

    told = previewing.asks("harm", {"kind": "service", "values": values})

    assert told["elements"] == []
