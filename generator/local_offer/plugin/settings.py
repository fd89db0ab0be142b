"""What a council sets under `plugins: - local-offer:` in `mkdocs.yml`."""

import re

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from local_offer.offer import Council, Phoneline
from local_offer.reading.formats import formats
from local_offer.schema import contract
from local_offer.site.shell import HOLES, hole


class CouncilSettings(Config):
    name = c.Type(str, default="this council")
    gss = c.Type(str, default="")
    neighbours = c.ListOfItems(c.Type(str), default=[])


class HelplineSettings(Config):
    number = c.Type(str)
    who = c.Type(str)


class Settings(Config):
    council = c.SubConfig(CouncilSettings)
    helplines = c.ListOfItems(c.SubConfig(HelplineSettings), default=[])
    helplines_note = c.Type(str, default="")
    feedback_email = c.Type(str, default="")
    feedback_url = c.Type(str, default="")
    feedback_issues = c.Type(str, default="")
    entries_email = c.Type(str, default="")
    branch = c.Type(str, default="main")
    demonstration = c.Type(str, default="")
    draft = c.Type(str, default="")
    attribution = c.Type(str, default="")


def wrong_settings(config: MkDocsConfig, settings: Settings) -> str:
    """What is wrong with the site's addresses or the council's codes, with the remedy; empty when nothing is."""
    if not config.use_directory_urls:
        return "pages need addresses that end in a slash; take out 'use_directory_urls: false'"
    if any(hole(name) in f"{config.site_name} {config.site_description} {settings.data}" for name in HOLES):
        return "a text of yours holds one of the marks ⟦…⟧ that the theme fills; take it out"
    areas = contract().vocabularies["areas"]
    for code in filter(None, (settings.council.gss, *settings.council.neighbours)):
        if code not in areas:
            return f"'{code}' is not a council with education duties; its code is nine characters, such as E06000049"
    return _wrong_feedback(settings) or _wrong_repository(config, settings)


def _wrong_feedback(settings: Settings) -> str:
    email, form, issues = settings.feedback_email, settings.feedback_url, settings.feedback_issues
    if email and not formats.conforms(email, "email-address"):
        return f"'feedback_email' is '{email}', which is no email address; write it as in send@example.gov.uk"
    if form and not _is_safe(form.replace("{page}", "").replace("{address}", "")):
        return f"'feedback_url' is '{form}'; it needs a web address that begins with https://"
    if issues and not (_is_safe(issues) and issues.endswith("/issues/new")):
        return f"'feedback_issues' is '{issues}'; write it as in https://github.com/example/offer/issues/new"
    return ""


def _wrong_repository(config: MkDocsConfig, settings: Settings) -> str:
    if settings.entries_email and not formats.conforms(settings.entries_email, "email-address"):
        return f"'entries_email' is '{settings.entries_email}', which is no email address; write a team's"
    if config.repo_url and not _is_safe(config.repo_url):
        return f"'repo_url' is '{config.repo_url}'; it needs a web address that begins with https://"
    if not re.fullmatch(r"[\w][\w./-]*", settings.branch, re.ASCII):
        return f"'branch' is '{settings.branch}'; write the name of a branch, such as main"
    return ""


def _is_safe(address: str) -> bool:
    return address.startswith("https://") and formats.conforms(address, "web-address")


def council_from(config: MkDocsConfig, settings: Settings) -> Council:
    return Council(
        name=settings.council.name,
        gss=settings.council.gss,
        neighbours=tuple(settings.council.neighbours),
        helplines=tuple(Phoneline(number=line.number, who=line.who) for line in settings.helplines),
        helplines_note=settings.helplines_note,
        feedback_email=settings.feedback_email,
        feedback_url=settings.feedback_url,
        feedback_issues=settings.feedback_issues,
        entries_email=settings.entries_email or settings.feedback_email,
        repository=(config.repo_url or "").rstrip("/"),
        branch=settings.branch,
        demonstration=settings.demonstration,
        draft=settings.draft,
        attribution=settings.attribution,
    )
