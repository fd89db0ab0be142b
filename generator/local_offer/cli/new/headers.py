"""The file by which a web host sends the site's headers."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from local_offer.cli.folders import fail, into_option, read_settings
from local_offer.exports.headers import BY_HAND, HOSTS, WITHOUT, host_file


@click.command("headers")
@click.argument("host", type=click.Choice(sorted([*HOSTS, *BY_HAND, *WITHOUT])))
@into_option
def new_headers(host: str, folder: Path) -> None:
    """Print the file by which HOST sends the headers that protect the site.

    With `host` in mkdocs.yml the build writes it into the site, where the host reads such a file.
    """
    if host in WITHOUT:
        fail(
            f"No site on {host} can set headers: its pages keep the policy that stands in them, and anyone may show"
            " them in a frame. Put a server or a proxy of your own before it, and print the file for that.",
            1,
        )
    settings = read_settings(folder)
    root_path = urlsplit(settings.site_url).path.rstrip("/") + "/"
    name, text = host_file(host, settings.council.framed_by, root_path)
    click.echo(text, nl=False)
    click.echo(f"Save it as {name}", err=True)
