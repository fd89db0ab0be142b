"""A council's site in a browser, which follows each edit."""

from pathlib import Path

import click

from local_offer import plugin
from local_offer.cli.folders import fail, folder_argument
from local_offer.council import BadFolderError


@click.command()
@folder_argument
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
def serve(folder: Path, address: str) -> None:
    """Show FOLDER's site in a browser and follow each edit."""
    _, _, port = address.rpartition(":")
    if not (port.isascii() and port.isdigit() and int(port[:9]) < 65_536):
        fail(f"'{address}' is no host and port; write it as in 127.0.0.1:8000", 2)
    click.echo(f"http://{address}/ follows your edits. Stop it with Ctrl+C.")
    try:
        plugin.serve(folder, address)
    except plugin.UnsoundOfferError as unsound:
        fail(str(unsound), 1)
    except plugin.StoppedError as stopped:
        fail(str(stopped), 1)
    except BadFolderError as wrong:
        fail(str(wrong), 2)
