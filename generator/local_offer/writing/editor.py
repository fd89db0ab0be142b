"""What an editor needs to know which schema a record has."""

import json

FOLDERS = {
    "service": "offer/services/**/*.yaml",
    "organisation": "offer/organisations/**/*.yaml",
    "comment": "offer/comments/**/*.yaml",
    "log": "offer/log/**/*.yaml",
    "gap": "offer/gaps/**/*.yaml",
    "places": "offer/vocabulary/places.yaml",
    "topics": "offer/vocabulary/topics.yaml",
    "council": "offer/council.yaml",
    "waivers": "offer/waivers.yaml",
}
"""By kind of schema: the files it is for."""


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


def binding(address: str) -> str:
    """The comment that tells an editor which schema a file has."""
    return f"# yaml-language-server: $schema={address}\n"
