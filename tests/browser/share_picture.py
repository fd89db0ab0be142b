"""Draws from our own drawings the picture that stands beside a link which someone sends, and the icons of home screens:
`make share-picture`.

They name no council, so that every site may have them; a council's own files of the same names take their place.
"""

import base64

from playwright.sync_api import Browser, sync_playwright
from tests.browser import chromium
from tests.site.commands import ROOT

from local_offer.site.parts.link_preview import HEIGHT, PICTURE, WIDTH
from local_offer.theme.art.art import art

ASSETS = ROOT / "generator" / "local_offer" / "theme" / "assets"
FONT = base64.b64encode((ASSETS / "fonts" / "atkinson-hyperlegible-next.woff2").read_bytes()).decode()
GROUND = "#fbf7f0"
SHEET = f"""<!doctype html><meta charset="utf-8"><style>
  @font-face {{ font-family: Ours; src: url(data:font/woff2;base64,{FONT}); font-weight: 400 700 }}
  body {{ margin: 0; width: {WIDTH}px; height: {HEIGHT}px; display: grid; grid-template-columns: 720px 1fr;
         align-items: center; padding: 0 64px; box-sizing: border-box; background: #0b4650; color: #fff;
         font: 42px/1.3 Ours; overflow: hidden; --lo-art-ground: rgb(255 255 255 / .14); --lo-art-deep: #2f8089;
         --lo-art-teal: #74c0bf }}
  h1 {{ margin: 0 0 24px; font-size: 100px; line-height: 1; letter-spacing: -.02em }}
  p {{ margin: 0; text-wrap: balance }}
  b {{ display: block; width: 96px; height: 14px; margin-top: 36px; border-radius: 14px 14px 14px 0;
      background: #ffb347 }}
  div.art {{ position: relative; height: {HEIGHT}px }}
  svg {{ position: absolute; overflow: visible }}
  svg:nth-child(1) {{ width: 400px; right: -24px; top: 48px }}
  svg:nth-child(2) {{ width: 220px; left: -56px; bottom: 40px }}
  svg:nth-child(3) {{ width: 190px; right: -10px; bottom: 28px }}
</style>
<div><h1>SEND<br>Local Offer</h1>
<p>Help for children and young people with special educational needs or a disability</p><b></b></div>
<div class="art">{art("family")}{art("clubs")}{art("classroom")}</div>"""
SIGN = (ASSETS / "favicon.svg").read_text(encoding="utf-8")
ICONS = {
    "192.png": (192, 0, ""),
    "512.png": (512, 0, ""),
    "whole.png": (512, 20, GROUND),
    "touch.png": (180, 12, GROUND),
}
"""Width in pixels, room around the sign in parts of a hundred, and ground; without one it is clear."""


def draw(browser: Browser, sheet: str, width: int, height: int) -> bytes:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(sheet)
    page.evaluate("document.fonts.ready")
    picture = page.screenshot(omit_background=True)
    page.close()
    return picture


def icon(room: int, ground: str) -> str:
    style = (
        f"html {{ background: {ground or 'none'} }} body {{ margin: 0 }} svg {{ display: block; padding: {room}vw }}"
    )
    return f"<!doctype html><style>{style}</style>{SIGN}"


if __name__ == "__main__":
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.browser(), args=list(chromium.QUIET))
        (ASSETS / PICTURE).write_bytes(draw(browser, SHEET, WIDTH, HEIGHT))
        for name, (width, room, ground) in ICONS.items():
            (ASSETS / "icons" / name).write_bytes(draw(browser, icon(room, ground), width, width))
