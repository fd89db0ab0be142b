"""A page that searches with Pagefind, with its index of pages of a site of ours."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

PAGE = """<!doctype html>
<html lang="en"><meta name="viewport" content="width=device-width"><title>Search</title>
<input id="q" type="search"><ol id="results"></ol><script type="module" src="asked.js"></script></html>
"""
ASKED = """\
import { search } from "./pagefind/pagefind.js";
const field = document.getElementById("q");
const list = document.getElementById("results");
let asked = 0;
async function answer(words) {
  const mine = ++asked;
  const found = (await search(words)).results.slice(0, 5);
  const told = await Promise.all(found.map((each) => each.data()));
  if (mine !== asked) return;
  list.replaceChildren(...told.map(({ url, meta, excerpt }) => {
    const line = document.createElement("li");
    line.append(Object.assign(document.createElement("a"), { href: url, textContent: meta.title }), " ", excerpt);
    return line;
  }));
  list.dataset.words = words;
}
field.addEventListener("input", () => field.value ? answer(field.value) : list.replaceChildren());
const sent = decodeURIComponent(location.hash.slice(3));
if (sent) answer(sent);
"""
"""Five results, as its own page shows at first; asked at each key, without the pause that its own page makes."""
ALL_PAGES = "**/*.{html}"
SERVICES = "services/*/index.html"


@contextmanager
def pagefind_site(site: Path, pages: str = ALL_PAGES) -> Iterator[Path | None]:
    """Its folder; nothing where `make bench` has not installed it. `pages` is a glob of those that it is to find."""
    if not find_spec("pagefind"):
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="local-offer-pagefind-") as folder:
        other = Path(folder)
        command = [sys.executable, "-m", "pagefind", "--site", site, "--output-path", other / "pagefind"]
        command += ["--root-selector", "main", "--glob", pages]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (other / "index.html").write_text(PAGE, encoding="utf-8")
        (other / "asked.js").write_text(ASKED, encoding="utf-8")
        yield other
