"""A folder's settings, read from its `mkdocs.yml` for the commands that build nothing.

What they use is judged here, in the words that MkDocs has for it. All else in the file is for the build to judge.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from reprlib import repr as repr_short
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from local_offer.council.options import MISSING, Take, WrongOptionError, flag, take_options, text
from local_offer.council.settings import (
    OURS,
    Settings,
    council_from,
    markdown_from,
    site_url_from,
    take_our_options,
    wrong_settings,
)
from local_offer.council.yaml_file import WrongFileError, values_in
from local_offer.files import opened
from local_offer.files.links import leads_out
from local_offer.offer import Council

_MOST, _LONGEST = 20, 500
"""Of what is odd, and letters of each."""


class BadFolderError(Exception):
    """The folder holds no council's site, or its `mkdocs.yml` cannot be used; the text says what to do."""


def settings_of(folder: Path) -> Settings:
    """What `mkdocs.yml` says; nothing in particular when there is no such file. Raises `BadFolderError`."""
    if (file := settings_file(folder)) is None:
        return Settings()
    try:
        values = values_in(file)
    except WrongFileError as error:
        raise BadFolderError(f"{file}: {error}") from error
    taken = take_options({name: values[name] for name in _SITE if name in values}, _SITE)
    if taken.wrong:
        said = "Config value '{}': {}".format(*taken.wrong)
        raise BadFolderError(f"{said}\n{file}: Aborted with a configuration error!")
    site = dict(taken.values)
    options, markdown = site.pop("plugins"), site.pop("markdown_extensions")
    own_folders = (site.pop("docs_dir"), *site.pop("theme"))
    if options is None:
        raise BadFolderError(f"{file}: the plugin is not named; add 'local-offer' under 'plugins'")
    unknown = sorted(str(name) for name in values if name not in _SITE and name not in _FOR_THE_BUILD)
    odd = [*taken.warnings, *((name, f"Unrecognised configuration name: {name}") for name in unknown)]
    warnings = tuple(f"Config value '{name}': {said}"[:_LONGEST] for name, said in odd[:_MOST])
    if len(odd) > _MOST:
        warnings += (f"and {len(odd) - _MOST} more of that kind",)
    settings = Settings(
        **site,
        council=council_from(options, site, values.get("plugins"), markdown, own_folders),
        warnings=warnings,
    )
    if wrong := wrong_settings(settings):
        raise BadFolderError(f"{file}: {wrong}")
    return settings


def settings_file(folder: Path) -> Path | None:
    """`mkdocs.yml`, where there is one. Raises `BadFolderError` when it is none of the folder's own files."""
    file = folder / "mkdocs.yml"
    if not os.path.lexists(file):
        return None
    if leads_out(file, folder):
        raise BadFolderError(f"{file}: it is a link to somewhere else; put what it leads to in its place")
    try:
        opened(file).close()
    except OSError as error:
        raise BadFolderError(f"{file}: it cannot be opened: {error.strerror}") from error
    return file


def council_of(folder: Path) -> Council:
    """Raises `BadFolderError`."""
    return settings_of(folder).council


def _optional_text(value: object, warnings: list[str]) -> str:
    return str(text("")(value, warnings))


def _address(value: object, warnings: list[str]) -> str:
    if value is None or value is MISSING or value == "":
        return ""
    if not isinstance(value, str):
        raise WrongOptionError(f"Expected a string, got {type(value)}")
    try:
        parts = urlsplit(value)
    except ValueError as error:
        raise WrongOptionError("Unable to parse the URL.") from error
    if not (parts.scheme and parts.netloc):
        raise WrongOptionError("The URL isn't valid, it should include the http:// (scheme)")
    return urlunsplit(parts)


def _site_address(value: object, warnings: list[str]) -> str:
    parts = urlsplit(_address(value, warnings))
    folder = parts.path if parts.path.endswith("/") else f"{parts.path}/"
    return site_url_from(urlunsplit(parts._replace(path=folder))) if parts.netloc else ""


