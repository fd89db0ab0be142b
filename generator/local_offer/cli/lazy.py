"""A group of commands, each of which is loaded when it is called."""

import ast
import sys
from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from inspect import cleandoc
from pathlib import Path
from typing import Any

import click


class LazyGroup(click.Group):
    """Knows its commands by where they are: `{"check": "local_offer.cli.check:check"}`.

    A command that reads and checks must not wait for what a build needs, nor fail where that is not installed.
    """

    def __init__(self, *given: Any, places: Mapping[str, str], **named: Any) -> None:
        super().__init__(*given, **named)
        self._places = places

    def list_commands(self, context: click.Context) -> list[str]:
        return list(self._places)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in self._places:
            return None
        module, _, function = self._places[name].partition(":")
        command: click.Command = getattr(import_module(module), function)
        return command

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except ModuleNotFoundError as missing:
            from local_offer.new.requirements import ONLY_TO_BUILD  # seldom needed, and slow to load

            package = (missing.name or "").partition(".")[0]
            if package not in {*ONLY_TO_BUILD.keys(), *ONLY_TO_BUILD.values()}:
                raise
            remedy = "run: make .venv/ready"
            raise click.ClickException(f"this needs {package}, which is not installed; {remedy}") from missing
        except Exception as wrong:
            from local_offer.files import UnwritableError  # seldom needed, and slow to load
            from local_offer.schema.files import WrongSchemaError

            if not isinstance(wrong, UnwritableError | WrongSchemaError):
                raise
            click.echo(f"Error: {wrong}", err=True)
            # Where a schema is wrong, 1 would say that the council's records are at fault.
            sys.exit(1 if isinstance(wrong, UnwritableError) else 2)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """As click does, but without loading the commands: their first sentences are read where they stand."""
        room = formatter.width - 6 - max(map(len, self._places))
        rows = [
            (name, click.Command(name, help=_docstring(place)).get_short_help_str(room))
            for name, place in self._places.items()
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


def _docstring(place: str) -> str:
    """What a command says of itself. `place` is its module and function: `local_offer.cli.check:check`."""
    module, _, function = place.partition(":")
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        return ""
    tree = ast.parse(Path(spec.origin).read_text(encoding="utf-8"))
    (found,) = (part for part in tree.body if isinstance(part, ast.FunctionDef) and part.name == function)
    return cleandoc(ast.get_docstring(found) or "")
