"""Takes the pictures that docs/manual/pictures.yaml names: `make pictures`."""

import base64
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from markdown_it import MarkdownIt
from playwright.sync_api import Page, sync_playwright
from tests.browser import chromium
from tests.browser.server import served
from tests.site.commands import ROOT, build, environment, program

PICTURES = ROOT / "docs" / "pictures"
LISTED = ROOT / "docs" / "manual" / "pictures.yaml"
NOW = datetime.now(UTC)
"""A record of this morning is not one of the future."""
QUALITY = 80
"""Of WebP, up to 100: letters stay sharp, and most pictures are under 40 KB."""
SHEET = """<!doctype html><meta charset="utf-8"><style>
  body {{ margin: 0; padding: 24px 32px; font: 16px/1.5 system-ui, sans-serif; color: #13282b; background: #fff }}
  pre {{ margin: -24px -32px; padding: 24px 32px; min-height: 100vh; font: 15px/1.6 monospace; white-space: pre-wrap;
        overflow-wrap: anywhere; color: #f2f4ef; background: #0e191c }}
  b {{ color: #93dadf }} pre b {{ font-weight: 400 }}
  img {{ width: 48%; margin: 0 1%; outline: 1px solid #6c7c7e }}
  table {{ border-collapse: collapse }} :is(th, td) {{ padding: 4px 12px; border: 1px solid #ddd3c3; text-align: left }}
</style>{0}"""


def take(picture: Mapping[str, Any], page: Page, home: str) -> bytes:
    width, height = picture["size"]
    page.set_viewport_size({"width": width, "height": height})
    if isinstance(picture["shows"], str):
        page.goto(home + picture["shows"])
        if picture.get("offline"):
            page.wait_for_timeout(4000)  # until the worker has kept the page
            page.context.set_offline(True)
            page.reload()
            page.context.set_offline(False)
    else:
        page.goto("about:blank")  # else the policy of the page before would refuse the sheet's style
        page.set_viewport_size({"width": width, "height": 1})
        page.set_content(SHEET.format(_sheet(picture["shows"])))
        full = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": width, "height": min(height, full)})
    page.wait_for_timeout(1000)  # the finder and the form draw themselves
    if "from" in picture:
        page.locator(picture["from"]).first.evaluate(
            "top => scrollTo(0, top.getBoundingClientRect().top + scrollY - 24)"
        )
    shot = page.context.new_cdp_session(page).send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    return base64.b64decode(shot["data"])


def _sheet(shows: Mapping[str, Any]) -> str:
    if "booklet" in shows:
        return "".join(_printed(shows["booklet"], shows["sheets"]))
    if "command" in shows:
        said = _said(shows["command"].split(), ROOT)
        lines = "\n".join(said.splitlines()[: shows["lines"]])
        return f"<pre><b>$ {escape(shows['command'])}</b>\n{escape(lines)}</pre>"
    return str(MarkdownIt("commonmark").enable("table").render(_comment(shows["record"], shows["change"])))


def _printed(topic: str, sheets: Iterable[int]) -> Iterator[str]:
    """Pages of a topic's booklet, drawn by pdftoppm of Poppler."""
    with TemporaryDirectory() as scratch:
        _said(["local-offer", "booklet", "--topic", topic, "--into", scratch], ROOT)
        for sheet in sheets:
            only = ["-f", str(sheet), "-l", str(sheet), "-r", "100", "-png"]
            draw = ["pdftoppm", *only, f"{scratch}/topic-{topic}.pdf"]
            drawn = base64.b64encode(subprocess.run(draw, capture_output=True, check=True).stdout).decode()
            yield f'<img src="data:image/png;base64,{drawn}">'


def _comment(record: str, change: Mapping[str, str]) -> str:
    """What the review says of a change, in a copy of the demonstration."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name in ("offer", "docs"):
            shutil.copytree(ROOT / name, folder / name)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "before"]):
            who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
            subprocess.run(["git", *who, *words], cwd=folder, check=True)
        text = (folder / record).read_text(encoding="utf-8")
        for old, new in change.items():
            text = text.replace(old, new)
        (folder / record).write_text(text, encoding="utf-8")
        return _said(["local-offer", "review", "--base", "HEAD", "--format", "markdown"], folder)


def _said(command: list[str], folder: Path) -> str:
    words = [program(command[0]), *command[1:]]
    env = environment({"COLUMNS": "90"}, day=NOW)
    return subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, check=False).stdout


def main(names: list[str]) -> None:
    """Takes all, or those that are named."""
    listed = yaml.safe_load(LISTED.read_text(encoding="utf-8"))
    with (
        TemporaryDirectory() as scratch,
        served(build(ROOT, Path(scratch) / "site", NOW)) as home,
        sync_playwright() as tool,
    ):
        browser = tool.chromium.launch(executable_path=chromium.browser(), args=list(chromium.QUIET))
        page = browser.new_page(device_scale_factor=1.5)
        for picture in listed:
            if not names or picture["file"] in names:
                (PICTURES / picture["file"]).write_bytes(take(picture, page, home))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
