"""What a browser may do with the site's pages: the policy in each page, the headers of its host, and the host's file.

The policy in a page holds wherever the site stands. Only a header can say who may frame a page, that a file is what its
type says, and what holds of files that are no pages. So a host sends all of it.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from xml.sax.saxutils import quoteattr

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
        "form-action": "'self'",
        "base-uri": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "local-offer",  # which knows one address, that of the worker: see browser/offline/begin.js
    }
)
REFERRER = "same-origin"
_UNUSED = ("accelerometer", "camera", "display-capture", "gyroscope", "magnetometer", "microphone", "midi", "payment")
_A_YEAR = 365 * 24 * 60 * 60
_TYPES = {
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".vcf": "text/vcard",
    ".yaml": "text/yaml",
}
"""Of files that some hosts do not send when they do not know their type."""
OF_FOLDERS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        # Its files are called `index.html`, so that any host finds them: see `exports.open_referral`.
        FEED: {
            "Content-Type": "application/json; charset=utf-8",
            "X-Robots-Tag": "noindex",
        },
    }
)
"""Headers of what stands below a folder, beside those of every answer."""


def page_policy() -> str:
    """The policy that stands in each page."""
    return "; ".join(f"{name} {value}" for name, value in _POLICY.items())


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
        "Access-Control-Allow-Origin": "*",  # all is public and nobody signs in: programs of other sites may read it
        **({} if framed_by else {"X-Frame-Options": "DENY"}),
    }


def host_file(host: str, framed_by: Sequence[str], root_path: str = "/") -> tuple[str, str]:
    """The name and the text of the file by which a host of `HOSTS` or `BY_HAND` sends them.

    `root_path` is where the site begins on its host.
    """
    name, write = {**HOSTS, **BY_HAND}[host]
    return name, write(headers(framed_by), root_path)


def _lines(sent: Mapping[str, str], root_path: str) -> str:
    # These hosts read it at the top of what they serve, wherever others lead there from.
    blocks = {"/*": sent, **{f"/{folder}*": own for folder, own in OF_FOLDERS.items()}}
    return "".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in own.items()) for path, own in blocks.items()
    )


def _apache(sent: Mapping[str, str], root_path: str) -> str:
    lines = [f'Header always set {name} "{value}"' for name, value in sent.items()]
    types = [f"AddType {type_} {end}" for end, type_ in _TYPES.items()]
    for number, (folder, own) in enumerate(OF_FOLDERS.items(), start=1):
        lines.append(f'SetEnvIf Request_URI "^{root_path}{folder}" local_offer_{number}')
        lines += [f'Header always set {name} "{value}" env=local_offer_{number}' for name, value in own.items()]
    return "\n".join([f"ErrorDocument 404 {root_path}404.html", *types, *lines, ""])


def _nginx(sent: Mapping[str, str], root_path: str) -> str:
    lines = [f'add_header {name} "{value}" always;' for name, value in sent.items()]
    for folder, own in OF_FOLDERS.items():
        # An `add_header` in a `location` switches off those of its server.
        both = {**sent, **own}
        media_type = both.pop("Content-Type")
        within = [f'add_header {name} "{value}" always;' for name, value in both.items()]
        lines += [f"location ^~ {root_path}{folder} {{", "types {}", f'default_type "{media_type}";', *within, "}"]
    return "\n".join([f"error_page 404 {root_path}404.html;", *lines, ""])


def _azure(sent: Mapping[str, str], root_path: str) -> str:
    told = {
        "globalHeaders": sent,
        "routes": [{"route": f"/{folder}*", "headers": own} for folder, own in OF_FOLDERS.items()],
        "responseOverrides": {"404": {"rewrite": "/404.html"}},
        "mimeTypes": _TYPES,
    }
    return json.dumps(told, indent=2) + "\n"


def _iis(sent: Mapping[str, str], root_path: str) -> str:
    types = [f'<remove fileExtension="{end}" /><mimeMap fileExtension="{end}" mimeType="{type_}" />'
             for end, type_ in _TYPES.items()]  # fmt: skip
    missing = f'<error statusCode="404" path={quoteattr(f"{root_path}404.html")} responseMode="ExecuteURL" />'
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
            *(_iis_folder(folder, own) for folder, own in OF_FOLDERS.items()),
            "</configuration>",
            "",
        ]
    )


def _iis_headers(sent: Mapping[str, str]) -> str:
    added = (
        f"<remove name={quoteattr(name)} /><add name={quoteattr(name)} value={quoteattr(value)} />"
        for name, value in sent.items()
    )
    return "\n".join(["<httpProtocol><customHeaders>", *added, "</customHeaders></httpProtocol>"])


def _iis_folder(folder: str, own: Mapping[str, str]) -> str:
    sent = dict(own)
    media_type = quoteattr(sent.pop("Content-Type"))
    return "\n".join(
        [
            f"<location path={quoteattr(folder.rstrip('/'))}><system.webServer>",
            _iis_headers(sent),
            f'<staticContent><remove fileExtension=".html" /><mimeMap fileExtension=".html" mimeType={media_type} />',
            "</staticContent>",
            "</system.webServer></location>",
        ]
    )


_Write = Callable[[Mapping[str, str], str], str]
HOSTS: Mapping[str, tuple[str, _Write]] = {
    "apache": (".htaccess", _apache),
    "azure": ("staticwebapp.config.json", _azure),
    "cloudflare": ("_headers", _lines),
    "iis": ("web.config", _iis),
    "netlify": ("_headers", _lines),
}
"""Those that read a file of the site itself."""
BY_HAND: Mapping[str, tuple[str, _Write]] = {"nginx": ("local-offer-headers.conf", _nginx)}
"""Those whose own settings take it in."""
WITHOUT = ("github-pages", "gitlab-pages")
"""Those that let no site of theirs set a header."""
