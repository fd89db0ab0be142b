"""How long the commands take that editors and pre-commit call at every save, beside a Python that does nothing.

Run alone it takes a few seconds: `starts.py`.
"""

import sys
import tempfile
from pathlib import Path

from measures import cost_of

BIN = Path(sys.executable).parent
ROUNDS = 7
NAMES = ("Saturday Club", "Swimming lessons", "Hydrotherapy", "Music for all", "Parents’ helpline")
SETTINGS = """\
site_name: Exampleshire SEND Local Offer
site_url: !ENV [SITE_URL, "https://offer.example/"]
theme: {name: local-offer}
plugins:
  - local-offer:
      demonstration: Not a real offer.
      council: {name: Exampleshire, gss: E06000049}
"""
RECORD = """\
name: NAME
summary: Play and trips for disabled children aged 5 to 11, with help from people who know them.
topics: [clubs]
needs: [autism, learning-moderate]
ages: {from: 5, to: 11}
coverage: {scope: local}
setting: {kind: nursery}
access: {routes: [self-referral], diagnosis_needed: no, how: Ring us.}
contact: {phones: [{number: 01270 123456}], website: "https://clubs.example/"}
sources: [{name: The provider's own form}]
"""


def starts_text() -> str:
    """A table: seconds of the processor, the least of some rounds, and how many times a bare Python's."""
    prefix = "local-offer-bench-"
    with tempfile.TemporaryDirectory(prefix=prefix) as made, tempfile.TemporaryDirectory(prefix=prefix) as more:
        folder = Path(made)
        _write(folder)
        commands = (
            ("a bare Python", "", [sys.executable, "-c", "pass"]),
            ("local-offer --version", "0.15 s", [BIN / "local-offer", "--version"]),
            ("local-offer --help", "0.15 s", [BIN / "local-offer", "--help"]),
            ("local-offer check, five records", "0.50 s", [BIN / "local-offer", "check", folder]),
            ("local-offer check, one of 10,000", "0.50 s", [BIN / "local-offer", "check", _one_of_many(Path(more))]),
            ("local-offer format, five records", "", [BIN / "local-offer", "format", folder]),
        )
        found = [min(cost_of(command, {}).processor for _ in range(ROUNDS)) for _, _, command in commands]
    lines = [f"{'starting, by the processor':<44}{'wanted':>16}{'seconds':>12}{'to Python':>12}"]
    for (title, wanted, _), seconds in zip(commands, found, strict=True):
        lines.append(f"{title:<44}{wanted:>16}{f'{seconds:.2f} s':>12}{seconds / found[0]:>12.0f}")
    return "".join(f"{line}\n" for line in lines)


def _one_of_many(folder: Path) -> Path:
    """Of the others the check of a file looks at the names alone."""
    _write(folder)
    services = folder / "offer" / "services"
    for number in range(10_000):
        (services / f"other-{number}.yaml").touch()
    return services / "service-0.yaml"


def _write(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    services = folder / "offer" / "services"
    services.mkdir(parents=True)
    for number, name in enumerate(NAMES):
        (services / f"service-{number}.yaml").write_text(RECORD.replace("NAME", name), encoding="utf-8")


if __name__ == "__main__":
    sys.stdout.write(starts_text())
