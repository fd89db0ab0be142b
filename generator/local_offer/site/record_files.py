"""Each record's own text beside its page, for the form that changes it."""

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from shutil import copyfile

from local_offer.offer import Offer

NAME = "record.yaml"


def copy_records(offer: Offer, whole: Collection[str], folder: Path, site_dir: Path) -> None:
    """Copies the text of each record of a published offer as it stands in the council's `folder`.

    Of a service only when its id is in `whole`: the text of the others holds a place that must not be found.
    """
    shown = [(f"services/{each.id}", each.path) for each in offer.services if each.id in whole]
    shown += [(f"organisations/{each.id}", each.path) for each in offer.organisations]
    for address, path in shown:
        target = site_dir / address / NAME
        target.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):  # under `serve` a file may go while the site is made
            copyfile(folder / path, target)
