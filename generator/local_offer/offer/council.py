"""What the settings say of the council whose offer this is."""

from dataclasses import dataclass

from local_offer.offer.open_data import OpenData
from local_offer.schema.area import AREA


@dataclass(frozen=True, kw_only=True)
class Phoneline:
    """A telephone number or an email address of the help panel, and who answers."""

    who: str
    number: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class Council:
    """What `mkdocs.yml` says of the council whose offer this is. `gss` is its ONS code, such as E06000001."""

    name: str = "this council"
    area: str = AREA
    """What it serves, in a word: `county`."""
    site_name: str = ""
    site_description: str = ""
    site_url: str = ""
    gss: str = ""
    neighbours: tuple[str, ...] = ()
    """GSS codes of the councils close by."""
    helplines: tuple[Phoneline, ...] = ()
    helplines_note: str = ""
    feedback_email: str = ""
    feedback_url: str = ""
    feedback_issues: str = ""
    """Where an issue is opened: `https://github.com/example/offer/issues/new`."""
    entries_email: str = ""
    """Where providers send an entry: by default where families write."""
    entries_first: str = ""
    """Which way to send one the form offers first: `email`, `issue`, `files` or `download`; empty for the easiest."""
    entries_note: str = ""
    """When the council reads what is sent, in a sentence."""
    repository: str = ""
    """The web address of the place where the records are kept: `https://github.com/example/offer`."""
    repo_host: str = ""
    """Of which kind that place is, such as `github`; empty where nobody knows."""
    branch: str = "main"
    """The branch from which the site is made."""
    manual_url: str = ""
    """Where the manual stands, for providers and for the council itself."""
    demonstration: str = ""
    """For a demonstration only: the sentence that says so on every page."""
    draft: str = ""
    """For an offer that is not published yet: the sentence that says so on every page."""
    attribution: str = ""
    open_data: OpenData = OpenData()
    """The terms of its data, with whoever publishes them named."""
    host: str = ""
    """The kind of web host, where the build writes the file by which it sends the headers."""
    framed_by: tuple[str, ...] = ()
    """The sites that may show pages of this one in a frame: `https://www.example.gov.uk`."""
    offline: bool = True
    """Whether browsers keep copies of what was read, for when there is no network."""
    history: int = 0
    """Of how many days each record's page tells what changed and shows how it was."""
    no_earlier_versions: tuple[str, ...] = ()
    """Records of which no earlier version is shown, by kind and id, as in `services/small-club`."""
    embeds: bool = True
    """Whether there are lists that other websites may show in a frame."""
    languages: tuple[str, ...] = ()
    """Codes of those in which the first panel of each service is shown besides English."""
    booklets: tuple[str, ...] = ()
    """The booklets for paper that a build prints, by their ids; `all` for all of them."""
    booklets_large_print: bool = False
    """Whether it prints them in large print besides."""
    own_folders: tuple[str, ...] = ("docs",)
    """Those of its own pages and of its theme, as they are named from the folder in which `mkdocs.yml` is."""
    at: tuple[str | int, ...] = ()
    """Where in `mkdocs.yml` our settings stand; empty where none were read."""
    markdown: tuple[str, ...] = ()
    """The extensions of Markdown that it names itself, by which its own pages are read too."""

    @property
    def is_judged(self) -> bool:
        """Whether what it says must be true one day: not in a demonstration, nor where no settings say what it is."""
        return bool(self.at) and not self.demonstration

    def place_of(self, setting: str) -> tuple[str | int, ...]:
        """Where a setting stands in `mkdocs.yml`, or would stand."""
        if setting in ("site_name", "site_description", "site_url"):
            return (setting,)
        if setting == "repository":
            return ("repo_url",)
        return (
            (*self.at, "council", setting) if setting in ("name", "area", "gss", "neighbours") else (*self.at, setting)
        )
