"""What a browser may do with the site's pages: the policy in each page, the headers of its host, and the host's file.

The policy in a page holds wherever the site stands. Only a header can say who may frame a page, that a file is what its
type says, and what holds of files that are no pages. So a host sends all of it.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from xml.sax.saxutils import quoteattr

from local_offer.views.embeds import FOLDER
from local_offer.views.feed_ids import FEED

_POLICY: Mapping[str, str] = MappingProxyType(
    {
        "default-src": "'none'",
        "style-src": "'self'",
        "script-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "frame-src": "'self'",  # the page that shows what an embed looks like
        "form-action": "'self'",
        "base-uri": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "local-offer",  # which knows one address, that of the worker: see browser/offline/begin.js
    }
)
REFERRER = "same-origin"
FEED_TYPE = "application/json; charset=utf-8"
_UNUSED = ("accelerometer", "camera", "display-capture", "gyroscope", "magnetometer", "microphone", "midi", "payment")
_A_YEAR = 365 * 24 * 60 * 60
TYPES = {
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".epub": "application/epub+zip",
    ".vcf": "text/vcard",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".yaml": "text/yaml",
}
"""Of files that some hosts do not send when they do not know their type."""


def page_policy() -> str:
    """The policy that stands in each page."""
    return "; ".join(f"{name} {value}" for name, value in _POLICY.items())


OF_FOLDERS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        # Its files are called `index.html`, so that any host finds them: see `exports.open_referral`.
        FEED: {
            "Content-Type": FEED_TYPE,
            "X-Robots-Tag": "noindex",
        },
        # Anyone may show these lists in a frame, and none of the other pages.
        FOLDER: {"Content-Security-Policy": f"{page_policy()}; frame-ancestors *", "X-Frame-Options": ""},
    }
)
"""Headers of what stands below a folder, in place of those of every answer or beside them; an empty one is not sent."""


def headers(framed_by: Sequence[str]) -> dict[str, str]:
    """The headers of every answer, by name. `framed_by` are the sites that may show our pages in a frame."""
    frames = " ".join(framed_by) or "'none'"
    unused = ", ".join(f"{name}=()" for name in (*_UNUSED, "usb"))
    return {
        "Content-Security-Policy": f"{page_policy()}; frame-ancestors {frames}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": REFERRER,
        "Strict-Transport-Security": f"max-age={_A_YEAR}",
        "Permissions-Policy": f"geolocation=(self), {unused}",
        "Cross-Origin-Opener-Policy": "same-origin",
        # A browser asks whether what it has is still the newest: so nobody sees a page that was taken back, and no page
        # of one build stands with files of another. Hosts that read a file of the site send the same of themselves.
        "Cache-Control": "public, max-age=0, must-revalidate",
        "Access-Control-Allow-Origin": "*",  # all is public and nobody signs in: programs of other sites may read it
        **({} if framed_by else {"X-Frame-Options": "DENY"}),
    }


def host_file(host: str, framed_by: Sequence[str], root_path: str = "/") -> tuple[str, str]:
    """The name and the text of the file by which a host of `HOSTS` or `BY_HAND` sends them.

    `root_path` is where the site begins on its host.
    """
    name, write = {**HOSTS, **BY_HAND}[host]
    return name, write(headers(framed_by), root_path)


def _netlify(sent: Mapping[str, str], root_path: str) -> str:
    """Of two rules for an address the later one's value is sent, and none can be taken away. So the old header, which
    browsers pass over where a policy names who may frame, gets a value that forbids nothing."""
    folders = {folder: {name: value or "ALLOWALL" for name, value in own.items()} for folder, own in _folders(sent)}
    return f"/*\n{_indented(sent)}" + "".join(f"/{folder}*\n{_indented(own)}" for folder, own in folders.items())


def _cloudflare(sent: Mapping[str, str], root_path: str) -> str:
    """Values of two rules for an address are joined, unless `!` takes the first away."""
    blocks = [f"/*\n{_indented(sent)}"]
    for folder, own in _folders(sent):
        taken = "".join(f"  ! {name}\n" for name in own if name in sent)
        blocks.append(f"/{folder}*\n{taken}{_indented({name: value for name, value in own.items() if value})}")
    return "".join(blocks)


def _folders(sent: Mapping[str, str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Each folder and its headers, less those to take away that are not sent."""
    for folder, own in OF_FOLDERS.items():
        yield folder, {name: value for name, value in own.items() if value or name in sent}


