"""What an editor needs to know which schema a record has."""

import json
from urllib.parse import urlsplit

FOLDERS = {
    "service": "offer/services/**/*.yaml",
    "organisation": "offer/organisations/**/*.yaml",
    "comment": "offer/comments/**/*.yaml",
    "log": "offer/log/**/*.yaml",
    "gap": "offer/gaps/**/*.yaml",
    "series": "offer/figures/**/*.yaml",
    "places": "offer/vocabulary/places.yaml",
    "topics": "offer/vocabulary/topics.yaml",
    "hubs": "offer/vocabulary/hubs.yaml",
    "council": "offer/council.yaml",
    "waivers": "offer/waivers.yaml",
    "imports": "offer/imports.yaml",
}
"""By kind of schema: the files it is for."""
_LEADS_NOWHERE = (".example", ".invalid", ".test", "localhost")
"""Hosts that are kept for made-up addresses (RFC 2606), such as a demonstration's."""


def editor_settings(schemas: str) -> str:
    """`.vscode/settings.json`. `schemas` is where they are: `./schema/`, or `https://` and the site's own folder."""
    settings = {
        "yaml.schemas": {f"{schemas}{kind}.json": files for kind, files in FOLDERS.items()},
        "yaml.completion": True,
        "yaml.hover": True,
        "yaml.validate": True,
        "yaml.yamlVersion": "1.2",
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,  # `local-offer format` knows the order of fields too
        "[yaml]": {
            "editor.tabSize": 2,
            "editor.insertSpaces": True,
            "editor.quickSuggestions": {"strings": True, "other": True, "comments": False},
            "editor.wordWrap": "on",
            "files.trimTrailingWhitespace": True,
            "files.insertFinalNewline": True,
            "files.eol": "\n",
        },
    }
    return json.dumps(settings, indent=2) + "\n"


def schema_on_site(site_url: str, kind: str) -> str:
    """The schema that the site publishes; empty where its host is a made-up one, such as a demonstration's."""
    host = urlsplit(site_url).hostname or ""
    return f"{site_url}schema/{kind}.json" if host and not host.endswith(_LEADS_NOWHERE) else ""


def binding(address: str) -> str:
    """The comment that tells an editor which schema a file has."""
    return f"# yaml-language-server: $schema={address}\n"
