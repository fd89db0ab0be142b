"""Sites that are known to answer to https."""

from local_offer.schema import files


def secure_hosts() -> frozenset[str]:
    return frozenset(files.read("secure-hosts.json")["hosts"])
