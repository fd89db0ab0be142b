"""What the council accepts though a rule is against it; as in `schema/waivers.json`."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiver:
    """A fault that the council accepts; `record` is kind and id, as in `services/small-club`."""

    rule: str
    record: str
    reason: str

    def is_about(self, path: str) -> bool:
        """Whether it is that at `path`, as in `offer/services/local/small-club.yaml`; folders may be named or not."""
        whole = PurePosixPath(path.removeprefix("offer/")).with_suffix("")
        return self.record in (f"{whole.parts[0]}/{whole.name}", str(whole))
