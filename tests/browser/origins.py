"""Where the scripts in `browser/others/` come from: fetches what was published, and proves that ours is made of it.

As a script this compares. With `--write` it makes them anew, at the versions that `generator/package.json` names;
with `--newer` it says of which there is a newer one. npm asks the registry that this machine is set to.
"""

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.browser import others
from tests.browser.gates import PINNED, bring_node

from local_offer.site.assets.scripts import SCRIPTS

LICENCES = Path(SCRIPTS.parent, "theme", "assets", "licences.txt")
ICONS = {
    "Material Design Icons, which guides may show": "material/LICENSE",
    "Octicons, which guides may show": "octicons/LICENSE",
    "Font Awesome, which guides may show": "fontawesome/LICENSE.txt",
    "Simple Icons, which guides may show": "simple/LICENSE.md",
}
TYPEFACE = "Atkinson Hyperlegible Next 2.001, the typeface, cut down to the letters that a page needs"
Entry = dict[str, Any]


class Package:
    """A published package at one version, fetched and unpacked."""

    def __init__(self, name: str, version: str, npm: tuple[str, ...], work: Path) -> None:
        self.name, self.version = name, version
        folder = work / f"{name}-{version}"
        folder.mkdir()
        said = _run(*npm, "pack", f"{name}@{version}", "--ignore-scripts", "--json", folder=folder)
        self.packed = folder / json.loads(said)[0]["filename"]
        with tarfile.open(self.packed) as packed:
            packed.extractall(folder, filter="data")
        self.folder = folder / "package"

    @property
    def integrity(self) -> str:
        return "sha512-" + base64.b64encode(hashlib.sha512(self.packed.read_bytes()).digest()).decode()

    @property
    def settings(self) -> Entry:
        settings: Entry = json.loads(self.text("package.json"))
        return settings

    @property
    def licence(self) -> str:
        return next(self.folder.glob("LICEN[SC]E*")).read_text(encoding="utf-8")

    def text(self, file: str) -> str:
        return (self.folder / file).read_text(encoding="utf-8")


def _run(*command: str, folder: Path) -> str:
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def make(
    entries: Mapping[str, Entry], versions: Mapping[str, str], work: Path
) -> Iterator[tuple[str, Entry, str, str]]:
    """Each script's name, its entry as it must be, its text, and the licences of all that is in it."""
    npm = bring_node()
    for name, entry in entries.items():
        package = Package(entry["package"], versions[entry["package"]], npm, work)
        original = package.text(entry["file"])
        held = list(_held(package, entry, npm, work))
        text = _made(package, entry["file"], versions["esbuild"], npm, work)
        about = {
            "package": package.name,
            "version": package.version,
            "home": entry["home"],
            "licence": package.settings["license"],
            "integrity": package.integrity,
            "file": entry["file"],
            "sha256": sha256(original),
            "change": entry["change"],
            "made": sha256(text),
            "holds": [
                {"package": each.name, "version": each.version, "licence": each.settings["license"]}
                | {"integrity": each.integrity}
                for each in held
            ],
        }
        said = "\n\n".join(f"{each.name} {each.version}:\n\n{each.licence.strip()}" for each in (package, *held))
        yield name, about, text, said


def _made(package: Package, file: str, esbuild: str, npm: tuple[str, ...], work: Path) -> str:
    if package.name == "lunr":
        return others.lunr(package.text(file))
    if package.name == "markdown-it":
        return others.markdown_it(package.text(file), package.version, Path(file).name)
    install = ("install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    bundling = work / "bundling"
    bundling.mkdir()
    _run(*npm, *install, str(package.packed), f"esbuild@{esbuild}", folder=bundling)

    def bundle(entry: str) -> str:
        (bundling / "entry.js").write_text(entry, encoding="utf-8")
        return _run("node", "node_modules/esbuild/bin/esbuild", "entry.js", *others.ESBUILD, folder=bundling)

    return others.yaml(bundle, package.version, esbuild, package.licence)


def _held(package: Package, entry: Entry, npm: tuple[str, ...], work: Path) -> Iterator[Package]:
    """The packages whose code its author put into the published file, as that file's map shows their sources.

    Of each, the version is the newest that is allowed and holds these very sources. Raises `StopIteration` for none.
    """
    if not (package.folder / f"{entry['file']}.map").is_file():
        return
    drawn = json.loads(package.text(f"{entry['file']}.map"))
    sources = dict(zip(drawn["sources"], drawn["sourcesContent"], strict=True))
    for name, wanted in sorted(package.settings["dependencies"].items()):
        inside = {source.partition(f"node_modules/{name}/")[2]: text for source, text in sources.items()}
        inside.pop("", None)
        if inside:
            allowed = (Package(name, version, npm, work) for version in _versions(f"{name}@{wanted}", npm, work))
            yield next(each for each in allowed if all(each.text(file) == text for file, text in inside.items()))


def _versions(wanted: str, npm: tuple[str, ...], work: Path) -> list[str]:
    """The newest first."""
    found = json.loads(_run(*npm, "view", wanted, "version", "--json", folder=work))
    each = [found] if isinstance(found, str) else list(found)
    return sorted(each, key=lambda version: [int(part) for part in version.split("-")[0].split(".")], reverse=True)


def _icon_licences() -> dict[str, str]:
    material = find_spec("material")
    folder = Path(str(material and material.origin)).parent / "templates" / ".icons"
    texts = {name: (folder / file).read_text(encoding="utf-8") for name, file in ICONS.items()}
    apache = distribution("requests").read_text("licenses/LICENSE")  # a copy that is pinned; the icons' is an address
    return {**texts, "The Apache License, of Material Design Icons": str(apache)}


def _typeface_licence() -> dict[str, str]:
    """As it stands there already, last of all: no registry has it."""
    return {TYPEFACE: LICENCES.read_text(encoding="utf-8").partition(TYPEFACE)[2].lstrip("=\n")}


def versions() -> dict[str, str]:
    pinned = json.loads(PINNED.read_text(encoding="utf-8"))
    return {**pinned["dependencies"], **pinned["devDependencies"]}


def newer() -> int:
    npm = bring_node()
    for name, version in versions().items():
        newest = _run(*npm, "view", name, "version", folder=others.FOLDER).strip()
        sys.stdout.write(f"{name} {version}{'' if newest == version else f': there is {newest}'}\n")
    return 0


def main(*arguments: str) -> int:
    if "--newer" in arguments:
        return newer()
    entries: dict[str, Entry] = json.loads(others.LIST.read_text(encoding="utf-8"))
    texts: dict[Path, str] = {}
    said: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as work:
        for name, entry, text, licence in make(entries, versions(), Path(work)):
            entries[name] = entry
            texts[others.FOLDER / name] = text
            said[f"{entry['package']} {entry['version']}, in the scripts"] = licence
    texts[others.LIST] = json.dumps(entries, indent=2, ensure_ascii=False) + "\n"
    texts[LICENCES] = others.licences(said | _icon_licences() | _typeface_licence())
    different = [file for file, text in texts.items() if not file.is_file() or file.read_text(encoding="utf-8") != text]
    for file in different:
        if "--write" in arguments:
            file.write_text(texts[file], encoding="utf-8")
        outcome = "written anew" if "--write" in arguments else "not what the published package gives"
        sys.stdout.write(f"{file.name}: {outcome}\n")
    if different and "--write" not in arguments:
        return 1
    sys.stdout.write(f"{len(texts)} files are what their published packages give\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
