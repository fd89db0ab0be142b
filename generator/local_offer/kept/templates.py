"""Our templates as Python's code, kept where Python keeps that of the modules beside them.

To compile all that a site asks for takes as long as to fill some hundred pages, in each build.
"""

import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError

from jinja2.bccache import Bucket, BytecodeCache

from local_offer import files


class CompiledTemplates(BytecodeCache):
    """Believed as Python believes its own: who can write there can write the program. Where nobody can write, or
    Python is told to keep nothing, each build compiles what it fills.

    `compilers` are the modules that say how templates are compiled, and what with: of others, or of another Jinja,
    nothing is taken. Jinja itself asks for the same version of Python, and for the same text of the template.
    """

    def __init__(self, *compilers: str) -> None:
        self._made_by = b"".join([version("jinja2").encode(), *(Path(each).read_bytes() for each in compilers)])

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The file itself: `pages/service/__pycache__/service.html.cpython-311.template`."""
        return str(Path(cache_from_source(f"{filename or name}.py")).with_suffix(".template"))

    def get_source_checksum(self, source: str) -> str:
        return sha256(self._made_by + source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError, EOFError, ValueError, UnpicklingError):  # as Jinja reads its stamp
            bucket.bytecode_from_string(Path(bucket.key).read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(files.UnwritableError):
                files.put(Path(bucket.key), bucket.bytecode_to_string())