def _indented(sent: Mapping[str, str]) -> str:
    return "".join(f"  {name}: {value}\n" for name, value in sent.items())


def _apache(sent: Mapping[str, str], root_path: str) -> str:
    lines = [f'Header always set {name} "{value}"' for name, value in sent.items()]
    types = [f"AddType {type_} {end}" for end, type_ in TYPES.items()]
    for number, (folder, own) in enumerate(_folders(sent), start=1):
        lines.append(f'SetEnvIf Request_URI "^{root_path}{folder}" local_offer_{number}')
        for name, value in own.items():
            act = f'set {name} "{value}"' if value else f"unset {name}"
            lines.append(f"Header always {act} env=local_offer_{number}")
    return "\n".join([f"ErrorDocument 404 {root_path}404.html", *types, *lines, ""])


def _nginx(sent: Mapping[str, str], root_path: str) -> str:
    lines = [f'add_header {name} "{value}" always;' for name, value in sent.items()]
    for folder, own in _folders(sent):
        # An `add_header` in a `location` switches off those of its server.
        both = {**sent, **own}
        media_type = both.pop("Content-Type", "")
        typed = ["types {}", f'default_type "{media_type}";'] if media_type else []
        within = [f'add_header {name} "{value}" always;' for name, value in both.items() if value]
        lines += [f"location ^~ {root_path}{folder} {{", *typed, *within, "}"]
    return "\n".join([f"error_page 404 {root_path}404.html;", *lines, ""])


def _azure(sent: Mapping[str, str], root_path: str) -> str:
    told = {
        "globalHeaders": sent,
        "routes": [{"route": f"/{folder}*", "headers": own} for folder, own in _folders(sent)],
        "responseOverrides": {"404": {"rewrite": "/404.html"}},
        "mimeTypes": TYPES,
    }
    return json.dumps(told, indent=2) + "\n"


def _iis(sent: Mapping[str, str], root_path: str) -> str:
    types = [f'<remove fileExtension="{end}" /><mimeMap fileExtension="{end}" mimeType="{type_}" />'
             for end, type_ in TYPES.items()]  # fmt: skip
    # Beside this file. With `ExecuteURL` and a path of the host, IIS says that all is well (200).
    missing = '<error statusCode="404" path="404.html" responseMode="File" />'
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            "<configuration><system.webServer>",
            _iis_headers(sent),
            "<staticContent>",
            *types,
            "</staticContent>",
            f'<httpErrors errorMode="Custom"><remove statusCode="404" />{missing}</httpErrors>',
            "</system.webServer>",
            *(_iis_folder(folder, own) for folder, own in _folders(sent)),
            "</configuration>",
            "",
        ]
    )


def _iis_headers(sent: Mapping[str, str]) -> str:
    taken = (f"<remove name={quoteattr(name)} />" for name in sent)
    added = (f"<add name={quoteattr(name)} value={quoteattr(value)} />" for name, value in sent.items() if value)
    return "\n".join(["<httpProtocol><customHeaders>", *taken, *added, "</customHeaders></httpProtocol>"])


def _iis_folder(folder: str, own: Mapping[str, str]) -> str:
    sent = dict(own)
    media_type = sent.pop("Content-Type", "")
    change = f'<remove fileExtension=".html" /><mimeMap fileExtension=".html" mimeType={quoteattr(media_type)} />'
    return "\n".join(
        [
            f"<location path={quoteattr(folder.rstrip('/'))}><system.webServer>",
            _iis_headers(sent),
            *([f"<staticContent>{change}", "</staticContent>"] if media_type else []),
            "</system.webServer></location>",
        ]
    )


_Write = Callable[[Mapping[str, str], str], str]
HOSTS: Mapping[str, tuple[str, _Write]] = {
    "apache": (".htaccess", _apache),
    "azure": ("staticwebapp.config.json", _azure),
    "cloudflare": ("_headers", _cloudflare),
    "iis": ("web.config", _iis),
    "netlify": ("_headers", _netlify),
}
"""Those that read a file of the site itself."""
BY_HAND: Mapping[str, tuple[str, _Write]] = {"nginx": ("local-offer-headers.conf", _nginx)}
"""Those whose own settings take it in."""
WITHOUT = ("github-pages", "gitlab-pages")
"""Those that let no site of theirs set a header."""
