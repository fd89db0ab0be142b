"""The kinds of code host whose pages the form for providers can open, and the well-known hosts that are of each."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

NAMED = ("azure-devops", "forgejo", "gitea", "github", "gitlab")
"""What `repo_host` may say of an address of one's own. Bitbucket's own servers have other pages than bitbucket.org."""
_PUBLIC: Mapping[str, str] = {
    r"github\.com|[a-z0-9-]+\.ghe\.com": "github",
    r"gitlab\.com": "gitlab",
    r"codeberg\.org": "forgejo",
    r"gitea\.com": "gitea",
    r"dev\.azure\.com|[a-z0-9-]+\.visualstudio\.com": "azure-devops",
    r"bitbucket\.org": "bitbucket",
}


def kind_of(address: str, named: str) -> str:
    """The kind of host at an address: of a well-known one its own, else what is `named`, else nothing."""
    name = urlsplit(address).hostname or ""
    return next((kind for host, kind in _PUBLIC.items() if re.fullmatch(rf"(www\.)?({host})", name)), named)
