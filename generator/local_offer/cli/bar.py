"""How far a command has come, on a terminal."""

import sys
import time

import click


class Bar:
    """A progress bar on a terminal, from the second second on."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown = False

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\033[K", nl=False, err=True)

    def show(self, stage: str, done: int, total: int) -> None:
        if not sys.stderr.isatty() or time.monotonic() - self._begun < 1:
            return
        self._shown = True
        full = 30 * done // max(total, 1)
        click.echo(f"\r\033[K{stage} [{'#' * full}{' ' * (30 - full)}] {done} of {total}", nl=False, err=True)
