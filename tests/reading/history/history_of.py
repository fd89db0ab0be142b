"""A council's folder in a real git repository, in which every commit has its day."""

import os
import subprocess
from datetime import date
from pathlib import Path

from tests.folder import Folder, service

from local_offer.offer import Offer
from local_offer.reading.history.history import history
from local_offer.records import Change, History

TODAY = date(2026, 11, 23)


class Repository:
    """The repository is at `top`, the council's folder there or in `below`."""

    def __init__(self, top: Path, below: str = "") -> None:
        self.top = top
        self.folder = Folder(top / below) if below else Folder(top)
        self.path = self.folder.path
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str, day: str = "2026-11-01") -> str:
        moment = f"{day}T12:00:00Z"
        identity = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.example", "GIT_AUTHOR_DATE": moment}
        committer = {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@b.example", "GIT_COMMITTER_DATE": moment}
        done = subprocess.run(
            ["git", "-c", "commit.gpgsign=false", "-c", "core.hooksPath=/dev/null", *words],
            cwd=self.top,
            env={**os.environ, **identity, **committer},
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def service(self, id: str, **changes: str | None) -> Path:
        return self.folder.write(f"services/{id}.yaml", service(**{"name": id.replace("-", " ").title(), **changes}))

    def guide(self, id: str, text: str = "Words.", top: str = "") -> Path:
        file = self.path / "docs" / "guides" / f"{id}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {id.title()}\n{top}---\n\n{text}\n", encoding="utf-8")
        return file

    def commit(self, day: str) -> str:
        self.git("add", "--all", day=day)
        self.git("commit", "--quiet", "--allow-empty", "--message", "A change", day=day)
        return self.git("rev-parse", "HEAD")

    def offer(self) -> Offer:
        return self.folder.offer()

    def history(self, today: date = TODAY) -> History:
        return history(self.path, self.offer(), today)

    def changes(self, today: date = TODAY) -> list[tuple[str, str, str]]:
        """Day, what and id of each, the newest first."""
        return [told(change) for change in self.history(today).changes]


def told(change: Change) -> tuple[str, str, str]:
    return change.date.isoformat(), change.what, change.id
