"""Whether a saved page, or a copy of a site, is what the site's manifest says."""

import sys
from pathlib import Path

import click

from local_offer.cli.folders import fail
from local_offer.words import count


@click.command()
@click.argument("saved", type=click.Path(exists=True, path_type=Path))
@click.option("--manifest", "listed", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True,
              help="The site's data/manifest.json of that day.")  # fmt: skip
def verify(saved: Path, listed: Path) -> None:
    """Compare SAVED, a file or the folder of a site, with a manifest. Exits with 0 when all is as it says, 1 when not.

    It shows that nothing was changed since the manifest was made. Who made the manifest, its attestation shows.
    """
    from local_offer.diagnostics import one_line
    from local_offer.site.handover.manifest import NoManifestError, read

    try:
        manifest = read(listed)
    except NoManifestError as error:
        fail(str(error), 2)
    of = f"the site of {manifest.date}, commit {manifest.commit or 'unknown'}"
    if saved.is_dir():
        differences = list(manifest.differences(saved))
        for line in differences:
            click.echo(one_line(line))
        click.echo(f"{count(len(differences), 'difference')} from {of}", err=True)
        sys.exit(1 if differences else 0)
    paths = manifest.known_as(saved) if saved.is_file() else []
    if not paths:
        click.echo(f"{saved} is no file of {of}", err=True)
        sys.exit(1)
    for path in paths:
        click.echo(f"{saved} is {path} of {of}")
