"""Changes what twenty services say of themselves, as their providers may any day: what is left is still sound.

To prove that no test of the program hangs on a record:

    git worktree add /tmp/changed
    .venv/bin/python -m tests.demonstration.change_at_random /tmp/changed 7
    cd /tmp/changed && make test
"""

import sys
from pathlib import Path
from random import Random
from typing import Any

from tests.demonstration.now import NOW
from tests.folder import told

from local_offer.reading.yaml import parse
from local_offer.schema import contract
from local_offer.writing import revised

MANY = 20
OLDEST = 25
Values = dict[str, Any]


def change(folder: Path, seed: int) -> list[Path]:
    """Gives as many services another's summary, other ages and other topics; the files that changed."""
    chance = Random(seed)  # noqa: S311 - the same each time
    files = sorted((folder / "offer" / "services").rglob("*.yaml"))
    summaries = [_read(file)["summary"] for file in files]
    topics = list(contract().vocabularies["topics"].terms)
    changed = chance.sample(files, MANY)
    for file in changed:
        youngest, oldest = sorted(chance.sample(range(OLDEST + 1), 2))
        values = _read(file) | {
            "summary": chance.choice(summaries),
            "ages": {"from": youngest, "to": oldest},
            "topics": chance.sample(topics, chance.randint(1, 3)),
        }
        file.write_text(_written(file, values), encoding="utf-8")
    return changed


def _read(file: Path) -> Values:
    values: Values = parse(file.read_text(encoding="utf-8"), file.name).values
    return values


def _written(file: Path, values: Values) -> str:
    return revised(file.read_text(encoding="utf-8"), values, contract().schemas["service"])


def main(folder: Path, seed: int) -> int:
    changed = change(folder, seed)
    faults = told(folder, NOW)
    sys.stdout.write("".join(f"{file.relative_to(folder)}\n" for file in changed))
    sys.stderr.write("".join(f"{fault}\n" for fault in faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
