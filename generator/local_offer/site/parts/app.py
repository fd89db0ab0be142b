"""The site as an app of a phone: its name, icons and colours, for who puts it on the home screen."""

import json
import re

FILE = "manifest.webmanifest"
ICONS = (
    {"src": "assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "assets/icons/192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "assets/icons/512.png", "sizes": "512x512", "type": "image/png"},
    {"src": "assets/icons/whole.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
)
"""`whole.png` fills its square, so that a phone may cut it to any shape."""
_LONGEST_SHORT = 12


def app_manifest(site_name: str, description: str, styles: str) -> str:
    """`styles` is the text of the site's styles, which hold its colours."""
    manifest = {
        "id": "./",
        "name": site_name,
        "short_name": site_name if len(site_name) <= _LONGEST_SHORT else "Local Offer",
        **({"description": description} if description else {}),
        "lang": "en-GB",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": _colour("paper", styles),
        "theme_color": _colour("deep", styles),
        "icons": ICONS,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def _colour(name: str, styles: str) -> str:
    """The light value of a token; white where a council's own styles have none."""
    found = re.search(rf"--lo-{name}:\s*var\(--lo-l,\s*(#[0-9a-fA-F]{{3,8}})\)", styles)
    return found[1] if found else "#ffffff"
