"""A site as it is served: its plan, of which a file is made when a browser asks for it, and what MkDocs wrote."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from local_offer.plugin.serving.own_pages import OwnPages
from local_offer.site import Door, Plan
from local_offer.site.assets.scripts import GONE, worker_script
from local_offer.site.parts.worker import FILE as WORKER


@dataclass(frozen=True, kw_only=True)
class ServedSite:
    """Of one sound offer. The same address gives what `build` writes there, but for the worker: it would keep old
    pages for whatever is served at the same address next, so the one that takes itself away stands in its place.

    `written` is the folder that MkDocs filled, `door` is made when the first file is looked at.
    """

    plan: Plan
    pages: OwnPages
    written: Path
    root_path: str
    door: Callable[[], Door]

    def file(self, address: str) -> bytes | None:
        """What stands at an address such as `services/club/index.html`; nothing where there is none.

        Raises `GivenAwayError` for a file that would tell what must stay hidden.
        """
        if address == WORKER:
            return worker_script(GONE).encode()
        content = self.plan.made(address)
        made = content.encode() if isinstance(content, str) else content
        if made is None:
            made = self._written(address)
        if made is not None:
            self.door().look(address, made)
        return made

    def leads_to(self, path: str) -> bool:
        """Whether a link may lead to `path`, which does not end in a slash."""
        return (self.written / path).exists() or self.plan.leads_to(path)

    def _written(self, address: str) -> bytes | None:
        self.pages.renew(address)
        try:
            return (self.written / address).read_bytes()
        except (OSError, ValueError):
            return None
