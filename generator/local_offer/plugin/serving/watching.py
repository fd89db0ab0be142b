"""Notices edits: at once where the system tells of them, and by looking where it does not, as on a network drive."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock, Thread

from watchdog.events import FileModifiedEvent, FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

EVERY = 2.0
"""Seconds after which it looks, though nobody told of an edit."""
_CHANGES = frozenset({"created", "modified", "moved", "deleted", "closed"})
"""Of what the system tells. That a file was opened is none: every reading of ours opens all of them."""
Stamps = Mapping[str, tuple[int, int, int, int]]
"""By path when a file was changed, how long it is, and which it is."""


def stamps_of(path: str) -> Stamps:
    """Of a file, or of all files below a folder; of nothing where nothing is."""
    found: dict[str, tuple[int, int, int, int]] = {}
    todo = [path]
    while todo:
        below = todo.pop()
        try:
            with os.scandir(below) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        todo.append(entry.path)
                    else:
                        with suppress(OSError):
                            found[entry.path] = _stamp(entry.stat())
        except NotADirectoryError:
            with suppress(OSError):
                found[below] = _stamp(os.stat(below))  # noqa: PTH116 - as above
        except OSError:  # it went away, or may not be read
            continue
    return found


def _stamp(status: os.stat_result) -> tuple[int, int, int, int]:
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


@dataclass(kw_only=True, eq=False)
class Watched:
    path: str
    handler: FileSystemEventHandler
    seen: Stamps


@dataclass(frozen=True, kw_only=True)
class _Listening:
    """`folder` is which one it was when the system began to tell of it: another may take its name."""

    watch: ObservedWatch
    folder: tuple[int, int]


class Watching:
    """In the place of watchdog's observer, by the calls of it that MkDocs' server makes.

    What the system tells only makes it look: so an edit is told once, and a file that was touched and is as it was not
    at all. A folder that went and came back is watched again.

    `when_quiet` is called each time it has looked though nobody told of an edit, and there was none.
    """

    def __init__(self) -> None:
        self.when_quiet: Callable[[], None] = lambda: None
        self._watched: list[Watched] = []
        self._lock, self._wake, self._is_over = Lock(), Event(), Event()
        self._system = Observer()
        self._listening: dict[tuple[str, bool], _Listening] = {}
        self._thread = Thread(target=self._look, name="local-offer-watching", daemon=True)
        self._waker = FileSystemEventHandler()
        self._waker.on_any_event = self._told  # type: ignore[method-assign]

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = True) -> Watched:
        """Watches a file, or all that is below a folder."""
        watched = Watched(path=path, handler=handler, seen=stamps_of(path))
        with self._lock:
            self._watched.append(watched)
        self._wake.set()
        return watched

    def unschedule(self, watched: Watched) -> None:
        with self._lock:
            self._watched.remove(watched)

    def start(self) -> None:
        self._listen()
        with suppress(OSError):  # the system has no more of what this takes; then it looks
            self._system.start()
        self._thread.start()

    def stop(self) -> None:
        """No thread of it is left when this returns."""
        self._is_over.set()
        self._wake.set()
        for thread in (self._thread, self._system):
            if thread.is_alive():
                if thread is self._system:
                    self._system.stop()
                thread.join()

    def join(self) -> None:
        """All is over when `stop` returns."""

    def _told(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES:
            self._wake.set()

    def _look(self) -> None:
        while not self._is_over.is_set():
            is_quiet = not self._wake.wait(EVERY)
            self._wake.clear()
            with self._lock:
                watched = list(self._watched)
            for each in watched:
                now = stamps_of(each.path)
                if now != each.seen and not self._is_over.is_set():
                    each.seen, is_quiet = now, False
                    each.handler.dispatch(FileModifiedEvent(each.path))
            self._listen()
            if is_quiet and not self._is_over.is_set():
                self.when_quiet()

    def _listen(self) -> None:
        """Has the system tell of every folder that it does not tell of yet."""
        with self._lock:
            paths = [each.path for each in self._watched]
        for path in paths:
            is_folder = os.path.isdir(path)  # noqa: PTH112 - MkDocs gives texts
            # Editors put a new file in the place of the old one, so its folder is what stays.
            folder = path if is_folder else str(Path(path).parent)
            key = (folder, is_folder)
            with suppress(OSError):
                which = os.stat(folder)  # noqa: PTH116
                here = (which.st_dev, which.st_ino)
                before = self._listening.get(key)
                if before and before.folder == here:
                    continue
                if before:
                    with suppress(KeyError):  # it ended when its folder went
                        self._system.unschedule(before.watch)
                watch = self._system.schedule(self._waker, folder, recursive=is_folder)
                self._listening[key] = _Listening(watch=watch, folder=here)
