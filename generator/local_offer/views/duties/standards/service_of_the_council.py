"""A service that the council must arrange, such as advice: an entry of the kind that a family can reach."""

from local_offer.schema.duties import Duty
from local_offer.views.duties.found import Finding, Lack, Piece
from local_offer.views.duties.ground import YEAR, Ground, ends
from local_offer.views.duties.records import few, records_with, records_without


def weigh(duty: Duty, ground: Ground) -> Finding:
    """Met by one that says all that is asked and was checked within a year: the council arranges it once."""
    records = ground.records
    whole = [(day, s) for s in records_with(duty, records) if (day := records.facts(s).checked)]
    short = tuple(
        Lack(who="provider", says=f"{listed.link.title} {', '.join(listed.lacks)}", links=(listed.link,))
        for listed in records_without(duty, records)
    )
    if not whole:
        nothing = Lack(who="council", says="An entry of its own kind for this service, with a number and an email")
        return Finding(state="not", lacks=short or (nothing,))
    made = max(day for day, _ in whole)
    pieces = (Piece(maker="provider", says="The service", links=few(s for _, s in whole), made=made),)
    if not ground.is_within(made, YEAR):
        stale = Lack(who="provider", says="A new check: the last is more than a year old")
        return Finding(state="out-of-date", pieces=pieces, lacks=(stale,), made=made)
    return Finding(state="met", pieces=pieces, made=made, ends=ends(made, YEAR))
