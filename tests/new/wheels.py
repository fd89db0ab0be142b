"""Small files that look like the program's, ours and a stranger's, an index that offers a stranger's, and our pip."""

import base64
import hashlib
import venv
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

from local_offer.new.shared import LISTS


def wheel(folder: Path, says: str, version: str = "0.1.0", build: str = "", needed: str = "") -> Path:
    """A file that pip installs. `needed` is what stands in its lists of packages."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"local_offer-{version}{build}-py3-none-any.whl"
    about = f"local_offer-{version}.dist-info"
    texts = {
        "local_offer/__init__.py": f"SAYS = {says!r}\n",
        **{f"local_offer/new/shared/{name}": needed for name in LISTS},
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: local-offer\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: a test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    digests = {name: hashlib.sha256(text.encode()).digest() for name, text in texts.items()}
    in_record = {name: base64.urlsafe_b64encode(digest).decode().rstrip("=") for name, digest in digests.items()}
    record = "".join(f"{name},sha256={digest},\n" for name, digest in in_record.items())
    with zipfile.ZipFile(file, "w") as packed:
        for name, text in (texts | {f"{about}/RECORD": f"{record}{about}/RECORD,,\n"}).items():
            packed.writestr(name, text)
    return file


def with_our_pip(folder: Path) -> Mapping[str, str]:
    """A venv in a council's folder without a pip, which is half of its cost, and the variable by which ours is found.

    `make` is to be run with `PYTHON=true`, so that it makes none.
    """
    tools = folder.parent / "tools"
    if not tools.exists():
        tools.mkdir()
        pip = find_spec("pip")
        (tools / "pip").symlink_to(Path(str(pip and pip.origin)).parent)
        venv.create(folder / ".venv", with_pip=False, symlinks=True)
    return {"PYTHONPATH": str(tools)}


@contextmanager
def index_of(files: Sequence[Path]) -> Iterator[tuple[str, list[str]]]:
    """An index that has these files under our name: its address, and what it has been asked for."""
    asked: list[str] = []

    class Index(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            found = next((file.read_bytes() for file in files if self.path.endswith(file.name)), None)
            links = "".join(f'<a href="/files/{file.name}">{file.name}</a>' for file in files)
            self.send_response(200)
            self.send_header("Content-Type", "application/octet-stream" if found else "text/html")
            self.end_headers()
            self.wfile.write(found or f"<!DOCTYPE html><html><body>{links}</body></html>".encode())

        def log_message(self, *_: object) -> None:
            """Keeps the test quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Index)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
