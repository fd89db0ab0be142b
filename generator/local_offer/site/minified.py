"""Scripts and styles as they are sent: the same to a browser, at three quarters of the bytes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from local_offer.site.modules import CannotJoinError

# In a process of its own: the library brings threads, with which no process may be forked. -P: nothing that lies in
# the council's folder is taken for it.
COMMAND = (sys.executable, "-P", "-c", """\
import json, sys, minify
for line in sys.stdin:
    try:
        answer = [minify.string(*json.loads(line)), ""]
    except minify.MinifyError as error:
        answer = ["", str(error)]
    print(json.dumps(answer), flush=True)
""")  # fmt: skip
KINDS = {"js": "application/javascript", "css": "text/css"}


class Pack(Protocol):
    def __call__(self, name: str, text: str) -> str:
        """A file without what only people read; a comment that begins with `/*!` stays. `name` says by its end what
        it is, and is told where the text cannot be read: raises `CannotJoinError`."""


@contextmanager
def packing() -> Iterator[Pack]:
    """What makes files small, while it is wanted."""
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own words

        def pack(name: str, text: str) -> str:
            asked, answers = process.stdin, process.stdout
            assert asked  # noqa: S101 - pipes, as said above
            assert answers  # noqa: S101
            asked.write(json.dumps([KINDS[name.rpartition(".")[2]], text]) + "\n")
            asked.flush()
            packed, wrong = json.loads(answers.readline())
            if wrong:
                raise CannotJoinError(f"{name} cannot be read: {wrong}")
            return f"{packed}\n"

        yield pack
