"""`mkdocs.yml` as plain values, read as MkDocs reads it and without running what stands in it.

MkDocs' own loader makes any Python object that a tag names. Such a tag is kept here as a mark that it was there:
Material's icons are named so, and what a council's folder holds must never be run by a check of its records.
"""

import os
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from local_offer.files import content_of

_LARGEST = 256 * 1024
_MOST_MERGED = 500
_OF_A_VALUE = (ValueError, KeyError, AttributeError, OverflowError, TypeError)
"""What the loader raises of a value that is not of its kind, such as a day 32."""


class WrongFileError(Exception):
    """The file is no YAML, or not of a kind that MkDocs takes; the text says what is wrong."""


@dataclass(frozen=True)
class Unread:
    """Stands for a value whose tag is not read here, such as `!!python/name:material.extensions.emoji.twemoji`."""

    tag: str


class _Named(BytesIO):
    """What stands in a file, of which an error then tells the name."""

    def __init__(self, content: bytes, file: Path) -> None:
        super().__init__(content)
        self.name = str(file)


class _Loader(yaml.SafeLoader):
    """The safe loader, which also knows the tags that MkDocs adds."""

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        merges = any(key.tag == "tag:yaml.org,2002:merge" for key, _ in node.value)
        super().flatten_mapping(node)
        if merges and len(node.value) > _MOST_MERGED:  # merges of merges grow tenfold with each line
            raise yaml.constructor.ConstructorError(None, None, "more is merged here than settings hold")


def _leave(loader: yaml.SafeLoader, rest: str, node: yaml.Node) -> Unread:
    return Unread(node.tag)


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("!relative", _leave)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _leave)


def values_in(file: Path) -> Mapping[Any, Any]:
    """What the file holds, and below it what the file that it names as INHERIT holds. Raises `WrongFileError`."""
    return _values_in(file, ())


def _content(file: Path) -> bytes:
    content = content_of(file, _LARGEST)
    if len(content) > _LARGEST:
        raise WrongFileError(f"it is larger than {_LARGEST // 1024} KB, and no settings are")
    return content


def _values_in(file: Path, before: tuple[Path, ...]) -> dict[Any, Any]:
    try:
        values = yaml.load(_Named(_content(file), file), _Loader)  # noqa: S506 - it is a safe loader
    except (yaml.YAMLError, *_OF_A_VALUE) as error:
        raise WrongFileError(f"MkDocs encountered an error parsing the configuration file: {error}") from error
    except RecursionError as error:
        raise WrongFileError("groups stand in groups here, deeper than any settings do; take them out") from error
    values = {} if values is None else values
    if not isinstance(values, dict):
        kind = type(values)
        raise WrongFileError(f"The configuration is invalid. Expected a key-value mapping (dict) but received: {kind}")
    if "INHERIT" not in values:
        return values
    named = values.pop("INHERIT")
    if not isinstance(named, str):
        raise WrongFileError("'INHERIT' needs the name of one file")
    parent = Path(os.path.normpath(file.parent / named))
    if not parent.is_file():
        raise WrongFileError(f"Inherited config file '{named}' does not exist at '{parent}'.")
    if parent in (*before, file):
        raise WrongFileError(f"Inherited config file '{named}' inherits this one; one of the two must not")
    return _merge(_values_in(parent, (*before, file)), values)


def _merge(below: dict[Any, Any], above: Mapping[Any, Any]) -> dict[Any, Any]:
    """Groups are joined name by name; in all else `above` takes the place of `below`."""
    for name, value in above.items():
        under = below.get(name)
        both = isinstance(under, dict) and isinstance(value, dict)
        below[name] = _merge(under, value) if both else deepcopy(value)  # type: ignore[arg-type]
    return below
