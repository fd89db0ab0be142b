"""The form for providers as a person uses it, and a council to which an entry is sent."""

from pathlib import Path
from shutil import copytree
from typing import Any

from playwright.sync_api import Page, expect
from tests.folder import SOUND
from tests.site.commands import build, local_offer

from local_offer.notation import head_of, parts
from local_offer.reading.yaml import parse
from local_offer.writing import without_head

FORM = "providers/add/"
ACTIVE = """() => {
    const at = document.activeElement;
    const text = at.labels?.[0]?.firstChild?.textContent ?? "";
    const name = at.matches("a, button, summary") ? at.textContent : at.matches(".lo-check input")
        ? at.closest("label").querySelector("b").firstChild.textContent : text;
    return [at.tagName === "INPUT" ? at.type : at.tagName.toLowerCase(), name.trim(), at.id];
}"""
TEXT = "() => [...document.querySelectorAll('#ways textarea')].at(-1).value"
"""What the last way to send an entry offers to copy: the text of all its records."""


class ByKeyboard:
    """Keys alone: Tab until something has the focus, then what a person would press there."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def to(self, name: str, kind: str = "") -> str:
        """Moves the focus forward to what is called `name` and returns what kind of thing it is."""
        for _ in range(250):
            self.page.keyboard.press("Tab")
            found, called, _ = self.page.evaluate(ACTIVE)
            if called.startswith(name) and kind in ("", found):
                return str(found)
        raise AssertionError(f"Tab never came to '{name}'")

    def write(self, name: str, text: str) -> None:
        self.to(name)
        self.page.keyboard.type(text)

    def press(self, name: str, kind: str = "") -> None:
        self.page.keyboard.press("Enter" if self.to(name, kind) in ("a", "button", "summary") else "Space")

    def choose(self, name: str, first_letters: str) -> None:
        self.to(name, "select")
        self.page.keyboard.type(first_letters)

    def is_at(self, heading: str) -> None:
        expect(self.page.get_by_role("heading", name=heading, exact=True)).to_be_focused()


def opened(page: Page) -> Page:
    """Waits until the form has loaded what it needs."""
    expect(page.locator("#entry")).to_be_visible()
    return page


def files_of(page: Page) -> dict[str, str]:
    """The texts that the form offers to send, as in files of their own, by record: `services/saturday-club`."""
    read = {part.text: head_of(parse(part.text, "").values) for part in parts(page.evaluate(TEXT))}
    return {head.record: without_head(text) for text, head in read.items() if head}


def rename(page: Page, kind: str, name: str) -> None:
    """Changes the name, and goes to the last part."""
    step = page.locator("[data-step]", has=page.locator(f"#{kind}-name"))
    go_to(page, str(step.get_attribute("data-step")))
    page.locator(f"#{kind}-name").fill(name)
    go_to(page, "send")


def paste(page: Page, text: str) -> None:
    page.locator("summary", has_text="Paste the text").click()
    page.locator("#pasted").fill(text)
    page.get_by_role("button", name="Open this text").click()


def go_to(page: Page, part: str) -> None:
    page.evaluate("(part) => { location.hash = `part-${part}`; }", part)
    expect(page.locator(f"#part-{part}")).to_be_visible()


def built_with(files: dict[str, str], folder: Path) -> tuple[Path, Any]:
    """A copy of the sound council with these files: its site, and what `local-offer check` says."""
    council = Path(copytree(SOUND, folder / "council"))
    for path, text in files.items():
        file = council / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    checked = local_offer("check", folder=council)
    return build(council, folder / "site"), checked
