"""What `mkdocs.yml` says, as MkDocs has read it."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from local_offer.council import Settings
from local_offer.council.settings import council_from, markdown_from, site_url_from
from local_offer.council.yaml_file import values_in


def settings_from(config: MkDocsConfig, options: Mapping[str, Any]) -> Settings:
    """`options` are the plugin's, whole and of the right kinds."""
    top = os.path.dirname(config.config_file_path)  # noqa: PTH120 - it is text, as they are
    own_folders = (os.path.relpath(place, top) for place in (config.docs_dir, config.theme.custom_dir) if place)
    site = {
        "site_name": config.site_name,
        "site_description": config.site_description or "",
        "site_url": site_url_from(config.site_url),
        "repo_url": config.repo_url or "",
    }
    return Settings(
        site_name=site["site_name"],
        site_description=site["site_description"],
        site_url=site["site_url"],
        repo_url=site["repo_url"],
        use_directory_urls=config.use_directory_urls,
        council=council_from(
            options, site, _named_plugins(config), markdown_from(config.markdown_extensions), tuple(own_folders)
        ),
    )


def _named_plugins(config: MkDocsConfig) -> object:
    """`plugins` as the file has it, in the order in which it names them: MkDocs keeps what became of them."""
    return values_in(Path(config.config_file_path)).get("plugins")
