"""Makes `others/lunr.js`: the parts of lunr.js that are used, cut out of the file that the package of MkDocs carries.

As a script this writes the file anew, after a change of that package.
"""

import re
from pathlib import Path

import mkdocs

from local_offer.site.scripts import SCRIPTS

LUNR = SCRIPTS / "others" / "lunr.js"
PUBLISHED = Path(mkdocs.__file__).parent / "contrib" / "search" / "templates" / "search" / "lunr.js"
PARTS = ("lunr.stemmer", "lunr.stopWordFilter")
HEAD = """\
// lunr {version} (https://lunrjs.com), © 2020 Oliver Nightingale, MIT licence: its stemmer, which includes code from
// https://tartarus.org/~martin/PorterStemmer/js.txt, and its stop words. Cut out of the published file without its
// comments by tests/browser/others.py, between the first line and the two functions that make a module of them.
const lunr = {{}};
"""
FOOT = """\
export function stem(word) {
  return lunr.stemmer({ update: (change) => change(word) });
}
export function isStopWord(word) {
  return lunr.stopWordFilter(word) === undefined;
}
"""


def cut() -> str:
    """The module as it must stand in `others/`."""
    text = PUBLISHED.read_text(encoding="utf-8")
    (version,) = re.findall(r'^lunr\.version = "([\d.]+)"', text, re.MULTILINE)
    parts = {part.split("\n")[1].strip(" *"): part for part in text.split("/*!")[1:]}
    code = "".join(_bare(f"/*!{parts[name]}") for name in PARTS)
    return HEAD.format(version=version) + re.sub(r"^lunr\.Pipeline\..*\n", "", code, flags=re.MULTILINE) + FOOT


def whole() -> str:
    """All of lunr.js as a module, without comments: to compare with."""
    text = _bare(PUBLISHED.read_text(encoding="utf-8"))
    return f"const module = {{ exports: {{}} }}, exports = module.exports;\n{text}export default module.exports;\n"


def _bare(text: str) -> str:
    without = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    lines = (line.rstrip() for line in without.split("\n"))
    return "".join(f"{line}\n" for line in lines if line and not line.lstrip().startswith("//"))


if __name__ == "__main__":
    LUNR.write_text(cut(), encoding="utf-8")
