"""A group of commands, each of which is loaded when it is called."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """Knows its commands by where they are: `{"check": "local_offer.cli.check:check"}`.

    A command that reads and checks must not wait for what a build needs.
    """

    def __init__(self, *given: Any, places: Mapping[str, str], **named: Any) -> None:
        super().__init__(*given, **named)
        self._places = places

    def list_commands(self, context: click.Context) -> list[str]:
        return list(self._places)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in self._places:
            return None
        module, _, command = self._places[name].partition(":")
        found: click.Command = getattr(import_module(module), command)
        return found
