"""From a council's folder to its site."""

import logging
from os import environ
from pathlib import Path

import click

from local_offer import plugin
from local_offer.cli.bar import Bar
from local_offer.cli.folders import fail, folder_argument
from local_offer.council import BadFolderError, today_from
from local_offer.site.swap import beside
from local_offer.site.target import WrongTargetError


@click.command()
@folder_argument
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site goes.")
def build(folder: Path, site_dir: Path | None) -> None:
    """Build FOLDER's site. When anything fails, the site that was there stays as it was."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)  # what MkDocs says of the council's own pages
    try:
        target = plugin.target_of(folder, site_dir)
        with beside(target) as new, Bar() as bar:
            built = plugin.build(folder, new, today_from(environ), bar.show)
    except plugin.UnsoundOfferError:
        fail("Run 'local-offer check' to see the errors alone.", 1)
    except (BadFolderError, WrongTargetError) as wrong:
        fail(str(wrong), 2)
    except plugin.StoppedError as stopped:
        fail(f"{stopped}\nThe site that was there stays as it was.", 1)
    if built.note:
        click.echo(built.note, err=True)
    click.echo(f"{built.pages} pages in {target}", err=True)
