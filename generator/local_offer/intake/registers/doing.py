"""What answers a finding: the command as it is typed, or what to change in a record."""

import shlex
from collections.abc import Iterable
from dataclasses import dataclass

COMMANDS = {"schools": "gias", "childcare": "ofsted", "care": "cqc", "section-41": "section-41"}


@dataclass(frozen=True, kw_only=True)
class Doing:
    """`folder` is the council's, where it is not the one in which commands are typed. `links` is the file with the
    register's links between schools."""

    register: str
    file: str
    dated: str
    folder: str = ""
    links: str = ""

    def taking(self, *fields: str, records: Iterable[str] = ()) -> str:
        """Takes over these fields, whatever stands in them; without any what is new and what is blank. Of these
        records alone, where any are named."""
        words = ["local-offer", "import", COMMANDS[self.register], self.file, "--dated", self.dated]
        words += ["--links", self.links] if self.links and self.register == "schools" else []
        words += ["--into", self.folder] if self.folder else []
        words += [word for field in fields for word in ("--only", field)]
        words += [word for record in records for word in ("--record", record)]
        return shlex.join([*words, "--write"])

    def taking_all(self) -> str:
        return self.taking().replace(" --write", " --accept --write")
