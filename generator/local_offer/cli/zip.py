"""The built site as one file: a copy to open from a folder, without internet."""

from os import environ
from pathlib import Path

import click

from local_offer.cli.folders import fail, folder_argument, read_settings
from local_offer.council import today_from
from local_offer.files import put
from local_offer.site.zipped import NoSiteError, day_of, zipped


@click.command(name="zip")
@folder_argument
@click.option("--site-dir", type=click.Path(path_type=Path), help="The built site. [default: site, in FOLDER]")
@click.option("--to", type=click.Path(path_type=Path, dir_okay=False), help="The file. [default: local-offer-DAY.zip]")
def zip_(folder: Path, site_dir: Path | None, to: Path | None) -> None:
    """Pack FOLDER's built site as a copy that opens from a memory stick, without internet."""
    settings, today = read_settings(folder), today_from(environ)
    site = site_dir or folder / "site"
    target = to or Path(f"local-offer-{day_of(site, today).isoformat()}.zip")
    try:
        packed = zipped(site, settings.site_url, settings.site_name, today)
    except NoSiteError as missing:
        fail(str(missing), 1)
    put(target, packed)
    click.echo(f"{target}: {len(packed) / 1e6:.1f} MB. Unpack it, and open 'Start here.html'.", err=True)
