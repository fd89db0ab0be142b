"""What a release is made of, as CycloneDX: its file, every pinned package, and all that others made within it.

As a script this writes `sbom.cdx.json` beside the file that is named, and both their hashes into `SHA256SUMS`.
"""

import base64
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import distribution
from os import environ
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType, Pedigree
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

ROOT = Path(__file__).parents[2]
PINS = ROOT / "requirements.txt"
PROGRAM = ROOT / "generator"
SCRIPTS = PROGRAM / "local_offer" / "browser" / "others" / "others.json"
TYPEFACE = PROGRAM / "local_offer" / "theme" / "assets" / "fonts" / "atkinson-hyperlegible-next.woff2"
NAMESPACE = UUID("1b671a64-40d5-491e-99b0-da01ff1f3341")
"""Makes of the same file always the same number."""
_PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<marker>.*?))? \\\n(?P<hashes>(?: +--hash=sha256:.*\n?)+)", re.M
)
_LICENCES = LicenseFactory()


def sbom(wheel: Path, made: datetime) -> str:
    """The list as JSON, in the schema of CycloneDX 1.6. `made` is when the release was. Raises `ValueError`."""
    content = wheel.read_bytes()
    digest = sha256(content).hexdigest()
    program = _component("local-offer", wheel.name.split("-")[1], "generic", _licence_of("local-offer"))
    program.type = ComponentType.APPLICATION
    program.hashes = [HashType(alg=HashAlgorithm.SHA_256, content=digest)]
    bom = Bom(serial_number=uuid5(NAMESPACE, digest), components=[*_packages(), *_scripts(), _typeface()])
    bom.metadata.component = program
    bom.metadata.timestamp = made
    bom.register_dependency(program, bom.components)
    text: str = JsonV1Dot6(bom).output_as_string(indent=2)
    if wrong := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise ValueError(f"this is no CycloneDX: {wrong}")
    return text + "\n"


def _packages() -> Iterator[Component]:
    for found in _PIN.finditer(PINS.read_text(encoding="utf-8")):
        name, version = found["name"], found["version"]
        component = _component(name, version, "pypi", _licence_of(name))
        _came_as(component, HashAlgorithm.SHA_256, re.findall(r"sha256:(\w+)", found["hashes"]))
        if found["marker"]:
            component.properties = [Property(name="local-offer:where", value=found["marker"])]
        yield component


def _scripts() -> Iterator[Component]:
    for name, entry in json.loads(SCRIPTS.read_text(encoding="utf-8")).items():
        component = _script(entry)
        component.hashes = [HashType(alg=HashAlgorithm.SHA_256, content=entry["made"])]
        component.pedigree = Pedigree(notes=f"In the wheel as local_offer/browser/others/{name}. {entry['change']}")
        component.components = [_script(part) for part in entry["holds"]]
        yield component


def _typeface() -> Component:
    component = _component("atkinson-hyperlegible-next", "2.001", "generic", "OFL-1.1")
    component.hashes = [HashType(alg=HashAlgorithm.SHA_256, content=sha256(TYPEFACE.read_bytes()).hexdigest())]
    component.pedigree = Pedigree(
        notes=f"In the wheel as {TYPEFACE.relative_to(PROGRAM)}, cut down to the letters of a page."
    )
    return component


def _script(entry: dict[str, Any]) -> Component:
    component = _component(entry["package"], entry["version"], "npm", entry["licence"])
    packed = base64.b64decode(entry["integrity"].removeprefix("sha512-")).hex()
    _came_as(component, HashAlgorithm.SHA_512, [packed])
    return component


def _component(name: str, version: str, kind: str, licence: str) -> Component:
    address = PackageURL(kind, None, name, version)
    known = _LICENCES.make_from_string(licence) if "License" not in licence else DisjunctiveLicense(name=licence)
    return Component(
        name=name, version=version, type=ComponentType.LIBRARY, purl=address, bom_ref=str(address), licenses=[known]
    )


def _came_as(component: Component, algorithm: HashAlgorithm, digests: list[str]) -> None:
    """The hashes of the files as which a package may come: one of them is what was installed."""
    hashes = [HashType(alg=algorithm, content=digest) for digest in digests]
    where = XsUri(str(component.purl))
    component.external_references = [
        ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=where, hashes=hashes)
    ]


def _licence_of(package: str) -> str:
    """What an installed package says of itself. Raises `ValueError` when it says nothing."""
    about = distribution(package).metadata
    for field in ("License-Expression", "License"):
        said = str(about[field] or "")
        if said and said != "UNKNOWN" and "\n" not in said:
            return said
    for line in map(str, about.get_all("Classifier") or ()):
        if line.startswith("License ::"):
            return line.rpartition(":: ")[2]
    raise ValueError(f"{package} does not say under which licence it comes")


def main(wheel: Path) -> None:
    made = datetime.fromtimestamp(int(environ["SOURCE_DATE_EPOCH"]), UTC)
    list_ = wheel.with_name("sbom.cdx.json")
    list_.write_text(sbom(wheel, made), encoding="utf-8")
    sums = "".join(f"{sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in (wheel, list_))
    wheel.with_name("SHA256SUMS").write_text(sums, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
