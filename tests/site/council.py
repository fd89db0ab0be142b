"""A small council's folder, made by a test."""

from pathlib import Path
from textwrap import dedent

CROWD = 240
SETTINGS = """\
site_name: Example Local Offer
site_url: !ENV SITE_URL
theme:
  name: local-offer
plugins:
  - local-offer:
      demonstration: Not a real offer.
      council:
        name: Exampleshire
        area: county
        gss: E06000049
"""


class Council:
    """Its folder holds `mkdocs.yml` and the folders for records and guides; records are added one by one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("mkdocs.yml", SETTINGS)
        for part in ("docs", "offer/services", "offer/organisations"):
            (folder / part).mkdir(parents=True)

    def write(self, path: str, text: str) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), encoding="utf-8")
        return file

    def add(self, path: str, text: str) -> None:
        """Adds lines to a file."""
        file = self.folder / path
        file.write_text(file.read_text(encoding="utf-8") + dedent(text), encoding="utf-8")

    def service(self, id: str, more: str = "") -> Path:
        """A sound service called after its id; `more` holds further fields as YAML."""
        sound = f"""\
            name: {id.replace("-", " ").capitalize()}
            summary: Something to do for the families who know {id}.
            topics: [clubs]
            coverage: {{scope: local}}
            organisation: example-trust
            sources:
              - {{name: The provider, date: 2026-11-01}}
            """
        self.organisation("example-trust")
        return self.write(f"offer/services/{id}.yaml", dedent(sound) + dedent(more))

    def organisation(self, id: str, more: str = "") -> Path:
        sound = f"""\
            name: {id.replace("-", " ").capitalize()}
            kind: charity
            sources:
              - {{name: The provider, date: 2026-11-01}}
            """
        return self.write(f"offer/organisations/{id}.yaml", dedent(sound) + dedent(more))


def crowd(folder: Path) -> Path:
    """The folder of a council of so many services that lists have several pages and all cores build the site."""
    council = Council(folder)
    for number in range(CROWD):
        council.service(f"club-{number}")
    return council.folder
