"""Services for the tests of this folder, as short as can be."""

from typing import Any

from local_offer.offer import Council, Offer
from local_offer.records import Organisation, Place, Service, build
from local_offer.records.parts import Source

PLACES = (Place(id="crewe", title="Crewe"), Place(id="nantwich", title="Nantwich"))
COUNCIL = Council(name="Cheshire East", gss="E06000049", neighbours=("E06000050", "E06000051"))
TRUST = Organisation(id="example-trust", path="", name="Example Trust", kind="charity", sources=(Source(name="A"),))


def service(id: str, scope: str = "local", **values: Any) -> Service:
    """A club of the borough, called after its id, but for what `values` say."""
    whole = {
        "name": id.replace("-", " ").capitalize(),
        "summary": "Play and trips.",
        "topics": ["clubs"],
        "coverage": {"scope": scope},
        "sources": [{"name": "A page"}],
        **values,
    }
    return build(Service, whole, id=id, path=f"offer/services/{id}.yaml")


def school(id: str, kind: str = "academy", scope: str = "local", **values: Any) -> Service:
    return service(id, scope, **{"topics": ["schools"], "setting": {"kind": kind}, **values})


def offer(*services: Service) -> Offer:
    return Offer(council=COUNCIL, services=services, organisations=(TRUST,), places=PLACES)


def ids(services: tuple[Service, ...]) -> list[str]:
    return [found.id for found in services]
