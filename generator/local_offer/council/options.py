"""What an option in `mkdocs.yml` may hold, and the words for what it may not.

MkDocs has classes for this, but loading MkDocs takes longer than a whole check of records. So the options of our
plugin are described with these, and MkDocs is only handed the outcome. The words are those of MkDocs, so that a
council reads the same of our options and of another plugin's.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

Wanted = TypeVar("Wanted")
Take = Callable[[object, list[str]], Any]
"""Takes the value of an option and a list for warnings. Raises `WrongOptionError`."""

MISSING = object()
"""Stands for an option that is not given, which is not always the same as one that is empty."""


class WrongOptionError(Exception):
    """The option holds what it may not; the text says what."""


@dataclass(frozen=True, kw_only=True)
class Taken:
    """The values of some options by name. `wrong` and `warnings` are names with what is said of them."""

    values: Mapping[str, Any]
    wrong: tuple[str, str] | None
    warnings: list[tuple[str, str]]


def take_options(given: object, options: Mapping[str, Take]) -> Taken:
    """Every option in its order, up to the first that is wrong. Raises `WrongOptionError` when these are no options."""
    if not isinstance(given, dict):
        raise WrongOptionError(
            f"The configuration is invalid. Expected a key-value mapping (dict) but received: {type(given)}"
        )
    values: dict[str, Any] = {}
    warnings: list[tuple[str, str]] = []
    for name, take in options.items():
        said: list[str] = []
        try:
            values[name] = take(given.get(name, MISSING), said)
        except WrongOptionError as error:
            return Taken(values=values, wrong=(name, str(error)), warnings=[])
        warnings.extend((name, each) for each in said)
    unknown = sorted(str(name) for name in given if name not in options)
    warnings.extend((name, f"Unrecognised configuration name: {name}") for name in unknown)
    return Taken(values=values, wrong=None, warnings=warnings)


def text(default: str | None = None) -> Take:
    """A text; one without a default must be given."""

    def take(value: object, warnings: list[str]) -> str:
        if value is not None and value is not MISSING:
            return one_text(value, warnings)
        if default is None:
            raise WrongOptionError("Required configuration not provided.")
        return default

    return take


def one_text(value: object, warnings: list[str]) -> str:
    return _of_type(str, value)


def flag(default: bool) -> Take:
    """Yes or no."""

    def take(value: object, warnings: list[str]) -> bool:
        return default if value is None or value is MISSING else _of_type(bool, value)

    return take


EVER = 36_500
"""More days than anyone keeps."""


def days() -> Take:
    """A number of days; yes is as many as there are, and no, or nothing, is none."""

    def take(value: object, warnings: list[str]) -> int:
        if value is None or value is MISSING:
            return 0
        if isinstance(value, bool):
            return EVER if value else 0
        if not isinstance(value, int) or not 0 <= value <= EVER:
            raise WrongOptionError(f"Expected true, false or a number of days such as 400, but received: {value!r}")
        return value

    return take


def all_or_list(value: object, warnings: list[str]) -> tuple[str, ...]:
    """Yes for `all`, no for nothing, or a list of names."""
    if isinstance(value, list):
        return tuple(one_text(each, warnings) for each in value)
    return ("all",) if flag(False)(value, warnings) else ()


def list_of(take: Take) -> Take:
    """A list, empty when it is not given."""

    def take_each(value: object, warnings: list[str]) -> tuple[Any, ...]:
        if value is None or value is MISSING:
            return ()
        if not isinstance(value, list):
            raise WrongOptionError(f"Expected a list of items, but a {type(value)} was given.")
        return tuple(take(each, warnings) for each in value)

    return take_each


def group(**options: Take) -> Take:
    """Options within an option."""

    def take(value: object, warnings: list[str]) -> Mapping[str, Any]:
        taken = take_options({} if value is MISSING else value, options)
        if taken.wrong:
            raise WrongOptionError("Sub-option '{}': {}".format(*taken.wrong))
        warnings.extend(f"Sub-option '{name}': {said}" for name, said in taken.warnings)
        return taken.values

    return take


def _of_type(type_: type[Wanted], value: object) -> Wanted:
    if not isinstance(value, type_):
        raise WrongOptionError(f"Expected type: {type_} but received: {type(value)}")
    return value
