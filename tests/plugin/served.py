"""A council's folder, served as `local-offer serve` serves it, in threads of the test's own process."""

import http.client
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any

from mkdocs.commands.build import build
from mkdocs.livereload import LiveReloadServer

from local_offer.plugin.commands import load

ROOT = "/offer/"
LINE = re.compile(rb'<script src="/_following/follow\.js" data-shown="\d+" defer></script>\n')
"""All that a served page has and a built one has not."""


@dataclass(kw_only=True)
class Served:
    folder: Path
    server: LiveReloadServer
    back: Any = None
    """The news after the last edit was taken back."""

    def ask(self, path: str, method: str = "GET") -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=60)
        connection.request(method, path)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content

    def given(self, path: str) -> tuple[str, bytes]:
        """Status and content, without a connection."""
        said: list[str] = []
        app = self.server.get_app()
        assert app
        environ = {"REQUEST_METHOD": "GET", "HTTP_HOST": "localhost", "PATH_INFO": path.encode().decode("latin-1")}
        content = b"".join(app(environ, lambda status, _: said.append(status)))  # type: ignore[arg-type]
        return said[0], content

    def page(self, address: str) -> str:
        return self.given(f"{ROOT}{address}")[1].decode()

    def news(self, known: int = 0) -> Any:
        """What a browser is told that knows so much: it waits until there is more."""
        return json.loads(self.ask(f"/_following/since/{known}")[1])

    def write(self, path: str, text: str) -> Any:
        """The news after an edit, which is laid in its place in one step."""
        known = self.news()["number"]
        new = self.folder / f"{path}.new~"
        new.write_text(text, encoding="utf-8")
        new.replace(self.folder / path)
        return self.news(known)

    @contextmanager
    def edited(self, path: str, change: Callable[[str], str]) -> Iterator[Any]:
        """The news after an edit, which is taken back in the end."""
        text = self.text(path)
        try:
            yield self.write(path, change(text))
        finally:
            self.back = self.write(path, text)

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")


@contextmanager
def serving(folder: Path, site_dir: Path, today: date) -> Iterator[Served]:
    """As MkDocs does it, which leaves out no step but the signals."""

    def configured() -> Any:
        config, plugin = load(folder, site_dir=str(site_dir))
        plugin.today = today
        return config

    config = configured()
    config.plugins.on_startup(command="serve", dirty=False)

    def again() -> None:
        build(configured(), serve_url="http://127.0.0.1:0/")

    build(config, serve_url="http://127.0.0.1:0/")
    server = LiveReloadServer(
        builder=again, host="127.0.0.1", port=0, root=str(site_dir), polling_interval=0.05, shutdown_delay=0.02
    )
    server.watch(config.docs_dir)
    server.watch(config.config_file_path)
    config.plugins.on_serve(server, config=config, builder=again)
    server.server_bind()
    server.server_activate()
    server.observer.start()
    threads = [Thread(target=server.serve_forever, args=(0.01,)), Thread(target=server._build_loop)]
    for thread in threads:
        thread.start()
    try:
        yield Served(folder=folder, server=server)
    finally:
        server.serve_thread = threads[0]
        server.shutdown(wait=True)
        for thread in threads:
            thread.join()
        config.plugins.on_shutdown()
