"""From the parts of a site to the site."""

from pathlib import Path

import click

from local_offer.cli.bar import Bar
from local_offer.cli.folders import fail
from local_offer.site.handover.join_parts import UnfitPartsError, join_parts
from local_offer.site.handover.shares import NoPartError
from local_offer.site.handover.swap import beside
from local_offer.site.handover.target import WrongTargetError, why_taken
from local_offer.words import count


@click.command()
@click.argument("parts", type=click.Path(path_type=Path, file_okay=False, exists=True), nargs=-1, required=True)
@click.option("--site-dir", type=click.Path(path_type=Path), required=True, help="Where the site goes.")
def join(parts: tuple[Path, ...], site_dir: Path) -> None:
    """Join PARTS, the folders of all parts that 'build --part' made, into the site that one build would have made.

    Parts of other records, another day or another program are refused. The site that was there then stays as it was.
    """
    try:
        if wrong := why_taken(site_dir, site_dir):
            raise WrongTargetError(wrong)
        with beside(site_dir) as new, Bar() as bar:
            files = join_parts(parts, new, bar.show)
    except (NoPartError, UnfitPartsError) as wrong_parts:
        fail(str(wrong_parts), 1)
    except WrongTargetError as wrong_target:
        fail(str(wrong_target), 2)
    click.echo(f"{count(files, 'file')} in {site_dir}, joined from {count(len(parts), 'part')}", err=True)
