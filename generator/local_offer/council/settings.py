"""What a council sets in `mkdocs.yml`: its site, and the options of our plugin."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from local_offer.council.code_hosts import NAMED, kind_of
from local_offer.council.options import (
    Take,
    Taken,
    all_or_list,
    days,
    flag,
    group,
    list_of,
    one_text,
    take_options,
    text,
)
from local_offer.offer import Council, OpenData, Phoneline
from local_offer.reading import formats
from local_offer.schema.area import word_for, wrong_word
from local_offer.schema.translations import codes
from local_offer.schema.unseen_signs import unseen
from local_offer.schema.vocabulary import vocabulary
from local_offer.theme.holes import HOLES, hole

OURS = "local-offer"

OPTIONS: Mapping[str, Take] = {
    "council": group(name=text("this council"), area=text(""), gss=text(""), neighbours=list_of(one_text)),
    "helplines": list_of(group(number=text(""), email=text(""), who=text())),
    "helplines_note": text(""),
    "feedback_email": text(""),
    "feedback_url": text(""),
    "feedback_issues": text(""),
    "entries_email": text(""),
    "entries_first": text(""),
    "entries_note": text(""),
    "repo_host": text(""),
    "branch": text("main"),
    "manual_url": text(""),
    "demonstration": text(""),
    "draft": text(""),
    "attribution": text(""),
    "open_data": group(licence=text(""), licence_url=text(""), publisher=text(""), publisher_url=text("")),
    "host": text(""),
    "framed_by": list_of(one_text),
    "offline": flag(True),
    "history": days(),
    "no_earlier_versions": list_of(one_text),
    "embeds": flag(True),
    "languages": list_of(one_text),
    "booklets": all_or_list,
    "booklets_large_print": flag(False),
}

WAYS: Mapping[str, Callable[[Council], bool]] = {
    "email": lambda council: bool(council.entries_email),
    "issue": lambda council: bool(council.repository) and council.repo_host == "github",
    "files": lambda council: bool(council.repository),
    "download": lambda _: True,
}
"""What `entries_first` may say, and whether the form has that way."""
_LACKING = {
    "email": "neither 'entries_email' nor 'feedback_email' says where to write; add one of them",
    "issue": "only GitHub has the form for it; add its address as 'repo_url', or name another way",
    "files": "no 'repo_url' says where the records are kept; add it, or name another way",
}


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What `mkdocs.yml` says. `site_url` ends in a slash, or is empty."""

    site_name: str = ""
    site_description: str = ""
    site_url: str = ""
    repo_url: str = ""
    use_directory_urls: bool = True
    council: Council = Council()
    warnings: tuple[str, ...] = ()


def take_our_options(given: object) -> Taken:
    """The options under `plugins: - local-offer:`. Raises `WrongOptionError` when they are no options at all."""
    return take_options(given, OPTIONS)


def council_from(
    options: Mapping[str, Any],
    site: Mapping[str, str],
    plugins: object,
    markdown: tuple[str, ...] = (),
    own_folders: tuple[str, ...] = ("docs",),
) -> Council:
    """The council, from its options as `take_our_options` gives them, and what the rest of the file says."""
    plain = {name: options[name] for name in OPTIONS if name not in ("council", "helplines", "open_data")}
    own = options["council"]
    worked_out = {
        "entries_email": plain["entries_email"] or plain["feedback_email"],
        "repo_host": kind_of(site["repo_url"], plain["repo_host"]),
    }
    return Council(
        **{**own, "area": own["area"] or word_for(own["gss"])},
        **{**plain, **worked_out},
        helplines=tuple(Phoneline(**line) for line in options["helplines"]),
        open_data=_open_data(options["open_data"], own["name"], site["site_url"]),
        site_name=site["site_name"],
        site_description=site["site_description"],
        site_url=site["site_url"],
        repository=site["repo_url"].rstrip("/"),
        at=_place_in(plugins),
        markdown=markdown,
        own_folders=own_folders,
    )


def _open_data(said: Mapping[str, str], name: str, site_url: str) -> OpenData:
    named = {"publisher": said["publisher"] or name, "publisher_url": said["publisher_url"] or site_url}
    return OpenData(**{**said, **named})


def _place_in(plugins: object) -> tuple[str | int, ...]:
    """Where our options stand below `plugins`, which names them in a list or in a group."""
    if isinstance(plugins, dict):
        return ("plugins", next((str(name) for name in plugins if _is_ours(name)), OURS))
    for index, plugin in enumerate(plugins if isinstance(plugins, list) else ()):
        for name in plugin if isinstance(plugin, dict) else (plugin,):
            if _is_ours(name):
                return ("plugins", index, str(name))
    return ("plugins",)


def _is_ours(name: object) -> bool:
    return str(name).removeprefix("/") == OURS


def markdown_from(names: Iterable[str]) -> tuple[str, ...]:
    """The extensions of Markdown that a council names, less those that MkDocs adds to every list."""
    return tuple(dict.fromkeys(name for name in names if name not in ("toc", "tables", "fenced_code")))


def site_url_from(address: str | None) -> str:
    """The full address of the home page, ending in a slash; empty when none is set."""
    return address.rstrip("/") + "/" if address else ""


