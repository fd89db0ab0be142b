"""How each script in `browser/others/` is made of what its author has published. `origins.py` fetches and compares."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import mkdocs

from local_offer.site.assets.scripts import SCRIPTS

FOLDER = SCRIPTS / "others"
LIST = FOLDER / "others.json"
"""Each script with its package, version, licence, the hash of what was published, of what is made of it, and how."""
LUNR = FOLDER / "lunr.js"
PUBLISHED = Path(mkdocs.__file__).parent / "contrib" / "search" / "templates" / "search" / "lunr.js"
"""The copy of lunr.js that the package of MkDocs carries, for tests that ask no registry."""
PARTS = ("lunr.stemmer", "lunr.stopWordFilter")
LUNR_HEAD = """\
// lunr {version} (https://lunrjs.com), © 2020 Oliver Nightingale, MIT licence: its stemmer, which includes code from
// https://tartarus.org/~martin/PorterStemmer/js.txt, and its stop words. Cut out of the published file without its
// comments by tests/browser/others.py, between the first line and the two functions that make a module of them.
const lunr = {{}};
"""
LUNR_FOOT = """\
export function stem(word) {
  return lunr.stemmer({ update: (change) => change(word) });
}
export function isStopWord(word) {
  return lunr.stopWordFilter(word) === undefined;
}
"""
MARKDOWN_HEAD = """\
// markdown-it {version}, © 2014 Vitaly Puzrin, Alex Kocharin, MIT licence: the published {file} between
// two lines that make an ES module of it. Three things are changed, so that it reads a text as markdown-it-py does,
// which makes our pages. Lines far in are no code: blkIndent>=1/0 where it said blkIndent>=4. A blank after a backslash
// belongs to it: i===1/0 where it said i===32. A paragraph loses every blank at its ends: /\\s/ where it named four.
const module = {{ exports: {{}} }}, exports = module.exports;
"""
MARKDOWN_CHANGES = (
    ("blkIndent>=4", "blkIndent>=1/0", 14),
    ("if(i===32){if(!t){let t=e.push(`text_special`", "if(i===1/0){if(!t){let t=e.push(`text_special`", 1),
    ("return e===32||e===9||e===10||e===13}", "return/\\s/.test(String.fromCharCode(e))}", 1),
)
"""What stands there, what is put in its place, and how often."""
YAML_HEAD = """\
// yaml {version} (https://github.com/eemeli/yaml), © Eemeli Aro, ISC licence: what providers/ uses of the published
// package, put into one ES module by esbuild {esbuild}; tests/browser/others.py makes it.
/**
{licence}
 */
"""
YAML_ENTRY = 'export { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from "yaml";\n'
ESBUILD = ("--bundle", "--format=esm", "--minify", "--platform=browser", "--target=es2020")
Bundle = Callable[[str], str]
"""Puts a module and what it imports into one text."""


def lunr(text: str) -> str:
    """The module as it must stand in `others/`, of the published file."""
    (version,) = re.findall(r'^lunr\.version = "([\d.]+)"', text, re.MULTILINE)
    parts = {part.split("\n")[1].strip(" *"): part for part in text.split("/*!")[1:]}
    code = "".join(_bare(f"/*!{parts[name]}") for name in PARTS)
    code = re.sub(r"^lunr\.Pipeline\..*\n", "", code, flags=re.MULTILINE)
    return LUNR_HEAD.format(version=version) + code + LUNR_FOOT


def markdown_it(text: str, version: str, file: str) -> str:
    """The same of markdown-it, less its last line, which would have a browser look for a file that is not there.

    Raises `ValueError` when what is to be changed does not stand there as often as it must.
    """
    text = re.sub(r"\n//# sourceMappingURL=.*\s*$", "\n", text)
    for was, is_, times in MARKDOWN_CHANGES:
        if text.count(was) != times:
            raise ValueError(f"markdown-it {version} holds {was!r} {text.count(was)} times and not {times}")
        text = text.replace(was, is_)
    return MARKDOWN_HEAD.format(version=version, file=file) + text + "\nexport default module.exports;\n"


def yaml(bundle: Bundle, version: str, esbuild: str, licence: str) -> str:
    lines = "\n".join(f" * {line}".rstrip() for line in licence.strip().split("\n"))
    return YAML_HEAD.format(version=version, esbuild=esbuild, licence=lines) + bundle(YAML_ENTRY)


def whole_lunr() -> str:
    """All of lunr.js as a module, without comments: to compare with."""
    text = _bare(PUBLISHED.read_text(encoding="utf-8"))
    return f"const module = {{ exports: {{}} }}, exports = module.exports;\n{text}export default module.exports;\n"


def licences(texts: Mapping[str, str]) -> str:
    """One text for the site: what of others it holds, each with its licence as it came.

    Its first sign tells a browser that it is UTF-8, whatever the host says of it or does not.
    """
    head = "\ufeffWhat this site holds that others have made, and the licences under which it may.\n"
    return head + "".join(f"\n\n{'=' * 80}\n{name}\n{'=' * 80}\n\n{text.strip()}\n" for name, text in texts.items())


def _bare(text: str) -> str:
    without = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    lines = (line.rstrip() for line in without.split("\n"))
    return "".join(f"{line}\n" for line in lines if line and not line.lstrip().startswith("//"))