def _plugins(value: object, warnings: list[str]) -> Mapping[str, Any] | None:
    """The options of our plugin; nothing when it is not named."""
    ours: list[Mapping[str, Any]] = []
    for name, given in _each_plugin([] if value is None or value is MISSING else value):
        if not isinstance(name, str):
            raise WrongOptionError(f"'{repr_short(name)}' is not a valid plugin name.")
        if name.removeprefix("/") != OURS:
            _look_up(name)
        elif (options := _our_options(given, warnings)) is not None:
            ours.append(options)
    if len(ours) > 1:
        warnings.append(
            f"Plugin '{OURS}' was specified multiple times - this is likely a mistake, "
            "because the plugin doesn't declare `supports_multiple_instances`."
        )
    return ours[0] if ours else None


def _each_plugin(value: object) -> Iterator[tuple[object, object]]:
    if not isinstance(value, list | dict):
        raise WrongOptionError("Invalid Plugins configuration. Expected a list or dict.")
    for each in [{name: given} for name, given in value.items()] if isinstance(value, dict) else value:
        if isinstance(each, dict) and len(each) != 1:
            raise WrongOptionError("Invalid Plugins configuration")
        yield next(iter(each.items())) if isinstance(each, dict) else (each, None)


def _markdown(value: object, warnings: list[str]) -> tuple[str, ...]:
    """The names alone. Whether there are such extensions is for the build to say: this may not load them."""
    each = value if isinstance(value, list | dict) else ()
    names = (next(iter(one), "") if isinstance(one, dict) else one for one in each)
    return markdown_from(name for name in names if isinstance(name, str))


def _docs_dir(value: object, warnings: list[str]) -> str:
    """What it may hold is for the build to say."""
    return os.path.normpath(value) if isinstance(value, str) else "docs"


def _custom_dir(value: object, warnings: list[str]) -> tuple[str, ...]:
    """The folder of the council's own theme, where it has one."""
    named = value.get("custom_dir") if isinstance(value, dict) else None
    return (os.path.normpath(named),) if isinstance(named, str) else ()


def _look_up(name: str) -> None:
    """Raises `WrongOptionError` when no such plugin is here. Where MkDocs is not here either, nobody can say."""
    from importlib.metadata import entry_points  # seldom needed, and slow to load

    known = {point.name for point in entry_points(group="mkdocs.plugins")}
    of_a_theme = {each.partition("/")[2] for each in known}
    if "search" in known and name.removeprefix("/") not in known | of_a_theme:
        raise WrongOptionError(f'The "{name}" plugin is not installed')


def _our_options(given: object, warnings: list[str]) -> Mapping[str, Any] | None:
    """Nothing when the plugin is switched off."""
    given = given or {}
    if not isinstance(given, dict):
        raise WrongOptionError(f"Invalid config options for the '{OURS}' plugin.")
    enabled = given.get("enabled", True)
    if not isinstance(enabled, bool):
        raise WrongOptionError(f"Plugin '{OURS}' option 'enabled': Expected boolean but received: {type(enabled)}")
    if not enabled:
        return None
    taken = take_our_options({name: value for name, value in given.items() if name != "enabled"})
    if taken.wrong:
        raise WrongOptionError(f"Plugin '{OURS}' option '{taken.wrong[0]}': {taken.wrong[1]}")
    warnings.extend(f"Plugin '{OURS}' option '{name}': {said}" for name, said in taken.warnings)
    return taken.values


_SITE: Mapping[str, Take] = {  # in MkDocs' order: it tells the first that is wrong
    "site_name": text(),
    "site_url": _site_address,
    "site_description": _optional_text,
    "theme": _custom_dir,
    "docs_dir": _docs_dir,
    "use_directory_urls": flag(True),
    "repo_url": _address,
    "plugins": _plugins,
    "markdown_extensions": _markdown,
}
# fmt: off
_FOR_THE_BUILD = frozenset({
    "config_file_path", "copyright", "dev_addr", "draft_docs", "edit_uri", "edit_uri_template",
    "exclude_docs", "extra", "extra_css", "extra_javascript", "extra_templates", "google_analytics", "hooks",
    "mdx_configs", "nav", "not_in_nav", "pages", "remote_branch", "remote_name", "repo_name", "site_author",
    "site_dir", "strict", "validation", "watch",
})
# fmt: on
"""What else MkDocs knows by name."""