def wrong_settings(settings: Settings) -> str:
    """What is wrong with the site's addresses or the council's codes, with the remedy; empty when nothing is."""
    if not settings.use_directory_urls:
        return "pages need addresses that end in a slash; take out 'use_directory_urls: false'"
    council = settings.council
    if any(hole(name) in f"{settings.site_name} {settings.site_description} {council}" for name in HOLES):
        return "a text of yours holds one of the marks ⟦…⟧ that the theme fills; take it out"
    if found := next(unseen(f"{settings.site_name}\n{settings.site_description}\n{_words_of(council)}"), None):
        return f"a text of yours holds {found.words}; take it out"
    if wrong := wrong_word(council.area):
        return wrong
    areas = vocabulary("areas")
    for code in filter(None, (council.gss, *council.neighbours)):
        if code not in areas:
            return f"'{code}' is not a council with education duties; its code is nine characters, such as E06000001"
    return (
        _wrong_helplines(council)
        or _wrong_feedback(council)
        or _wrong_repository(settings.repo_url, council)
        or _wrong_open_data(council.open_data, council.site_url)
        or _wrong_language(council)
        or _wrong_host(council)
    )


def _wrong_helplines(council: Council) -> str:
    for line in council.helplines:
        if not line.number and not line.email:
            return f"the helpline '{line.who}' has neither 'number' nor 'email'; add one of them"
        if line.email and not formats.conforms(line.email, "email-address"):
            return f"the helpline '{line.who}' has the email '{line.email}'; write it as in advice@example.gov.uk"
    return ""


def _wrong_feedback(council: Council) -> str:
    email, form, issues = council.feedback_email, council.feedback_url, council.feedback_issues
    if email and not formats.conforms(email, "email-address"):
        return f"'feedback_email' is '{email}', which is no email address; write it as in send@example.gov.uk"
    if form and not _is_safe(form.replace("{page}", "").replace("{address}", "")):
        return f"'feedback_url' is '{form}'; it needs a web address that begins with https://"
    if issues and not (_is_safe(issues) and issues.endswith("/issues/new")):
        return f"'feedback_issues' is '{issues}'; write it as in https://github.com/example/offer/issues/new"
    return ""


def _wrong_repository(repo_url: str, council: Council) -> str:
    if council.entries_email and not formats.conforms(council.entries_email, "email-address"):
        return f"'entries_email' is '{council.entries_email}', which is no email address; write a team's"
    if council.manual_url and not _is_safe(council.manual_url):
        return f"'manual_url' is '{council.manual_url}'; it needs a web address that begins with https://"
    if repo_url and not _is_safe(repo_url):
        return f"'repo_url' is '{repo_url}'; it needs a web address that begins with https://"
    if not re.fullmatch(r"[\w][\w./-]*", council.branch, re.ASCII):
        return f"'branch' is '{council.branch}'; write the name of a branch, such as main"
    return _wrong_way_to_send(council)


def _wrong_way_to_send(council: Council) -> str:
    """Of the code host's kind and the way that the form offers first."""
    kind, first = council.repo_host, council.entries_first
    if kind and kind_of(council.repository, "") != kind and kind not in NAMED:
        return f"'repo_host' is '{kind}'; it is one of {', '.join(NAMED)}; for any other host leave the setting out"
    if kind and not council.repository:
        return f"'repo_host' is '{kind}', but no 'repo_url' says where the records are kept; add it, or take this out"
    if first and first not in WAYS:
        return f"'entries_first' is '{first}'; it is one of {', '.join(WAYS)}"
    if first and not WAYS[first](council):
        return f"'entries_first' is '{first}', but {_LACKING[first]}"
    return ""


def _wrong_open_data(said: OpenData, site_url: str) -> str:
    for name, address in (("licence_url", said.licence_url), ("publisher_url", said.publisher_url)):
        if address not in ("", site_url) and not formats.conforms(address, "web-address"):
            return f"'open_data' has the {name} '{address}'; it needs a web address, as in https://www.example.gov.uk"
    if bool(said.licence) != bool(said.licence_url):
        return "'open_data' names half a licence; give both 'licence' and 'licence_url', or neither"
    return ""


def _wrong_language(council: Council) -> str:
    known = codes() if council.languages else ()
    return next(
        (
            f"'languages' holds '{code}', which pages have no words for; it is one of {', '.join(known)}"
            for code in council.languages
            if code not in known
        ),
        "",
    )


def _wrong_host(council: Council) -> str:
    for address in council.framed_by:
        if not re.fullmatch(r"https://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?", address):
            return f"'framed_by' holds '{address}'; write a site without its pages, as in https://www.example.gov.uk"
    if not council.host:
        return ""
    from local_offer.exports.headers import HOSTS  # loads what a check need not

    known = ", ".join(HOSTS)
    other = f"it is one of {known}; for any other host leave the setting out, and run: local-offer new headers"
    return "" if council.host in HOSTS else f"'host' is '{council.host}'; {other}"


def _words_of(council: Council) -> str:
    """Every text that a council sets, a line for each."""
    said = (
        getattr(council, name) for name in ("name", "area", *OPTIONS) if isinstance(getattr(council, name, None), str)
    )
    data = council.open_data
    terms = (data.licence, data.licence_url, data.publisher, data.publisher_url)
    return "\n".join([*said, *terms, *(f"{line.number}\n{line.email}\n{line.who}" for line in council.helplines)])


def _is_safe(address: str) -> bool:
    return address.startswith("https://") and formats.conforms(address, "web-address")
