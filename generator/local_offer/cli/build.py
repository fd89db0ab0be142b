"""From a council's folder to its site."""

import logging
import re
from functools import partial
from os import environ
from pathlib import Path

import click

from local_offer import plugin
from local_offer.cli.bar import Bar
from local_offer.cli.folders import fail, folder_argument
from local_offer.council import BadFolderError, today_from
from local_offer.kept.spare import put_aside
from local_offer.site.handover.shares import MOST, SiteShare
from local_offer.site.handover.swap import beside
from local_offer.site.handover.target import WrongTargetError


def _share(context: click.Context, option: click.Parameter, said: str | None) -> SiteShare | None:
    if said is None:
        return None
    found = re.fullmatch(r"([1-9][0-9]{0,2})/([1-9][0-9]{0,2})", said)
    if not found or not int(found[1]) <= int(found[2]) <= MOST:
        wrong = f"'{said}' is no part; write it as in 2/3, the second of three, of at most {MOST}"
        raise click.BadParameter(wrong, context, option)
    return SiteShare(number=int(found[1]), of=int(found[2]))


@click.command()
@folder_argument
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site goes.")
@click.option("--part", metavar="K/N", callback=_share, help="Build one part of several, as in 2/3.")
@click.option("--fresh", is_flag=True, help="Use nothing that an earlier build kept, and keep nothing.")
def build(folder: Path, site_dir: Path | None, part: SiteShare | None, fresh: bool) -> None:
    """Build FOLDER's site. When anything fails, the site that was there stays as it was.

    A very large site can be built in parts, each on a machine of its own: 'build --part 1/3 --site-dir part-1', then
    2/3 and 3/3. 'local-offer join' puts them together.
    """
    if part and not site_dir:
        fail("A part of a site is no site: say with --site-dir where it goes, as in --site-dir part-1", 2)
    logging.basicConfig(format="%(message)s", level=logging.WARNING)  # what MkDocs says of the council's own pages
    try:
        target = plugin.target_of(folder, site_dir)
        keeps_old = partial(put_aside, council_folder=folder) if not fresh and not part else lambda _: False
        with beside(target, keeps_old) as new, Bar() as bar:
            built = plugin.build(folder, new, today_from(environ), bar.show, part, is_fresh=fresh)
    except plugin.UnsoundOfferError:
        fail("Run 'local-offer check' to see the errors alone.", 1)
    except (BadFolderError, WrongTargetError) as wrong:
        fail(str(wrong), 2)
    except plugin.StoppedError as stopped:
        fail(f"{stopped}\nThe site that was there stays as it was.", 1)
    if built.note:
        click.echo(built.note, err=True)
    click.echo(f"{built.pages} pages in {target}{f', {part}' if part else ''}", err=True)
