"""The manual's MkDocs hook: adds the pages that the program writes, and leads links out of the manual."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urljoin

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page

from local_offer.cli import main
from local_offer.manual import DeadLinkError, Manual, first_steps, house, pages, picture_of, reference, to_site
from local_offer.site.handover import seal
from local_offer.site.handover.target import wrong_target

ROOT = Path(__file__).parents[2]
FROM_ELSEWHERE = {
    "reference/changelog.md": "CHANGELOG.md",
    "assets/favicon.svg": "generator/local_offer/theme/assets/favicon.svg",
}
"""What stands in the manual under another name than in the repository."""

MADE: Mapping[str, Callable[[], str]] = {
    "<!-- reference -->": reference,
    "<!-- house -->": lambda: house(ROOT),
    "<!-- steps -->": lambda: first_steps(ROOT),
}
"""What the program puts in a page's place for it. Who reads the page in the repository sees nothing there."""

PICTURES = yaml.safe_load((ROOT / "docs" / "manual" / "pictures.yaml").read_text(encoding="utf-8"))

ON_EACH_SITE = """\
!!! note "“This site” is your council’s local offer"

    These pages stand on it too. [See them on the demonstration](site:providers/)."""

SEARCH = 'data-md-component="search" role="dialog"'
UNNAMED = re.compile(
    r'(<nav class="md-nav" data-md-level="\d" )aria-labelledby="__nav_\w+"([^>]*>.*?</span>\s*)([^<]+?)(?=\s*</label>)',
    re.DOTALL,
)
"""A part of the menu is named by a label that is empty where its title is a link."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    config.site_url = urljoin((config.site_url or "").rstrip("/") + "/", "manual/")
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """As a build of a local offer does, so that both know what they may replace."""
    site_dir = Path(config.site_dir)
    if wrong := wrong_target(ROOT, site_dir, [Path(config.docs_dir)]):
        raise PluginError(wrong)
    site_dir.mkdir(parents=True, exist_ok=True)
    seal.begin(site_dir)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for place, text in pages(main).items():
        files.append(File.generated(config, place, content=text))
    for place, file in FROM_ELSEWHERE.items():
        files.append(File.generated(config, place, abs_src_path=str(ROOT / file)))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    nav.items.append(Link("See a local offer", "../"))
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    page.meta.pop("search", None)  # what families' search leaves out is what is sought here
    place = page.file.src_uri
    manual = Manual(root=ROOT, repository=(config.repo_url or "").rstrip("/"))
    if place in FROM_ELSEWHERE or page.file.generated_by is None:
        try:
            markdown = manual.led(markdown, FROM_ELSEWHERE.get(place, f"docs/{place}"), place)
        except DeadLinkError as error:
            raise PluginError(str(error)) from error
    for mark, made in MADE.items():
        markdown = markdown.replace(mark, made()) if mark in markdown else markdown
    if "lede" not in page.meta:
        return markdown
    note = ON_EACH_SITE if place.startswith("providers/") else ""
    lede = f"{page.meta['lede']}\n{{: .lede }}"
    title, picture = f"# {page.meta['title']}", picture_of(place, PICTURES)
    if place.endswith("index.md"):  # where a reader chooses the way, tasks come first
        return "\n\n".join([title, lede, note, markdown, picture])
    return "\n\n".join([title, lede, picture, note, markdown])


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return to_site(html, page.url)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Gives names to the parts of Material's page that have none for who does not see them."""
    output = output.replace(SEARCH, f'{SEARCH} aria-label="Search"')
    return UNNAMED.sub(r'\1aria-label="\3"\2\3', output)
